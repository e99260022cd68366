import assert from 'node:assert/strict';
import fc from 'fast-check';
import { highlightsOf } from '../../../src/core/presentation/highlights.js';
import type { IndexedMention } from '../../../src/core/indexing/articleIndex.js';
import { compareSpans, lengthOf, type Span } from '../../../src/core/text/span.js';

const spans = fc
  .array(fc.record({ start: fc.nat(200), length: fc.integer({ min: 1, max: 30 }) }), { maxLength: 40 })
  .map((all): Span[] => all.map(({ start, length }) => ({ start, end: start + length })).sort(compareSpans));

function made(span: Span): IndexedMention {
  return { span, type: 'actor', entity: 'egy', annotations: [], decisions: [] };
}

/** The levels of the spans that the dashes below a text draw. */
function levelsIn(...lines: readonly string[]): number[] {
  const drawn = lines.map((line) => ({ start: line.indexOf('-'), end: line.lastIndexOf('-') + 1 }));
  return highlightsOf({ mentions: drawn.sort(compareSpans).map(made) }).map(({ level }) => level);
}

describe('the levels of highlights', () => {
  it('are 0 for all that share no words', () => {
    assert.deepEqual(levelsIn('----', '    ----', '         --'), [0, 0, 0]);
  });

  it('rise from the innermost outwards', () => {
    assert.deepEqual(levelsIn('-----------', '   ----', '    --'), [2, 1, 0]);
    assert.deepEqual(levelsIn('-----------', ' --', '     --'), [1, 0, 0]);
  });

  it('tell crossing and equal ones apart', () => {
    assert.deepEqual(levelsIn('------', '   ----'), [1, 0]);
    assert.deepEqual(levelsIn('----', '----').sort(), [0, 1]);
  });

  it('differ for all that share words, up to the highest', () => {
    fc.assert(
      fc.property(spans, (all) => {
        const levels = highlightsOf({ mentions: all.map(made) }).map(({ level }) => level);
        for (const [a, one] of all.entries())
          for (const [b, other] of all.entries()) {
            const [low = 0, high = 0] = [levels[a], levels[b]];
            if (a === b || one.start >= other.end || other.start >= one.end || high === 4) continue;
            assert.notEqual(low, high);
            if (lengthOf(one) < lengthOf(other)) assert.ok(low < high);
          }
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});
