import assert from 'node:assert/strict';
import { dataService } from '../../support/dataService.js';

/** Stretches that a careless rule could chew on for ever, repeated to some length. */
const fragments = [
  'A. ',
  'of the ',
  'Abkommen-',
  'Ministry of ',
  'Präsident ',
  'von der ',
  'Seltene ',
  '((((',
  'a.b.c.',
  'U.S.-',
  'trade security energy ',
  'chips, snack, ',
  'Georgia, Atlanta, Tbilisi, ',
  'Jim Jordan, Jordan and the Kanzler Merz, ',
  'Lieferkettenhalbleiterbatterietechnologie',
  '„',
  '\u00ad',
  '1.2.3.',
  '-----',
];

describe('hostile texts', () => {
  for (const fragment of fragments)
    it(`are read to their end: ${JSON.stringify(fragment)}`, async () => {
      const text = fragment.repeat(Math.ceil(40_000 / fragment.length));
      for (const format of ['plain', 'markdown'] as const) {
        const { mentions } = await dataService().analyze(text, { format, eagerness: 'high' });
        for (const { span } of mentions) assert.ok(span.start < span.end && span.end <= text.length);
      }
    });
});
