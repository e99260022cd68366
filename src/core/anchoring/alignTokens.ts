import type { Stretch } from './alignExactly.js';
import type { SearchedText } from './searchedText.js';
import type { TokenText } from './tokens.js';
import type { Pairs } from './uniqueRuns.js';

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
 *
 * @param aligned where to write the result; a new list if there is none
 */
export function alignTokens(
  a: TokenText,
  searched: AlignedText,
  within: Stretch = { a: { from: 0, to: a.length }, b: { from: 0, to: searched.tokens.length } },
  aligned = new Int32Array(a.length),
): Int32Array {
  const b = searched.tokens;
  aligned.fill(unaligned);
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
    const runs = commonUniqueRuns(a, stretch, length);
    const chain = longestAscending(runs);
    if (chain.length === 0) continue;
    const between: Stretch[] = [];
    let { from: fromA } = stretch.a;
    let { from: fromB } = stretch.b;
    for (const run of chain) {
      const startA = runs.a[run] ?? 0;
      const startB = runs.b[run] ?? 0;
      // Runs may overlap, but only where the one goes on with the other.
      const goesOn = startA - fromA === startB - fromB;
      if (!goesOn && (startA < fromA || startB < fromB)) continue;
      const known = goesOn ? Math.max(0, fromA - startA) : 0;
      for (let index = known; index < length; index++) aligned[startA + index] = startB + index;
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

/** The numbers of the pairs in the longest sub-list that ascends in `b` as well (patience sorting). */
function longestAscending({ b }: Pairs): Int32Array {
  const lastOfLength = new Int32Array(b.length);
  const before = new Int32Array(b.length);
  let longest = 0;
  for (let pair = 0; pair < b.length; pair++) {
    const found = b[pair] ?? 0;
    let low = 0;
    let high = longest;
    // Most pairs go on with the chain that is the longest so far.
    if (longest > 0 && (b[lastOfLength[longest - 1] ?? 0] ?? 0) < found) low = longest;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((b[lastOfLength[middle] ?? 0] ?? 0) < found) low = middle + 1;
      else high = middle;
    }
    before[pair] = low > 0 ? (lastOfLength[low - 1] ?? 0) : -1;
    lastOfLength[low] = pair;
    if (low === longest) longest++;
  }
  const chain = new Int32Array(longest);
  let pair = longest > 0 ? (lastOfLength[longest - 1] ?? 0) : -1;
  for (let at = longest - 1; at >= 0; at--) {
    chain[at] = pair;
    pair = before[pair] ?? -1;
  }
  return chain;
}
