import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { sortFew } from '../../../src/core/text/sortFew.js';

describe('sortFew', () => {
  it('sorts as the engine does, few and many, and leaves alone what it is given', () => {
    const items = fc.array(fc.record({ key: fc.nat(5), name: fc.string() }), { maxLength: 60 });
    fc.assert(
      fc.property(items, (given) => {
        const before = [...given];
        const byKey = (a: { key: number }, b: { key: number }): number => a.key - b.key;
        assert.deepEqual(sortFew(given, byKey), [...given].sort(byKey));
        assert.deepEqual(given, before);
      }),
      { seed: 20240229, numRuns: 500 },
    );
  });
});
