import { createHash } from 'node:crypto';
import { mkdir, open, realpath } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { isStoredCorpus } from '../core/index.js';
import { writeFileAtomically } from '../platform/node/atomicWrite.js';

/** Bytes that tell an index from any other file. */
const headLength = 64;
const hashLength = 16;

/** Where a folder's index is kept when nobody says where: with the user's other caches, outside of the folder. */
export async function usualPlace(folder: string): Promise<string> {
  const path = await realpath(folder);
  const hash = createHash('sha256').update(path).digest('hex').slice(0, hashLength);
  return join(cacheFolder(), 'policy-annotator', `${basename(path)}-${hash}.index`);
}

/**
 * Writes an index, whole or not at all.
 *
 * @throws (as a rejection) where it cannot be written, or where something else than an index has the name
 */
export async function writeIndex(path: string, bytes: Uint8Array, isUsualPlace: boolean): Promise<void> {
  if (!(await mayBeReplaced(path))) throw new Error('is there already and is no index: nothing was written');
  if (isUsualPlace) await mkdir(dirname(path), { recursive: true });
  await writeFileAtomically(path, bytes);
}

/** An index, an empty file or none; never an article by mistake. */
async function mayBeReplaced(path: string): Promise<boolean> {
  let file;
  try {
    file = await open(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return true;
    throw error;
  }
  try {
    const { bytesRead, buffer } = await file.read(new Uint8Array(headLength), 0, headLength, 0);
    return bytesRead === 0 || isStoredCorpus(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}

function cacheFolder(): string {
  const { env, platform } = process;
  if (env.XDG_CACHE_HOME !== undefined && env.XDG_CACHE_HOME !== '') return env.XDG_CACHE_HOME;
  if (platform === 'win32') return env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local');
  return join(homedir(), ...(platform === 'darwin' ? ['Library', 'Caches'] : ['.cache']));
}
