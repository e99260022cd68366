import { execFile } from 'node:child_process';

/** Longest time that git may take, in milliseconds: it reads from the local disk. */
const longestWait = 10_000;

/** Git reads only: it takes no lock, asks nobody, and fetches nothing, in a partial clone either. */
const environment = { GIT_ALLOW_PROTOCOL: '', GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0' };

/**
 * What git prints for a folder of a repository; nothing where git, the folder or what is asked for is not there.
 *
 * @param program git's executable
 * @param folder absolute path
 * @param limit most bytes that it may print
 * @param input what it is told on its standard input
 */
export function runGit(
  program: string,
  folder: string,
  args: readonly string[],
  limit: number,
  input = '',
): Promise<Uint8Array | undefined> {
  // The folder is named to git and not made the working directory: Windows would look for the program there first.
  const all = ['--no-optional-locks', '--literal-pathspecs', '-C', folder, ...args];
  const options = {
    encoding: 'buffer',
    env: { ...process.env, ...environment },
    maxBuffer: limit,
    timeout: longestWait,
    windowsHide: true,
  } as const;
  return new Promise((resolve) => {
    const child = execFile(program, all, options, (error, bytes) => {
      resolve(error === null ? bytes : undefined);
    });
    // Where the program is not there or has ended, what it is told goes nowhere; the callback knows.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}
