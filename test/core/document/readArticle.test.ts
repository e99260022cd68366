import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readArticle } from '../../../src/core/document/readArticle.js';
import { opaqueMark, type ArticleFormat } from '../../../src/core/document/segment.js';
import { segmentOffsets } from '../../../src/core/document/segmentOffsets.js';

const fragments = [
  ...[
    'China',
    'Seltene Erden',
    'ä',
    'ß',
    'u\u0308',
    '大',
    '🗒️',
    '𝒜',
    '\ud83d',
    '\ufffc',
    '\u00ad',
    '\u200b',
    '\u00a0',
    '\0',
  ],
  ...[
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\r\n\r\n',
    '\t',
    ' ',
    '  ',
    '    ',
    '\u2028',
    '\f',
    '\ufeff',
    '.',
    ':',
    '?',
    '„',
    '“',
    '|',
  ],
  ...[
    '# ',
    '## ',
    '> ',
    '- ',
    '* ',
    '1. ',
    '• ',
    '(2) ',
    '===',
    '---',
    '***',
    '+++',
    '```',
    '~~~',
    '`',
    '``',
    '*',
    '**',
    '_',
    '~~',
  ],
  ...[
    '[',
    ']',
    '](',
    ')',
    '![',
    '[^1]',
    '[^1]: ',
    '[a]: b',
    '[ ] ',
    '<b>',
    '</b>',
    '<div>',
    '<br/>',
    '<!--',
    '-->',
    '<',
    '>',
    '<a href="',
  ],
  ...[
    '&amp;',
    '&',
    '&#228;',
    '\\',
    '\\*',
    '\\\n',
    '  \n',
    '| a | b |\n|---|---|\n',
    'https://example.org/',
    'www.example.org',
    'a@b.de',
    '@',
  ],
  'Ein Satz, der lang genug ist, um als umbrochen zu gelten und weiterzugehen',
];
const text = fc.array(fc.constantFrom(...fragments), { maxLength: 40 }).map((parts) => parts.join(''));
const format = fc.constantFrom<ArticleFormat>('markdown', 'plain');
const seeded = { seed: 20240229, numRuns: 2000 };

describe('reading any article', () => {
  it('gives segments in source order that do not overlap and whose pieces are the source, letter by letter', () => {
    fc.assert(
      fc.property(text, format, (source, as) => {
        let end = 0;
        for (const segment of readArticle(source, as).segments) {
          assert.equal(segment.span.start, segment.pieces[0]?.span.start);
          assert.equal(segment.span.end, segment.pieces.at(-1)?.span.end);
          const texts = segment.pieces.map((piece) => {
            assert.ok(end <= piece.span.start && piece.span.start < piece.span.end);
            end = piece.span.end;
            return piece.opaque ? opaqueMark : source.slice(piece.span.start, piece.span.end);
          });
          assert.equal(segment.text, texts.join(''));
          assert.match(segment.text, /[\p{L}\p{N}]/u);
        }
        assert.ok(end <= source.length);
      }),
      seeded,
    );
  });

  it('maps every letter of a segment to itself in the source', () => {
    fc.assert(
      fc.property(text, format, (source, as) => {
        for (const segment of readArticle(source, as).segments) {
          const offsets = segmentOffsets(segment);
          for (let index = 0; index < segment.text.length; index += 1) {
            const span = offsets.spanToSource({ start: index, end: index + 1 });
            const letter = segment.text.charAt(index);
            if (letter !== opaqueMark) assert.equal(source.slice(span.start, span.end), letter);
            assert.deepEqual(offsets.spanToDerived(span), { start: index, end: index + 1 });
          }
        }
      }),
      seeded,
    );
  });

  it('reads the same with every kind of line end and with a byte-order mark', () => {
    const texts = (source: string, as: ArticleFormat): readonly string[] =>
      readArticle(source, as).segments.map(
        (segment) => `${segment.kind}: ${segment.text.replace(/\r\n?/g, '\n')}`,
      );
    fc.assert(
      fc.property(text, format, (source, as) => {
        const plain = source.replace(/\r\n?/g, '\n').replace(/^\ufeff+/, '');
        assert.deepEqual(texts(plain.replace(/\n/g, '\r\n'), as), texts(plain, as));
        assert.deepEqual(texts(plain.replace(/\n/g, '\r'), as), texts(plain, as));
        assert.deepEqual(texts(`\ufeff${plain}`, as), texts(plain, as));
      }),
      seeded,
    );
  });

  it('reads an empty article', () => {
    for (const empty of ['', '\ufeff', ' \r\n\t']) {
      assert.deepEqual(readArticle(empty, 'plain'), { format: 'plain', language: 'unknown', segments: [] });
      assert.deepEqual(readArticle(empty, 'markdown'), {
        format: 'markdown',
        language: 'unknown',
        segments: [],
      });
    }
  });
});
