import { contextWeight, scoreOf, type Fit } from './fit.js';
import type { Passage } from './passage.js';
import type { TokenRange, TokenText } from './tokens.js';
import type { WordWeights } from './weights.js';

/** What a place fits at most, or fits. */
export type Possible = Pick<Fit, 'quote' | 'before' | 'after' | 'context' | 'score'>;

/** Gives by window how a place fitted if the words that stand somewhere in the window stood there in order. */
export type MostPossible = (passage: Passage) => (window: TokenRange) => Possible;

/** Prepares for looking at windows of one text. */
export function createMostPossible(text: TokenText, weights: WordWeights, wordCount: number): MostPossible {
  // By word, the last window that it was seen in.
  const seenIn = new Int32Array(wordCount);
  let number = 0;

  return ({ tokens, range }) => {
    const shares = new Float64Array(tokens.length);
    for (let at = 0; at < tokens.length; at++) {
      const weight = weights[tokens.words[at] ?? 0] ?? 1;
      shares[at] = range.from <= at && at < range.to ? weight : contextWeight(weight, at, range);
    }
    const { words, length } = tokens;
    const ofQuote = sumOf(shares, range.from, range.to);
    const ofBefore = sumOf(shares, 0, range.from);
    const ofAfter = sumOf(shares, range.to, length);
    const ofContext = ofBefore + ofAfter;
    const seenOf = (from: number, to: number): number => {
      let sum = 0;
      for (let at = from; at < to; at++) if (seenIn[words[at] ?? 0] === number) sum += shares[at] ?? 0;
      return sum;
    };
    return ({ from, to }) => {
      number++;
      for (let token = from; token < to; token++) seenIn[text.words[token] ?? 0] = number;
      const quote = seenOf(range.from, range.to) / ofQuote;
      const before = seenOf(0, range.from);
      const after = seenOf(range.to, length);
      const context = ofContext > 0 ? (before + after) / ofContext : 1;
      return {
        quote,
        before: ofBefore > 0 ? before / ofBefore : undefined,
        after: ofAfter > 0 ? after / ofAfter : undefined,
        context,
        score: scoreOf(quote, context),
      };
    };
  };
}

function sumOf(list: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at++) sum += list[at] ?? 0;
  return sum;
}
