import assert from 'node:assert/strict';
import { SaveQueue } from '../../../src/core/sidecar/saveQueue.js';

const moment = () => new Promise((resolve) => setTimeout(resolve, 1));

describe('SaveQueue', () => {
  it('saves together what comes while a save is under way, in its order', async () => {
    const saves: string[] = [];
    const queue = new SaveQueue<number>(async (key, changes) => {
      saves.push(`${key} ${changes.join()}`);
      await moment();
    });
    const first = queue.add('a', 1);
    const second = queue.add('a', 2);
    const other = queue.add('b', 3);
    await Promise.resolve().then(() => undefined);
    const third = queue.add('a', 4);
    const fourth = queue.add('a', 5);
    await Promise.all([first, second, other, third, fourth]);
    await queue.add('a', 6);
    assert.deepEqual(saves, ['a 1,2', 'b 3', 'a 4,5', 'a 6']);
  });

  it('tells those of a failed save, and goes on', async () => {
    const queue = new SaveQueue<number>(async (_key, changes) => {
      await moment();
      if (changes.includes(1)) throw new Error('no room');
    });
    const [first, second] = [queue.add('a', 1), queue.add('a', 2)];
    await assert.rejects(first, /no room/);
    await assert.rejects(second, /no room/);
    await queue.add('a', 3);
  });
});
