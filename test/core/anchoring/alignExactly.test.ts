import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createExactAlignment } from '../../../src/core/anchoring/alignExactly.js';
import type { TokenRange, TokenText } from '../../../src/core/anchoring/tokens.js';

const seeded = { seed: 20240229, numRuns: 500 };
const unaligned = -1;
const runBonus = 0.3;
/** Frequent words weigh little; multiples of a quarter, so that sums are exact. */
const weightOf = (word: number): number => (word + 1) / 4;
const wordCount = 1_000;
const weights = Float64Array.from({ length: wordCount }, (_, word) => weightOf(word));

function textOf(words: readonly number[]): TokenText {
  const list = Int32Array.from(words);
  return { length: list.length, words: list, starts: list, ends: list, numbers: new Uint8Array(list.length) };
}

/** What the heaviest chain of matches weighs, by trying everything. */
function heaviest(a: readonly number[], b: readonly number[]): number {
  const known = new Map<string, number>();
  const from = (atA: number, atB: number, isInRun: boolean): number => {
    const word = a[atA];
    if (word === undefined || atB === b.length) return 0;
    const key = `${atA} ${atB} ${isInRun}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const skipped = Math.max(from(atA + 1, atB, false), from(atA, atB + 1, false));
    const bonus = isInRun ? runBonus : 0;
    const matched = word === b[atB] ? weightOf(word) + bonus + from(atA + 1, atB + 1, true) : 0;
    const best = Math.max(skipped, matched);
    known.set(key, best);
    return best;
  };
  return from(0, 0, false);
}

/** What an alignment weighs; fails where it is none. */
function weigh(aligned: Int32Array, a: readonly number[], b: readonly number[], offset: number): number {
  let weight = 0;
  let last = unaligned;
  aligned.forEach((token, row) => {
    if (token === unaligned) return;
    const word = a[row];
    assert.ok(token > last && word !== undefined && word === b[token - offset]);
    const goesOn = last !== unaligned && last === token - 1 && aligned[row - 1] === last;
    weight += weightOf(word) + (goesOn ? runBonus : 0);
    last = token;
  });
  return weight;
}

describe('createExactAlignment', () => {
  it('finds a chain of matches as heavy as the heaviest, whatever it was asked before', () => {
    const wordsUpTo = (maxLength: number) => fc.array(fc.nat(6), { maxLength });
    const range = fc.tuple(fc.nat(14), fc.nat(14));
    fc.assert(
      fc.property(
        wordsUpTo(14),
        fc.array(fc.tuple(wordsUpTo(9), range), { minLength: 1 }),
        (b, questions) => {
          const align = createExactAlignment(textOf(b), weights, wordCount);
          for (const [a, [one, other]] of questions) {
            const within: TokenRange = {
              from: Math.min(one, other, b.length),
              to: Math.min(Math.max(one, other), b.length),
            };
            const question = { a: { from: 0, to: a.length }, b: within };
            const aligned = new Int32Array(a.length).fill(unaligned);
            align(textOf(a), question, aligned);
            const anew = new Int32Array(a.length).fill(unaligned);
            createExactAlignment(textOf(b), weights, wordCount)(textOf(a), question, anew);
            assert.deepEqual(aligned, anew);
            const part = b.slice(within.from, within.to);
            const weight = weigh(aligned, a, part, within.from);
            assert.ok(Math.abs(weight - heaviest(a, part)) < 1e-4, `${weight} of ${heaviest(a, part)}`);
          }
        },
      ),
      seeded,
    );
  });

  it('leaves alone what is outside of the stretch', () => {
    const a = textOf([1, 2, 3, 4]);
    const aligned = new Int32Array(4).fill(7);
    createExactAlignment(textOf([1, 2, 3, 4]), weights, wordCount)(
      a,
      { a: { from: 1, to: 3 }, b: { from: 0, to: 2 } },
      aligned,
    );
    assert.deepEqual([...aligned], [7, 1, 7, 7]);
  });

  it('does not stumble over words that the other text has not', () => {
    const aligned = new Int32Array(3).fill(unaligned);
    const align = createExactAlignment(textOf([1, 2]), weights, wordCount);
    align(textOf([900, 2, 901]), { a: { from: 0, to: 3 }, b: { from: 0, to: 2 } }, aligned);
    assert.deepEqual([...aligned], [unaligned, 1, unaligned]);
  });
});
