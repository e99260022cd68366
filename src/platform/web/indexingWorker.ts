import {
  createArticleService,
  createIndexer,
  type IndexingReply,
  type IndexingRequest,
  serveIndexing,
} from '../../core/index.js';

/** What of the browser's worker scope is used here. */
declare function addEventListener(
  type: 'message',
  listener: (event: { readonly data: ReadonlyMap<string, Uint8Array> }) => void,
  options: { readonly once: true },
): void;
declare function addEventListener(
  type: 'message',
  listener: (event: { readonly data: IndexingRequest }) => void,
): void;
declare function postMessage(reply: IndexingReply, transfer: ArrayBuffer[]): void;

// The first message brings the program's data, by name; all others are jobs.
addEventListener(
  'message',
  ({ data }) => {
    serve(data);
  },
  { once: true },
);

function serve(data: ReadonlyMap<string, Uint8Array>): void {
  const service = createArticleService({
    readData: (name) => {
      const bytes = data.get(name);
      return bytes === undefined ? Promise.reject(new Error(`no data: ${name}`)) : Promise.resolve(bytes);
    },
    logger: { info: () => undefined },
  });
  serveIndexing(
    {
      // Called by itself: it is no method of ours.
      send: (reply, transfer) => {
        postMessage(reply, transfer);
      },
      receive: (listener) => {
        addEventListener('message', (event) => {
          listener(event.data);
        });
      },
    },
    createIndexer(service),
  );
}
