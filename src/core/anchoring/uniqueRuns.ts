import type { Stretch } from './alignExactly.js';
import type { TokenRange, TokenText } from './tokens.js';

/** A token of one text and one of the other. */
export interface Pair {
  readonly a: number;
  readonly b: number;
}

/** Gives where runs of so many words start that stand once in each range of a stretch, ascending in `a`. */
export type UniqueRuns = (a: TokenText, stretch: Stretch, length: number) => Pair[];

/**
 * Runs of so many words must have no number: where a paragraph is put in, those behind it are counted anew, and it is
 * not by its number that one is to be told from others like it.
 */
const numberFree = 8;

const never = 0;
const often = -1;

/**
 * Prepares for comparing any number of stretches with one text, `b`. The runs are counted by their hashes, in an open
 * hash table that is made once and wiped for each stretch.
 */
export function createUniqueRuns({ words: b }: TokenText): UniqueRuns {
  let table = createTable(0);

  return ({ words: a, numbers }, stretch, length) => {
    const most = stretch.a.to - stretch.a.from + (stretch.b.to - stretch.b.from);
    const size = 2 ** Math.ceil(Math.log2(2 * most + 1));
    if (table.inA.length < size) table = createTable(size);
    const { inA, inB } = table;
    inA.fill(never, 0, size);
    inB.fill(never, 0, size);
    count(a, stretch.a, length, size - 1, inA);
    count(b, stretch.b, length, size - 1, inB);

    const pairs: Pair[] = [];
    let behindNumber = stretch.a.from;
    for (let start = stretch.a.from; start + length <= stretch.a.to; start++) {
      if (length >= numberFree && numbers[start + length - 1] === 1) behindNumber = start + length;
      if (start < behindNumber) continue;
      const slot = slotOf(hashRun(a, start, length), size - 1);
      const startB = (inB[slot] ?? never) - 1;
      const isOnce = inA[slot] === start + 1 && startB >= 0;
      if (isOnce && sameRun(a, start, b, startB, length)) pairs.push({ a: start, b: startB });
    }
    return pairs;
  };

  function count(
    words: Int32Array,
    range: TokenRange,
    length: number,
    mask: number,
    places: Int32Array,
  ): void {
    for (let start = range.from; start + length <= range.to; start++) {
      const hash = hashRun(words, start, length);
      const slot = slotOf(hash, mask);
      places[slot] = places[slot] === never ? start + 1 : often;
      table.hashes[slot] = hash;
    }
  }

  function slotOf(hash: number, mask: number): number {
    const { hashes, inA, inB } = table;
    let slot = hash & mask;
    while ((inA[slot] !== never || inB[slot] !== never) && hashes[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  }
}

/** By slot: the hash of its run, and where that starts in either text: `never`, `often`, or one more than the only start. */
function createTable(size: number) {
  return { hashes: new Int32Array(size), inA: new Int32Array(size), inB: new Int32Array(size) };
}

function hashRun(words: Int32Array, start: number, length: number): number {
  let hash = length;
  for (let index = start; index < start + length; index++) {
    hash = Math.imul(hash, 0x01000193) ^ (words[index] ?? 0);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  }
  return hash ^ (hash >>> 13);
}

function sameRun(a: Int32Array, startA: number, b: Int32Array, startB: number, length: number): boolean {
  for (let index = 0; index < length; index++) if (a[startA + index] !== b[startB + index]) return false;
  return true;
}
