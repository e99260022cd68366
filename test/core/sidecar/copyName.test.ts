import assert from 'node:assert/strict';
import { isNameOfCopy } from '../../../src/core/sidecar/copyName.js';

describe('the name of a copy', () => {
  it('is the same, or goes on from the original’s, a number at its end raised', () => {
    for (const name of [
      'summit.md',
      'summit copy.md',
      'summit copy 2.md',
      'summit (2).md',
      'summit.1.md',
      'summit1.md',
    ])
      assert.ok(isNameOfCopy(name, 'summit.md'), name);
    assert.ok(isNameOfCopy('chapter 10.txt', 'chapter 9.txt'));
  });

  it('is no other name, and has the same ending', () => {
    for (const name of ['plans.md', 'summit.txt', 'summit', 'a summit.md'])
      assert.ok(!isNameOfCopy(name, 'summit.md'), name);
    assert.ok(!isNameOfCopy('10.md', '9.md'));
  });
});
