import type { Stretch } from './alignExactly.js';
import type { TokenRange, TokenText } from './tokens.js';

/** Tokens of one text and those of the other that belong to them. */
export interface Pairs {
  readonly a: Int32Array;
  readonly b: Int32Array;
}

/** Gives where runs of so many words start that stand once in each range of a stretch, ascending in `a`. */
export type UniqueRuns = (a: TokenText, stretch: Stretch, length: number) => Pairs;

/**
 * Runs of so many words must have no number: where a paragraph is put in, those behind it are counted anew, and it is
 * not by its number that one is to be told from others like it.
 */
const numberFree = 8;

const never = 0;
const often = -1;
/** By what a word before another counts more in the hash of a run. */
const base = 0x01000193;

/**
 * Prepares for comparing any number of stretches with one text, `b`. The runs are counted by their hashes, in an open
 * hash table that is made once and wiped for each stretch.
 */
export function createUniqueRuns({ words: b }: TokenText): UniqueRuns {
  let table = createTable(0);
  // By start in `a`, counted from the first: the slot of its run.
  let slots = new Int32Array(0);
  let pairs: Pairs = { a: new Int32Array(0), b: new Int32Array(0) };

  return ({ words: a, numbers }, stretch, length) => {
    const most = stretch.a.to - stretch.a.from + (stretch.b.to - stretch.b.from);
    const size = 2 ** Math.ceil(Math.log2(2 * most + 1));
    if (table.inA.length < size) table = createTable(size);
    if (slots.length < most) slots = new Int32Array(2 * most);
    if (pairs.a.length < most) pairs = { a: new Int32Array(2 * most), b: new Int32Array(2 * most) };
    const { inA, inB } = table;
    inA.fill(never, 0, size);
    inB.fill(never, 0, size);
    count(b, stretch.b, length, size - 1, inB);
    count(a, stretch.a, length, size - 1, inA);

    let found = 0;
    let behindNumber = stretch.a.from;
    for (let start = stretch.a.from; start + length <= stretch.a.to; start++) {
      if (length >= numberFree && numbers[start + length - 1] === 1) behindNumber = start + length;
      if (start < behindNumber) continue;
      const slot = slots[start - stretch.a.from] ?? 0;
      const startB = (inB[slot] ?? never) - 1;
      const isOnce = inA[slot] === start + 1 && startB >= 0;
      if (isOnce && sameRun(a, start, b, startB, length)) {
        pairs.a[found] = start;
        pairs.b[found++] = startB;
      }
    }
    return { a: pairs.a.slice(0, found), b: pairs.b.slice(0, found) };
  };

  /** Counts the runs of a range; their hashes are rolled from one to the next (Rabin and Karp 1987). */
  function count(
    words: Int32Array,
    { from, to }: TokenRange,
    length: number,
    mask: number,
    places: Int32Array,
  ): void {
    const { hashes, inA, inB } = table;
    let hash = 0;
    // What the first word of a run counts.
    let first = 1;
    for (let index = 1; index < length; index++) first = Math.imul(first, base);
    for (let index = from; index < to; index++) {
      hash = (Math.imul(hash, base) + hashOf(words[index] ?? 0)) | 0;
      const start = index - length + 1;
      if (start < from) continue;
      const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
      let slot = (mixed ^ (mixed >>> 13)) & mask;
      while ((inA[slot] !== never || inB[slot] !== never) && hashes[slot] !== hash) slot = (slot + 1) & mask;
      places[slot] = places[slot] === never ? start + 1 : often;
      hashes[slot] = hash;
      slots[start - from] = slot;
      hash = (hash - Math.imul(hashOf(words[start] ?? 0), first)) | 0;
    }
  }
}

/** By slot: the hash of its run, and where that starts in either text: `never`, `often`, or one more than the only start. */
function createTable(size: number) {
  return { hashes: new Int32Array(size), inA: new Int32Array(size), inB: new Int32Array(size) };
}

function hashOf(word: number): number {
  const hash = Math.imul(word + 1, 0x2545f491);
  return hash ^ (hash >>> 15);
}

function sameRun(a: Int32Array, startA: number, b: Int32Array, startB: number, length: number): boolean {
  for (let index = 0; index < length; index++) if (a[startA + index] !== b[startB + index]) return false;
  return true;
}
