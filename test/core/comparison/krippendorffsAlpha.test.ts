import assert from 'node:assert/strict';
import fc from 'fast-check';
import { krippendorffsAlpha } from '../../../src/core/comparison/krippendorffsAlpha.js';

/** One row for each observer, one letter for each unit; a dot is a missing value. */
function rows(...lines: readonly string[]): (string | undefined)[][] {
  return lines.map((line) => Array.from(line, (value) => (value === '.' ? undefined : value)));
}

/** The disagreements as they are defined: over all pairs within units, and over all pairs at all. */
function byPairs(values: readonly (readonly (string | undefined)[])[], units: number): number | undefined {
  const pool: string[] = [];
  let observed = 0;
  for (let unit = 0; unit < units; unit++) {
    const given = values.flatMap((row) => row[unit] ?? []);
    if (given.length < 2) continue;
    pool.push(...given);
    observed += disagreeing(given) / (given.length - 1);
  }
  const expected = disagreeing(pool) / (pool.length - 1);
  return pool.length === 0 || expected === 0 ? undefined : 1 - observed / expected;
}

function disagreeing(values: readonly string[]): number {
  let pairs = 0;
  for (const a of values) for (const b of values) if (a !== b) pairs++;
  return pairs;
}

// The examples of Krippendorff, “Computing Krippendorff's Alpha-Reliability” (2011), parts A, B and C.
describe('Krippendorff’s alpha', () => {
  it('is 0.095 for the binary data of Meg and Owen', () => {
    assert.equal(krippendorffsAlpha(rows('0100000010', '1110010000'))?.toFixed(3), '0.095');
  });

  it('is 0.692 for the nominal data of Ben and Gerry', () => {
    assert.equal(krippendorffsAlpha(rows('aabbdcccedda', 'babbbccceddd'))?.toFixed(3), '0.692');
  });

  it('is 0.743 for four observers with missing values', () => {
    const data = rows('123321412...', '1233224125.3', '.3332342251.', '12332441251.');
    // Coincidences 7 + 10 + 8 + 4 + 3 on the diagonal; 9, 13, 10, 5 and 3 of 40 pairable values.
    assert.equal(krippendorffsAlpha(data), (39 * 32 - 344) / (40 * 39 - 344));
    assert.equal(krippendorffsAlpha(data)?.toFixed(3), '0.743');
  });

  it('has no value where nothing can be paired or nothing differs', () => {
    assert.equal(krippendorffsAlpha([]), undefined);
    assert.equal(krippendorffsAlpha(rows('ab.', '..c')), undefined);
    assert.equal(krippendorffsAlpha(rows('aaa', 'aaa')), undefined);
  });

  it('is what the pairs of values say', () => {
    const cell = fc.constantFrom('a', 'b', 'c', undefined);
    const data = fc
      .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 1, max: 8 }))
      .chain(([observers, units]) =>
        fc.array(fc.array(cell, { minLength: units, maxLength: units }), {
          minLength: observers,
          maxLength: observers,
        }),
      );
    fc.assert(
      fc.property(data, (values) => {
        const expected = byPairs(values, values[0]?.length ?? 0);
        const actual = krippendorffsAlpha(values);
        if (expected === undefined || actual === undefined) assert.equal(actual, expected);
        else assert.ok(Math.abs(actual - expected) < 1e-9, `${actual} is not ${expected}`);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
