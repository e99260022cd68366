import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newDataService } from '../support/dataService.js';

const samples = [
  'montanunion.md',
  'antarctic-treaty.md',
  'oelkrise-1973.article.txt',
  'rambouillet-summit.txt',
];

/** What an edit puts in: words that teach, that are taught, that cut paragraphs and sections, and that are neither. */
const typed = fc.constantFrom(
  '',
  'x',
  ' ',
  '\n',
  '\n\n',
  '\n\n# ',
  '\n\n```\n\n',
  '`',
  '*',
  '[^1]',
  '\n\n[^1]: Eine Fußnote der Kommission.\n\n',
  ' Chancellor Adele Vorbrugg ',
  ' Vorbrugg ',
  ' the Northern Rivers Board (NRB) ',
  ' NRB ',
  ' das Abkommen ',
  ' China ',
  ' der EU ',
  '\u00ad',
);
const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat(40), typed });

describe('an article that is read again after edits', () => {
  for (const name of samples)
    it(`reads as from scratch: ${name}`, async () => {
      const format = name.endsWith('.md') ? 'markdown' : 'plain';
      const sample = readFileSync(join('samples', name), 'utf8');
      const reading = newDataService();
      await fc.assert(
        fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 8 }), async (edits) => {
          let text = sample;
          for (const { at, length, typed: put } of edits) {
            const from = Math.floor(at * text.length);
            text = text.slice(0, from) + put + text.slice(from + length);
            await reading.analyze(text, { format });
          }
          const again = await reading.analyze(text, { format });
          assert.deepEqual(again, await newDataService().analyze(text, { format }));
        }),
        { seed: 5, numRuns: 12 },
      );
    });

  it('does not take a paragraph for another that has its text between mark-up', async () => {
    const text = 'Japan *and* Korea sign.\n\n0-6,7-10,11-23 Japan and Korea sign.\n';
    const { mentions } = await newDataService().analyze(text, { format: 'markdown' });
    const inSource = mentions.map(({ span }) => text.slice(span.start, span.end));
    assert.deepEqual(inSource, ['Japan', 'Korea', 'Japan', 'Korea']);
  });
});
