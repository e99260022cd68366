import { parentPort, Worker } from 'node:worker_threads';
import type { Found } from './articleFiles.js';
import {
  type ArticleReader,
  createArticleReader,
  failure,
  type Outcome,
  type ReadingSettings,
} from './readArticle.js';

interface Job {
  readonly found: Found;
  readonly resolve: (outcome: Outcome) => void;
}

/** Reads articles in several threads; they are started when there is work, and one that ends is replaced. */
export class ReadingThreads {
  readonly #settings: ReadingSettings;
  readonly #size: number;
  readonly #waiting: Job[] = [];
  readonly #idle: Worker[] = [];
  readonly #busy = new Map<Worker, Job>();

  constructor(settings: ReadingSettings, size: number) {
    this.#settings = settings;
    this.#size = size;
  }

  /** Has an article read by the next thread that has nothing to do. */
  readonly read: ArticleReader = (found) =>
    new Promise((resolve) => {
      this.#waiting.push({ found, resolve });
      this.#next();
    });

  /** Ends all threads; what waits is not read any more. */
  async stop(): Promise<void> {
    this.#waiting.length = 0;
    await Promise.all([...this.#idle, ...this.#busy.keys()].map((worker) => worker.terminate()));
  }

  #next(): void {
    const isRoom = this.#busy.size < this.#size;
    const job = isRoom ? this.#waiting.shift() : undefined;
    if (job === undefined) return;
    const worker = this.#idle.pop() ?? this.#start();
    this.#busy.set(worker, job);
    worker.postMessage(job.found);
  }

  #start(): Worker {
    // The bundle of the command line is the threads' program too, see main.ts.
    const worker = new Worker(__filename);
    worker.postMessage(this.#settings);
    let reason = 'its thread ended';
    worker.on('message', (outcome: Outcome) => {
      this.#idle.push(worker);
      this.#done(worker, () => outcome);
    });
    worker.on('error', (error) => {
      reason = error instanceof Error ? error.message : String(error);
    });
    worker.on('exit', () => {
      const at = this.#idle.indexOf(worker);
      if (at >= 0) this.#idle.splice(at, 1);
      this.#done(worker, ({ file }) => failure(file, `could not be analysed: ${reason}`));
    });
    return worker;
  }

  #done(worker: Worker, outcomeOf: (found: Found) => Outcome): void {
    const job = this.#busy.get(worker);
    this.#busy.delete(worker);
    job?.resolve(outcomeOf(job.found));
    this.#next();
  }
}

/** What a thread of `ReadingThreads` does: is told the settings first, and reads the articles that it is sent. */
export function serveReading(): void {
  let read: ArticleReader | undefined;
  parentPort?.on('message', (message: ReadingSettings | Found) => {
    if ('task' in message) read = createArticleReader(message);
    else void read?.(message).then((outcome) => parentPort?.postMessage(outcome));
  });
}
