import assert from 'node:assert/strict';
import fc from 'fast-check';
import { annotationsAsCsv } from '../../../src/core/export/csv.js';
import { exported, remark } from './exported.js';

/** Reads RFC 4180, character by character. */
function readCsv(text: string, separator = ','): string[][] {
  assert.ok(text.startsWith('\ufeff'));
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 1;
  while (at < text.length) {
    assert.equal(text[at], '"');
    let cell = '';
    for (at++; text[at] !== '"' || text[at + 1] === '"'; at++) {
      cell += text[at] ?? assert.fail('a cell is not closed');
      if (text[at] === '"') at++;
    }
    row.push(cell);
    at++;
    if (text[at] === separator) at++;
    else {
      assert.equal(text.slice(at, at + 2), '\r\n');
      at += 2;
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

function cellsOf(text: string): Map<string, string | undefined> {
  const [names = [], cells = []] = readCsv(text);
  return new Map(names.map((name, index) => [name, cells[index]]));
}

describe('annotationsAsCsv', () => {
  it('has a row of names and a row for each annotation', () => {
    const cells = cellsOf(
      annotationsAsCsv([
        exported({
          tags: ['ice', 'law'],
          certainty: 'probable',
          remarks: [
            remark('In force since *1961*, "still".\nSee below.'),
            remark('No.', 'reply', 'rejected'),
          ],
        }),
      ]),
    );
    assert.deepEqual(Object.fromEntries(cells), {
      article: 'ice.md',
      line: '3',
      state: 'anchored',
      quote: 'Antarctic Treaty',
      type: 'agreement',
      entity: 'antarctic-treaty',
      label: 'Antarctic Treaty',
      verdict: 'accepted',
      certainty: 'probable',
      tags: 'ice; law',
      note: 'In force since *1961*, "still".\nSee below.',
      replies: 'Analyst Two: rejected No.',
      analyst: 'Analyst One',
      created: '2026-03-02T09:14:05.120Z',
      modified: '2026-03-02T09:14:05.120Z',
    });
  });

  it('has the row of names alone where there is nothing', () => {
    assert.equal(readCsv(annotationsAsCsv([])).length, 1);
  });

  it('keeps whatever text there is, and lets no cell begin as a formula does', () => {
    const text = fc.string({ unit: fc.constantFrom(...Array.from('=+-@"\',;\r\n\t ab＝＋－＠ä€')) });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (quotes) => {
        const annotations = quotes.map((quote) => exported({ quote }));
        const rows = readCsv(annotationsAsCsv(annotations));
        assert.deepEqual(readCsv(annotationsAsCsv(annotations, ';'), ';'), rows);
        assert.equal(rows.length, quotes.length + 1);
        quotes.forEach((quote, index) => {
          const cell = rows[index + 1]?.[3] ?? assert.fail('the quote is missing');
          assert.ok(cell === quote || cell === `'${quote}`);
          assert.doesNotMatch(cell, /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u);
        });
      }),
      { seed: 20261122, numRuns: 500 },
    );
  });
});
