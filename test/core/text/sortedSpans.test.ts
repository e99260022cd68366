import assert from 'node:assert/strict';
import fc from 'fast-check';
import { longestOf, spannedWithin } from '../../../src/core/text/sortedSpans.js';

const spanned = fc
  .array(fc.record({ start: fc.nat(200), length: fc.integer({ min: 1, max: 30 }) }), { maxLength: 40 })
  .map((all) =>
    all
      .sort((a, b) => a.start - b.start)
      .map(({ start, length }) => ({ span: { start, end: start + length } })),
  );

describe('what stands within a span, of many things sorted by place', () => {
  it('is what shares a code unit with it', () => {
    fc.assert(
      fc.property(spanned, fc.nat(230), fc.nat(60), (all, start, length) => {
        const end = start + length;
        assert.deepEqual(
          spannedWithin(all, { start, end }, longestOf(all)),
          all.filter(({ span }) => span.start < end && span.end > start),
        );
      }),
      { seed: 3, numRuns: 500 },
    );
  });
});
