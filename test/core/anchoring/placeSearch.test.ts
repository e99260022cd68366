import assert from 'node:assert/strict';
import {
  type FoundAnchor,
  inTurns,
  patience,
  type PlaceSearch,
  startSearch,
  type Turns,
} from '../../../src/core/index.js';

const anchor: FoundAnchor = { state: 'anchored', span: { start: 0, end: 4 }, changed: false };

/** Whether a promise is fulfilled by now. */
function isFulfilled(promise: Promise<void>): Promise<boolean> {
  const later = new Promise<boolean>((resolve) => setTimeout(resolve, 0, false));
  return Promise.race([promise.then(() => true), later]);
}

/** A search that waits at its pauses until it may go on. */
function searchOf(look: (found: Map<string, FoundAnchor>, turns: Turns) => Promise<void>): {
  readonly search: PlaceSearch;
  readonly goOn: () => Promise<unknown>;
} {
  let resume = (): void => undefined;
  const pause = (): Promise<void> => new Promise((resolve) => (resume = resolve));
  return {
    search: startSearch(look, pause),
    goOn: () => {
      resume();
      return new Promise((resolve) => setTimeout(resolve, 0));
    },
  };
}

describe('a search for places', () => {
  it('that is soon over is waited for whole', async () => {
    const { search } = searchOf(async (found) => {
      await Promise.resolve();
      found.set('a', anchor);
    });
    await search.soon;
    assert.ok(search.isOver());
    assert.deepEqual([...search.found.keys()], ['a']);
  });

  it('is waited for as long as it works, not longer, and goes on by itself', async () => {
    const { search, goOn } = searchOf(async (found, { pause }) => {
      found.set('a', anchor);
      await pause?.(patience / 2 + 1);
      found.set('b', anchor);
      await pause?.(patience / 2 + 1);
      found.set('c', anchor);
    });
    assert.equal(await isFulfilled(search.soon), false);
    await goOn();
    assert.equal(await isFulfilled(search.soon), true);
    assert.deepEqual([search.isOver(), ...search.found.keys()], [false, 'a', 'b']);
    await goOn();
    await search.over;
    assert.deepEqual([search.isOver(), ...search.found.keys()], [true, 'a', 'b', 'c']);
  });

  it('does not count what it waits for as work', async () => {
    const { search, goOn } = searchOf(async (found, { pause }) => {
      await pause?.(patience - 1);
      await new Promise((resolve) => setTimeout(resolve, 2 * patience));
      found.set('a', anchor);
    });
    await goOn();
    assert.equal(await isFulfilled(search.soon), false);
    await search.soon;
    assert.ok(search.isOver());
  });

  it('ends at its next pause when it is stopped, and keeps what it has found', async () => {
    function* work(found: Map<string, FoundAnchor>): Generator<undefined, void> {
      for (let nth = 0; ; nth++) {
        found.set(String(nth), anchor);
        yield;
      }
    }
    const { search, goOn } = searchOf((found, turns) => inTurns(work(found), turns));
    search.stop();
    await goOn();
    await search.over;
    assert.ok(search.isOver());
    assert.ok(search.found.size > 0);
  });

  it('tells what went wrong in it to whoever waits', async () => {
    const { search } = searchOf(() => Promise.reject(new Error('broken')));
    await assert.rejects(search.soon, /broken/);
    await assert.rejects(search.over, /broken/);
  });
});
