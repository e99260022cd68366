import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type AnchorMemory,
  type Anchors,
  recallAnchors,
  rememberLosses,
} from '../../../src/core/anchoring/anchorMemory.js';
import type { Anchor } from '../../../src/core/annotation/anchor.js';
import { mapSpan, type TextEdit } from '../../../src/core/text/edits.js';

interface State {
  readonly text: string;
  readonly anchors: Anchors;
  readonly memory: AnchorMemory;
}

/** Lets the anchors follow an edit as the editor does: by their letters, and by what is remembered. */
function follow({ text, anchors, memory }: State, edit: TextEdit, newText: string): State {
  const change = { before: text, after: newText, edits: [edit] };
  const mapped = new Map(
    [...anchors].map(([id, anchor]): [string, Anchor] => {
      const span = anchor.state === 'anchored' ? mapSpan(anchor.span, [edit]) : undefined;
      return [
        id,
        span === undefined
          ? { state: 'orphaned', reason: { code: 'anchor.gone', args: {} } }
          : anchored(span),
      ];
    }),
  );
  const recalled = recallAnchors(memory, newText);
  const followed = new Map([...mapped].map(([id, anchor]) => [id, recalled.get(id) ?? anchor]));
  return { text: newText, anchors: followed, memory: rememberLosses(memory, change, anchors, followed) };
}

function anchored(span: { readonly start: number; readonly end: number }): Anchor {
  return { state: 'anchored', span, changed: false };
}

function edit(state: State, offset: number, deletedLength: number, inserted: string): State {
  const { text } = state;
  const newText = text.slice(0, offset) + inserted + text.slice(offset + deletedLength);
  return follow(state, { offset, deletedLength, insertedLength: inserted.length }, newText);
}

function words({ text, anchors }: State): (string | undefined)[] {
  return [...anchors.values()].map((anchor) =>
    anchor.state === 'anchored' ? text.slice(anchor.span.start, anchor.span.end) : undefined,
  );
}

describe('the memory of anchors', () => {
  const start: State = {
    text: 'the Nile treaty',
    anchors: new Map([['a', anchored({ start: 4, end: 8 })]]),
    memory: [],
  };

  it('brings them back exactly when a deletion is undone', () => {
    const deleted = edit(start, 0, 9, '');
    assert.deepEqual(words(deleted), [undefined]);
    assert.deepEqual(words(edit(deleted, 0, 0, 'the Nile ')), ['Nile']);
    const shortened = edit(start, 6, 4, '');
    assert.deepEqual(words(shortened), ['Ni']);
    assert.deepEqual(words(edit(shortened, 6, 0, 'le t')), ['Nile']);
  });

  it('lets them go again when it is redone', () => {
    const restored = edit(edit(start, 4, 5, ''), 4, 0, 'Nile ');
    assert.deepEqual(words(edit(restored, 4, 5, '')), [undefined]);
  });

  it('agrees with a stack of states over tens of thousands of edits and undos', () => {
    // Each typed letter is new, so that equal texts are the same state.
    let next = 0x4e00;
    const letters = (count: number): string =>
      Array.from({ length: count }, () =>
        String.fromCharCode(next === 0x9fff ? (next = 0x4e00) : next++),
      ).join('');
    const step = fc.record({ undo: fc.boolean(), at: fc.nat(40), deleted: fc.nat(12), inserted: fc.nat(4) });
    const spans = fc.array(fc.record({ start: fc.nat(20), length: fc.integer({ min: 1, max: 8 }) }), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(spans, fc.array(step, { maxLength: 40 }), (made, steps) => {
        const anchors = made.map(({ start: from, length }, at): [string, Anchor] => [
          String(at),
          anchored({ start: from, end: from + length }),
        ]);
        let state: State = { text: letters(30), anchors: new Map(anchors), memory: [] };
        const states = [state];
        for (const { undo, at, deleted, inserted } of steps) {
          const earlier = states[states.length - 2];
          if (undo && earlier !== undefined) {
            states.pop();
            state = follow(state, difference(state.text, earlier.text), earlier.text);
            assert.deepEqual(state.anchors, earlier.anchors);
          } else {
            const offset = Math.min(at, state.text.length);
            state = edit(state, offset, Math.min(deleted, state.text.length - offset), letters(inserted));
            states.push(state);
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
