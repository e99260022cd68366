import { execFile } from 'node:child_process';

/** Longest time that git may take, in milliseconds: it reads one object of the local disk. */
const longestWait = 10_000;

/**
 * The bytes of a blob of the repository that a folder is in; nothing where git, the repository or the blob is
 * not there. Git reads only: it takes no lock, asks nobody, and fetches nothing, in a partial clone either.
 *
 * @param program git's executable
 * @param folder absolute path
 * @param id 40 lower-case hexadecimal digits
 * @param limit most bytes that the blob may have
 */
export function readGitBlob(
  program: string,
  folder: string,
  id: string,
  limit: number,
): Promise<Uint8Array | undefined> {
  if (!/^[0-9a-f]{40}$/.test(id)) return Promise.resolve(undefined);
  // The folder is named to git and not made the working directory: Windows would look for the program there first.
  const args = ['--no-optional-locks', '-C', folder, 'cat-file', 'blob', id];
  const env = { ...process.env, GIT_ALLOW_PROTOCOL: '', GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0' };
  const options = {
    encoding: 'buffer',
    env,
    maxBuffer: limit,
    timeout: longestWait,
    windowsHide: true,
  } as const;
  return new Promise((resolve) => {
    execFile(program, args, options, (error, bytes) => {
      resolve(error === null ? bytes : undefined);
    });
  });
}
