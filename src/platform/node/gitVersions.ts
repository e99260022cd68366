import { basename, dirname } from 'node:path';
import { runGit } from './runGit.js';

/** So many of the latest commits that changed a file are looked at. */
const mostCommits = 50;
const mostListed = 1024 * 1024;

/**
 * What the latest commits have made of a file, under its former names too, the newest first; nothing where git or the
 * repository is not there, or all together is too large.
 *
 * @param program git's executable
 * @param path absolute path of the file
 * @param limit most bytes that all versions may have together
 */
export async function readGitVersions(program: string, path: string, limit: number): Promise<Uint8Array[]> {
  const folder = dirname(path);
  const args = ['log', `--max-count=${mostCommits}`, '--follow', '--raw', '--no-abbrev', '--format='];
  // What a repository's settings would run for it.
  const plain = ['--no-ext-diff', '--no-textconv', '--no-show-signature'];
  const listed = await runGit(program, folder, [...args, ...plain, '--', basename(path)], mostListed);
  const ids = idsIn(new TextDecoder().decode(listed));
  if (ids.length === 0) return [];
  const printed = await runGit(program, folder, ['cat-file', '--batch'], limit, `${ids.join('\n')}\n`);
  return printed === undefined ? [] : contentsOf(printed);
}

/** The ids of the blobs that the lines of `git log --raw` lead to; none of a deletion. */
function idsIn(listed: string): string[] {
  const lines = listed.matchAll(/^:\d+ \d+ [0-9a-f]+ (?<id>[0-9a-f]{40,64}) /gm);
  const ids = Array.from(lines, ({ groups }) => groups?.['id'] ?? '');
  return [...new Set(ids)].filter((id) => !/^0*$/.test(id));
}

/** What `git cat-file --batch` has printed: each blob behind a line with its id, kind and size, and a line end behind. */
function contentsOf(printed: Uint8Array): Uint8Array[] {
  const contents: Uint8Array[] = [];
  for (let at = 0; at < printed.length;) {
    const lineEnd = printed.indexOf(0x0a, at);
    if (lineEnd < 0) break;
    const head = new TextDecoder().decode(printed.subarray(at, lineEnd));
    const size = /^[0-9a-f]+ blob (?<size>\d+)$/.exec(head)?.groups?.['size'];
    at = lineEnd + 1;
    // An object that is not there has a line alone.
    if (size === undefined) continue;
    contents.push(printed.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return contents;
}
