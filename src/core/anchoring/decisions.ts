import type { Anchor, Candidate } from '../annotation/anchor.js';
import type { Span } from '../text/span.js';
import type { SearchedText } from './findPlaces.js';
import type { Fit } from './fit.js';
import { spanOfImage, type Passage } from './passage.js';
import { candidate, orphaned } from './reasons.js';

/** Least share of the context's weight for a place that is certain. */
export const certainContext = 0.45;
/** Least share of the context's weight for a place that is asked about. */
export const askedContext = 0.3;
/** Least share of the quote's weight that a place must have to be one for the quote. */
const leastQuote = 0.4;
/** Least share of each side's context that tells that only the quote is missing between the two. */
const missingContext = 0.5;
/** Places that a person is asked about at most. */
const mostCandidates = 5;

/** Whether the place has enough of the quote to be its place. */
export function isQuoteAt({ quote }: Pick<Fit, 'quote'>): boolean {
  return quote >= leastQuote;
}

/** Whether both sides of the quote are there, and the quote is not. */
export function isMissingAt(fit: Fit): boolean {
  const { before = 1, after = 1, gap } = fit;
  return !isQuoteAt(fit) && gap !== undefined && before >= missingContext && after >= missingContext;
}

/** The answer where both sides of the quote are there: deleted, or replaced by words that a person must see. */
export function replacedOrDeleted({ gap }: Fit, { range }: Passage, { tokens }: SearchedText): Anchor {
  const most = 3 * (range.to - range.from) + 10;
  if (gap === undefined || gap.to === gap.from || gap.to - gap.from > most) return orphaned('deleted');
  const span = { start: tokens.starts[gap.from] ?? 0, end: tokens.ends[gap.to - 1] ?? 0 };
  return { state: 'uncertain', candidates: [candidate(span, 'replaced')] };
}

/** The places as candidates, in their order. */
export function candidatesAt(
  places: readonly Fit[],
  passage: Passage,
  searched: SearchedText,
): readonly Candidate[] {
  const candidates = places.flatMap((place) => {
    const span = spanAt(place, passage, searched);
    return span === undefined ? [] : [candidate(span, place.isWhole ? 'sameWords' : 'similarWords')];
  });
  return candidates.slice(0, mostCandidates);
}

/** What the quote became there; `undefined` where none of its words is left. */
export function spanAt({ image }: Fit, passage: Passage, { text, tokens }: SearchedText): Span | undefined {
  return image && spanOfImage(passage, text, tokens, image);
}
