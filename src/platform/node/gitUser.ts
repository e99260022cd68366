import { execFile } from 'node:child_process';

/** Longest time that git may take, in milliseconds: it reads its settings. */
const longestWait = 5_000;

/**
 * The name that git writes into commits made in a folder; nothing where git or a name is not there.
 *
 * @param program git's executable
 * @param folder absolute path
 */
export function readGitUser(program: string, folder: string): Promise<string | undefined> {
  // The folder is named to git and not made the working directory: Windows would look for the program there first.
  const args = ['-C', folder, 'config', '--get', 'user.name'];
  return new Promise((resolve) => {
    execFile(program, args, { timeout: longestWait, windowsHide: true }, (error, output) => {
      const name = error === null ? output.trim() : '';
      resolve(name === '' ? undefined : name);
    });
  });
}
