import assert from 'node:assert/strict';
import { endsSentence } from '../../../src/core/text/sentences.js';

/** Whether a sentence ends between the [marked] words. */
function ends(marked: string): boolean {
  const [before = '', a = '', between = '', b = ''] = marked.split(/[[\]]/);
  const first = { start: before.length, end: before.length + a.length };
  const start = first.end + between.length;
  return endsSentence(marked.replace(/[[\]]/g, ''), first, { start, end: start + b.length });
}

describe('the end of a sentence', () => {
  it('is a closing mark and a capital, be it that of the later words themselves', () => {
    for (const marked of [
      'Gas came from [Egypt]. [Sudan] paid.',
      'It was [Egypt]! So the [pact] held.',
      'The [pact] of 1959.” «Der [Vertrag] galt.',
      '[Egypt] paid 1.2. [Sudan] paid.',
      '[条約]は重要です。 [日本]は',
    ])
      assert.ok(ends(marked), marked);
  });

  it('is no full stop behind a short form, an initial or an ordinal', () => {
    for (const marked of [
      'The [U.S.] [Congress] met.',
      '[Egypt] met Dr. [Mayer].',
      '[Ägypten] trat am 17. [November] bei.',
      'Das [Abkommen], vgl. Art. 3 des [Vertrags]',
      '[Egypt], i.e. [Cairo]',
      '[Egypt] and [Sudan]. They',
    ])
      assert.ok(!ends(marked), marked);
  });

  it('is found in a stretch without a gap as long as an article may be', () => {
    for (const stretch of ['a', 'a.', '. ', '."', '.a '])
      assert.equal(ends(`[Egypt] ${stretch.repeat(1_000_000 / stretch.length)} [sudan]`), false, stretch);
  });
});
