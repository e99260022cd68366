import assert from 'node:assert/strict';
import { asTag, commonTags, countTags, withTagsChanged } from '../../../src/core/presentation/tags.js';

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

  it('of several annotations are those that all of them have', () => {
    assert.deepEqual(commonTags([{ tags: ['b', 'a', 'c'] }, { tags: ['c', 'x', 'b'] }]), ['b', 'c']);
    assert.deepEqual(commonTags([{ tags: ['a'] }, { tags: [] }]), []);
    assert.deepEqual(commonTags([]), []);
  });

  it('that several have are put on and taken off together; each keeps its others', () => {
    const common = ['ice', 'oil'];
    const changed = (own: readonly string[]) => withTagsChanged(own, common, ['oil', 'new', 'mine']);
    assert.deepEqual(changed(['mine', 'oil', 'ice']), ['mine', 'oil', 'new']);
    assert.deepEqual(changed(['ice', 'other', 'oil']), ['other', 'oil', 'new', 'mine']);
    assert.deepEqual(withTagsChanged(['ice', 'oil'], common, common), ['ice', 'oil']);
  });
});
