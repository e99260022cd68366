import { randomUUID } from 'node:crypto';
import { open, realpath, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Why a file could not be written: no room on the disk (or no more of the user's share of it), no right to
 * write there, no such folder, something else than a file in its place, another program that holds it; or
 * else what the system says, in the error's `cause`.
 */
export type WriteFailure = 'noSpace' | 'noPermission' | 'noFolder' | 'notAFile' | 'busy' | 'other';

/** How the names of all files begin that stand in a folder only while something is written there. */
export const temporaryPrefix = '.policy-annotator-';

/** A file that was not written. What stood at its path stands there still. */
export class WriteError extends Error {
  override readonly name = 'WriteError';

  constructor(
    readonly failure: WriteFailure,
    readonly path: string,
    cause: unknown,
  ) {
    super(`cannot write ${path}: ${failure}`, { cause });
  }
}

/**
 * Writes a file so that its path holds either the old bytes or the new ones at any moment, a crash of the
 * machine included: into a temporary file of the same folder, flushed to the disk and renamed. The mode of
 * the file that was there is kept; a symbolic link stays and its target is written.
 *
 * @param beforeReplacing asked when all is written but the renaming; what it throws ends the writing
 * @throws WriteError; the temporary file is then gone, if the system lets it be removed
 */
export async function writeFileAtomically(
  path: string,
  contents: string | Uint8Array,
  beforeReplacing?: () => Promise<void>,
): Promise<void> {
  try {
    await replace(await targetOf(path), contents, beforeReplacing);
  } catch (error) {
    throw new WriteError(failureOf(error), path, error);
  }
}

/** Tells from a system error why a file could not be written. */
export function failureOf(error: unknown): WriteFailure {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'noSpace';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'noPermission';
    case 'ENOENT':
    case 'ENOTDIR':
      return 'noFolder';
    case 'EISDIR':
    case 'ENOTEMPTY':
    case 'EEXIST':
      return 'notAFile';
    case 'EBUSY':
      return 'busy';
    default:
      return 'other';
  }
}

async function replace(
  path: string,
  contents: string | Uint8Array,
  beforeReplacing?: () => Promise<void>,
): Promise<void> {
  const folder = dirname(path);
  // A name of its own length: the file's may already be as long as the system allows.
  const temporary = join(folder, `${temporaryPrefix}${randomUUID()}.tmp`);
  const mode = await modeOf(path);
  const file = await open(temporary, 'wx', mode);
  try {
    await writeAndFlush(file, contents, mode);
    await beforeReplacing?.();
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
  await flushFolder(folder);
}

async function writeAndFlush(
  file: FileHandle,
  contents: string | Uint8Array,
  mode: number | undefined,
): Promise<void> {
  try {
    await file.writeFile(contents);
    // The mode given on opening is narrowed by the process's mask.
    if (mode !== undefined) await file.chmod(mode);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The file that is written for a path: what a symbolic link leads to. */
export async function targetOf(path: string): Promise<string> {
  return (await orUndefined(realpath(path))) ?? path;
}

/** Permission bits of the file, if there is one. */
async function modeOf(path: string): Promise<number | undefined> {
  const stats = await orUndefined(stat(path));
  return stats && stats.mode & 0o777;
}

async function orUndefined<Value>(found: Promise<Value>): Promise<Value | undefined> {
  try {
    return await found;
  } catch (error) {
    if (failureOf(error) === 'noFolder') return undefined;
    throw error;
  }
}

/** Makes the renaming itself last. Windows, and some network drives, cannot flush a folder and need not. */
async function flushFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // The file is in its place; only a loss of power right now could still undo that.
  }
}
