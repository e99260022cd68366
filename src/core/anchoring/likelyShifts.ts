import { contextTokens } from './fit.js';
import type { Passage } from './passage.js';
import type { TokenRange, TokenText } from './tokens.js';
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

/** Bits of a number in a bit set. */
const bits = 32;
/** Places of the list in which the greatest is looked for that are looked at together. */
const blockLength = 32;

/**
 * Prepares for looking for passages in one text: rare words of the quote and pairs of words vote for shifts. The
 * sheet that votes are counted on is made once, and only what was written on it is wiped off again.
 */
export function createShiftFinder(
  { words, length }: TokenText,
  index: WordIndex,
  weights: WordWeights,
): ShiftFinder {
  let votes = new Float64Array(0);
  // One bit for each shift that has a vote.
  let voted = new Int32Array(0);
  let clues = createClues(0);
  let found = createFound(0);

  return (passage) => {
    // The least shift puts the passage's last token on the text's first.
    const least = 1 - passage.tokens.length;
    if (votes.length < length - least) {
      votes = new Float64Array(length - 2 * least);
      voted = new Int32Array(Math.ceil(votes.length / bits));
    }
    const count = vote(passage, least);
    if (found.room < count) found = createFound(2 * count);
    gather(count);
    return strongest(found, count).map((shift) => shift + least);
  };

  /** Counts the votes by shift, counted from the least one, and gives how many shifts have any. */
  function vote({ tokens, range }: Passage, least: number): number {
    const order = enterClues(tokens, range);
    const { at, step, weight } = clues;
    let count = 0;
    let seen = 0;
    for (const key of order) {
      const clue = key % order.length;
      const place = at[clue] ?? 0;
      const beside = step[clue] ?? 0;
      const word = tokens.words[place] ?? 0;
      const begin = index.begin(word);
      const end = index.end(word);
      if (seen + end - begin > mostOccurrences && count > 0) break;
      seen += end - begin;
      const neighbour = tokens.words[place + beside];
      const votesFor = weight[clue] ?? 0;
      for (let number = begin; number < end; number++) {
        const token = index.places[number] ?? 0;
        if (beside !== 0 && words[token + beside] !== neighbour) continue;
        const shift = token - place - least;
        const former = votes[shift] ?? 0;
        if (former === 0) {
          voted[shift >>> 5] = (voted[shift >>> 5] ?? 0) | (1 << shift);
          count++;
        }
        votes[shift] = former + votesFor;
      }
    }
    return count;
  }

  /**
   * Enters what tells where a token of the passage may stand: the places of a word, alone or beside another one. Gives the
   * clues' keys, those of the rarest words first: a key modulo their number is the clue's number.
   */
  function enterClues(tokens: TokenText, range: TokenRange): Float64Array {
    const most = 2 * tokens.length;
    if (clues.room < most) clues = createClues(2 * most);
    const { at, step, weight, counts } = clues;
    let entered = 0;
    const enter = (place: number, beside: number, votesFor: number, count: number) => {
      at[entered] = place;
      step[entered] = beside;
      weight[entered] = votesFor;
      counts[entered] = count;
      entered++;
    };
    let word = tokens.words[0] ?? 0;
    let ownWeight = weights[word] ?? 1;
    let count = index.count(word);
    for (let place = 0; place < tokens.length; place++) {
      if (range.from <= place && place < range.to && count > 0) enter(place, 0, ownWeight, count);
      if (place + 1 === tokens.length) break;
      const next = tokens.words[place + 1] ?? 0;
      const nextWeight = weights[next] ?? 1;
      const countOfNext = index.count(next);
      // Of the two words, the rarer one has fewer places to look at. Where it has none, there is no such pair.
      if (count <= countOfNext) {
        if (count > 0) enter(place, 1, ownWeight + nextWeight, count);
      } else if (countOfNext > 0) enter(place + 1, -1, ownWeight + nextWeight, countOfNext);
      word = next;
      ownWeight = nextWeight;
      count = countOfNext;
    }
    const keys = clues.keys.subarray(0, entered);
    for (let clue = 0; clue < entered; clue++) keys[clue] = (counts[clue] ?? 0) * entered + clue;
    return keys.sort();
  }

  /** Takes the votes off the sheet, in the order of the shifts. */
  function gather(count: number): void {
    const { shifts, ownVotes } = found;
    let entered = 0;
    for (let at = 0; entered < count && at < voted.length; at++) {
      let left = voted[at] ?? 0;
      if (left === 0) continue;
      voted[at] = 0;
      for (; left !== 0; left &= left - 1) {
        const shift = bits * at + bits - 1 - Math.clz32(left & -left);
        shifts[entered] = shift;
        ownVotes[entered++] = votes[shift] ?? 0;
        votes[shift] = 0;
      }
    }
  }
}

/** By clue: its token in the passage, the neighbour that must stand there as well (-1, 1 or 0 for none), its votes. */
function createClues(room: number) {
  return {
    room,
    at: new Int32Array(room),
    step: new Int8Array(room),
    weight: new Float64Array(room),
    counts: new Int32Array(room),
    keys: new Float64Array(room),
  };
}

type Found = ReturnType<typeof createFound>;

/** By shift that has votes, ascending: the shift, its votes, and those of its neighbourhood. */
function createFound(room: number) {
  return {
    room,
    shifts: new Int32Array(room),
    ownVotes: new Float64Array(room),
    sums: new Float64Array(room),
    /** By block of shifts: the first of those with the greatest sum. */
    heads: new Int32Array(Math.ceil(room / blockLength)),
  };
}

/** The shifts with most votes in their neighbourhood, no two of one neighbourhood. */
function strongest(found: Found, count: number): number[] {
  const { shifts, sums, heads } = found;
  sumNeighbourhoods(found, count);
  const blocks = Math.ceil(count / blockLength);
  for (let block = 0; block < blocks; block++) lookAtBlock(found, count, block);
  const chosen: number[] = [];
  while (chosen.length < mostPlaces) {
    let best = -1;
    let most = 0;
    for (let block = 0; block < blocks; block++) {
      const head = heads[block] ?? 0;
      const sum = sums[head] ?? 0;
      if (sum > most) [best, most] = [head, sum];
    }
    if (best < 0) break;
    const shift = shifts[best] ?? 0;
    chosen.push(shift);
    let first = best;
    let last = best;
    while (first > 0 && (shifts[first - 1] ?? 0) >= shift - reach) first--;
    while (last + 1 < count && (shifts[last + 1] ?? 0) <= shift + reach) last++;
    sums.fill(0, first, last + 1);
    for (let block = Math.floor(first / blockLength); block * blockLength <= last; block++)
      lookAtBlock(found, count, block);
  }
  return chosen;
}

function lookAtBlock({ sums, heads }: Found, count: number, block: number): void {
  const end = Math.min(count, (block + 1) * blockLength);
  let head = block * blockLength;
  for (let index = head + 1; index < end; index++) if ((sums[index] ?? 0) > (sums[head] ?? 0)) head = index;
  heads[block] = head;
}

/** What each shift's neighbourhood has, its own votes counted twice: they decide among the shifts of one. */
function sumNeighbourhoods({ shifts, ownVotes, sums }: Found, count: number): void {
  let first = 0;
  let last = 0;
  let sum = 0;
  for (let index = 0; index < count; index++) {
    const shift = shifts[index] ?? 0;
    for (; last < count && (shifts[last] ?? 0) <= shift + reach; last++) sum += ownVotes[last] ?? 0;
    for (; (shifts[first] ?? 0) < shift - reach; first++) sum -= ownVotes[first] ?? 0;
    sums[index] = (ownVotes[index] ?? 0) + sum;
  }
}
