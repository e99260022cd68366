import assert from 'node:assert/strict';
import { inOneSentence } from '../../../src/core/presentation/sentence.js';

/** Whether the [marked] words stand in one sentence. */
function together(marked: string): boolean {
  const parts = marked.split(/[[\]]/);
  const [before = '', a = '', between = '', b = ''] = parts;
  const first = { start: before.length, end: before.length + a.length };
  const start = first.end + between.length;
  const second = { start, end: start + b.length };
  const text = parts.join('');
  assert.equal(inOneSentence(text, second, first), inOneSentence(text, first, second));
  return inOneSentence(text, first, second);
}

describe('one sentence', () => {
  it('goes on over short forms, initials, dates and line ends', () => {
    for (const marked of [
      '[Egypt] joined the\n[pact].',
      '[Egypt] joined the\r\n[pact].',
      '[Egypt] met Dr. Mayer for the [pact].',
      '[Ägypten] trat am 17. November dem [Pakt] bei.',
      'The [U.S.] Secretary praised the [pact].',
      '[Egypt], e.g. Cairo, and the [pact].',
      'The [pact of Egypt][ and others].',
    ])
      assert.ok(together(marked), marked);
  });

  it('ends at closing marks, blank lines, items and cells', () => {
    for (const marked of [
      'It was [Egypt]. The [pact] came later.',
      'Was it [Egypt]? „Der [Pakt]“ kam später.',
      '“It was [Egypt].” The [pact] came.',
      '# [Egypt]\n\nthe [pact]',
      '# [Egypt]\r\n\r\nthe [pact]',
      '- [Egypt]\n- the [pact]',
      '| [Egypt] | the [pact] |',
      `[Egypt]${' and so on'.repeat(60)} the [pact].`,
    ])
      assert.ok(!together(marked), marked);
  });
});
