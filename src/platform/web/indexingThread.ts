import {
  dataNames,
  IndexingClient,
  type IndexingProgram,
  type IndexingReply,
  type IndexingRequest,
  type IndexingThread,
} from '../../core/index.js';

/** What of the browser's workers is used here. */
declare class Worker {
  onmessage: ((event: { readonly data: IndexingReply }) => void) | null;
  onerror: ((event: { readonly message: string }) => void) | null;
  constructor(address: string);
  postMessage(message: IndexingRequest | ReadonlyMap<string, Uint8Array>, transfer: ArrayBuffer[]): void;
  terminate(): void;
}

/** A browser's threads each hold the program's data: two are as many as the memory is worth. */
export function indexingThreads(): number {
  return 2;
}

/**
 * Gives what starts threads that index. Their code is made of the files that the build wrote: a worker may come from
 * nowhere else than where the page comes from, but from a text that the page has. The files call each other by the
 * names that the build gave them; whatever a file calls for stands before it.
 */
export async function prepareIndexing({ read }: IndexingProgram): Promise<() => IndexingThread> {
  const files = ['./articleService.js', './core.js', './web/indexingWorker.js'];
  const texts = await Promise.all(files.map(async (file) => new TextDecoder().decode(await read(file))));
  const source = [
    'const loaded = {};',
    'const require = (name) => loaded[name].exports;',
    ...files.map((file, place) => {
      const module = `loaded['${file}']`;
      return `${module} = { exports: {} }; (function (module, exports) {\n${texts[place]}\n})(${module}, ${module}.exports);`;
    }),
  ].join('\n');
  const data = new Map<string, Uint8Array>();
  for (const name of dataNames) data.set(name, await read(`data/${name}`));
  return () => {
    const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
    const worker = new Worker(address);
    worker.postMessage(data, []);
    const client = new IndexingClient({
      send: (request, transfer) => {
        worker.postMessage(request, transfer);
      },
      receive: (listener) => {
        worker.onmessage = ({ data: reply }) => {
          listener(reply);
        };
      },
    });
    const stop = (): void => {
      worker.terminate();
      URL.revokeObjectURL(address);
    };
    worker.onerror = ({ message }) => {
      stop();
      client.end(new Error(message));
    };
    return { client, stop };
  };
}
