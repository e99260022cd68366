import ignore, { type Ignore } from 'ignore';

/** What stands in a folder. A link to a folder is none: it may lead back to where one came from. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'other';
}

/** What the walk asks of its host; paths are relative to where it begins, with slashes, empty for the beginning. */
export interface FolderReader {
  /** @throws (as a rejection) where the folder cannot be listed */
  list(folder: string): Promise<readonly FolderEntry[]>;
  /** The text of a .gitignore file. */
  readText(path: string): Promise<string>;
}

export interface WalkOptions {
  /** Whether a file is looked for, by its path. */
  readonly isWanted: (path: string) => boolean;
  /** Whether a folder or file is left out with all that is in it. */
  readonly isExcluded: (path: string) => boolean;
  readonly useIgnoreFiles: boolean;
  /** Is told of each folder below the beginning that cannot be listed. */
  readonly onUnreadable: (folder: string, error: unknown) => void;
  readonly isCancelled?: () => boolean;
}

/** The rules of one .gitignore file. */
interface Rules {
  readonly folder: string;
  readonly ignored: Ignore;
}

const ignoreFile = '.gitignore';

/**
 * The paths of the files that are looked for, sorted by their UTF-16 code units; one listing a level is held. What
 * .gitignore files of the folders on the way leave out is left out, and .git itself.
 *
 * @throws (as a rejection) where the folder it begins with cannot be listed
 */
export async function* walkFolder(reader: FolderReader, options: WalkOptions): AsyncGenerator<string> {
  const stack: Step[] = [{ path: '', isFolder: true, rules: [] }];
  for (let next = stack.pop(); next !== undefined && options.isCancelled?.() !== true; next = stack.pop()) {
    const { path: folder, isFolder } = next;
    if (!isFolder) {
      yield folder;
      continue;
    }
    let entries: readonly FolderEntry[];
    try {
      entries = await reader.list(folder);
    } catch (error) {
      if (folder === '') throw error;
      options.onUnreadable(folder, error);
      continue;
    }
    const own = options.useIgnoreFiles ? await rulesOf(reader, folder, entries) : undefined;
    const rules = own === undefined ? next.rules : [...next.rules, own];
    const steps = entries.flatMap(({ name, kind }): Step[] => {
      const path = folder === '' ? name : `${folder}/${name}`;
      const isFolder = kind === 'folder';
      if (kind === 'other' || name === '.git' || options.isExcluded(path) || isIgnored(rules, path, kind))
        return [];
      return isFolder || options.isWanted(path) ? [{ path, isFolder, rules }] : [];
    });
    // The stack gives the last one first.
    for (const step of steps.sort((a, b) => (sortKey(a) < sortKey(b) ? 1 : -1))) stack.push(step);
  }
}

/** A file to be handed out, or a folder to be listed, with the rules that hold there. */
interface Step {
  readonly path: string;
  readonly isFolder: boolean;
  readonly rules: readonly Rules[];
}

/** A folder stands where the paths of its files do: "a.md" comes before "a/b.md". */
function sortKey({ path, isFolder }: Step): string {
  return isFolder ? `${path}/` : path;
}

/** Whether a walk from the beginning would come to a file. */
export async function isReached(
  path: string,
  reader: Pick<FolderReader, 'readText'>,
  { isWanted, isExcluded, useIgnoreFiles }: Pick<WalkOptions, 'isWanted' | 'isExcluded' | 'useIgnoreFiles'>,
): Promise<boolean> {
  if (!isWanted(path)) return false;
  const rules: Rules[] = [];
  const parts = path.split('/');
  for (const [depth, name] of parts.entries()) {
    const kind = depth === parts.length - 1 ? 'file' : 'folder';
    const own = useIgnoreFiles ? await readRules(reader, parts.slice(0, depth).join('/')) : undefined;
    if (own !== undefined) rules.push(own);
    const part = parts.slice(0, depth + 1).join('/');
    if (name === '.git' || isExcluded(part) || isIgnored(rules, part, kind)) return false;
  }
  return true;
}

async function rulesOf(
  reader: FolderReader,
  folder: string,
  entries: readonly FolderEntry[],
): Promise<Rules | undefined> {
  const isThere = entries.some(({ name, kind }) => name === ignoreFile && kind === 'file');
  return isThere ? readRules(reader, folder) : undefined;
}

async function readRules(reader: Pick<FolderReader, 'readText'>, folder: string): Promise<Rules | undefined> {
  try {
    const text = await reader.readText(folder === '' ? ignoreFile : `${folder}/${ignoreFile}`);
    return { folder, ignored: rulesFor(text.split(/\r?\n/).filter(isReadable)) };
  } catch {
    // Nothing is left out for a file that is not there or cannot be read.
    return undefined;
  }
}

/** Names like "..." are no paths to `ignore` unless it is told. */
function rulesFor(patterns: readonly string[]): Ignore {
  return ignore({ allowRelativePaths: true }).add(patterns);
}

/** Whether `ignore` understands a pattern: it throws at one that it does not. */
function isReadable(pattern: string): boolean {
  try {
    rulesFor([pattern]);
    return true;
  } catch {
    return false;
  }
}

/** As git has it: the rules nearest to the file decide. */
function isIgnored(rules: readonly Rules[], path: string, kind: FolderEntry['kind']): boolean {
  for (const { folder, ignored } of rules.toReversed()) {
    const relative = folder === '' ? path : path.slice(folder.length + 1);
    const result = ignored.test(kind === 'folder' ? `${relative}/` : relative);
    if (result.ignored) return true;
    if (result.unignored) return false;
  }
  return false;
}
