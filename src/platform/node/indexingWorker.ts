import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import {
  createArticleService,
  createIndexer,
  type IndexingRequest,
  serveIndexing,
} from '../../core/index.js';
import { dataReader } from './dataReader.js';

const service = createArticleService({
  readData: dataReader(join(__dirname, 'data')),
  logger: { info: () => undefined },
});

serveIndexing(
  {
    send: (reply, transfer) => parentPort?.postMessage(reply, transfer),
    receive: (listener) => {
      parentPort?.on('message', (request: IndexingRequest) => {
        listener(request);
      });
    },
  },
  createIndexer(service),
);
