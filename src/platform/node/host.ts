import { readGitBlob as readLocalBlob } from './gitBlob.js';
import { readGitVersions as readLocalVersions } from './gitVersions.js';
import { readGitUser as readLocalUser } from './gitUser.js';
import { writeFileAtomically } from './atomicWrite.js';
import { updateFile as updateLocked, type FileChange } from './updateFile.js';

export { dataReader } from './dataReader.js';
export { gunzip, gzip } from './compression.js';
export { indexingThreads, prepareIndexing } from './indexingThread.js';

/** Writes a file whole or not at all; undefined on hosts without files of their own. */
export const writeWhole: ((path: string, contents: Uint8Array) => Promise<void>) | undefined =
  writeFileAtomically;

/** Changes a file under its lock, whole or not at all; undefined on hosts without files of their own. */
export const updateFile: ((path: string, change: FileChange) => Promise<void>) | undefined = updateLocked;

/** Reads a blob of a git repository; undefined on hosts that run no programs. */
export const readGitBlob: typeof readLocalBlob | undefined = readLocalBlob;

/** Reads the committed versions of a file; undefined on hosts that run no programs. */
export const readGitVersions: typeof readLocalVersions | undefined = readLocalVersions;

/** Reads the name that git knows its user by; undefined on hosts that run no programs. */
export const readGitUser: typeof readLocalUser | undefined = readLocalUser;
