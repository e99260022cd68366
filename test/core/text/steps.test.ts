import assert from 'node:assert/strict';
import { inTurns, isAbandoned, type Steps } from '../../../src/core/text/steps.js';

/** Works for about so many milliseconds, and says how far it came. */
function* work(milliseconds: number, done: number[]): Steps<string> {
  for (const end = Date.now() + milliseconds; Date.now() < end;) {
    done.push(Date.now());
    yield;
  }
  return 'done';
}

describe('work in turns', () => {
  it('pauses while it goes on, and comes to its end', async () => {
    let pauses = 0;
    const pause = (): Promise<void> => {
      pauses++;
      return Promise.resolve();
    };
    assert.equal(await inTurns(work(30, []), { pause }), 'done');
    assert.ok(pauses > 0);
  });

  it('ends in the pause after which nobody wants it', async () => {
    const done: number[] = [];
    let isWanted = true;
    const pause = (): Promise<void> => {
      isWanted = false;
      return Promise.resolve();
    };
    await assert.rejects(inTurns(work(60_000, done), { pause, isWanted: () => isWanted }), isAbandoned);
    assert.ok((done.at(-1) ?? 0) - (done[0] ?? 0) < 30_000);
  });
});
