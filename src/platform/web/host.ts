/** What to write for what a file holds now (`undefined` where it is not there); `undefined` leaves it as it is. */
type FileChange = (bytes: Uint8Array | undefined) => string | undefined;

export { gunzip, gzip } from './compression.js';
export { indexingThreads, prepareIndexing } from './indexingThread.js';

/** A browser has no files of its own. */
export const writeWhole: ((path: string, contents: Uint8Array) => Promise<void>) | undefined = undefined;

/** A browser has no files of its own: everything is written through the editor. */
export const updateFile: ((path: string, change: FileChange) => Promise<void>) | undefined = undefined;

/** A browser runs no programs. */
export const readGitBlob:
  | ((program: string, folder: string, id: string, limit: number) => Promise<Uint8Array | undefined>)
  | undefined = undefined;

/** A browser runs no programs. */
export const readGitVersions:
  ((program: string, path: string, limit: number) => Promise<Uint8Array[]>) | undefined = undefined;

/** A browser runs no programs. */
export const readGitUser: ((program: string, folder: string) => Promise<string | undefined>) | undefined =
  undefined;
