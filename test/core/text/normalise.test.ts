import assert from 'node:assert/strict';
import fc from 'fast-check';
import { normalise } from '../../../src/core/text/normalise.js';

/** A letter of the folded text with the stretch of the source that it came from. */
interface Letter {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const plain = new Map([
  ...Array.from('“”„‟«»″〝〞＂', (sign): [string, string] => [sign, '"']),
  ...Array.from('‘’‚‛‹›′´ʼ＇', (sign): [string, string] => [sign, "'"]),
  ...Array.from('‐‑‒–—―−⁃﹘﹣⸺⸻－', (sign): [string, string] => [sign, '-']),
  ...[...'ﬀ ff ﬁ fi ﬂ fl ﬃ ffi ﬄ ffl ﬅ st ﬆ st'.split(' ')].flatMap((sign, index, all) =>
    index % 2 === 0 ? [[sign, all[index + 1] ?? ''] satisfies [string, string]] : [],
  ),
  ['Ａ', 'A'],
  ['ｚ', 'z'],
  ['５', '5'],
]);

/** The folded form made the slow way: one list of letters, one rule after the other. */
function foldSlowly(text: string): Letter[] {
  let letters: Letter[] = [];
  for (const character of text) {
    const start = letters.at(-1)?.end ?? 0;
    letters.push({ text: character, start, end: start + character.length });
  }
  const broken = /(?<=\p{L})\u00ad[\t ]*(?:\r\n|\r|\n)[\t ]*(?=\p{L})/gu;
  for (const match of text.matchAll(broken)) {
    const end = match.index + match[0].length;
    letters = letters.filter((letter) => letter.end <= match.index || letter.start >= end);
  }
  letters = letters
    .filter((letter) => !/[\u00ad\u200b\u200e\u2060\ufeff]/.test(letter.text))
    .map((letter) => ({
      ...letter,
      text: /^\s$/u.test(letter.text) ? ' ' : (plain.get(letter.text) ?? letter.text),
    }));
  const merged: Letter[] = [];
  for (const letter of letters) {
    const last = merged.at(-1);
    const joins = letter.text === ' ' ? last?.text === ' ' : /^[\p{M}\u1161-\u11c2]$/u.test(letter.text);
    if (last === undefined || !joins || (last.text === ' ' && letter.text !== ' ')) merged.push(letter);
    else if (letter.text === ' ') merged.splice(-1, 1, { ...last, end: letter.end });
    else merged.splice(-1, 1, { text: last.text + letter.text, start: last.start, end: letter.end });
  }
  return merged.map((letter) => ({ ...letter, text: letter.text.normalize('NFC') }));
}

function fold(text: string): string {
  return normalise(text).text;
}

/** The part of the source that a word of the folded text came from. */
function sourceOf(text: string, word: string): string {
  const normalised = normalise(text);
  const start = normalised.text.indexOf(word);
  assert.notEqual(start, -1, `${word} is not in ${normalised.text}`);
  const span = normalised.offsets.spanToSource({ start, end: start + word.length });
  return text.slice(span.start, span.end);
}

describe('normalise', () => {
  it('leaves a plain text alone', () => {
    const text = 'Über Öl, Gas & "Kohle" (1951) - für\u00e4hnliches.';
    assert.equal(fold(text), text);
    assert.deepEqual(normalise(text).offsets.spanToSource({ start: 5, end: 7 }), { start: 5, end: 7 });
  });

  it('writes every dash and hyphen as one', () => {
    assert.equal(fold('US‐Armee US‑Armee 5–6 a—b −3 ＵＳ－Ａ'), 'US-Armee US-Armee 5-6 a-b -3 US-A');
  });

  it('writes typographic quotes as plain ones', () => {
    assert.equal(
      fold('„Quad“ “Quad” «Quad» ‚Quad‘ ‹Quad› China’s'),
      `"Quad" "Quad" "Quad" 'Quad' 'Quad' China's`,
    );
  });

  it('makes one space of every run of white space', () => {
    assert.equal(fold('Seltene\u00a0Erden\t\tund\r\n  Öl\u202f!'), 'Seltene Erden und Öl !');
    assert.equal(sourceOf('Seltene \u200b\n Erden', 'e E'), 'e \u200b\n E');
  });

  it('leaves out what has no width and finds the word around it', () => {
    assert.equal(sourceOf('\ufeffdie Mi\u00adnis\u200bter\u00ad, ', 'Minister'), 'Mi\u00adnis\u200bter');
  });

  it('joins a word that is broken at a soft hyphen, and only there', () => {
    assert.equal(sourceOf('die Liefer\u00ad\r\n  kette ', 'Lieferkette'), 'Liefer\u00ad\r\n  kette');
    assert.equal(fold('Handels-\nAbkommen 5\u00ad\n6'), 'Handels- Abkommen 5 6');
  });

  it('composes letters and their marks', () => {
    assert.equal(sourceOf('in Su\u0308dkorea.', 'Südkorea'), 'Su\u0308dkorea');
    assert.equal(fold('A\u030angstro\u0308m \u212bngström 대한'), 'Ångström Ångström 대한');
  });

  it('knows ligatures and full-width letters', () => {
    assert.equal(sourceOf('die Aﬃne', 'fi'), 'ﬃ');
    assert.equal(fold('ﬁnanz ﬂotte ＮＡＴＯ２'), 'finanz flotte NATO2');
  });

  it('keeps emoji and letters of all planes', () => {
    assert.equal(sourceOf('🗒️ 𝒜\u00a0\u00a0Öl', 'Öl'), 'Öl');
    assert.equal(fold('𠀋🇯🇵'), '𠀋🇯🇵');
  });

  it('agrees with the slow way, letter for letter, and changes nothing the second time', () => {
    const fragment = fc.constantFrom(
      ...[
        'a',
        'E',
        'ß',
        'u\u0308',
        'u',
        '\u0308',
        '\u0301\u0323',
        '\u00ad',
        '\u00ad\n',
        '\u00ad \r\n ',
        ' ',
        '  ',
      ],
      ...[
        '\t',
        '\n',
        '\r\n',
        '\u00a0',
        '\u202f',
        '\u3000',
        '\u200b',
        '\ufeff',
        '\u200e',
        '\u2060',
        '–',
        '‑',
        '－',
      ],
      ...[
        '„',
        '“',
        '’',
        '«',
        'ﬁ',
        'ﬃ',
        'Ａ',
        'ｚ',
        '５',
        '\u212b',
        '\u1112',
        '\u1161',
        '\u11ab',
        '하',
        '🗒️',
        '𝒜',
        '\ufffc',
      ],
      ...['\ud800', '.', '0', 'Z'],
    );
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 14 }), (fragments) => {
        const text = fragments.join('');
        const { text: folded, offsets } = normalise(text);
        const letters = foldSlowly(text);
        assert.equal(folded, letters.map((letter) => letter.text).join(''));
        let at = 0;
        for (const letter of letters) {
          const span = { start: at, end: at + letter.text.length };
          assert.deepEqual(offsets.spanToSource(span), { start: letter.start, end: letter.end });
          assert.deepEqual(offsets.spanToDerived(letter), span);
          at = span.end;
        }
        assert.equal(fold(folded), folded);
      }),
      { seed: 20240229, numRuns: 3000 },
    );
  });
});
