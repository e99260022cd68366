import assert from 'node:assert/strict';
import fc from 'fast-check';
import { asMarkdownText, shortened } from '../../../src/core/index.js';
import { type MarkdownNode, parseMarkdown } from '../../support/parseMarkdown.js';

const misleading =
  /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;

/** The words that a reader sees, and the kinds of everything in the Markdown. */
function read(source: string): { text: string; kinds: Set<string> } {
  const kinds = new Set<string>();
  let text = '';
  const walk = (node: MarkdownNode): void => {
    kinds.add(node.type);
    if (node.type === 'text') text += node.value ?? '';
    for (const child of node.children ?? []) walk(child);
  };
  walk(parseMarkdown(source));
  return { text, kinds };
}

/** Pieces of mark-up among letters: what random text alone would hardly ever put together. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          '[a](command:workbench.action.quit)',
          '<b onclick="x">',
          '![x](http://e.org/x.png)',
          '](',
          '**',
          '_',
        ],
        ...[
          '`',
          '```\n',
          '# ',
          '- ',
          '1. ',
          '> ',
          '|',
          '---',
          '\n',
          '\r\n',
          '\t',
          ' ',
          '  \n',
          '&amp;',
          '&#60;',
        ],
        ...[
          'https://example.org',
          'www.example.org',
          'a@example.org',
          '$(bug)',
          '<!--',
          '~~',
          '[^1]',
          '[x]: y',
        ],
        ...[
          '\\',
          '\u202e',
          '\u2066',
          '\u061c',
          '\u0000',
          '\ud800',
          '\u{e0041}',
          '\u2028',
          'Öl',
          '石油',
          'نفط',
        ],
      ),
      fc.string({ unit: 'binary' }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

describe('text as Markdown', () => {
  it('shows its words and nothing else, whatever they are', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { text: seen, kinds } = read(`see ${asMarkdownText(text)} end`);
        assert.deepEqual([...kinds].sort(), ['paragraph', 'root', 'text']);
        const expected = `see ${text.replace(/\s+/g, ' ').replace(misleading, '')} end`;
        assert.equal(seen, expected);
      }),
      { seed: 5, numRuns: 3000 },
    );
  });

  it('does so within emphasis, links and tags too', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const words = asMarkdownText(text).trim();
        const { kinds } = read(`<strong>${words}</strong> [x${words}](command:policyAnnotator.goToMention)`);
        assert.deepEqual([...kinds].sort(), ['html', 'link', 'paragraph', 'root', 'text']);
      }),
      { seed: 6, numRuns: 3000 },
    );
  });

  it('has a limit where it is shortened, and keeps whole characters', () => {
    assert.equal(shortened('two\n  words', 20), 'two words');
    assert.equal(shortened('abcdef', 4), 'abc…');
    assert.equal(shortened('ab😀def', 4), 'ab…');
    fc.assert(
      fc.property(hostile, fc.integer({ min: 2, max: 30 }), (text, length) => {
        const short = shortened(text, length);
        assert.ok(short.length <= length);
        assert.doesNotMatch(short, /\p{Cs}/u);
      }),
      { seed: 7, numRuns: 1000 },
    );
  });
});
