import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TextEdit } from '../../../src/core/text/edits.js';
import type { Span } from '../../../src/core/text/span.js';
import { followEdits, type TrackedSpans, trackSpans } from '../../../src/core/text/trackedSpans.js';

/** Replaces text.slice(offset, offset + deleted) by the new text, and lets the spans follow. */
function edit(tracked: TrackedSpans, offset: number, deleted: number, inserted: string): TrackedSpans {
  const { text } = tracked;
  const newText = text.slice(0, offset) + inserted + text.slice(offset + deleted);
  const change = { offset, deletedLength: deleted, insertedLength: inserted.length };
  return followEdits(tracked, [change], newText);
}

function words({ text, spans }: TrackedSpans): (string | undefined)[] {
  return [...spans.values()].map((span) => span && text.slice(span.start, span.end));
}

describe('tracked spans', () => {
  const start = trackSpans('the Nile treaty', new Map([['a', { start: 4, end: 8 }]]));

  it('come back exactly when the deletion is undone', () => {
    const deleted = edit(start, 0, 9, '');
    assert.deepEqual(words(deleted), [undefined]);
    assert.deepEqual(words(edit(deleted, 0, 0, 'the Nile ')), ['Nile']);
    const shortened = edit(start, 6, 4, '');
    assert.deepEqual(words(shortened), ['Ni']);
    assert.deepEqual(words(edit(shortened, 6, 0, 'le t')), ['Nile']);
  });

  it('go again when it is redone', () => {
    const deleted = edit(start, 4, 5, '');
    const restored = edit(deleted, 4, 0, 'Nile ');
    assert.deepEqual(words(edit(restored, 4, 5, '')), [undefined]);
  });

  it('agree with a stack of texts over tens of thousands of edits and undos', () => {
    // Each typed letter is new, so that equal texts are the same state.
    let next = 0x4e00;
    const letters = (count: number): string =>
      Array.from({ length: count }, () =>
        String.fromCharCode(next === 0x9fff ? (next = 0x4e00) : next++),
      ).join('');
    const step = fc.record({
      undo: fc.boolean(),
      at: fc.nat(40),
      deleted: fc.nat(12),
      inserted: fc.nat(4),
    });
    const spans = fc.uniqueArray(fc.record({ start: fc.nat(20), length: fc.integer({ min: 1, max: 8 }) }), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(spans, fc.array(step, { maxLength: 40 }), (made, steps) => {
        const text = letters(30);
        const first = new Map<string, Span>(
          made.map(({ start: from, length }, at) => [String(at), { start: from, end: from + length }]),
        );
        let tracked = trackSpans(text, first);
        const states = [{ text, spans: new Map<string, Span | undefined>(first) }];
        for (const { undo, at, deleted, inserted } of steps) {
          const { text: now } = tracked;
          const earlier = states[states.length - 2];
          if (undo && earlier !== undefined) {
            states.pop();
            tracked = followEdits(tracked, [difference(now, earlier.text)], earlier.text);
            assert.deepEqual(tracked.spans, earlier.spans);
          } else {
            const offset = Math.min(at, now.length);
            tracked = edit(tracked, offset, Math.min(deleted, now.length - offset), letters(inserted));
            states.push({ text: tracked.text, spans: new Map(tracked.spans) });
          }
        }
      }),
      { seed: 20240229, numRuns: 2000 },
    );
  });
});

/** The one replacement that makes the new text of the old, as small as can be. */
function difference(before: string, after: string): TextEdit {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  while (
    end < before.length - start &&
    end < after.length - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  )
    end++;
  return {
    offset: start,
    deletedLength: before.length - start - end,
    insertedLength: after.length - start - end,
  };
}
