import assert from 'node:assert/strict';
import fc from 'fast-check';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Nodes } from 'mdast';
import { annotationsAsReport, type ReportWords } from '../../../src/core/export/report.js';
import { exported, remark } from './exported.js';

const words: ReportWords = {
  title: 'Annotations',
  line: (line) => `line ${line}`,
  facts: ({ certainty }) => (certainty === undefined ? [] : [certainty]),
  opinion: (opinion) => (opinion === 'accepted' ? 'agrees' : 'disagrees'),
};

function textOf(node: Nodes): string {
  if ('children' in node) return node.children.map(textOf).join('');
  return 'value' in node ? node.value : '';
}

describe('annotationsAsReport', () => {
  it('names the entity where something is said of it in the whole article', () => {
    const [, item] = annotationsAsReport(
      [withoutLine(exported({ state: 'article', quote: '' }))],
      words,
    ).split('- ');
    assert.match(
      item ?? '',
      /^\*\*Antarctic Treaty\*\* — Agreement: Antarctic Treaty · Analyst One, 2026-03-02/,
    );
  });

  it('has a heading for each article and an item for each annotation', () => {
    const report = annotationsAsReport(
      [
        exported({
          certainty: 'probable',
          tags: ['ice'],
          remarks: [remark('In force since *1961*.\n\nStill.')],
        }),
        exported({ article: 'north/port [1].md', link: 'north/port%20%5B1%5D.md', quote: 'a\n*port*' }),
        exported({ quote: 'gone', state: 'orphaned', remarks: [remark('Not so.', 'reply', 'rejected')] }),
      ].map((one) => (one.state === 'orphaned' ? withoutLine(one) : one)),
      words,
    );
    assert.equal(
      report,
      `# Annotations

## [ice.md](ice.md)

- **“Antarctic Treaty”** — [line 3](ice.md#L3) · Agreement: Antarctic Treaty · probable · #ice · Analyst One, 2026-03-02

  In force since *1961*.

  Still.

- **“gone”** — Agreement: Antarctic Treaty · Analyst One, 2026-03-02

  - Analyst Two, 2026-03-02, disagrees

    Not so.

## [north/port \\[1\\].md](north/port%20%5B1%5D.md)

- **“a \\*port\\*”** — [line 3](north/port%20%5B1%5D.md#L3) · Agreement: Antarctic Treaty · Analyst One, 2026-03-02
`,
    );
  });

  it('keeps its headings and items, whatever the texts hold', () => {
    const part = fc.constantFrom(
      ...[
        '# x',
        '```',
        '~~~',
        '- ',
        '1. ',
        '<div>',
        '<!--',
        '<script>',
        '[a](b)',
        '![',
        '**',
        '`',
        '\\',
        '|',
        '---',
      ],
      ...['\n', '\n\n', '    ', '> ', 'EU', '&amp;', '===', '[x]: y', '\t'],
    );
    const text = fc.array(part, { maxLength: 8 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 3 }), (texts) => {
        const report = annotationsAsReport(
          texts.map(([quote, note]) =>
            exported({ quote: `q${quote}`, tags: [quote], remarks: [remark(note)] }),
          ),
          words,
        );
        const tree = unified().use(remarkParse).parse(report);
        const [title, article, list, ...rest] = tree.children;
        assert.deepEqual([title?.type, article?.type, list?.type, rest], ['heading', 'heading', 'list', []]);
        assert.ok(list?.type === 'list');
        assert.equal(list.children.length, texts.length);
        list.children.forEach((item, index) => {
          const shown = textOf(item.children[0] ?? assert.fail('an item is empty'));
          const quote = `q${texts[index]?.[0] ?? ''}`.replace(/\s+/g, ' ').trim();
          assert.ok(shown.startsWith(`“${quote}”`), shown);
        });
      }),
      { seed: 20261122, numRuns: 500 },
    );
  });
});

function withoutLine({ line, ...rest }: ReturnType<typeof exported>): ReturnType<typeof exported> {
  assert.ok(line !== undefined);
  return rest;
}
