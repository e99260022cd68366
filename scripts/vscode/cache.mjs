// @ts-check
/**
 * The folder where everything fetched lives: `.vscode-test/` in the project, or where the environment
 * variable POLICY_ANNOTATOR_CACHE says. It can be deleted at any time.
 */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the project. */
export const projectFolder = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** @returns {string} absolute path of the cache */
export function cacheFolder() {
  return resolve(process.env['POLICY_ANNOTATOR_CACHE'] ?? join(projectFolder, '.vscode-test'));
}

/**
 * Gives the folder kept under a name, filling it first where it is missing. The filling happens in a draft
 * folder that is renamed when complete: an interrupted download is never taken for a whole one, and of two
 * processes that fill at once the slower one takes over what the faster one made.
 * @param {string} name
 * @param {(draft: string) => Promise<string>} fill fills the draft and returns the folder in it to keep
 * @returns {Promise<string>} absolute path of the folder
 */
export async function cached(name, fill) {
  const place = join(cacheFolder(), name);
  if (existsSync(place)) return place;
  const draft = await draftFolder(name);
  try {
    const filled = await fill(draft);
    await rename(filled, place);
  } catch (error) {
    if (!existsSync(place)) throw error;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return place;
}

/**
 * Makes an empty folder of this process in the cache and removes the ones that ended processes left there.
 * @param {string} purpose becomes part of the folder's name
 * @returns {Promise<string>} absolute path; the caller removes it
 */
export async function draftFolder(purpose) {
  const drafts = join(cacheFolder(), 'drafts');
  await mkdir(drafts, { recursive: true });
  for (const name of await readdir(drafts)) {
    if (!isAlive(Number.parseInt(name, 10))) await rm(join(drafts, name), { recursive: true, force: true });
  }
  return mkdtemp(join(drafts, `${process.pid}-${purpose}-`));
}

/**
 * @param {number} pid
 * @returns {boolean} false where no process has this id
 */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
