import assert from 'node:assert/strict';
import { type AnnotationRow, articleMarkOf, createAnnotation } from '../../../src/core/index.js';

function row(state: AnnotationRow['state']): AnnotationRow {
  const host = { uuid: () => '00000000-0000-4000-8000-000000000000', now: () => new Date(0) };
  const anchor = { state: 'orphaned', reason: { code: 'anchoring.notFound', args: {} } } as const;
  return {
    annotation: { ...createAnnotation({ creator: 'Ada', verdict: 'added', type: 'actor' }, host), anchor },
    state,
    isUnwritten: false,
  };
}

describe('the mark of an article', () => {
  it('tells first what waits for a person', () => {
    const rows = [row('anchored'), row('orphaned'), row('uncertain'), row('uncertain'), row('kept')];
    assert.deepEqual(articleMarkOf(rows, { decided: 1, total: 2 }), {
      kind: 'waiting',
      counts: { uncertain: 2, orphaned: 1 },
    });
  });

  it('tells of a review that was begun and is not done', () => {
    const progress = { decided: 3, total: 4 };
    assert.deepEqual(articleMarkOf([row('anchored'), row('kept')], progress), {
      kind: 'underReview',
      progress,
    });
  });

  it('is none where nothing waits', () => {
    assert.equal(articleMarkOf([row('anchored')], { decided: 4, total: 4 }), undefined);
    assert.equal(articleMarkOf([], { decided: 0, total: 112 }), undefined);
    assert.equal(articleMarkOf([], undefined), undefined);
  });
});
