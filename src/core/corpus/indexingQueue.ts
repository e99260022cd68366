import type { CorpusIndex } from './corpusIndex.js';
import type { IndexingOutcome, SkipReason } from './indexingJob.js';

/** A file as it was read. The stamp is from before the reading: what changed meanwhile is found by it later. */
export interface FileRead {
  readonly size: number;
  /** In milliseconds since 1970. */
  readonly modified: number;
  readonly bytes: Uint8Array;
}

/** What the queue asks of its host. */
export interface IndexingHost {
  /** Reads a file; `missing` where there is none (any more), a reason where it is not to be read. */
  read(path: string): Promise<FileRead | 'missing' | 'tooLong' | { readonly error: string }>;
  /** @throws (as a rejection) where the job could not be done */
  analyse(path: string, bytes: Uint8Array, knownHash: string | undefined): Promise<IndexingOutcome>;
  /** Resolves when the next file may be taken: what keeps typing smooth. */
  pause(): Promise<void>;
  now(): number;
}

/** What is to be told of one file. */
export type IndexingTrouble = SkipReason | { readonly error: string };

/** A file system that counts seconds cannot tell two states of a file within this many milliseconds. */
const coarsestClock = 2000;

/** While a thread analyses one file, the next one is read for it. */
const filesPerThread = 2;

const nothing = { entities: [], mentions: new Uint32Array(0) };

/**
 * Brings articles of a corpus up to date, a few at a time, and each never twice at once. One that is added again
 * while it is worked on is done again afterwards.
 */
export class IndexingQueue {
  readonly #corpus: CorpusIndex;
  readonly #host: IndexingHost;
  readonly #lanes: number;
  readonly #held: ReadonlySet<string>;
  readonly #first = new Set<string>();
  readonly #waiting = new Set<string>();
  readonly #running = new Set<string>();
  /** Those being worked on of which nobody wants to know what comes of it. */
  readonly #dropped = new Set<string>();
  readonly #troubles = new Map<string, IndexingTrouble>();
  readonly #listeners = new Set<() => void>();
  #active = 0;
  #done = 0;

  /**
   * @param threads how many files are analysed at once
   * @param held paths of articles that are left as they are, whatever their files hold: somebody knows better
   */
  constructor(
    corpus: CorpusIndex,
    host: IndexingHost,
    threads: number,
    held: ReadonlySet<string> = new Set(),
  ) {
    this.#corpus = corpus;
    this.#host = host;
    this.#lanes = threads * filesPerThread;
    this.#held = held;
  }

  /** How many are to be done, those being worked on included. */
  get left(): number {
    return this.#waiting.size + this.#first.size + this.#running.size;
  }

  /** The paths of those that are to be done, those being worked on included. */
  paths(): ReadonlySet<string> {
    return new Set([...this.#first, ...this.#waiting, ...this.#running]);
  }

  /** How many were done since the queue was last empty. */
  get done(): number {
    return this.#done;
  }

  /** What is to be told of files, by their paths. */
  get troubles(): ReadonlyMap<string, IndexingTrouble> {
    return this.#troubles;
  }

  /** Is called after each file, and when the queue is empty. Gives what ends the listening. */
  onStep(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Has a file read. Urgent ones go before all others. */
  add(path: string, urgent = false): void {
    if (urgent) {
      this.#waiting.delete(path);
      this.#first.add(path);
    } else if (!this.#first.has(path)) this.#waiting.add(path);
    this.#startLanes();
  }

  /** Forgets what waits, and what comes of what is being worked on: the corpus stays as it is now. */
  clear(): void {
    this.#waiting.clear();
    this.#first.clear();
    for (const path of this.#running) this.#dropped.add(path);
    this.#tell();
  }

  /** Takes a file out of the corpus, and whatever waits for it or is about to come of it. */
  remove(path: string): void {
    this.#waiting.delete(path);
    this.#first.delete(path);
    if (this.#running.has(path)) this.#dropped.add(path);
    this.#troubles.delete(path);
    this.#corpus.remove(path);
  }

  /** Resolves when nothing is left to do. */
  async settled(): Promise<void> {
    while (this.left > 0)
      await new Promise<void>((resolve) => {
        const end = this.onStep(() => {
          end();
          resolve();
        });
      });
  }

  #startLanes(): void {
    while (this.#active < Math.min(this.#lanes, this.left)) {
      this.#active++;
      void this.#runLane();
    }
  }

  async #runLane(): Promise<void> {
    for (;;) {
      await this.#host.pause();
      const path = this.#next();
      if (path === undefined) break;
      this.#running.add(path);
      try {
        await this.#refresh(path);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        if (!this.#isOut(path)) this.#troubles.set(path, { error: reason });
      }
      this.#running.delete(path);
      this.#dropped.delete(path);
      this.#done++;
      this.#tell();
    }
    this.#active--;
    if (this.left === 0) this.#done = 0;
  }

  #next(): string | undefined {
    for (const set of [this.#first, this.#waiting])
      for (const path of set)
        if (!this.#running.has(path)) {
          set.delete(path);
          return path;
        }
    return undefined;
  }

  async #refresh(path: string): Promise<void> {
    if (this.#held.has(path)) return;
    const read = await this.#host.read(path);
    if (this.#isOut(path)) return;
    this.#troubles.delete(path);
    if (read === 'missing') {
      this.#corpus.remove(path);
      return;
    }
    if (read === 'tooLong' || 'error' in read) {
      this.#troubles.set(path, read);
      this.#corpus.remove(path);
      return;
    }
    const { size, bytes } = read;
    // What changed just now may change again without anybody being able to tell by size and time.
    const modified = this.#host.now() - read.modified < coarsestClock ? 0 : read.modified;
    const outcome = await this.#host.analyse(path, bytes, this.#corpus.stampOf(path)?.hash);
    if (this.#isOut(path)) return;
    const stamp = { size, modified, hash: outcome.hash };
    if (outcome.kind === 'same') this.#corpus.restamp(path, stamp);
    else this.#corpus.replace(path, stamp, outcome.kind === 'indexed' ? outcome.article : nothing);
    if (outcome.kind === 'skipped') this.#troubles.set(path, outcome.reason);
  }

  /** Whether what was begun with a file counts no more. */
  #isOut(path: string): boolean {
    return this.#held.has(path) || this.#dropped.has(path);
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
