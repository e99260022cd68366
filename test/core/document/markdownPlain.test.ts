import assert from 'node:assert/strict';
import { findPlainBlocks } from '../../../src/core/document/markdownPlain.js';

/** What stands in the section's plain blocks. */
function plainIn(section: string): string[] {
  return findPlainBlocks(section).map(({ start, end, depth }) => {
    const text = section.slice(start, end);
    return depth === undefined ? text : `${depth}: ${text}`;
  });
}

describe('the blocks of Markdown that need no parser', () => {
  it('are paragraphs and headings without mark-up', () => {
    assert.deepEqual(
      plainIn(
        '## Kupfer & Zink\n\nDer Preis steigt, \'so\' heißt es: 3 > 2!\n\n"Nein"\nsagt er.\n \n(Schluss)',
      ),
      ['2: Kupfer & Zink', "Der Preis steigt, 'so' heißt es: 3 > 2!", '"Nein"\nsagt er.', '(Schluss)'],
    );
  });

  it('know where their first lines begin', () => {
    assert.deepEqual(findPlainBlocks('# Zink\r\n\r\nZinn\r\n'), [
      { from: 0, start: 2, end: 6, depth: 1 },
      { from: 10, start: 10, end: 14 },
    ]);
  });

  it('have no mark-up, and nothing that might be', () => {
    for (const text of [
      'Der *Preis*',
      'Der Preis_x_',
      'Zink [1]',
      'Zink \\[',
      'Zink `x`',
      'Zink <b>',
      'Zink ~x~',
      'Zink&nbsp;',
      'Zink&#160;',
      'Zink\tund',
      'Zink  \nund',
      'Zink\n===',
      'Zink\n- und',
      'Zink\n1. und',
      'a\n:-:',
      'Zink\n    und',
      '1. Zink',
      '> Zink',
      '- Zink',
      '| Zink |',
      '    Zink',
      '#Zink',
      '# Zink #',
      '# Zink\nund',
      '+++\nZink\n+++',
    ])
      assert.deepEqual(plainIn(text), [], text);
  });

  it('stand outside of lists, code and HTML', () => {
    assert.deepEqual(plainIn('- a\n\n  Zink\n\nZinn'), ['Zinn']);
    assert.deepEqual(plainIn('```\n\nZink\n\n```\n\nZinn'), ['Zinn']);
    assert.deepEqual(plainIn('<pre>\n\nZink\n\n</pre>\n\nZinn'), ['Zinn']);
    assert.deepEqual(plainIn('---\n\nZink\n\n---\n\nZinn'), ['Zinn']);
  });

  it('are found in time that is proportional to the text', () => {
    const hostile = [`${'Zink\n'.repeat(40_000)}*`, 'Zink&'.repeat(40_000), `Zink${' '.repeat(200_000)}\n`];
    for (const text of hostile) assert.deepEqual(plainIn(text), []);
  });
});
