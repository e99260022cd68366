import { createExactAlignment, type ExactAlignment } from './alignExactly.js';
import { createShiftFinder, type ShiftFinder } from './likelyShifts.js';
import { createMostPossible, type MostPossible } from './mostPossible.js';
import type { TokenText } from './tokens.js';
import { createUniqueRuns, type UniqueRuns } from './uniqueRuns.js';
import type { WordWeights } from './weights.js';
import { createWordIndex, type WordIndex } from './wordIndex.js';

/** A text in which places are looked for. */
export interface SearchedText {
  readonly text: string;
  readonly tokens: TokenText;
  readonly index: WordIndex;
  readonly weights: WordWeights;
  readonly alignExactly: ExactAlignment;
  readonly commonUniqueRuns: UniqueRuns;
  readonly likelyShifts: ShiftFinder;
  readonly mostPossible: MostPossible;
}

/** Prepares a text for being looked at. */
export function searchedText(
  text: string,
  tokens: TokenText,
  weights: WordWeights,
  index = createWordIndex(tokens),
): SearchedText {
  return {
    text,
    tokens,
    index,
    weights,
    alignExactly: createExactAlignment(tokens, weights, index.wordCount),
    commonUniqueRuns: createUniqueRuns(tokens),
    likelyShifts: createShiftFinder(tokens, index, weights),
    mostPossible: createMostPossible(tokens, weights, index.wordCount),
  };
}
