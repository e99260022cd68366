import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createMarkdownReader } from '../../../src/core/document/markdown.js';
import { findPlainBlocks } from '../../../src/core/document/markdownPlain.js';
import { cutMarkdown } from '../../../src/core/document/markdownSections.js';
import { atOnce } from '../../../src/core/text/steps.js';

/** Cuts wherever it may. */
const cut = (text: string): string[] => cutMarkdown(text, 1);

describe('the sections of a Markdown text', () => {
  it('begin at the margin behind a blank line', () => {
    assert.deepEqual(cut('# Kupfer\n\nDer Preis\nsteigt.\n\n- eins\n\n- zwei\n\nSchluss'), [
      '# Kupfer\n\n',
      'Der Preis\nsteigt.\n\n- eins\n\n- zwei\n\n',
      'Schluss',
    ]);
  });

  it('are not cut in code, HTML and front matter', () => {
    for (const text of [
      '---\ntitle: Zink\n\nauthor: keiner\n---\n',
      '+++\n\nauthor = "keiner"\n',
      '```\nZink\n\nZinn\n```',
      '~~~~ text\n\nZinn\n~~~\n\nBlei',
      '<!-- Zink\n\nZinn -->',
      '<pre>\n\nZinn\n\n</pre>',
      '<script>\n\nlet zinn;\n</script>',
      '<![CDATA[\n\nZinn ]]>',
    ])
      assert.deepEqual(cut(text), [text]);
  });

  it('end where it cannot be told what is open', () => {
    const text = '- eins\n\n  ```\n  Zink\n\nZinn\n\n```\n\nBlei\n\n```\n';
    assert.deepEqual(cut(text), [text]);
  });

  it('do not begin behind a line that only looks blank', () => {
    const text = '- eins\n\u00a0\nKupfer gehört noch dazu';
    assert.deepEqual(cut(text), [text]);
  });

  it('are long enough to be worth a parser of their own', () => {
    const paragraph = 'Zink und Zinn. '.repeat(20);
    const sections = cutMarkdown(`${paragraph}\n\n`.repeat(40));
    assert.ok(sections.length > 4);
    assert.ok(sections.slice(0, -1).every(({ length }) => length >= 2000 && length < 2400));
  });

  const line = fc.oneof(
    { weight: 5, arbitrary: fc.constant('') },
    fc.constantFrom(
      'Kupfer und Zink',
      'The *copper* deal [ref]',
      'Mehr dazu [^1] und [hier][Ref]',
      '# Rohstoffe',
      '## Handel [ref] ##',
      'Titel',
      '===',
      '---',
      '+++',
      '- Punkt',
      '  - tiefer',
      '  weiter im Punkt',
      '1. erstens',
      '2) zweitens',
      '> zitiert',
      '> > tiefer',
      '```',
      '  ```',
      '> ```',
      '- ```',
      '````md',
      '~~~',
      '    Code',
      '\tCode',
      '<div>',
      '<b>fett</b> und',
      '</div>',
      '<!-- offen',
      'zu -->',
      '<pre>',
      '</pre>',
      '<?php',
      '?>',
      '| a | b |',
      '|---|---|',
      '| Zinn | [ref] |',
      '[ref]: http://example.org "Zinn"',
      '[^1]: Eine Fußnote [ref]',
      '    mit einem zweiten Absatz',
      '  [Ref]: <>',
      '> [zitat]: x',
      'Siehe [zitat] und [^2]',
      '- [^2]: in der Liste',
      '***',
      '"Zitat am Rand"',
      '\\# kein Titel',
      '[ref',
      ']: x',
      ' ',
      '[ ] kein Häkchen',
      '\u00a0',
      '\f',
      '[lange Marke]: x',
      '[langemarke]: x',
      'nicht [langemarke]',
      'Das steht in [Lange',
      '> Das steht in [lange',
      '> Marke] und',
      'marke], sagt er',
      'Zink & Zinn',
      'R&D',
      'Zink &amp; Zinn',
      'Zink  ',
      'Zink\\',
      'Zink \u00a0',
      'Zink | Zinn',
      'Zink ~weg~',
      'Zink_und_Zinn',
      '(Zink) C# ist 3 < 4',
      'Mehr: www.example.org, a@example.org',
      '### Titel & Text',
      '# Titel #',
      '## Titel C#',
      '#kein Titel',
      '#  Titel ',
      '####### kein Titel',
      ':--',
      '-',
    ),
  );
  const article = fc
    .tuple(fc.array(line, { maxLength: 40 }), fc.constantFrom('\n', '\r\n', '\r'))
    .map(([lines, end]) => lines.join(end));

  it('read one by one as the whole does', () => {
    const whole = createMarkdownReader({ cut: (text) => [text], findPlain: () => [] });
    const inSections = createMarkdownReader({ cut, findPlain: () => [] });
    fc.assert(
      fc.property(article, (text) => {
        assert.deepEqual(atOnce(inSections(text)), atOnce(whole(text)));
      }),
      { seed: 11, numRuns: 4000 },
    );
  });

  it('read as the parser reads them where blocks that are plain are not parsed', () => {
    const parsed = createMarkdownReader({ cut, findPlain: () => [] });
    const unparsed = createMarkdownReader({ cut, findPlain: findPlainBlocks });
    fc.assert(
      fc.property(article, (text) => {
        assert.deepEqual(atOnce(unparsed(text)), atOnce(parsed(text)));
      }),
      { seed: 13, numRuns: 4000 },
    );
  });

  it('read after an edit as they do from scratch', () => {
    const remembering = createMarkdownReader({ cut, findPlain: findPlainBlocks });
    fc.assert(
      fc.property(article, fc.nat(), fc.nat(12), line, (text, at, length, inserted) => {
        const from = text.length === 0 ? 0 : at % text.length;
        const edited = text.slice(0, from) + inserted + text.slice(from + length);
        atOnce(remembering(text));
        assert.deepEqual(atOnce(remembering(edited)), atOnce(createMarkdownReader()(edited)));
      }),
      { seed: 12, numRuns: 500 },
    );
  });
});
