import type { Stretch } from './alignExactly.js';
import type { SearchedText } from './searchedText.js';
import type { TokenText } from './tokens.js';
import type { Pair } from './uniqueRuns.js';

/** The number that stands for "nowhere" in an alignment. */
export const unaligned = -1;

/** A text that another one is aligned with. */
type AlignedText = Pick<SearchedText, 'tokens' | 'alignExactly' | 'commonUniqueRuns'>;

/** Largest stretch that is compared exactly: the product of its lengths. */
const mostCells = 20_000;
/** Lengths of the runs by which larger stretches are divided, tried one after the other. */
const runLengths = [8, 4, 2, 1];
/** Words at the ends of what is the same that are compared once more with what stands between the ends. */
const openRim = 8;

/**
 * For each token of `a` in its range, the token of `b` that it became, or `unaligned`; ascending. The result
 * has an entry for each token of `a`, those outside the range unaligned.
 *
 * Patience diff over runs of words (unique runs of 8, 4, 2, 1 words, the longest ascending chain of them, then
 * the stretches between), and in small stretches the heaviest common subsequence, in which rare words weigh
 * more and runs get a bonus. Moved passages are not seen: the alignment is ascending.
 */
export function alignTokens(
  a: TokenText,
  searched: AlignedText,
  within: Stretch = { a: { from: 0, to: a.length }, b: { from: 0, to: searched.tokens.length } },
): Int32Array {
  const b = searched.tokens;
  const aligned = new Int32Array(a.length).fill(unaligned);
  const open = [within];
  for (let stretch = open.pop(); stretch !== undefined; stretch = open.pop()) {
    const rest = isSmall(stretch) ? stretch : alignRims(a.words, b.words, stretch, aligned);
    if (isSmall(rest)) searched.alignExactly(a, rest, aligned);
    else open.push(...divide(a, searched, rest, aligned));
  }
  return aligned;
}

function isSmall({ a, b }: Stretch): boolean {
  return (a.to - a.from) * (b.to - b.from) <= mostCells;
}

/**
 * Aligns what is the same from both ends, and gives the rest. The rest has some of the same words at its ends:
 * whether they belong to the ends or to what was put in or taken out between them is not for the ends to say.
 */
function alignRims(a: Int32Array, b: Int32Array, stretch: Stretch, aligned: Int32Array): Stretch {
  let { from: fromA, to: toA } = stretch.a;
  let { from: fromB, to: toB } = stretch.b;
  while (fromA < toA && fromB < toB && a[fromA] === b[fromB]) aligned[fromA++] = fromB++;
  while (fromA < toA && fromB < toB && a[toA - 1] === b[toB - 1]) aligned[--toA] = --toB;
  if (fromA === toA && fromB === toB) return { a: { from: fromA, to: toA }, b: { from: fromB, to: toB } };
  const head = Math.min(openRim, fromA - stretch.a.from);
  const tail = Math.min(openRim, stretch.a.to - toA);
  aligned.fill(unaligned, fromA - head, fromA).fill(unaligned, toA, toA + tail);
  return { a: { from: fromA - head, to: toA + tail }, b: { from: fromB - head, to: toB + tail } };
}

/** Aligns runs that stand once in both stretches; gives the stretches between them, which are smaller. */
function divide(
  a: TokenText,
  { commonUniqueRuns }: AlignedText,
  stretch: Stretch,
  aligned: Int32Array,
): Stretch[] {
  for (const length of runLengths) {
    const chain = longestAscending(commonUniqueRuns(a, stretch, length));
    if (chain.length === 0) continue;
    const between: Stretch[] = [];
    let { from: fromA } = stretch.a;
    let { from: fromB } = stretch.b;
    for (const { a: startA, b: startB } of chain) {
      // Runs may overlap, but only where the one goes on with the other.
      const goesOn = startA - fromA === startB - fromB;
      if (!goesOn && (startA < fromA || startB < fromB)) continue;
      for (let index = 0; index < length; index++) aligned[startA + index] = startB + index;
      if (startA > fromA && startB > fromB) {
        between.push({ a: { from: fromA, to: startA }, b: { from: fromB, to: startB } });
      }
      fromA = startA + length;
      fromB = startB + length;
    }
    between.push({ a: { from: fromA, to: stretch.a.to }, b: { from: fromB, to: stretch.b.to } });
    return between;
  }
  return [];
}

/** The longest sub-list that ascends in `b` as well (patience sorting). */
function longestAscending(pairs: readonly Pair[]): Pair[] {
  const lastOfLength: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  pairs.forEach(({ b }, index) => {
    let low = 0;
    let high = lastOfLength.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[lastOfLength[middle] ?? 0]?.b ?? 0) < b) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? (lastOfLength[low - 1] ?? -1) : -1;
    lastOfLength[low] = index;
  });
  const chain: Pair[] = [];
  for (let index = lastOfLength.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const pair = pairs[index];
    if (pair !== undefined) chain.push(pair);
  }
  return chain.reverse();
}
