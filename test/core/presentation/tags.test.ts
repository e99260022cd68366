import assert from 'node:assert/strict';
import { asTag, countTags } from '../../../src/core/presentation/tags.js';

const known = countTags([
  { tags: ['trade', 'ice'] },
  { tags: ['trade', 'trade'] },
  { tags: ['Treaty', 'art'] },
]);

describe('tags', () => {
  it('are counted once for each annotation, the most used first', () => {
    assert.deepEqual(
      known.map(({ tag, count }) => `${tag} ${count}`),
      ['trade 2', 'Treaty 1', 'art 1', 'ice 1'],
    );
  });

  it('are stored without what only marks them', () => {
    assert.deepEqual([' #ice ', '##a\n b', '#', 'C#'].map(asTag), ['ice', 'a b', '', 'C#']);
  });
});
