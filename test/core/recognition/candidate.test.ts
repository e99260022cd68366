import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Candidate, candidateAt, chooseCandidates } from '../../../src/core/recognition/candidate.js';
import { overlaps } from '../../../src/core/text/span.js';

const candidate = (start: number, length: number, confidence: number): Candidate =>
  candidateAt(
    { start, end: start + length },
    { type: 'actor', kind: 'name', confidence, reason: { code: 'glossary.name', args: {} } },
  );

/** All compared with all, the best first; of equals the one that begins first. */
function chosenOneByOne(candidates: readonly Candidate[]): Candidate[] {
  const chosen: Candidate[] = [];
  const ranked = candidates
    .toSorted((a, b) => a.start - b.start)
    .sort((a, b) => b.confidence - a.confidence)
    .sort((a, b) => b.end - b.start - (a.end - a.start))
    .sort((a, b) => Number(b.confidence >= 0.4) - Number(a.confidence >= 0.4));
  for (const one of ranked) if (!chosen.some((other) => overlaps(other, one))) chosen.push(one);
  return chosen.sort((a, b) => a.start - b.start);
}

describe('choosing among candidates', () => {
  it('takes what is not in doubt, then the longer, then the surer', () => {
    const [long, short] = [candidate(4, 12, 0.3), candidate(4, 6, 0.4)];
    assert.deepEqual(chooseCandidates([long, short]), [short]);
    const [longer, surer] = [candidate(0, 8, 0.5), candidate(6, 4, 0.9)];
    assert.deepEqual(chooseCandidates([longer, surer]), [longer]);
    const [rule, glossary] = [candidate(2, 5, 0.6), candidate(2, 5, 0.95)];
    assert.deepEqual(chooseCandidates([rule, glossary]), [glossary]);
  });

  it('leaves those beside the longest one that it pushes out between them', () => {
    const [left, middle, right] = [candidate(0, 5, 0.9), candidate(4, 3, 0.9), candidate(6, 5, 0.9)];
    assert.deepEqual(chooseCandidates([right, middle, left]), [left, right]);
  });

  it('does as comparing all with all does', () => {
    const one = fc
      .tuple(fc.nat(60), fc.integer({ min: 1, max: 12 }), fc.constantFrom(0.3, 0.4, 0.6, 0.95))
      .map(([start, length, confidence]) => candidate(start, length, confidence));
    fc.assert(
      fc.property(fc.array(one, { maxLength: 40 }), (candidates) => {
        assert.deepEqual(chooseCandidates(candidates), chosenOneByOne(candidates));
      }),
      { seed: 7, numRuns: 2000 },
    );
  });
});
