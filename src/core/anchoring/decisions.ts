import type { FoundAnchor, Candidate } from '../annotation/anchor.js';
import { normalise } from '../text/normalise.js';
import type { Span } from '../text/span.js';
import { characterKind, kindAt } from './characters.js';
import type { SearchedText } from './searchedText.js';
import type { Fit } from './fit.js';
import { spanOfImage, type Passage } from './passage.js';
import type { TokenRange, TokenText } from './tokens.js';
import { candidate, orphaned } from './reasons.js';

/** Least share of the context's weight for a place that is certain. */
export const certainContext = 0.45;
/** Least share of the context's weight for a place that is asked about. */
export const askedContext = 0.3;
/** How far ahead of all other places a place is that is certain with little of the context. */
export const wideLead = 0.15;
/** Weight of an unbroken run of words, the quote among them, that is certain. */
const certainRun = 2;
/** Weight of a quote that does not stand somewhere by chance. */
export const heavyQuote = 1.5;
/** Least share of the context on the other side that tells that a place is not there by chance. */
const otherSide = 0.2;
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

/**
 * Whether one of the quote's words is left there, if it has any. The number of a clause and its dot alone are no sign of
 * it: they stand before whatever comes there in its place.
 */
export function hasWordsAt(
  { isWhole, kept }: Fit,
  { text, tokens, range }: Passage,
  searched: SearchedText,
): boolean {
  return (
    isWhole ||
    kept === undefined ||
    hasWord(searched.text, searched.tokens, kept) ||
    !hasWord(text, tokens, range)
  );
}

function hasWord(text: string, { starts, numbers }: TokenText, { from, to }: TokenRange): boolean {
  for (let at = from; at < to; at++)
    if (numbers[at] === 0 && kindAt(text, starts[at] ?? 0) === characterKind.letter) return true;
  return false;
}

/** Whether the place is certain by what stands around it, or by an unbroken run of words. */
export function hasSupport(fit: Fit): boolean {
  const joinsBoth = fit.isWhole && fit.joinsBefore && fit.joinsAfter;
  return joinsBoth || fit.run >= certainRun || isAmongItsOwn(fit);
}

/** Whether enough of what stood around the quote is there. Near one side alone, a word or two may stand by chance. */
export function isAmongItsOwn({
  context,
  before = 0,
  after = 0,
  weight,
  joinsBefore,
  joinsAfter,
}: Fit): boolean {
  if (context < certainContext) return false;
  if (weight >= heavyQuote || Math.min(before, after) >= otherSide) return true;
  return before > after ? joinsBefore : joinsAfter;
}

/** Whether both sides of the quote are there, and the quote is not. */
export function isMissingAt(fit: Fit): boolean {
  return !isQuoteAt(fit) && fit.gap !== undefined && hasBothSides(fit);
}

/** Whether enough of each side of the quote is there to tell that only the quote is missing between them. */
export function hasBothSides({ before = 1, after = 1 }: Pick<Fit, 'before' | 'after'>): boolean {
  return before >= missingContext && after >= missingContext;
}

/** The answer where both sides of the quote are there: deleted, or replaced by words that a person must see. */
export function replacedOrDeleted(fit: Fit, { range }: Passage, { tokens }: SearchedText): FoundAnchor {
  const { gap } = fit;
  const most = 3 * (range.to - range.from) + 10;
  if (gap === undefined || gap.to === gap.from || gap.to - gap.from > most) return orphaned('deleted');
  const span = { start: tokens.starts[gap.from] ?? 0, end: tokens.ends[gap.to - 1] ?? 0 };
  return { state: 'uncertain', candidates: [candidate(span, 'replaced', fit.score)] };
}

/** The places as candidates, in their order. */
export function candidatesAt(
  places: readonly Fit[],
  passage: Passage,
  searched: SearchedText,
): readonly Candidate[] {
  const candidates = places.flatMap((place) => {
    const span = spanAt(place, passage, searched);
    if (span === undefined) return [];
    return [candidate(span, place.isWhole ? 'sameWords' : 'similarWords', place.score)];
  });
  return candidates.slice(0, mostCandidates);
}

/** The answer that the passage is there. */
export function anchoredAt(place: Fit, passage: Passage, searched: SearchedText): FoundAnchor {
  const span = spanAt(place, passage, searched);
  if (span === undefined) return orphaned('notFound');
  return { state: 'anchored', span, changed: !place.isWhole || !saysTheSame(passage, searched.text, span) };
}

/** The answer that one of the places may be meant. */
export function askAbout(places: readonly Fit[], passage: Passage, searched: SearchedText): FoundAnchor {
  return { state: 'uncertain', candidates: candidatesAt(places, passage, searched) };
}

/** Whether words that are compared without regard to capitals are the same letter by letter. */
function saysTheSame({ text, span }: Passage, newText: string, newSpan: Span): boolean {
  const [words, newWords] = [text.slice(span.start, span.end), newText.slice(newSpan.start, newSpan.end)];
  return words === newWords || lettersOf(words) === lettersOf(newWords);
}

function lettersOf(words: string): string {
  return normalise(words).text.replace(/[^\p{L}\p{N}]/gu, '');
}

/** What the quote became there; `undefined` where none of its words is left. */
function spanAt({ image, kept }: Fit, passage: Passage, { text, tokens }: SearchedText): Span | undefined {
  return image && kept && spanOfImage(passage, text, tokens, image, kept);
}
