import type { Anchor } from '../annotation/anchor.js';
import {
  askedContext,
  candidatesAt,
  certainContext,
  isMissingAt,
  isQuoteAt,
  replacedOrDeleted,
  spanAt,
} from './decisions.js';
import { findPlaces, type SearchedText } from './findPlaces.js';
import type { Passage } from './passage.js';
import { orphaned } from './reasons.js';

/** How far a certain place must be ahead of the next one. */
const lead = 0.06;

/**
 * Finds a quote by its words and what stood around them. One place that is clearly ahead is the answer; close
 * rivals, and a place among other words than those that stood around it, are asked about. Where what stood
 * around the quote is there and the quote is not, it was deleted or replaced.
 */
export function anchorByQuote(passage: Passage, searched: SearchedText): Anchor {
  const places = findPlaces(passage, searched);
  const [best, next] = places;
  if (best === undefined) return orphaned('notFound');
  const isAhead = next === undefined || best.score - next.score >= lead;
  const span = spanAt(best, passage, searched);
  if (span !== undefined && isQuoteAt(best) && best.context >= certainContext && isAhead) {
    return { state: 'anchored', span, changed: !best.isWhole };
  }
  if (isMissingAt(best)) return replacedOrDeleted(best, passage, searched);
  const asked = places.filter((place) => isQuoteAt(place) && place.context >= askedContext);
  return asked.length > 0
    ? { state: 'uncertain', candidates: candidatesAt(asked, passage, searched) }
    : orphaned('notFound');
}
