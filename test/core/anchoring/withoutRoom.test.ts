import assert from 'node:assert/strict';
import { withoutRoom } from '../../../src/core/index.js';

const files = [
  { name: 'oldest', size: 10, mtime: 1 },
  { name: 'newest', size: 40, mtime: 3 },
  { name: 'between', size: 50, mtime: 2 },
];

function gone(room: number): string[] {
  return withoutRoom(files, room).map(({ name }) => name);
}

describe('files that may have so much room together', () => {
  it('all stay where they have it', () => {
    assert.deepEqual(gone(100), []);
  });

  it('give way where they have not, the oldest first', () => {
    assert.deepEqual(gone(99), ['oldest']);
    assert.deepEqual(gone(89), ['between', 'oldest']);
    assert.deepEqual(gone(39), ['newest', 'between', 'oldest']);
  });
});
