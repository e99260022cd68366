import assert from 'node:assert/strict';
import { accentsOf, indexArticle } from '../../../src/core/index.js';
import { annotated, type Decision } from '../comparison/annotatedArticle.js';

const text = 'Egypt buys wheat from Ukraine.';

/** The accents as words and names. */
function accents(decisions: Readonly<Record<string, readonly Decision[]>>): string[] {
  const annotations = Object.entries(decisions).flatMap(([creator, own]) => annotated(text, creator, ...own));
  const index = indexArticle({ mentions: [], entities: new Map() }, annotations);
  return accentsOf(index).map(
    ({ span, analysts }) => `${text.slice(span.start, span.end)}: ${analysts.join(', ')}`,
  );
}

const egypt = { words: 'Egypt', type: 'actor' };
const wheat = { words: 'wheat', type: 'resource' };

describe('the accents of analysts', () => {
  it('tell who marked what', () => {
    assert.deepEqual(accents({ Bo: [wheat, egypt], Ada: [egypt] }), ['Egypt: Ada, Bo', 'wheat: Bo']);
  });

  it('are none where all is by one analyst', () => {
    assert.deepEqual(accents({ Ada: [egypt, wheat] }), []);
  });

  it('leave out what was rejected and what has no place', () => {
    assert.deepEqual(
      accents({
        Ada: [egypt, { words: 'Russia', type: 'actor', gone: true }],
        Bo: [{ ...wheat, verdict: 'rejected' }],
      }),
      ['Egypt: Ada'],
    );
  });
});
