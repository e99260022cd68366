import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type FolderEntry, type FolderReader, globMatcher, walkFolder } from '../core/index.js';
import { reasonOf } from './readInput.js';

/** A file to be read: one that was named, or one that was found in a folder; or why a folder could not be listed. */
export type Found =
  { readonly file: string; readonly isNamed: boolean } | { readonly file: string; readonly error: string };

/** What counts as an article in a folder: what the editor's settings say where nobody has set them. */
export const articleGlobs = {
  include: ['**/*.{md,markdown,txt}'],
  exclude: [
    '**/{README,readme,Readme,LICENSE,LICENCE,COPYING,NOTICE,CHANGELOG,changelog,CHANGES,HISTORY,NEWS,CONTRIBUTING,CODE_OF_CONDUCT,SECURITY,AUTHORS,TODO}{,.*}',
    '**/*.log',
    '**/*.log.txt',
    '**/{requirements,CMakeLists,robots,llms}*.txt',
    '**/{node_modules,.git,.venv,vendor}/**',
    '**/*.annotations.md',
  ],
} as const;

/** The files that the paths name, in their order; a folder's articles are sorted by path. Only paths are kept. */
export async function* findArticles(paths: readonly string[]): AsyncGenerator<Found> {
  for (const path of paths) {
    if (await isFolder(path)) yield* articlesIn(path);
    else yield { file: path, isNamed: true };
  }
}

export async function isFolder(path: string): Promise<boolean> {
  try {
    return path !== '-' && (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

async function* articlesIn(folder: string): AsyncGenerator<Found> {
  const base = folder.replace(/[/\\]+$/, '');
  const unreadable: Found[] = [];
  const walk = walkFolder(readerOf(folder), {
    isWanted: globMatcher(articleGlobs.include),
    isExcluded: globMatcher(articleGlobs.exclude),
    useIgnoreFiles: true,
    onUnreadable: (path, error) => unreadable.push({ file: `${base}/${path}`, error: reasonOf(error) }),
  });
  try {
    for await (const path of walk) {
      yield* unreadable.splice(0);
      yield { file: `${base}/${path}`, isNamed: false };
    }
    yield* unreadable;
  } catch (error) {
    yield { file: folder, error: reasonOf(error) };
  }
}

function readerOf(folder: string): FolderReader {
  return {
    list: async (path) => {
      const entries = await readdir(join(folder, path), { withFileTypes: true });
      return Promise.all(
        entries.map(async (entry): Promise<FolderEntry> => {
          const { name } = entry;
          if (entry.isDirectory()) return { name, kind: 'folder' };
          // A link to a file is read like one; a link to a folder is not followed: it may lead back.
          const isFile =
            entry.isFile() || (entry.isSymbolicLink() && (await leadsToFile(join(folder, path, name))));
          return { name, kind: isFile ? 'file' : 'other' };
        }),
      );
    },
    readText: (path) => readFile(join(folder, path), 'utf8'),
  };
}

async function leadsToFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
