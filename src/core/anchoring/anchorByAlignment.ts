import type { Anchor } from '../annotation/anchor.js';
import { belongsToOthers, type TextAlignment } from './alignTexts.js';
import { fitOf, type Fit } from './fit.js';
import { findPlaces, type SearchedText } from './findPlaces.js';
import type { Passage } from './passage.js';
import {
  candidatesAt,
  certainContext,
  isMissingAt,
  isQuoteAt,
  replacedOrDeleted,
  spanAt,
} from './decisions.js';
import { orphaned } from './reasons.js';
import type { TokenRange } from './tokens.js';

/** Least share of each side's context for a quote that has lost some of its words. */
const changedSides = 0.3;
/** Least share of the context for a passage that moved: to be certain, and to be asked about. */
const movedContext = 0.6;
const askedContext = 0.35;
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
  const span = spanAt(fit, passage, searched);
  if (span !== undefined && fit.isWhole && (fit.context >= certainContext || goesOn(fit, range, alignment))) {
    return { state: 'anchored', span, changed: false };
  }
  const elsewhere = findPlaces(passage, searched).filter(
    ({ image, ...place }) =>
      image !== undefined &&
      isQuoteAt(place) &&
      !belongsToOthers(alignment, image, range) &&
      !(fit.image !== undefined && image.from < fit.image.to && fit.image.from < image.to),
  );
  const [best, next] = elsewhere;
  if (span !== undefined && isQuoteAt(fit) && sidesOf(fit) >= changedSides) {
    const hasRival = best !== undefined && best.isWhole && best.context >= movedContext;
    return hasRival
      ? { state: 'uncertain', candidates: candidatesAt([fit, best], passage, searched) }
      : { state: 'anchored', span, changed: !fit.isWhole };
  }
  const movedSpan = best && spanAt(best, passage, searched);
  if (best !== undefined && movedSpan !== undefined && best.isWhole && best.context >= movedContext) {
    const isAhead = next === undefined || best.context - next.context >= movedLead;
    if (isAhead) return { state: 'anchored', span: movedSpan, changed: false };
  }
  const asked = elsewhere.filter(({ context }) => context >= askedContext);
  if (isQuoteAt(fit) && fit.context >= askedContext) return ask([fit, ...asked]);
  if (asked.length > 0) return ask(asked);
  return isMissingAt(fit) ? replacedOrDeleted(fit, passage, searched) : orphaned('notFound');

  function ask(places: readonly Fit[]): Anchor {
    return { state: 'uncertain', candidates: candidatesAt(places, passage, searched) };
  }
}

/** The weaker side of the context; a side on which nothing ever stood does not count. */
function sidesOf({ before = 1, after = 1 }: Fit): number {
  return Math.min(before, after);
}

/** Whether the words right before and behind the quote have come along. */
function goesOn({ image }: Fit, range: TokenRange, { toNew }: TextAlignment): boolean {
  return image !== undefined && toNew[range.from - 1] === image.from - 1 && toNew[range.to] === image.to;
}
