import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import {
  IndexingClient,
  type IndexingProgram,
  type IndexingReply,
  type IndexingThread,
} from '../../core/index.js';

/** More threads than this take more memory than they save time. */
const mostThreads = 4;

/** How many threads index at once. */
export function indexingThreads(): number {
  return Math.min(mostThreads, availableParallelism());
}

/** Gives what starts threads that index. */
export function prepareIndexing({ folder }: IndexingProgram): Promise<() => IndexingThread> {
  return Promise.resolve(() => {
    const worker = new Worker(join(folder, 'indexingWorker.js'));
    // An idle thread must not keep the process alive.
    worker.unref();
    const client = new IndexingClient({
      send: (request, transfer) => {
        worker.postMessage(request, transfer);
      },
      receive: (listener) => {
        worker.on('message', (reply: IndexingReply) => {
          listener(reply);
        });
      },
    });
    worker.on('error', (error) => {
      client.end(error);
    });
    worker.on('exit', (code) => {
      client.end(new Error(`the indexing thread ended with code ${code}`));
    });
    return { client, stop: () => void worker.terminate() };
  });
}
