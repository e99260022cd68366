import assert from 'node:assert/strict';
import fc from 'fast-check';
import { groupByOverlap } from '../../../src/core/comparison/groupByOverlap.js';
import { spanAgreement } from '../../../src/core/comparison/spanAgreement.js';
import type { Span } from '../../../src/core/text/span.js';

const text = 'The president of France met the council of state.';

function on(words: string): Span {
  const start = text.indexOf(words);
  assert.notEqual(start, -1);
  return { start, end: start + words.length };
}

/** The groups as the words that each list has in them; a dash where it has none. */
function grouped(...lists: readonly (readonly string[])[]): string[][] {
  return groupByOverlap(lists.map((words) => words.map(on))).map((group) =>
    lists.map((_, list) => {
      const span = group.get(list);
      return span === undefined ? '-' : text.slice(span.start, span.end);
    }),
  );
}

describe('groupByOverlap', () => {
  it('puts equal spans together, and leaves alone what nothing fits', () => {
    assert.deepEqual(grouped(['France', 'council'], ['France']), [
      ['France', 'France'],
      ['council', '-'],
    ]);
  });

  it('finds a counterpart for each of nested spans', () => {
    assert.deepEqual(grouped(['president of France', 'France'], ['The president of France', 'France']), [
      ['president of France', 'The president of France'],
      ['France', 'France'],
    ]);
  });

  it('prefers the larger share, and takes each span once', () => {
    assert.deepEqual(grouped(['council of state'], ['council', 'of state']), [
      ['council of state', 'of state'],
      ['-', 'council'],
    ]);
  });

  it('groups any number of lists', () => {
    assert.deepEqual(grouped(['council'], ['council of state'], ['the council'], ['France']), [
      ['-', '-', '-', 'France'],
      ['council', 'council of state', 'the council', '-'],
    ]);
  });
});

describe('the mentions that two analysts share', () => {
  const span = fc
    .tuple(fc.nat(20), fc.integer({ min: 1, max: 5 }))
    .map(([start, length]) => ({ start, end: start + length }));
  const mentions = fc
    .uniqueArray(span, { maxLength: 6, selector: ({ start, end }) => `${start} ${end}` })
    .map((spans) => spans.map((one) => ({ span: one, type: 'actor' })));

  it('are the same from both sides, and no more than overlap at all', () => {
    fc.assert(
      fc.property(mentions, mentions, (a, b) => {
        const agreement = spanAgreement(a, b, 'actor');
        const back = spanAgreement(b, a, 'actor');
        const equal = a.filter((x) =>
          b.some((y) => x.span.start === y.span.start && x.span.end === y.span.end),
        );
        assert.equal(agreement.exact, equal.length);
        assert.equal(back.exact, agreement.exact);
        assert.equal(back.overlapping, agreement.overlapping);
        assert.ok(agreement.overlapping >= agreement.exact);
        assert.ok(agreement.overlapping <= Math.min(a.length, b.length));
        const touches = a.some((x) => b.some((y) => x.span.start < y.span.end && y.span.start < x.span.end));
        assert.equal(agreement.overlapping > 0, touches);
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});
