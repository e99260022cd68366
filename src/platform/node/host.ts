import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ServiceHost } from '../../core/index.js';
import { readGitBlob as readLocalBlob } from './gitBlob.js';
import { readGitVersions as readLocalVersions } from './gitVersions.js';
import { readGitUser as readLocalUser } from './gitUser.js';
import { updateFile as updateLocked, type FileChange } from './updateFile.js';

export { gunzip, gzip } from './compression.js';

/** Reads the program's data files from the folder that the build wrote them to. */
export function dataReader(folder: string): ServiceHost['readData'] {
  return (name) => readFile(join(folder, name));
}

/** Changes a file under its lock, whole or not at all; undefined on hosts without files of their own. */
export const updateFile: ((path: string, change: FileChange) => Promise<void>) | undefined = updateLocked;

/** Reads a blob of a git repository; undefined on hosts that run no programs. */
export const readGitBlob: typeof readLocalBlob | undefined = readLocalBlob;

/** Reads the committed versions of a file; undefined on hosts that run no programs. */
export const readGitVersions: typeof readLocalVersions | undefined = readLocalVersions;

/** Reads the name that git knows its user by; undefined on hosts that run no programs. */
export const readGitUser: typeof readLocalUser | undefined = readLocalUser;
