import { runGit } from './runGit.js';

const mostBytes = 64 * 1024;

/**
 * The name that git writes into commits made in a folder; nothing where git or a name is not there.
 *
 * @param program git's executable
 * @param folder absolute path
 */
export async function readGitUser(program: string, folder: string): Promise<string | undefined> {
  const output = await runGit(program, folder, ['config', '--get', 'user.name'], mostBytes);
  const name = new TextDecoder().decode(output).trim();
  return name === '' ? undefined : name;
}
