import type { IndexingJob, IndexingOutcome } from './indexingJob.js';
import type { IndexingClient } from './serveIndexing.js';

/** A thread that indexes. */
export interface IndexingThread {
  readonly client: IndexingClient;
  /** Ends it at once. */
  stop(): void;
}

/** Where the program that indexes lies. */
export interface IndexingProgram {
  /** Absolute path of dist/, where there are paths. */
  readonly folder: string;
  /** Reads a file of dist/. */
  readonly read: (name: string) => PromiseLike<Uint8Array>;
}

/** Threads that share the work. They are started when there is some, and a new one takes the place of one that ended. */
export class IndexingPool {
  readonly #start: () => IndexingThread;
  readonly #otherwise: (job: IndexingJob) => Promise<IndexingOutcome>;
  readonly #size: number;
  #threads: IndexingThread[] = [];
  /** Wakes the jobs that wait for a thread, the first one first. */
  readonly #waiting: (() => void)[] = [];
  #isStopped = false;
  /** How often a thread ended or could not be started since one did a job. */
  #failures = 0;

  /**
   * @param start starts a thread; may throw where the host has none to give
   * @param otherwise does a job in this thread: where none can be started, or all of them end at their work
   */
  constructor(
    start: () => IndexingThread,
    otherwise: (job: IndexingJob) => Promise<IndexingOutcome>,
    size: number,
  ) {
    this.#start = start;
    this.#otherwise = otherwise;
    this.#size = size;
  }

  /**
   * Has a job done by a thread that has nothing else to do; once more by another where the thread ended over it. Each
   * thread has one job at a time: no other ends with it.
   */
  async run(job: IndexingJob): Promise<IndexingOutcome> {
    for (let attempt = 0; attempt < 2; attempt++) {
      let thread = this.#thread();
      while (thread === 'busy') {
        await new Promise<void>((wake) => this.#waiting.push(wake));
        thread = this.#thread();
      }
      if (thread === undefined) {
        this.#wakeAll();
        return this.#otherwise(job);
      }
      try {
        const outcome = await thread.client.run(job);
        this.#failures = 0;
        return outcome;
      } catch (error) {
        if (!thread.client.hasEnded) throw error;
        this.#failures++;
      } finally {
        this.#waiting.shift()?.();
      }
    }
    throw new Error('the thread that read it ended twice');
  }

  /** Ends all threads for good. What they had to do fails, and so does every job from then on. */
  stop(): void {
    this.#isStopped = true;
    this.#end(this.#threads);
    this.#wakeAll();
  }

  /** Ends the threads that have nothing to do, and gives their memory back; the next job starts new ones. */
  rest(): void {
    this.#end(this.#threads.filter(({ client }) => client.load === 0));
  }

  #end(threads: readonly IndexingThread[]): void {
    for (const thread of threads) {
      thread.stop();
      thread.client.end(new Error('stopped'));
    }
    this.#threads = this.#threads.filter((thread) => !threads.includes(thread));
  }

  #wakeAll(): void {
    for (const wake of this.#waiting.splice(0)) wake();
  }

  /** A thread with nothing to do, started where there may be more; none where none can be had. */
  #thread(): IndexingThread | 'busy' | undefined {
    if (this.#isStopped) throw new Error('stopped');
    this.#threads = this.#threads.filter(({ client }) => !client.hasEnded);
    const idle = this.#threads.find(({ client }) => client.load === 0);
    if (idle !== undefined) return idle;
    if (this.#threads.length < this.#size && this.#failures <= mostFailures)
      try {
        const thread = this.#start();
        this.#threads.push(thread);
        return thread;
      } catch {
        this.#failures++;
      }
    return this.#threads.length === 0 ? undefined : 'busy';
  }
}

/** After so many failures in a row no thread is started any more. */
const mostFailures = 4;
