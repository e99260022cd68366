import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { failureOf, targetOf, temporaryPrefix, WriteError, writeFileAtomically } from './atomicWrite.js';
import { takeLock } from './lockFile.js';

/** What to write for what the file holds now (`undefined` where it is not there); `undefined` leaves it as it is. */
export type FileChange = (bytes: Uint8Array | undefined) => string | undefined;

/** A temporary file is left behind if it is older, in milliseconds. */
const leftBehindAfter = 60 * 60 * 1000;

/**
 * Changes a file so that no other process that changes it in this way comes between: takes its lock, reads it,
 * and writes what the change makes of it, whole or not at all. The lock stands beside the file and is gone
 * afterwards.
 *
 * @throws WriteError, or what the change throws; the file is then as it was
 */
export async function updateFile(path: string, change: FileChange): Promise<void> {
  const target = await asWriteError(path, () => targetOf(path));
  const lock = await asWriteError(path, () => takeLock(target));
  try {
    const text = change(await asWriteError(path, () => readOrNothing(target)));
    if (text === undefined) return;
    await writeFileAtomically(path, text, async () => {
      if (!(await lock.isHeld())) throw Object.assign(new Error('the lock is lost'), { code: 'EBUSY' });
    });
    await removeLeftBehind(dirname(target));
  } finally {
    await lock.release();
  }
}

async function asWriteError<Value>(path: string, act: () => Promise<Value>): Promise<Value> {
  try {
    return await act();
  } catch (error) {
    throw new WriteError(failureOf(error), path, error);
  }
}

async function readOrNothing(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (failureOf(error) === 'noFolder') return undefined;
    throw error;
  }
}

/** Removes the temporary files of processes that were ended while they wrote. */
async function removeLeftBehind(folder: string): Promise<void> {
  try {
    for (const name of await readdir(folder)) {
      if (!name.startsWith(temporaryPrefix) || !name.endsWith('.tmp')) continue;
      const path = join(folder, name);
      if (Date.now() - (await stat(path)).mtimeMs > leftBehindAfter) await rm(path, { force: true });
    }
  } catch {
    // The file is written; what else lies in the folder may wait for the next time.
  }
}
