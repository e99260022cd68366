import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cohensKappa } from '../../../src/core/comparison/cohensKappa.js';

/** Two judges' values out of the table of how often each pair of values occurs. */
function judges(table: readonly (readonly number[])[]): [string[], string[]] {
  const pairs = table.flatMap((row, a) =>
    row.flatMap((times, b) => Array.from({ length: times }, () => [a, b])),
  );
  return [pairs.map(([a]) => String(a)), pairs.map(([, b]) => String(b))];
}

describe('Cohen’s kappa', () => {
  it('is 0.492 for the table of Cohen (1960), table 2', () => {
    const [first, second] = judges([
      [88, 14, 18],
      [10, 40, 10],
      [2, 6, 12],
    ]);
    // p_o = 140/200 = 0.70; p_e = 0.6 · 0.5 + 0.3 · 0.3 + 0.1 · 0.2 = 0.41
    assert.equal(cohensKappa(first, second)?.toFixed(3), ((0.7 - 0.41) / (1 - 0.41)).toFixed(3));
    assert.equal(cohensKappa(first, second)?.toFixed(3), '0.492');
  });

  it('is 0.348 for the table of Artstein and Poesio (2008)', () => {
    const [first, second] = judges([
      [20, 20],
      [10, 50],
    ]);
    // p_o = 0.70; p_e = 0.4 · 0.3 + 0.6 · 0.7 = 0.54
    assert.equal(cohensKappa(first, second)?.toFixed(3), '0.348');
  });

  it('is 1 where both always agree, and below 0 where they agree less than by chance', () => {
    assert.equal(cohensKappa(['a', 'b'], ['a', 'b']), 1);
    assert.equal(cohensKappa(['a', 'b'], ['b', 'a']), -1);
  });

  it('has no value where there is nothing to agree on', () => {
    assert.equal(cohensKappa([], []), undefined);
    assert.equal(cohensKappa(['a', 'a'], ['a', 'a']), undefined);
    assert.equal(cohensKappa(['a', 'a'], ['b', 'b']), 0);
  });

  it('takes chance from all pairs of a value of one and a value of the other', () => {
    const unit = fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('a', 'b', 'c'));
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 12 }), (units) => {
        const pairs = units.flatMap(([a]) => units.map(([, b]) => a === b));
        const share = (same: readonly boolean[]): number => same.filter(Boolean).length / same.length;
        const observed = share(units.map(([a, b]) => a === b));
        const expected = share(pairs);
        const kappa = cohensKappa(
          units.map(([a]) => a),
          units.map(([, b]) => b),
        );
        if (expected === 1) assert.equal(kappa, undefined);
        else assert.ok(Math.abs((kappa ?? NaN) - (observed - expected) / (1 - expected)) < 1e-9);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
