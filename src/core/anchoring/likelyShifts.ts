import type { SearchedText } from './findPlaces.js';
import { contextTokens } from './fit.js';
import type { Passage } from './passage.js';

/** Places that are compared with the passage word by word. */
const mostPlaces = 10;
/** Occurrences of words that are looked at, the rarest words first. */
const mostOccurrences = 1500;

/** What tells where a token of the passage may stand: the places of a word, alone or beside another one. */
interface Clue {
  readonly at: number;
  readonly weight: number;
  readonly places: Int32Array;
  /** The neighbour that must stand there as well, behind (1) or before (-1). */
  readonly neighbour?: { readonly word: number; readonly step: 1 | -1 };
}

/**
 * The shifts between passage and text that would bring them together best: rare words of the quote and pairs of
 * words vote for them. At most ten, those with most votes first.
 */
export function likelyShifts(passage: Passage, searched: SearchedText): readonly number[] {
  const clues = cluesOf(passage, searched).sort((a, b) => a.places.length - b.places.length);
  const { words } = searched.tokens;
  const votes = new Map<number, number>();
  let seen = 0;
  for (const { at, weight, places, neighbour } of clues) {
    if (seen + places.length > mostOccurrences && votes.size > 0) break;
    seen += places.length;
    for (const place of places) {
      if (neighbour !== undefined && words[place + neighbour.step] !== neighbour.word) continue;
      votes.set(place - at, (votes.get(place - at) ?? 0) + weight);
    }
  }
  return strongest(votes);
}

function cluesOf({ tokens, range }: Passage, { index, weightOf }: SearchedText): Clue[] {
  const clues: Clue[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const word = tokens.words[at] ?? 0;
    const places = index.ofWord(word);
    if (range.from <= at && at < range.to) clues.push({ at, weight: weightOf(word), places });
    const next = tokens.words[at + 1];
    if (next === undefined) continue;
    const weight = weightOf(word) + weightOf(next);
    const ofNext = index.ofWord(next);
    // Of the two words, the rarer one has fewer places to look at.
    if (places.length <= ofNext.length) {
      clues.push({ at, weight, places, neighbour: { word: next, step: 1 } });
    } else clues.push({ at: at + 1, weight, places: ofNext, neighbour: { word, step: -1 } });
  }
  return clues;
}

/** The shifts with most votes in their neighbourhood, no two of one neighbourhood. */
function strongest(votes: ReadonlyMap<number, number>): readonly number[] {
  const reach = contextTokens / 4;
  const shifts = Int32Array.from(votes.keys()).sort();
  const weights = Float64Array.from(shifts, (shift) => votes.get(shift) ?? 0);
  // Its own votes decide among the shifts of a neighbourhood.
  const sums = weights.slice();
  let first = 0;
  let last = 0;
  let sum = 0;
  shifts.forEach((shift, index) => {
    for (; (shifts[last] ?? Infinity) <= shift + reach; last++) sum += weights[last] ?? 0;
    for (; (shifts[first] ?? Infinity) < shift - reach; first++) sum -= weights[first] ?? 0;
    sums[index] = (sums[index] ?? 0) + sum;
  });
  const chosen: number[] = [];
  while (chosen.length < mostPlaces) {
    let best = -1;
    sums.forEach((own, index) => {
      if (own > (sums[best] ?? 0)) best = index;
    });
    const shift = shifts[best];
    if (shift === undefined) break;
    chosen.push(shift);
    shifts.forEach((other, index) => {
      if (Math.abs(other - shift) <= reach) sums[index] = 0;
    });
  }
  return chosen;
}
