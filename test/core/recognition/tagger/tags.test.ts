import assert from 'node:assert/strict';
import {
  firstTag,
  furtherTag,
  mayFollow,
  outside,
  runsOf,
} from '../../../../src/core/recognition/tagger/tags.js';

describe('tags', () => {
  it('give names by their words', () => {
    const tags = [outside, firstTag('PER'), furtherTag('PER'), firstTag('PER'), outside, firstTag('LOC')];
    assert.deepEqual(runsOf(tags), [
      { from: 1, to: 3, label: 'PER' },
      { from: 3, to: 4, label: 'PER' },
      { from: 5, to: 6, label: 'LOC' },
    ]);
  });

  it('let a further word follow none but its own kind', () => {
    assert.ok(mayFollow(firstTag('ORG'), furtherTag('ORG')));
    assert.ok(mayFollow(furtherTag('ORG'), furtherTag('ORG')));
    assert.ok(!mayFollow(outside, furtherTag('ORG')));
    assert.ok(!mayFollow(furtherTag('PER'), furtherTag('ORG')));
    assert.ok(mayFollow(furtherTag('PER'), firstTag('ORG')));
  });
});
