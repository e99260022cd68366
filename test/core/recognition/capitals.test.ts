import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { countCapitals, startsWithCapital } from '../../../src/core/recognition/capitals.js';

describe('capitals', () => {
  it('are counted and found in every script as Unicode has them', () => {
    const letter = fc.constantFrom(...Array.from('aZbÄäßÉǅΩω中1-Ж'));
    const text = fc.oneof(fc.string({ unit: letter }), fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(text, (given) => {
        assert.equal(countCapitals(given), given.match(/\p{Lu}/gu)?.length ?? 0);
        assert.equal(startsWithCapital(given), /^[\p{Lu}\p{Lt}]/u.test(given));
      }),
      { seed: 20240229, numRuns: 1000 },
    );
  });
});
