import { contextWeight, scoreOf } from './fit.js';
import type { Passage } from './passage.js';
import type { TokenRange, TokenText } from './tokens.js';
import { numberOfWords, type WordWeights } from './weights.js';

/** Gives by window the score that a place had if the words that stand somewhere in the window stood there in order. */
export type MostPossible = (passage: Passage) => (window: TokenRange) => number;

/** Prepares for looking at windows of one text. */
export function createMostPossible(text: TokenText, weightOf: WordWeights): MostPossible {
  // By word, the last window that it was seen in.
  const seenIn = new Int32Array(numberOfWords(text));
  let number = 0;

  return ({ tokens, range }) => {
    const weights = new Float64Array(tokens.length);
    let ofQuote = 0;
    let ofContext = 0;
    for (let at = 0; at < tokens.length; at++) {
      const weight = weightOf(tokens.words[at] ?? 0);
      const isInQuote = range.from <= at && at < range.to;
      weights[at] = isInQuote ? weight : contextWeight(weight, at, range);
      if (isInQuote) ofQuote += weight;
      else ofContext += weights[at] ?? 0;
    }
    return ({ from, to }) => {
      number++;
      for (let token = from; token < to; token++) seenIn[text.words[token] ?? 0] = number;
      let quote = 0;
      let context = 0;
      for (let at = 0; at < tokens.length; at++) {
        if (seenIn[tokens.words[at] ?? 0] !== number) continue;
        if (range.from <= at && at < range.to) quote += weights[at] ?? 0;
        else context += weights[at] ?? 0;
      }
      return scoreOf(quote / ofQuote, ofContext > 0 ? context / ofContext : 1);
    };
  };
}
