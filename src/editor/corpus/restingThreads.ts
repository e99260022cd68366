import type * as vscode from 'vscode';
import { indexingThreads, prepareIndexing } from '#host';
import {
  type ArticleService,
  createIndexer,
  type IndexingJob,
  type IndexingOutcome,
  IndexingPool,
} from '../../core/index.js';

/** After so long without work the threads are ended, in milliseconds. */
const restDelay = 30_000;

/** The threads that index for all folders: made with the first job, ended when there has been none for a while. */
export class RestingThreads implements vscode.Disposable {
  readonly count = indexingThreads();
  readonly #prepare: () => Promise<IndexingPool>;
  #pool: Promise<IndexingPool> | undefined;
  #resting: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param read reads a file of dist/, which is at the address given
   * @param service does the work in this thread where the host has no others to give
   */
  constructor(
    dist: vscode.Uri,
    read: (name: string) => Thenable<Uint8Array>,
    service: ArticleService,
    log: vscode.LogOutputChannel,
  ) {
    const otherwise = createIndexer(service);
    this.#prepare = async () => {
      try {
        const start = await prepareIndexing({ folder: dist.fsPath, read });
        return new IndexingPool(start, otherwise, this.count);
      } catch (error) {
        log.warn(`indexing without threads: ${String(error)}`);
        const start = (): never => {
          throw error;
        };
        return new IndexingPool(start, otherwise, 1);
      }
    };
  }

  async run(job: IndexingJob): Promise<IndexingOutcome> {
    this.#pool ??= this.#prepare();
    return (await this.#pool).run(job);
  }

  /** Says that there is nothing to do. */
  restSoon(): void {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => {
      void this.#pool?.then((pool) => {
        pool.rest();
      });
    }, restDelay);
  }

  dispose(): void {
    clearTimeout(this.#resting);
    void this.#pool?.then((pool) => {
      pool.stop();
    });
  }
}
