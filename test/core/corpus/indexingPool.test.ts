import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { IndexingJob, IndexingOutcome } from '../../../src/core/corpus/indexingJob.js';
import { IndexingPool, type IndexingThread } from '../../../src/core/corpus/indexingPool.js';
import { IndexingClient, type IndexingReply } from '../../../src/core/corpus/serveIndexing.js';

const settings = { eagerness: 'middle', glossary: '', maximumLength: 100 } as const;

function jobOf(number: number): IndexingJob {
  return { bytes: Uint8Array.of(number), format: 'plain', settings };
}

/** The right outcome of a job. */
function outcomeOf({ bytes }: IndexingJob): IndexingOutcome {
  return { kind: 'same', hash: String(bytes[0]) };
}

/** A thread that does so many jobs and is killed over the next one; and over any that is deadly. */
function threadThatDoes(jobs: number, isDeadly: (job: IndexingJob) => boolean = () => false): IndexingThread {
  let left = jobs;
  let answer: (reply: IndexingReply) => void = () => undefined;
  const client = new IndexingClient({
    send: ({ id, job }) => {
      setImmediate(() => {
        if (left-- > 0 && !isDeadly(job)) answer({ id, outcome: outcomeOf(job) });
        else client.end(new Error('killed'));
      });
    },
    receive: (listener) => {
      answer = listener;
    },
  });
  return { client, stop: () => undefined };
}

describe('threads that index', () => {
  it('are replaced when they are killed, at whatever moment, and no job is lost or answered wrongly', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(6), { minLength: 1, maxLength: 12 }), async (lives) => {
        let started = 0;
        const start = (): IndexingThread => threadThatDoes(lives[started++ % lives.length] ?? 0);
        const pool = new IndexingPool(start, (job) => Promise.resolve(outcomeOf(job)), 2);
        const jobs = Array.from({ length: 20 }, (_, number) => jobOf(number));
        for (const job of jobs) {
          const outcome = await pool.run(job).catch((error: unknown) => error);
          // A job that ended two threads may be what kills them.
          if (outcome instanceof Error) assert.match(outcome.message, /ended twice/);
          else assert.deepEqual(outcome, outcomeOf(job));
        }
        pool.stop();
      }),
      { seed: 9, numRuns: 200 },
    );
  });

  it('do the work that waits for them when they are killed all at once', async () => {
    const threads: IndexingThread[] = [];
    const start = (): IndexingThread => {
      const thread = threadThatDoes(1000);
      threads.push(thread);
      return thread;
    };
    const pool = new IndexingPool(start, () => assert.fail('threads can be had'), 2);
    const jobs = Array.from({ length: 30 }, (_, number) => jobOf(number));
    const running = jobs.map((job) => pool.run(job));
    for (const { client } of threads) client.end(new Error('killed'));
    assert.deepEqual(await Promise.all(running), jobs.map(outcomeOf));
    assert.ok(threads.length > 2);
  });

  it('take no other job with them when one kills them again and again', async () => {
    const deadly = jobOf(7);
    const start = (): IndexingThread => threadThatDoes(1000, (job) => job === deadly);
    const pool = new IndexingPool(start, () => assert.fail('threads can be had'), 2);
    const jobs = Array.from({ length: 20 }, (_, number) => (number === 7 ? deadly : jobOf(number)));
    const outcomes = await Promise.allSettled(jobs.map((job) => pool.run(job)));
    for (const [number, outcome] of outcomes.entries())
      if (number === 7) assert.equal(outcome.status, 'rejected');
      else assert.deepEqual(outcome, { status: 'fulfilled', value: outcomeOf(jobOf(number)) });
  });

  it('leave what waits for them to this one when all of them end at their work', async () => {
    const pool = new IndexingPool(
      () => threadThatDoes(0),
      (job) => Promise.resolve(outcomeOf(job)),
      2,
    );
    const jobs = Array.from({ length: 20 }, (_, number) => jobOf(number));
    const outcomes = await Promise.allSettled(jobs.map((job) => pool.run(job)));
    const done = outcomes.filter(({ status }) => status === 'fulfilled');
    // Each that was killed twice may be what kills.
    assert.ok(done.length >= 17, String(done.length));
  });

  it('fail what waits for them when they are stopped', async () => {
    const pool = new IndexingPool(
      () => threadThatDoes(1),
      (job) => Promise.resolve(outcomeOf(job)),
      1,
    );
    const running = [1, 2, 3].map((number) => pool.run(jobOf(number)));
    pool.stop();
    for (const { status } of await Promise.allSettled(running)) assert.equal(status, 'rejected');
  });

  it('are not needed: where none can be had the work is done here', async () => {
    const start = (): IndexingThread => {
      throw new Error('no threads');
    };
    const pool = new IndexingPool(start, (job) => Promise.resolve(outcomeOf(job)), 2);
    for (let number = 0; number < 10; number++)
      assert.deepEqual(await pool.run(jobOf(number)), outcomeOf(jobOf(number)));
  });
});
