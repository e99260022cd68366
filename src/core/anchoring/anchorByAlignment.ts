import type { Anchor } from '../annotation/anchor.js';
import { belongsToOthers, type TextAlignment } from './alignTexts.js';
import { fitOf, type Fit } from './fit.js';
import { findPlaces, type SearchedText } from './findPlaces.js';
import type { Passage } from './passage.js';
import {
  askedContext,
  candidatesAt,
  certainContext,
  isMissingAt,
  isQuoteAt,
  replacedOrDeleted,
  spanAt,
} from './decisions.js';
import { orphaned } from './reasons.js';
import type { TokenRange } from './tokens.js';

/** Share of the context from which on it is as it was, so that no other place needs to be looked at. */
const sameContext = 0.9;
/** How far ahead of the next one the place of a moved passage must be. */
const movedLead = 0.1;

/**
 * Follows a passage from the old text into the new one by the alignment of both. Only a place that no other
 * passage of the old text has come to can be a passage's new place: so a copy of the words elsewhere is not
 * taken for it.
 */
export function anchorByAlignment(
  passage: Passage,
  alignment: TextAlignment,
  searched: SearchedText,
): Anchor {
  const { range } = passage;
  const fit = fitOf(passage.tokens, range, alignment.toNew, searched.weightOf);
  const isThere = isQuoteAt(fit) && fit.context >= certainContext;
  if (fit.isWhole && (isThere || goesOn(fit, range, alignment))) return anchored(fit);
  if (isThere && fit.context >= sameContext) return anchored(fit);

  const elsewhere = findPlaces(passage, searched).filter(
    (place) => isQuoteAt(place) && isFree(place) && !isSamePlace(place, fit),
  );
  const [best, next] = elsewhere;
  const isBestWhole = best !== undefined && best.isWhole && best.context >= certainContext;
  if (isThere) return isBestWhole && best.context > fit.context ? ask([fit, best]) : anchored(fit);

  const asked = [fit, ...elsewhere].filter((place) => isQuoteAt(place) && place.context >= askedContext);
  const missing = isMissingAt(fit) ? replacedOrDeleted(fit, passage, searched) : undefined;
  if (missing?.state === 'uncertain') {
    // Other words stand in its place, so that its own words elsewhere may be a copy.
    const copies = candidatesAt(asked, passage, searched);
    return { state: 'uncertain', candidates: [...missing.candidates, ...copies] };
  }
  const isAhead = next === undefined || (best?.context ?? 0) - next.context >= movedLead;
  if (isBestWhole && isAhead && !isQuoteAt(fit)) return anchored(best);
  return asked.length > 0 ? ask(asked) : (missing ?? orphaned('notFound'));

  function anchored(place: Fit): Anchor {
    const span = spanAt(place, passage, searched);
    return span === undefined ? orphaned('notFound') : { state: 'anchored', span, changed: !place.isWhole };
  }

  function ask(places: readonly Fit[]): Anchor {
    return { state: 'uncertain', candidates: candidatesAt(places, passage, searched) };
  }

  function isFree({ image }: Fit): boolean {
    return image !== undefined && !belongsToOthers(alignment, image, range);
  }
}

function isSamePlace({ image: a }: Fit, { image: b }: Fit): boolean {
  return a !== undefined && b !== undefined && a.from < b.to && b.from < a.to;
}

/** Whether the words right before and behind the quote have come along. */
function goesOn({ image }: Fit, range: TokenRange, { toNew }: TextAlignment): boolean {
  return image !== undefined && toNew[range.from - 1] === image.from - 1 && toNew[range.to] === image.to;
}
