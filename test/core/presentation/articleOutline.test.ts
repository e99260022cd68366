import assert from 'node:assert/strict';
import {
  type ArticleFormat,
  countsIn,
  entitiesIn,
  indexArticle,
  mentionFinder,
  outlineOf,
  type OutlineSection,
  ownPartOf,
  type Span,
} from '../../../src/core/index.js';
import { dataService } from '../../support/dataService.js';

/** The outline, indented, with the last words of each section. */
async function outline(text: string, format: ArticleFormat): Promise<string[]> {
  const { segments } = await dataService().analyze(text, { format });
  const lines = (sections: readonly OutlineSection[], indent: string): string[] =>
    sections.flatMap(({ title, heading, span, sections: below }) => {
      assert.equal(span.start, heading.start);
      return [
        `${indent}${title} … ${text.slice(0, span.end).split(/\s/).at(-1)}`,
        ...lines(below, `${indent}  `),
      ];
    });
  return lines(outlineOf(segments), '');
}

describe('the outline of an article', () => {
  it('has the headings of Markdown, each with what stands under it', async () => {
    const text =
      'Before all.\n\n# One *big*\n\nText first.\n\n### Deep\n\nText deep.\n\n## Two\n\nText two.\n\n# Three\n\nText three.\n\n';
    assert.deepEqual(await outline(text, 'markdown'), [
      'One big … two.',
      '  Deep … deep.',
      '  Two … two.',
      'Three … three.',
    ]);
  });

  it('has the headings of plain text', async () => {
    const text =
      'A Castle in Autumn\n\nThey came by night and left by day, all of them.\n\nWhat they said\n\nNobody wrote it down in those days.\n';
    assert.deepEqual(await outline(text, 'plain'), [
      'A Castle in Autumn … days.',
      '  What they said … days.',
    ]);
  });

  it('is empty where there are no headings', async () => {
    assert.deepEqual(await outline('Just a sentence.', 'markdown'), []);
  });
});

describe('counts in a section', () => {
  it('are of the mentions that begin in it, the most frequent type first', async () => {
    const text = 'Japan pays. Egypt sells wheat, wheat and cotton. Sudan buys.';
    const index = indexArticle(await dataService().analyze(text, { format: 'plain' }), []);
    const start = text.indexOf('Egypt');
    const find = mentionFinder(index);
    assert.deepEqual(countsIn(find, { start, end: text.indexOf('Sudan') }), [
      ['resource', 3],
      ['actor', 1],
    ]);
    assert.deepEqual(countsIn(find, { start, end: start }), []);
  });

  it('and its entities stand in the order in which it names them', async () => {
    const text = '# One\n\nWheat and Egypt, wheat.\n\n## Below\n\nJapan.\n';
    const analysis = await dataService().analyze(text, { format: 'markdown' });
    const [section] = outlineOf(analysis.segments);
    assert.ok(section);
    const find = mentionFinder(indexArticle(analysis, []));
    const named = (span: Span): string[] =>
      entitiesIn(find, span).map(({ entity, mentions, first }) => `${entity} ${mentions} at ${first.start}`);
    assert.deepEqual(named(ownPartOf(section)), ['wheat 2 at 7', 'egy 1 at 17']);
    assert.deepEqual(named(section.span), ['wheat 2 at 7', 'egy 1 at 17', 'jpn 1 at 42']);
  });
});
