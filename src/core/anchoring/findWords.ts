import { alignTokens, unaligned } from './alignTokens.js';
import { contextTokens, fitOf, type Fit } from './fit.js';
import { cutOut, type Passage } from './passage.js';
import type { SearchedText } from './searchedText.js';
import type { TokenRange, TokenText } from './tokens.js';
import type { WordWeights } from './weights.js';

/** Weight of the words by which a passage is recognised among other ones. */
const heavyWords = 4;
/** Least share of the quote's weight. */
const mostWords = 0.6;

/**
 * The places that have most of the quote's words, the most first, whatever stands around them: a paragraph that was
 * moved, and what was around it changed as well. `findPlaces` sees them only by chance, since in one window with the
 * former surroundings these are the heavier. Quotes of a few words stand somewhere by chance; for them there are none.
 */
export function findWords(passage: Passage, searched: SearchedText): readonly Fit[] {
  const quote = cutOut(passage, 0);
  // What is left of a light quote is light as well.
  if (weightOf(quote.tokens, searched.weights) < heavyWords) return [];
  const { length } = quote.tokens;
  const slack = Math.ceil(length / 4);
  const places = searched.likelyShifts(quote).flatMap((shift) => {
    const from = Math.max(0, shift - slack);
    const to = Math.min(searched.tokens.length, shift + length + slack);
    const aligned = alignTokens(quote.tokens, searched, { a: quote.range, b: { from, to } });
    const { image, quote: share, weight } = fitOf(quote.tokens, quote.range, aligned, searched.weights);
    if (image === undefined || share < mostWords || weight < heavyWords) return [];
    return [fitAround(passage, searched, aligned, image)];
  });
  const heaviest = places.sort((a, b) => b.score - a.score);
  return heaviest.filter(
    ({ image }, index) => !heaviest.slice(0, index).some((other) => image?.from === other.image?.from),
  );
}

function weightOf({ words, length }: TokenText, weights: WordWeights): number {
  let sum = 0;
  for (let at = 0; at < length; at++) sum += weights[words[at] ?? unaligned] ?? 1;
  return sum;
}

/** How a place fits, given the alignment of the quote alone: what stands around it is aligned side by side. */
function fitAround(passage: Passage, searched: SearchedText, ofQuote: Int32Array, image: TokenRange): Fit {
  const { tokens, range } = cutOut(passage, contextTokens);
  const aligned = new Int32Array(tokens.length).fill(unaligned);
  const enter = (a: TokenRange, b: TokenRange) => {
    const side = alignTokens(tokens, searched, { a, b });
    for (let at = a.from; at < a.to; at++) aligned[at] = side[at] ?? unaligned;
  };
  enter({ from: 0, to: range.from }, { from: Math.max(0, image.from - 2 * contextTokens), to: image.from });
  aligned.set(ofQuote, range.from);
  enter(
    { from: range.to, to: tokens.length },
    { from: image.to, to: Math.min(searched.tokens.length, image.to + 2 * contextTokens) },
  );
  return fitOf(tokens, range, aligned, searched.weights);
}
