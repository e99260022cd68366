import assert from 'node:assert/strict';
import { tokenise, tokensIn, type Vocabulary } from '../../../src/core/anchoring/tokens.js';

/** The tokens as they stand in the text. */
function tokensOf(text: string): readonly string[] {
  const { starts, ends } = tokenise(text, new Map());
  return Array.from(starts, (start, index) => text.slice(start, ends[index]));
}

function saysTheSame(a: string, b: string): boolean {
  const vocabulary: Vocabulary = new Map();
  const [wordsA, wordsB] = [tokenise(a, vocabulary).words, tokenise(b, vocabulary).words];
  return wordsA.join() === wordsB.join();
}

describe('tokenise', () => {
  it('takes words and marks apart', () => {
    assert.deepEqual(tokensOf('US-Regierung, § 5 (2): „Öl“'), [
      ...['US', '-', 'Regierung', ',', '§', '5', '(', '2', ')', ':', '„', 'Öl', '“'],
    ]);
  });

  it('takes each character of a script without spaces for a word', () => {
    assert.deepEqual(tokensOf('日本の coal'), ['日', '本', 'の', 'coal']);
  });

  for (const [what, a, b] of [
    ['quotes and dashes', '„Kohle“ – it’s – 1950–1957', '"Kohle" - it\'s -- 1950-1957'],
    ['white space and line ends', 'rare\u00a0earth\r\nmetals', 'rare earth metals'],
    ['soft hyphens and characters without width', 'Roh\u00adstoff\u200bliste', 'Rohstoffliste'],
    ['words broken at a soft hyphen', 'Roh\u00ad\nstoff', 'Rohstoff'],
    ['Unicode forms', 'O\u0308l, ﬁnal, …', 'Öl, final, ...'],
    ['capitals and the older spelling', 'THE COAL; daß, Straße', 'The coal; dass, STRASSE'],
    ['marks of Markdown', '> ## The **coal** _pact_ in `code`\n* item', 'The coal pact in code\n- item'],
  ] as const) {
    it(`sees no difference in ${what}`, () => {
      assert.ok(saysTheSame(a, b));
    });
  }

  it('sees the difference between words', () => {
    assert.equal(saysTheSame('coal', 'coals'), false);
    assert.equal(saysTheSame('1950', '1951'), false);
  });
});

describe('tokensIn', () => {
  it('gives the tokens that share a letter with the span', () => {
    const tokens = tokenise('the coal pact', new Map());
    assert.deepEqual(tokensIn(tokens, { start: 4, end: 8 }), { from: 1, to: 2 });
    assert.deepEqual(tokensIn(tokens, { start: 6, end: 11 }), { from: 1, to: 3 });
    assert.deepEqual(tokensIn(tokens, { start: 8, end: 9 }), { from: 2, to: 2 });
  });
});
