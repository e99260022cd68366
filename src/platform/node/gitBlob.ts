import { runGit } from './runGit.js';

/**
 * The bytes of a blob of the repository that a folder is in; nothing where git, the repository or the blob is
 * not there.
 *
 * @param program git's executable
 * @param folder absolute path
 * @param id 40 lower-case hexadecimal digits
 * @param limit most bytes that the blob may have
 */
export async function readGitBlob(
  program: string,
  folder: string,
  id: string,
  limit: number,
): Promise<Uint8Array | undefined> {
  if (!/^[0-9a-f]{40}$/.test(id)) return undefined;
  return runGit(program, folder, ['cat-file', 'blob', id], limit);
}
