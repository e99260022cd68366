import assert from 'node:assert/strict';
import { joinEntities } from '../../../src/core/corpus/joinEntities.js';

const labels = { en: 'Vale', de: 'Vale' };

describe('the entities of several corpora', () => {
  it('are one where they have the same type and id, with all mentions and articles; known where one knows it', () => {
    const found = { id: 'vale', type: 'actor', labels: { en: 'Vale SA', de: 'Vale SA' }, known: false };
    const joined = joinEntities([
      { ...found, mentions: 2, articles: 1 },
      { id: 'vale', type: 'resource', labels, known: false, mentions: 1, articles: 1 },
      { id: 'vale', type: 'actor', labels, known: true, mentions: 5, articles: 3 },
    ]);
    assert.deepEqual(joined, [
      { id: 'vale', type: 'actor', labels, known: true, mentions: 7, articles: 4 },
      { id: 'vale', type: 'resource', labels, known: false, mentions: 1, articles: 1 },
    ]);
  });
});
