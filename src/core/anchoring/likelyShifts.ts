import { contextTokens } from './fit.js';
import type { Passage } from './passage.js';
import type { TokenText } from './tokens.js';
import type { WordWeights } from './weights.js';
import type { WordIndex } from './wordIndex.js';

/**
 * The shifts between a passage and the text that would bring them together best; at most ten, those with most votes
 * first.
 */
export type ShiftFinder = (passage: Passage) => readonly number[];

/** Places that are compared with the passage word by word. */
const mostPlaces = 10;
/** Occurrences of words that are looked at, the rarest words first. */
const mostOccurrences = 1500;
/** Shifts that differ by no more are of one neighbourhood. */
const reach = contextTokens / 4;

/** What tells where a token of the passage may stand: the places of a word, alone or beside another one. */
interface Clue {
  readonly at: number;
  readonly word: number;
  readonly count: number;
  readonly weight: number;
  /** The neighbour that must stand there as well, behind (1) or before (-1); with step 0 there is none. */
  readonly neighbour: number;
  readonly step: 1 | -1 | 0;
}

/**
 * Prepares for looking for passages in one text: rare words of the quote and pairs of words vote for shifts. The
 * sheet that votes are counted on is made once, and only what was written on it is wiped off again.
 */
export function createShiftFinder(
  { words, length }: TokenText,
  index: WordIndex,
  weightOf: WordWeights,
): ShiftFinder {
  let votes = new Float64Array(0);
  let voted = new Int32Array(0);

  return (passage) => {
    // The least shift puts the passage's last token on the text's first.
    const least = 1 - passage.tokens.length;
    if (votes.length < length - least) votes = new Float64Array(length - 2 * least);
    const shifts = vote(passage, least).sort();
    const weights = new Float64Array(shifts.length);
    for (let index = 0; index < shifts.length; index++) {
      const shift = shifts[index] ?? 0;
      weights[index] = votes[shift] ?? 0;
      votes[shift] = 0;
    }
    return strongest(shifts, weights).map((shift) => shift + least);
  };

  /** Counts the votes, and gives the shifts that have any, counted from the least one. */
  function vote(passage: Passage, least: number): Int32Array {
    let found = 0;
    let seen = 0;
    for (const { at, word, count, weight, neighbour, step } of cluesOf(passage)) {
      if (seen + count > mostOccurrences && found > 0) break;
      seen += count;
      if (voted.length < seen) voted = enlarged(voted, 2 * seen);
      const end = index.end(word);
      for (let place = index.begin(word); place < end; place++) {
        const token = index.places[place] ?? 0;
        if (step !== 0 && words[token + step] !== neighbour) continue;
        const shift = token - at - least;
        if (votes[shift] === 0) voted[found++] = shift;
        votes[shift] = (votes[shift] ?? 0) + weight;
      }
    }
    return voted.subarray(0, found);
  }

  /** The clues, the rarest words first. */
  function cluesOf({ tokens, range }: Passage): readonly Clue[] {
    const clues: Clue[] = [];
    for (let at = 0; at < tokens.length; at++) {
      const word = tokens.words[at] ?? 0;
      const weight = weightOf(word);
      const count = index.count(word);
      const isOfQuote = range.from <= at && at < range.to;
      if (isOfQuote && count > 0) clues.push({ at, word, count, weight, neighbour: 0, step: 0 });
      const next = tokens.words[at + 1];
      if (next === undefined) continue;
      const countOfNext = index.count(next);
      const both = weight + weightOf(next);
      // Of the two words, the rarer one has fewer places to look at. Where it has none, there is no such pair.
      if (count <= countOfNext) {
        if (count > 0) clues.push({ at, word, count, weight: both, neighbour: next, step: 1 });
      } else if (countOfNext > 0) {
        clues.push({ at: at + 1, word: next, count: countOfNext, weight: both, neighbour: word, step: -1 });
      }
    }
    return clues.sort((a, b) => a.count - b.count);
  }
}

/** The shifts with most votes in their neighbourhood, no two of one neighbourhood. */
function strongest(shifts: Int32Array, weights: Float64Array): number[] {
  const sums = neighbourhoodSums(shifts, weights);
  const chosen: number[] = [];
  while (chosen.length < mostPlaces) {
    let best = -1;
    let most = 0;
    for (let index = 0; index < sums.length; index++) {
      const sum = sums[index] ?? 0;
      if (sum > most) [best, most] = [index, sum];
    }
    const shift = shifts[best];
    if (shift === undefined) break;
    chosen.push(shift);
    for (let index = best; (shifts[index] ?? Infinity) <= shift + reach; index++) sums[index] = 0;
    for (let index = best; (shifts[index] ?? -Infinity) >= shift - reach; index--) sums[index] = 0;
  }
  return chosen;
}

/** What each shift's neighbourhood has, its own votes counted twice: they decide among the shifts of one. */
function neighbourhoodSums(shifts: Int32Array, weights: Float64Array): Float64Array {
  const sums = weights.slice();
  let first = 0;
  let last = 0;
  let sum = 0;
  for (let index = 0; index < shifts.length; index++) {
    const shift = shifts[index] ?? 0;
    for (; (shifts[last] ?? Infinity) <= shift + reach; last++) sum += weights[last] ?? 0;
    for (; (shifts[first] ?? Infinity) < shift - reach; first++) sum -= weights[first] ?? 0;
    sums[index] = (sums[index] ?? 0) + sum;
  }
  return sums;
}

/** A list of that length that begins with the given one. */
function enlarged(list: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(length);
  larger.set(list);
  return larger;
}
