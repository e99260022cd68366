import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createDescriber, describeSpan } from '../../../src/core/anchoring/describeSpan.js';
import { textId } from '../../../src/core/anchoring/textId.js';

const seeded = { seed: 20240229, numRuns: 1000 };

/** Describes the span between `[[` and `]]`. */
function described(marked: string) {
  const start = marked.indexOf('[[');
  const end = marked.indexOf(']]') - 2;
  return describeSpan(marked.replace('[[', '').replace(']]', ''), { start, end });
}

describe('textId', () => {
  it('is what git calls the file', () => {
    assert.equal(textId(''), 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391');
    assert.equal(textId('hello world\n'), '3b18e512dba79e4c8300dd08aeb37f8e728b8dad');
    // printf 'Größe 😀\n' | git hash-object --stdin
    assert.equal(textId('Größe 😀\n'), '0a139a06303fcb3e041607eac64c4d9f1c8c8393');
  });

  it('is the same with any line ends and with a byte-order mark', () => {
    assert.equal(textId('\ufeffhello\r\nworld\r'), textId('hello\nworld\n'));
    assert.notEqual(textId('hello\nworld'), textId('hello\nworld\n'));
  });
});

describe('describeSpan', () => {
  it('stores the words, what stands around them, and the position in code points', () => {
    assert.deepEqual(described('\ufeff# 🇯🇵\r\nThe [[coal\r\npact]] holds.\r\n'), {
      quote: { exact: 'coal\npact', prefix: '# 🇯🇵\nThe ', suffix: ' holds.\n' },
      position: { start: 9, end: 18 },
      textId: textId('# 🇯🇵\nThe coal\npact holds.\n'),
    });
  });

  it('cuts the contexts to 240 letters at word ends', () => {
    const words = (first: number, count: number) =>
      Array.from({ length: count }, (_, index) => `word${first + index},`).join(' ');
    const { prefix, suffix } = described(`${words(100, 80)} [[here]] ${words(200, 80)}`).quote;
    assert.equal(prefix, ` ${words(154, 26)} `);
    assert.equal(suffix, ` ${words(200, 26)} `);
  });

  it('cuts a context without white space between two characters', () => {
    const { prefix, suffix } = described(`x${'😀'.repeat(200)}[[here]]x${'😀'.repeat(200)}`).quote;
    assert.equal(prefix, '😀'.repeat(120));
    assert.equal(suffix, `x${'😀'.repeat(119)}`);
  });

  it('tells how much the place most like the passage is like it', () => {
    const between = Array.from({ length: 200 }, (_, index) => `w${index}`).join(' ');
    const { rival: ofTwin = 0 } = described(`The [[party]] shall pay. ${between} The party shall pay.`);
    const { rival: ofOther = 0 } = described(`The [[party]] shall pay. ${between} Nobody came to any party.`);
    const { rival: ofNone } = described('The [[party]] shall pay.');
    assert.ok(ofTwin > ofOther && ofOther > 0, `${ofTwin} > ${ofOther} > 0`);
    assert.equal(ofNone, undefined);
  });

  it('describes the same way span by span and all at once', () => {
    const text = 'Coal and steel, then coal alone, then steel alone: the pact of coal and steel.';
    const describe = createDescriber(text);
    for (const start of [0, 9, 21, 63]) {
      const span = { start, end: start + 4 };
      assert.deepEqual(describe(span), describeSpan(text, span));
    }
  });

  it('refuses a span without text and one that leaves the text', () => {
    for (const [start, end] of [
      [2, 2],
      [3, 2],
      [-1, 2],
      [2, 9],
      [0, 1],
    ] as const) {
      assert.throws(() => describeSpan('\ufeffpact', { start, end }), RangeError);
    }
  });

  it('stores words that stand in the canonical text one behind the other', () => {
    const text = fc.array(fc.constantFrom('pact', ' ', '\r\n', '\r', '\n', '😀', '\ufeff', 'ü'), {
      minLength: 1,
    });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (parts, first, second) => {
        const start = first % parts.length;
        const end = start + 1 + (second % (parts.length - start));
        const offset = (part: number) => parts.slice(0, part).join('').length;
        const source = parts.join('');
        // A byte-order mark alone is no text.
        if (end === 1 && parts[0] === '\ufeff') return;
        const {
          quote,
          position,
          rival = 0,
        } = describeSpan(source, { start: offset(start), end: offset(end) });
        const canonical = Array.from(source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'));
        const exact = canonical.slice(position.start, position.end).join('');
        assert.equal(quote.exact, exact);
        assert.ok(rival >= 0 && rival <= 1);
        assert.ok(canonical.slice(0, position.start).join('').endsWith(quote.prefix));
        assert.ok(canonical.slice(position.end).join('').startsWith(quote.suffix));
      }),
      seeded,
    );
  });
});
