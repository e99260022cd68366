import assert from 'node:assert/strict';
import fc from 'fast-check';
import { passageRow } from '../../../src/core/presentation/passageRow.js';

const around = { before: 10, after: 12 };

/** The row of a text whose mentions stand in ⟦ ⟧, with its marks written the same way. */
function rowOf(marked: string): string {
  const spans: { start: number; end: number }[] = [];
  let text = '';
  for (const part of marked.split(/(⟦[^⟧]*⟧)/)) {
    const words = part.replace(/[⟦⟧]/g, '');
    if (part !== words) spans.push({ start: text.length, end: text.length + words.length });
    text += words;
  }
  const row = passageRow(text, spans, around);
  return row.marks.reduceRight(
    (all, [start, end]) => `${all.slice(0, start)}⟦${all.slice(start, end)}⟧${all.slice(end)}`,
    row.text,
  );
}

describe('passageRow', () => {
  it('shows all that stands between mentions near each other, on one line and without mark-up', () => {
    assert.equal(
      rowOf('- Then ⟦Japan⟧ and **⟦Chile⟧**\nsold ⟦copper⟧.\nMore.'),
      'Then ⟦Japan⟧ and ⟦Chile⟧ sold ⟦copper⟧.',
    );
  });

  it('keeps both ends of a long stretch, cut at words', () => {
    assert.equal(
      rowOf('Yes, ⟦Japan⟧ has said for many years that it wants ⟦copper⟧ today'),
      'Yes, ⟦Japan⟧ has said … it wants ⟦copper⟧ today',
    );
  });

  it('marks a mention within another once', () => {
    const text = 'The Bank of Japan spoke.';
    const spans = [
      { start: 4, end: 17 },
      { start: 12, end: 17 },
      { start: 18, end: 23 },
    ];
    assert.deepEqual(passageRow(text, spans, around).marks, [
      [4, 17],
      [18, 23],
    ]);
  });

  it('marks the words of the mentions, whatever the text', () => {
    const unit = fc.constantFrom('a', 'b ', '\n', '*', '[x](y)', '`', '名', '𝒜', '| ', '…');
    fc.assert(
      fc.property(fc.array(fc.string({ unit, maxLength: 60 }), { minLength: 2, maxLength: 9 }), (parts) => {
        const words = (number: number): string => `Q${number}Q`;
        let text = '';
        const spans = parts.map((part, number) => {
          text += `${part} `;
          const start = text.length;
          text += words(number);
          return { start, end: text.length };
        });
        const row = passageRow(text, spans, around);
        assert.deepEqual(
          row.marks.map(([start, end]) => row.text.slice(start, end)),
          parts.map((_, number) => words(number)),
        );
        assert.doesNotMatch(row.text, /[\r\n]/);
      }),
      { seed: 20240229, numRuns: 300 },
    );
  });
});
