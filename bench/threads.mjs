// Starts threads that index, as the extension does on a desktop.
// @ts-check
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { IndexingClient } from '../dist/core.mjs';

/** @returns {import('../dist/core.mjs').IndexingThread} */
export function startThread() {
  const worker = new Worker(resolve('dist', 'indexingWorker.js'));
  worker.unref();
  const client = new IndexingClient({
    send: (request, transfer) => {
      worker.postMessage(request, transfer);
    },
    receive: (listener) => {
      worker.on('message', listener);
    },
  });
  worker.on('error', (error) => {
    client.end(error);
  });
  return { client, stop: () => void worker.terminate() };
}
