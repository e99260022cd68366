import { createHash, randomUUID } from 'node:crypto';
import { open, readdir, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { temporaryPrefix } from './atomicWrite.js';

/** A claim counts as left behind after so many milliseconds, whoever made it: saving takes some. */
const staleAfter = 10_000;
const longestWait = 15_000;

/** The claims that this process makes or has: others of its own could not be removed when they were given back. */
const ownClaims = new Set<string>();

/** A lock that this process holds. */
export interface Lock {
  /** Whether it still does: not where another took it for left behind, after this process slept. */
  readonly isHeld: () => Promise<boolean>;
  /** Gives it back. Where that fails, it counts as left behind. */
  readonly release: () => Promise<void>;
}

/** The lock was held by another process for as long as we wait. */
export class LockTimeout extends Error {
  override readonly name = 'LockTimeout';
  readonly code = 'EBUSY';
}

/**
 * Takes the lock of a file, waiting for whoever holds it. Each process that wants it makes a claim, a file with a name
 * of its own beside the file, and then looks for others' claims: where there is none it holds the lock, and else it
 * takes its claim back and tries again after a random time. Of two, at least one sees the other, so that both never
 * hold it (the flags of Dekker's algorithm). A claim whose process has ended on this machine is removed at once, any
 * other after ten seconds; since no two claims have the same name, nobody removes a claim that he did not look at.
 *
 * @throws LockTimeout; or the system's error where the folder cannot be written to
 */
export async function takeLock(path: string): Promise<Lock> {
  const giveUp = Date.now() + longestWait;
  for (;;) {
    const claim = await tryClaim(path);
    if (claim !== undefined) return claim;
    if (Date.now() > giveUp) throw new LockTimeout(`${path} is held by another process`);
    await new Promise((resolve) => setTimeout(resolve, 2 + 20 * Math.random()));
  }
}

/** The lock, if nobody else has a claim. Each try has a claim of a new name, since others may still look at the last. */
async function tryClaim(path: string): Promise<Lock | undefined> {
  const folder = dirname(path);
  const prefix = `${temporaryPrefix}${shortHash(basename(path))}-`;
  const claim = `${prefix}${hostId()}-${process.pid}-${randomUUID()}.lock`;
  const claimPath = join(folder, claim);
  const release = async (): Promise<void> => {
    ownClaims.delete(claim);
    await rm(claimPath, { force: true }).catch(() => undefined);
  };
  ownClaims.add(claim);
  try {
    const now = await makeClaim(claimPath);
    const others = (await readdir(folder)).filter(
      (name) => name.startsWith(prefix) && name.endsWith('.lock') && name !== claim,
    );
    if (await areLive(folder, others, now)) {
      await release();
      return undefined;
    }
  } catch (error) {
    await release();
    throw error;
  }
  const isHeld = () =>
    stat(claimPath).then(
      () => true,
      () => false,
    );
  return { isHeld, release };
}

/** Makes a claim; when, in milliseconds by the clock of the file system, which on a network drive is its own. */
async function makeClaim(path: string): Promise<number> {
  const file = await open(path, 'wx');
  try {
    return (await file.stat()).mtimeMs;
  } finally {
    await file.close();
  }
}

/** Whether one of the claims is somebody's; those left behind are removed. */
async function areLive(folder: string, claims: readonly string[], now: number): Promise<boolean> {
  let isLive = false;
  for (const claim of claims) {
    const path = join(folder, claim);
    if (await isLeftBehind(path, now)) await rm(path, { force: true });
    else isLive = true;
  }
  return isLive;
}

async function isLeftBehind(path: string, now: number): Promise<boolean> {
  const { host, id } = /-(?<host>[0-9a-f]+)-(?<id>\d+)-[0-9a-f-]{36}\.lock$/.exec(path)?.groups ?? {};
  if (host === hostId() && !isRunning(Number(id))) return true;
  if (host === hostId() && Number(id) === process.pid && !ownClaims.has(basename(path))) return true;
  try {
    return now - (await stat(path)).mtimeMs > staleAfter;
  } catch {
    // It has been taken back.
    return true;
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // It runs, and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function hostId(): string {
  return shortHash(hostname());
}

/** A name of fixed length for one that may already be as long as the system allows. */
function shortHash(name: string): string {
  return createHash('sha1').update(name).digest('hex').slice(0, 12);
}
