import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ownCopy } from '../../../src/core/text/ownCopy.js';

describe('a copy of a text', () => {
  it('is the same text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
        (text) => {
          assert.equal(ownCopy(text), text);
        },
      ),
      { seed: 20240229, numRuns: 500 },
    );
  });
});
