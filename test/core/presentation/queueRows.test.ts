import assert from 'node:assert/strict';
import {
  type ArticleIndex,
  createAnnotation,
  describeSpan,
  type EntityOrder,
  indexArticle,
  queueRowsOf,
} from '../../../src/core/index.js';
import { dataService } from '../../support/dataService.js';

const text = 'Wheat from Egypt. Japan bought wheat, Cairo said. Egypt thanked Japan, and Japan bowed.';

/** The article with a decision on the nth mention of each of the words. */
async function indexWith(
  ...decided: readonly [words: string, verdict: 'accepted' | 'rejected'][]
): Promise<ArticleIndex> {
  const annotations = decided.map(([words, verdict], number) => {
    const start = text.indexOf(words);
    const span = { start, end: start + words.length };
    const draft = { creator: 'Ada', verdict, type: 'actor', selectors: describeSpan(text, span) } as const;
    const host = { uuid: () => `00000000-0000-4000-8000-00000000000${number}`, now: () => new Date(0) };
    return { ...createAnnotation(draft, host), anchor: { state: 'anchored', span, changed: false } as const };
  });
  return indexArticle(await dataService().analyze(text, { format: 'plain' }), annotations);
}

function rows(index: ArticleIndex, order: EntityOrder, filter = ''): string {
  return queueRowsOf(index, { analyst: 'Ada', language: 'en', filter, order })
    .map(
      ({
        suggestion: {
          mention: { span },
        },
      }) => text.slice(span.start, span.end),
    )
    .join(' ');
}

describe('the review queue of an article', () => {
  it('has the suggestions that nobody decided on, in the order of the article', async () => {
    assert.equal(rows(await indexWith(), 'position'), 'Wheat Egypt Japan wheat Cairo Egypt Japan Japan');
    assert.equal(
      rows(await indexWith(['Egypt', 'accepted'], ['Cairo', 'rejected']), 'position'),
      'Wheat Japan wheat Egypt Japan Japan',
    );
  });

  it('puts the mentions of one entity together', async () => {
    const index = await indexWith(['Japan', 'accepted']);
    assert.equal(rows(index, 'frequency'), 'Egypt Cairo Egypt Japan Japan Wheat wheat');
    assert.equal(rows(index, 'name'), 'Egypt Cairo Egypt Japan Japan Wheat wheat');
  });

  it('has those that the filter lets through, by words or by entity', async () => {
    assert.equal(rows(await indexWith(), 'position', 'egypt'), 'Egypt Cairo Egypt');
    assert.equal(rows(await indexWith(), 'position', 'nobody'), '');
  });
});
