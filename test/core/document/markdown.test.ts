import assert from 'node:assert/strict';
import { readArticle } from '../../../src/core/document/readArticle.js';
import type { Segment } from '../../../src/core/document/segment.js';
import { readMarks } from './marked.js';

function read(text: string): readonly Segment[] {
  return readArticle(text, 'markdown').segments;
}

/** Each ⟦…⟧ is the span of a segment, and the texts are how they read. */
function reads(marked: string, ...texts: string[]): void {
  const { text, spans } = readMarks(marked);
  const segments = read(text);
  assert.deepEqual(
    segments.map((segment) => segment.text),
    texts,
  );
  assert.deepEqual(
    segments.map((segment) => segment.span),
    spans,
  );
}

function kinds(text: string): string[] {
  return read(text).map((segment) => `${segment.kind}: ${segment.text}`);
}

describe('reading Markdown', () => {
  it('reads headings and paragraphs', () => {
    reads(
      '# ⟦Die Lage⟧ #\n\n⟦Kupfer wird\nknapp.⟧\n\n⟦Teil zwei⟧\n---\n⟦Zink auch.⟧',
      'Die Lage',
      'Kupfer wird\nknapp.',
      'Teil zwei',
      'Zink auch.',
    );
  });

  it('lets a name run through emphasis marks and formatting tags', () => {
    reads('**⟦Seltene** Erden, Ber**lin**, H<sub>2</sub>O, ~~alt⟧~~', 'Seltene Erden, Berlin, H2O, alt');
  });

  it('reads link texts, not their targets and titles', () => {
    reads(
      '⟦Der [Pakt von *Rom*](https://example.org/China "Japan")s [gilt][1].⟧\n\n[1]: https://example.org/Korea',
      'Der Pakt von Roms gilt.',
    );
  });

  it('reads no code, tag, image, footnote mark or comment, and puts a mark in its place', () => {
    reads(
      '⟦a `China` b <img alt="China"> c ![China](China.png) d[^1] e <!-- China --> f⟧\n\n[^1]: ⟦g⟧',
      'a ￼ b ￼ c ￼ d￼ e ￼ f',
      'g',
    );
  });

  it('reads no code block, HTML block, definition or front matter', () => {
    const nothing = [
      '```\nChina\n```',
      '    China',
      '<div>\nChina\n</div>',
      '[China]: https://example.org "China"',
      '***',
    ];
    for (const block of nothing) reads(`⟦vorn⟧\n\n${block}\n\n⟦hinten⟧`, 'vorn', 'hinten');
    reads('---\ntitle: China\n---\n\n⟦Text⟧', 'Text');
    reads('+++\ntitle = "China"\n+++\n\n⟦Text⟧', 'Text');
  });

  it('reads no bare address', () => {
    reads(
      '⟦Siehe https://example.org/China_und_*Japan*, (www.example.org/a_(b)) und amt@example.org.⟧',
      'Siehe ￼, (￼) und ￼.',
    );
    reads('⟦Siehe <https://example.org/China> und <amt@example.org>.⟧', 'Siehe ￼ und ￼.');
    reads('⟦https://example.org/China Quelle⟧', '￼ Quelle');
    assert.deepEqual(read('https://example.org/China'), []);
  });

  it('leaves out the backslash of an escape and reads no character reference', () => {
    reads('⟦5\\*6 A\\_B &amp; S&uuml;d \\a &unbekannt;⟧', '5*6 A_B ￼ S￼d \\a &unbekannt;');
  });

  it('leaves out what starts the continued lines of quotations and lists', () => {
    reads(
      '> ⟦eins\n> zwei\ndrei⟧\n\n- ⟦vier\n  fünf⟧\n\n  > ⟦sechs\n  > sieben⟧',
      'eins\nzwei\ndrei',
      'vier\nfünf',
      'sechs\nsieben',
    );
  });

  it('reads a hard line break as a line break', () => {
    reads('⟦eins\\\nzwei  \ndrei⟧', 'eins\nzwei  \ndrei');
  });

  it('tells what kind each segment is', () => {
    assert.deepEqual(
      kinds('# a\n\nb\n\n> c\n\n- d\n- [x] e\n\n| f | g |\n|---|---|\n| h \\| i | |\n\nj[^1]\n\n[^1]: k'),
      [
        ...[
          'heading: a',
          'paragraph: b',
          'quotation: c',
          'listItem: d',
          'listItem: e',
          'tableCell: f',
          'tableCell: g',
        ],
        ...['tableCell: h | i', 'paragraph: j￼', 'footnote: k'],
      ],
    );
  });

  it('gives each segment the headings above it, as they read', () => {
    const paths = read('a\n# Teil *eins*\nb\n## Ab`x`schnitt\nc\n\n> # Zitat\n> d\n\n# Teil zwei\ne').map(
      (segment) => [segment.text, ...segment.headingPath].join(' < '),
    );
    assert.deepEqual(paths, [
      ...['a', 'Teil eins', 'b < Teil eins', 'Ab￼schnitt < Teil eins', 'c < Teil eins < Ab schnitt'],
      ...['Zitat < Teil eins < Ab schnitt', 'd < Teil eins < Ab schnitt', 'Teil zwei', 'e < Teil zwei'],
    ]);
  });

  it('keeps the offsets of the text as it is given', () => {
    reads(
      '\ufeff# ⟦Kopf⟧\r\n\r\n⟦🗒️ Ton\u00adne\r\n𝒜 b\u00a0c\u200bd⟧\r\n\r\n-\t⟦e\tf⟧\r\r⟦etablieren.Seltene Erden⟧',
      ...['Kopf', '🗒️ Ton\u00adne\r\n𝒜 b\u00a0c\u200bd', 'e\tf', 'etablieren.Seltene Erden'],
    );
    reads('⟦\ufffc China \ufffc⟧', '\ufffc China \ufffc');
  });

  it('reads what nests absurdly deep or has absurdly many marks as text', () => {
    const deep = read(`${'> '.repeat(5000)}China\n\n${'1. '.repeat(5000)}Japan`);
    assert.deepEqual(
      deep.map((segment) => segment.text.slice(-5)),
      ['China', 'Japan'],
    );
    assert.equal(read(`*Korea* ${'*a_ '.repeat(5000)}`)[0]?.text.slice(0, 7), '*Korea*');
    assert.equal(read('*Korea* und `Code`, '.repeat(300))[0]?.text.slice(0, 12), 'Korea und ￼,');
  });
});
