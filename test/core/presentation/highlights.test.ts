import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Highlight, highlightsWithin } from '../../../src/core/presentation/highlights.js';

const highlights = fc
  .array(fc.record({ start: fc.nat(200), length: fc.integer({ min: 1, max: 30 }) }), { maxLength: 40 })
  .map((all): Highlight[] =>
    all
      .sort((a, b) => a.start - b.start)
      .map(({ start, length }) => ({ span: { start, end: start + length }, type: 'actor', look: 'plain' })),
  );

describe('the highlights in view', () => {
  it('are those that touch it', () => {
    fc.assert(
      fc.property(highlights, fc.nat(230), fc.nat(60), (all, start, length) => {
        const end = start + length;
        assert.deepEqual(
          highlightsWithin(all, { start, end }, 30),
          all.filter(({ span }) => span.start < end && span.end > start),
        );
      }),
      { seed: 3, numRuns: 500 },
    );
  });
});
