import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  expectedDisagreement,
  observedDisagreement,
  type Unitizing,
  unitizedAlpha,
} from '../../../src/core/comparison/unitizedAlpha.js';
import type { Span } from '../../../src/core/text/span.js';

/** Sections by where they begin and how long they are. */
function sections(...list: readonly (readonly [begin: number, length: number])[]): Span[] {
  return list.map(([start, length]) => ({ start, end: start + length }));
}

// Two observers, a continuum of 300 units of length, types c and k: the example of Krippendorff (2004). It
// begins at 150 there and at 0 here.
const c: Unitizing = {
  sections: [sections([75, 70], [220, 30]), sections([70, 80], [205, 20], [250, 20])],
  length: 300,
};
const k: Unitizing = {
  sections: [sections([30, 60], [150, 50]), sections([30, 60], [150, 50])],
  length: 300,
};

interface Section extends Span {
  readonly isGap: boolean;
}

/** The continuum as the paper has it: sections and the gaps between them. */
function tiled(own: readonly Span[], length: number): Section[] {
  const all: Section[] = [];
  let at = 0;
  for (const { start, end } of [...own, { start: length, end: length }]) {
    if (at < start) all.push({ start: at, end: start, isGap: true });
    if (start < end) all.push({ start, end, isGap: false });
    at = end;
  }
  return all;
}

/** The paper's difference function, case by case. */
function distance(a: Section, b: Section): number {
  const overlap = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  if (!a.isGap && !b.isGap && overlap > 0) return (a.start - b.start) ** 2 + (a.end - b.end) ** 2;
  if (!a.isGap && b.isGap && overlap === a.end - a.start) return overlap ** 2;
  if (a.isGap && !b.isGap && overlap === b.end - b.start) return overlap ** 2;
  return 0;
}

describe('Krippendorff’s alpha for unitising', () => {
  it('has the disagreements of the example of Krippendorff (2004)', () => {
    // 5² + 5² and 15² + 25² for what overlaps, 20² for the section in a gap; each counted from both sides.
    assert.equal(observedDisagreement(c), (2 * (50 + 850 + 400)) / (2 * 300 ** 2));
    assert.equal(observedDisagreement(c).toFixed(4), '0.0144');
    assert.equal(expectedDisagreement(c).toFixed(4), '0.0532');
    assert.equal(observedDisagreement(k), 0);
    assert.equal(expectedDisagreement(k).toFixed(4), '0.0490');
  });

  it('joins the types by the sums of their disagreements', () => {
    assert.equal(unitizedAlpha([k]), 1);
    assert.ok(Math.abs((unitizedAlpha([c]) ?? 0) - 0.7286) < 0.0005);
    assert.ok(Math.abs((unitizedAlpha([c, k]) ?? 0) - 0.8587) < 0.0005);
  });

  it('has no value where nobody cut out anything, or there is one analyst', () => {
    assert.equal(unitizedAlpha([]), undefined);
    assert.equal(unitizedAlpha([{ sections: [[], []], length: 10 }]), undefined);
    assert.equal(unitizedAlpha([{ sections: [[], []], length: 0 }]), undefined);
    assert.equal(unitizedAlpha([{ sections: [sections([0, 2])], length: 10 }]), undefined);
  });

  it('observes what the difference function says of all pairs of sections and gaps', () => {
    const length = 20;
    const own = fc.uniqueArray(fc.nat(length), { maxLength: 8 }).map((cuts) => {
      const sorted = [...cuts].sort((a, b) => a - b);
      return sorted.flatMap((start, index) => {
        const end = sorted[index + 1];
        return index % 2 === 0 && end !== undefined ? [{ start, end }] : [];
      });
    });
    fc.assert(
      fc.property(fc.array(own, { minLength: 2, maxLength: 4 }), (all) => {
        const observers = all.map((one) => tiled(one, length));
        let sum = 0;
        observers.forEach((first, i) => {
          observers.forEach((second, j) => {
            if (i !== j) for (const a of first) for (const b of second) sum += distance(a, b);
          });
        });
        const expected = sum / (all.length * (all.length - 1) * length ** 2);
        assert.ok(Math.abs(observedDisagreement({ sections: all, length }) - expected) < 1e-9);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
