import { countUpTo } from '../text/countUpTo.js';
import { alignTokens } from './alignTokens.js';
import { contextTokens, contextWeight, fitOf, type Fit } from './fit.js';
import { likelyShifts } from './likelyShifts.js';
import { cutOut, type Passage } from './passage.js';
import type { TokenRange, TokenText } from './tokens.js';
import type { WordWeights } from './weights.js';
import { createWordIndex, type WordIndex } from './wordIndex.js';

/** A place of the new text where a passage may be, and how well it fits there. */
export interface Place extends Fit {
  readonly image: TokenRange | undefined;
  /** From 0 to 1; contexts count more than the words, which stand elsewhere as well. */
  readonly score: number;
}

/** The text that is looked at. */
export interface SearchedText {
  readonly text: string;
  readonly tokens: TokenText;
  readonly index: WordIndex;
  readonly weightOf: WordWeights;
}

/** Prepares a text for being looked at. */
export function searchedText(text: string, tokens: TokenText, weightOf: WordWeights): SearchedText {
  return { text, tokens, index: createWordIndex(tokens), weightOf };
}

/** Share of the words themselves in the score. */
const quoteShare = 0.35;
/** How far a place may stay behind the best one and still be of interest. */
const ofInterest = 0.2;

/**
 * The places that look most like the passage, best first, no two for the same words. Both sides of a quote
 * count, so that a place is found as well where the quote is gone. Places far behind the best are left out.
 *
 * @param isOpen tells which places come into question; without it, all of them
 */
export function findPlaces(
  passage: Passage,
  searched: SearchedText,
  isOpen: (fit: Fit) => boolean = () => true,
): readonly Place[] {
  const near = cutOut(passage, contextTokens);
  const { tokens, range } = near;
  const slack = contextTokens + Math.ceil((range.to - range.from) / 4);
  const windows = likelyShifts(near, searched)
    .map((shift) => {
      const from = Math.max(0, shift - slack);
      const to = Math.min(searched.tokens.length, tokens.length + shift + slack);
      return { shift, window: { from, to }, most: mostPossible(near, searched, { from, to }) };
    })
    .sort((a, b) => b.most - a.most);

  const places: Place[] = [];
  let best = 0;
  for (const { shift, window, most } of windows) {
    if (most < best - ofInterest) break;
    const aligned =
      standsAt(near, searched, shift) ??
      alignTokens(tokens, searched.tokens, searched.weightOf, {
        a: { from: 0, to: tokens.length },
        b: window,
      });
    const fit = fitOf(tokens, range, aligned, searched.weightOf);
    if (!isOpen(fit)) continue;
    const place = { ...fit, score: scoreOf(fit) };
    places.push(place);
    best = Math.max(best, place.score);
  }
  return distinct(
    places.sort((a, b) => b.score - a.score),
    range.to - range.from,
  );
}

/** How well a place fits, from 0 to 1. */
export function scoreOf({ quote, context }: Pick<Fit, 'quote' | 'context'>): number {
  return quoteShare * quote + (1 - quoteShare) * context;
}

/** The score that a place had if the words that stand somewhere in the window stood there in order. */
function mostPossible(
  { tokens, range }: Passage,
  { index, weightOf }: SearchedText,
  window: TokenRange,
): number {
  const quote = { found: 0, total: 0 };
  const context = { found: 0, total: 0 };
  for (let at = 0; at < tokens.length; at++) {
    const word = tokens.words[at] ?? 0;
    const isInQuote = range.from <= at && at < range.to;
    const weight = isInQuote ? weightOf(word) : contextWeight(weightOf(word), at, range);
    const sums = isInQuote ? quote : context;
    sums.total += weight;
    const places = index.ofWord(word);
    if ((places[countUpTo(window.from - 1, places)] ?? Infinity) < window.to) sums.found += weight;
  }
  return scoreOf({
    quote: quote.found / quote.total,
    context: context.total > 0 ? context.found / context.total : 1,
  });
}

/** The alignment where the whole passage stands there word for word, which needs no comparison. */
function standsAt({ tokens }: Passage, searched: SearchedText, shift: number): Int32Array | undefined {
  const { words, length } = searched.tokens;
  if (shift < 0 || shift + tokens.length > length) return undefined;
  for (let at = 0; at < tokens.length; at++) {
    if (tokens.words[at] !== words[at + shift]) return undefined;
  }
  return Int32Array.from({ length: tokens.length }, (_, at) => at + shift);
}

/** The places without those that are a better one again, seen through another window. */
function distinct(places: readonly Place[], quoteLength: number): readonly Place[] {
  const taken: number[] = [];
  return places.filter(({ image, gap }) => {
    const from = (image ?? gap)?.from;
    if (from === undefined || taken.some((other) => Math.abs(other - from) < quoteLength)) return false;
    taken.push(from);
    return true;
  });
}
