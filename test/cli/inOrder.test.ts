import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { inOrder } from '../../src/cli/inOrder.js';

async function* each<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  for (const item of items) yield await Promise.resolve(item);
}

describe('work that is done at once and handed out in order', () => {
  it('gives every result in its turn, and never has more begun than is allowed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat({ max: 3 }), { maxLength: 12 }),
        fc.integer({ min: 1, max: 5 }),
        async (delays, atOnce) => {
          let begun = 0;
          let most = 0;
          const results: number[] = [];
          const run = async (at: number): Promise<number> => {
            most = Math.max(most, ++begun);
            await sleep(delays[at]);
            return at;
          };
          for await (const at of inOrder(each([...delays.keys()]), atOnce, run)) {
            begun--;
            results.push(at);
          }
          assert.deepEqual(results, [...delays.keys()]);
          assert.equal(most, Math.min(atOnce, delays.length));
        },
      ),
      { seed: 6, numRuns: 30 },
    );
  });
});
