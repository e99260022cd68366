import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { markSource, markText, type PreviewMark } from '../../../src/core/preview/markedText.js';
import { showMarks } from '../../../src/core/preview/previewPlugin.js';

const options = { html: true, linkify: true };

/** The HTML of a source in which marked words stand in ⟦brackets⟧; in the HTML, marks stand in brackets again. */
function rendered(marked: string, more = {}): string {
  const marks: PreviewMark[] = [];
  const open: number[] = [];
  let source = '';
  for (const part of marked.split(/([⟦⟧])/u)) {
    if (part === '⟦') open.push(source.length);
    else if (part === '⟧')
      marks.push({ start: open.pop() ?? assert.fail(), end: source.length, className: 'm', title: 't' });
    else source += part;
  }
  const md = showMarks(new MarkdownIt({ ...options, ...more }), () => markSource(source, marks));
  return md
    .render(source)
    .replace(/<span class="m" title="t">(.*?)<\/span>/gs, '⟦$1⟧')
    .trim();
}

describe('showMarks', () => {
  for (const [what, source, html] of [
    ['in paragraphs', 'Ships of ⟦Japan⟧\nand ⟦Korea⟧.', '<p>Ships of ⟦Japan⟧\nand ⟦Korea⟧.</p>'],
    ['in headings', '## ⟦EU⟧ and ⟦UN⟧ ##', '<h2>⟦EU⟧ and ⟦UN⟧</h2>'],
    ['in underlined headings', '⟦EU⟧ summit\n===', '<h1>⟦EU⟧ summit</h1>'],
    [
      'across emphasis',
      'the ⟦**Bank** of *Japan*⟧',
      '<p>the <strong>⟦Bank⟧</strong>⟦ of ⟧<em>⟦Japan⟧</em></p>',
    ],
    ['behind single marks', '* a ~ ⟦EU⟧ * ** _ ⟦UN⟧', '<ul>\n<li>a ~ ⟦EU⟧ * ** _ ⟦UN⟧</li>\n</ul>'],
    [
      'in links, not in their targets',
      '[⟦EU⟧](EU "EU") EU ⟦EU⟧',
      '<p><a href="EU" title="EU">⟦EU⟧</a> EU ⟦EU⟧</p>',
    ],
    ['behind links by name', '[EU] ⟦EU⟧\n\n[EU]: x', '<p><a href="x">EU</a> ⟦EU⟧</p>'],
    ['behind code and images', '`EU` ![EU](EU) ⟦EU⟧', '<p><code>EU</code> <img src="EU" alt="EU"> ⟦EU⟧</p>'],
    ['behind HTML', '<b title="EU">⟦EU⟧</b>', '<p><b title="EU">⟦EU⟧</b></p>'],
    ['over escapes', '⟦AT\\&T⟧, ⟦AT&amp;T⟧ \\* ⟦EU⟧', '<p>⟦AT&amp;T⟧, ⟦AT&amp;T⟧ * ⟦EU⟧</p>'],
    [
      'in quotations and lists',
      '> 1. EU\n>    ⟦EU⟧\n> lazy\n⟦UN⟧',
      '<blockquote>\n<ol>\n<li>EU\n⟦EU⟧\nlazy\n⟦UN⟧</li>\n</ol>\n</blockquote>',
    ],
    [
      'behind addresses',
      'www.eu.org ⟦EU⟧ https://eu.org/EU ⟦EU⟧',
      '<p><a href="http://www.eu.org">www.eu.org</a> ⟦EU⟧ <a href="https://eu.org/EU">https://eu.org/EU</a> ⟦EU⟧</p>',
    ],
    ['behind forced breaks', 'EU  \n  ⟦EU⟧\\\n⟦EU⟧', '<p>EU<br>\n⟦EU⟧<br>\n⟦EU⟧</p>'],
    ['with the smallest of several', '⟦a ⟦b⟧ c⟧', '<p>⟦a ⟧⟦b⟧⟦ c⟧</p>'],
    [
      'but not in code',
      '    EU\n\n```\nEU\n```\n\n⟦EU⟧',
      '<pre><code>EU\n</code></pre>\n<pre><code>EU\n</code></pre>\n<p>⟦EU⟧</p>',
    ],
  ] as const)
    it(`shows marks ${what}`, () => {
      assert.equal(rendered(source), html);
    });

  it('shows marks in tables, as far as their cells are found for sure', () => {
    const table = rendered('| EU | b |\n|--|--|\n| ⟦EU⟧ | EU ⟦b⟧ |\n| | ⟦EU⟧ |\n| x \\| EU | EU |');
    assert.deepEqual(table.match(/<t[hd]>.*?<\/t[hd]>/g), [
      ...['<th>EU</th>', '<th>b</th>', '<td>⟦EU⟧</td>', '<td>EU ⟦b⟧</td>', '<td></td>', '<td>⟦EU⟧</td>'],
      ...['<td>x | EU</td>', '<td>EU</td>'],
    ]);
  });

  it('shows marks beside what typography replaces', () => {
    assert.equal(rendered('⟦EU⟧ (c) ⟦UN⟧ "⟦G7⟧"', { typographer: true }), '<p>⟦EU⟧ © ⟦UN⟧ “⟦G7⟧”</p>');
  });

  it('shows nothing where the marks are of another version', () => {
    const stale = markSource('EU!', [{ start: 0, end: 2, className: 'm', title: 't' }]);
    assert.equal(showMarks(new MarkdownIt(), () => stale).render('EU'), '<p>EU</p>\n');
  });

  it('finds the places of texts with other line ends', () => {
    const text = '# EU\r\n\r\nEU and\rEU';
    const marks = [2, 8, 15].map((start) => ({
      start,
      end: start + 2,
      className: `at-${start}`,
      title: 'EU',
    }));
    const html = showMarks(new MarkdownIt(), () => markText(text, marks)).render(text);
    assert.deepEqual(
      html.match(/at-\d+" title="EU">EU</g),
      ['at-2', 'at-8', 'at-15'].map((at) => `${at}" title="EU">EU<`),
    );
  });

  it('escapes what stands in marks', () => {
    const mark = { start: 0, end: 2, className: '"><i>', title: '"<script>&' };
    const html = showMarks(new MarkdownIt(), () => markSource('EU', [mark])).render('EU');
    assert.equal(
      html,
      '<p><span class="&quot;&gt;&lt;i&gt;" title="&quot;&lt;script&gt;&amp;">EU</span></p>\n',
    );
  });

  it('marks letters that stand at their places in the source, and changes nothing else, in any Markdown', () => {
    const part = fc.constantFrom(
      ...[
        'EU',
        'a',
        ' ',
        '\n',
        '\n\n',
        '*',
        '**',
        '_',
        '~~',
        '`',
        '[',
        '](b)',
        '](',
        ']',
        '![',
        '<b>',
        '</b>',
        '&amp;',
        '\\',
      ],
      ...[
        '> ',
        '- ',
        '1. ',
        '# ',
        ' #',
        '|',
        '\n|-|-|\n',
        '    ',
        '\t',
        '```\n',
        '===',
        'www.a.eu',
        '"',
        '...',
        '&#x41;',
        ':',
      ],
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), fc.boolean(), (parts, typographer) => {
        const source = parts.join('');
        const places = Array.from(source.matchAll(/EU|[a]/g), ({ 0: text, index }) => ({ text, index }));
        const marks = places.map(({ text, index }) => ({
          ...{ start: index, end: index + text.length, className: `at-${index}`, title: text },
        }));
        const html = showMarks(new MarkdownIt({ ...options, typographer }), () =>
          markSource(source, marks),
        ).render(source);
        const plain = new MarkdownIt({ ...options, typographer }).render(source);
        assert.equal(html.replace(/<span class="at-\d+" title="\w+">(.*?)<\/span>/g, '$1'), plain);
        const seen = Array.from(html.matchAll(/<span class="at-(\d+)" title="(\w+)">(.*?)<\/span>/g));
        for (const [, , title, text] of seen) assert.equal(text, title);
        const order = seen.map(([, index]) => Number(index));
        assert.deepEqual(
          order,
          [...new Set(order)].sort((a, b) => a - b),
        );
      }),
      { seed: 20261122, numRuns: 3000 },
    );
  });
});
