import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  editedText,
  insertedSpans,
  mapSpan,
  mergeEdits,
  type TextEdit,
} from '../../../src/core/text/edits.js';
import type { Span } from '../../../src/core/text/span.js';

const seeded = { seed: 20240229, numRuns: 5000 };

/** Reads `before [[span]] after` and applies the edits; gives the text again, with the mapped span marked. */
function edited(marked: string, ...edits: readonly (readonly [find: string, replacement: string])[]): string {
  const start = marked.indexOf('[[');
  const end = marked.indexOf(']]') - 2;
  const text = marked.replace('[[', '').replace(']]', '');
  const textEdits = edits.map(([find, replacement]) => ({ offset: text.indexOf(find), find, replacement }));
  const span = mapSpan(
    { start, end },
    textEdits.map(({ offset, find, replacement }) => ({
      offset,
      deletedLength: find.length,
      insertedLength: replacement.length,
    })),
  );
  const result = edits.reduce((current, [find, replacement]) => current.replace(find, replacement), text);
  if (span === undefined) return result;
  return `${result.slice(0, span.start)}[[${result.slice(span.start, span.end)}]]${result.slice(span.end)}`;
}

function inserted(marked: string, offset: number, insertion: string): Span | undefined {
  const start = marked.indexOf('[[');
  const end = marked.indexOf(']]') - 2;
  return mapSpan({ start, end }, [{ offset, deletedLength: 0, insertedLength: insertion.length }]);
}

describe('editedText', () => {
  it('has the edits of an event, each where it stood before the event', () => {
    const edits = [
      { offset: 14, deletedLength: 4, insertedLength: 3, text: 'law' },
      { offset: 2, deletedLength: 4, insertedLength: 0, text: '' },
    ];
    assert.equal(editedText('a new deal, a pact', edits), 'a deal, a law');
  });

  it('has of two texts at the same place the one first that is reported last', () => {
    const insertion = (text: string) => ({ offset: 4, deletedLength: 0, insertedLength: text.length, text });
    assert.equal(editedText('the pact', [insertion('coal '), insertion('new ')]), 'the new coal pact');
  });

  it('is what the edits give one after the other from the end of the text to its start', () => {
    const piece = fc.record({
      kept: fc.string({ maxLength: 5 }),
      deleted: fc.string({ maxLength: 3 }),
      text: fc.string({ maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), fc.boolean(), (pieces, isFromStart) => {
        const before = pieces.map(({ kept, deleted }) => kept + deleted).join('');
        const edits = pieces.map(({ kept, deleted, text }, index) => {
          const former = pieces
            .slice(0, index)
            .reduce((sum, one) => sum + one.kept.length + one.deleted.length, 0);
          const [deletedLength, insertedLength] = [deleted.length, text.length];
          return { offset: former + kept.length, deletedLength, insertedLength, text };
        });
        const isTied = edits.some(({ offset }, index) => offset === edits[index + 1]?.offset);
        const after = pieces.map(({ kept, text }) => kept + text).join('');
        assert.equal(editedText(before, isFromStart && !isTied ? edits : edits.toReversed()), after);
      }),
      seeded,
    );
  });
});

describe('insertedSpans', () => {
  it('are those of the text after all edits of the event, in whatever order they come', () => {
    const edits = [
      { offset: 10, deletedLength: 4, insertedLength: 2 },
      { offset: 6, deletedLength: 3, insertedLength: 0 },
      { offset: 0, deletedLength: 0, insertedLength: 5 },
    ];
    const expected = [
      { start: 0, end: 5 },
      { start: 12, end: 14 },
    ];
    assert.deepEqual(insertedSpans(edits), expected);
    assert.deepEqual(insertedSpans([...edits].reverse()), expected);
  });
});

describe('mapSpan', () => {
  it('moves with edits before it and not with edits behind it', () => {
    assert.equal(edited('an old [[pact]] holds', ['an old', 'the']), 'the [[pact]] holds');
    assert.equal(edited('an old [[pact]] holds', ['holds', 'is void']), 'an old [[pact]] is void');
  });

  it('keeps what is typed inside, and not what is typed at its edges', () => {
    assert.deepEqual(inserted('a [[pact]]!', 4, 'xx'), { start: 2, end: 8 });
    assert.deepEqual(inserted('a [[pact]]!', 2, 'xx'), { start: 4, end: 8 });
    assert.deepEqual(inserted('a [[pact]]!', 6, 'xx'), { start: 2, end: 6 });
  });

  it('keeps what replaces a part of it, first and last letter included', () => {
    assert.equal(edited('visit [[japan]] now', ['j', 'J']), 'visit [[Japan]] now');
    assert.equal(edited('[[rare earth]] here', ['earth', 'metals']), '[[rare metals]] here');
  });

  it('keeps only what survives an edit across an edge', () => {
    assert.equal(edited('the old [[coal pact]] holds', ['old coal', 'steel']), 'the steel[[ pact]] holds');
    assert.equal(edited('the [[coal pact]] holds', ['pact holds', 'and steel']), 'the [[coal ]]and steel');
  });

  it('follows several edits of one event, in any order', () => {
    const edits = [
      ['coal', 'iron and coal'],
      ['pact', 'treaty'],
      ['An', 'One'],
    ] as const;
    assert.equal(edited('An [[old coal pact]].', ...edits), 'One [[old iron and coal treaty]].');
  });

  it('tells when nothing of it is left', () => {
    assert.equal(edited('a [[pact]]!', ['pact', '']), 'a !');
    assert.equal(edited('a [[pact]]!', ['pact', 'treaty']), 'a treaty!');
    assert.equal(edited('a [[pact]]!', ['pa', 'x'], ['ct', 'y']), 'a xy!');
  });

  it('agrees with letters that know where they belong', () => {
    // Each step: how far behind the last edit, how much is deleted, how much is put there.
    const steps = fc.array(fc.tuple(fc.nat(4), fc.nat(4), fc.nat(3)), { maxLength: 4 });
    const events = fc.array(steps, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(
        fc.nat(8),
        fc.integer({ min: 1, max: 8 }),
        fc.nat(8),
        events,
        (before, length, after, all) => {
          let letters = Array.from(
            { length: before + length + after },
            (_, at) => at >= before && at < before + length,
          );
          let span: Span | undefined = { start: before, end: before + length };
          for (const event of all) {
            if (span === undefined) return;
            const edits = toEdits(event, letters.length);
            const result = editLetters(letters, span, edits);
            span = mapSpan(span, [...edits].reverse());
            assert.deepEqual(span, result.span);
            letters = result.letters;
          }
        },
      ),
      seeded,
    );
  });
});

function toEdits(steps: readonly (readonly [number, number, number])[], length: number): TextEdit[] {
  const edits: TextEdit[] = [];
  let offset = 0;
  for (const [gap, deleted, insertedLength] of steps) {
    offset += gap;
    const deletedLength = Math.min(deleted, length - offset);
    if (deletedLength < 0) break;
    edits.push({ offset, deletedLength, insertedLength });
    offset += deletedLength + 1;
  }
  return edits;
}

/** The oracle: each letter knows whether it belongs to the span. */
function editLetters(
  letters: readonly boolean[],
  span: Span,
  edits: readonly TextEdit[],
): { letters: boolean[]; span: Span | undefined } {
  const old = letters.map((belongs) => ({ belongs, survived: belongs }));
  for (const { offset, deletedLength, insertedLength } of [...edits].reverse()) {
    const belongs =
      deletedLength === 0
        ? span.start < offset && offset < span.end
        : span.start <= offset && offset + deletedLength <= span.end;
    const typed = Array.from({ length: insertedLength }, () => ({ belongs, survived: false }));
    old.splice(offset, deletedLength, ...typed);
  }
  const start = old.findIndex((letter) => letter.belongs);
  const end = old.findLastIndex((letter) => letter.belongs) + 1;
  const survives = old.some((letter) => letter.survived);
  return { letters: old.map((letter) => letter.belongs), span: survives ? { start, end } : undefined };
}

describe('mergeEdits', () => {
  it('covers all that was touched, and nothing beside it changed', () => {
    const pieces = fc.array(
      fc.record({ offset: fc.nat(60), deletedLength: fc.nat(6), inserted: fc.constantFrom('', 'x', 'yyyy') }),
      { minLength: 1, maxLength: 3 },
    );
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 1, maxLength: 4 }), (events) => {
        const before = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
        let text = before;
        let merged: TextEdit | undefined;
        for (const event of events) {
          const edits = withoutOverlaps(event, text.length);
          if (edits.length === 0) continue;
          merged = mergeEdits(
            merged,
            edits.map(({ offset, deletedLength, inserted }) => ({
              offset,
              deletedLength,
              insertedLength: inserted.length,
            })),
          );
          for (const { offset, deletedLength, inserted } of edits.toReversed())
            text = text.slice(0, offset) + inserted + text.slice(offset + deletedLength);
        }
        const { offset, deletedLength, insertedLength } = merged ?? noEdit;
        const put = text.slice(offset, offset + insertedLength);
        assert.equal(put.length, insertedLength);
        assert.equal(before.slice(0, offset) + put + before.slice(offset + deletedLength), text);
      }),
      seeded,
    );
  });
});

const noEdit: TextEdit = { offset: 0, deletedLength: 0, insertedLength: 0 };

/** Sorted, within the text, and none in or at the edge of another. */
function withoutOverlaps<Edit extends { readonly offset: number; readonly deletedLength: number }>(
  edits: readonly Edit[],
  length: number,
): Edit[] {
  let free = 0;
  return [...edits]
    .sort((a, b) => a.offset - b.offset)
    .filter(({ offset, deletedLength }) => {
      if (offset < free || offset + deletedLength > length) return false;
      free = offset + deletedLength + 1;
      return true;
    });
}
