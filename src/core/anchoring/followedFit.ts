import { wholePlaces } from './copies.js';
import { contextTokens, fitOf, type Fit } from './fit.js';
import { cutOut, type Passage } from './passage.js';
import type { SearchedText } from './searchedText.js';
import { overlap } from './tokens.js';

/**
 * How a passage fits where the alignment of both texts gives it. Of a frequent word at the quote's edge the alignment may
 * have taken another one: where the quote stands word for word at just that place, that is where it is.
 */
export function followedFit(passage: Passage, toNew: Int32Array, searched: SearchedText): Fit {
  const { tokens, range } = passage;
  const fit = fitOf(tokens, range, toNew, searched.weights);
  if (fit.image === undefined || fit.isWhole) return fit;
  const [whole, another] = wholePlaces(passage, searched).filter((place) => overlap(place, fit.image));
  if (whole === undefined || another !== undefined) return fit;
  const near = cutOut(passage, contextTokens);
  const start = range.from - near.range.from;
  const aligned = toNew.slice(start, start + near.tokens.length);
  for (let index = near.range.from; index < near.range.to; index++)
    aligned[index] = whole.from + index - near.range.from;
  return fitOf(near.tokens, near.range, aligned, searched.weights);
}
