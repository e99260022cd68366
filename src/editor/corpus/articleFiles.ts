import * as vscode from 'vscode';
import {
  type ArticleFolder,
  type FileRead,
  type FileState,
  type FolderEntry,
  type FolderReader,
  globMatcher,
  isReached,
  walkFolder,
  type WalkOptions,
} from '../../core/index.js';
import { settingsFor } from '../settings.js';

/** Bytes that a UTF-16 code unit takes at most in UTF-8. */
const mostBytes = 3;

/** The articles of a workspace folder as files, by their paths in it; in whatever file system the folder is. */
export class ArticleFiles implements ArticleFolder {
  readonly folder: vscode.WorkspaceFolder;
  readonly #reader: FolderReader = {
    list: async (path) => (await vscode.workspace.fs.readDirectory(this.uriOf(path))).map(entryOf),
    readText: async (path) => new TextDecoder().decode(await vscode.workspace.fs.readFile(this.uriOf(path))),
  };

  constructor(folder: vscode.WorkspaceFolder) {
    this.folder = folder;
  }

  uriOf(path: string): vscode.Uri {
    return path === '' ? this.folder.uri : vscode.Uri.joinPath(this.folder.uri, path);
  }

  /** A file's path in the folder; nothing where it is not in it, or in another folder of the workspace within it. */
  pathOf(uri: vscode.Uri): string | undefined {
    const within = vscode.workspace.getWorkspaceFolder(uri)?.uri.toString() === this.folder.uri.toString();
    const base = this.folder.uri.path.replace(/\/?$/, '/');
    return within && uri.path.startsWith(base) ? uri.path.slice(base.length) : undefined;
  }

  /**
   * The paths of all articles, as the settings have them.
   * @throws (as a rejection) where the folder itself cannot be listed
   */
  walk(
    onUnreadable: (folder: string, error: unknown) => void,
    isCancelled: () => boolean,
  ): AsyncGenerator<string> {
    return walkFolder(this.#reader, { ...this.#options(), onUnreadable, isCancelled });
  }

  /** Whether a walk would come to the file. */
  isReached(path: string): Promise<boolean> {
    return isReached(path, this.#reader, this.#options());
  }

  /** Whether the settings leave the file or folder out with all that is in it. */
  isExcluded(path: string): boolean {
    return this.#options().isExcluded(path);
  }

  async isFolder(path: string): Promise<boolean> {
    try {
      return (await vscode.workspace.fs.stat(this.uriOf(path))).type === vscode.FileType.Directory;
    } catch {
      return false;
    }
  }

  async stateOf(path: string): Promise<FileState> {
    try {
      const { type, size, mtime } = await vscode.workspace.fs.stat(this.uriOf(path));
      if ((type & vscode.FileType.File) === 0) return 'missing';
      const isTooLong = size > mostBytes * settingsFor(this.folder.uri).maximumLength;
      return isTooLong ? 'tooLong' : { size, modified: mtime };
    } catch (error) {
      return troubleOf(error);
    }
  }

  async read(path: string): Promise<FileRead | Exclude<FileState, { readonly size: number }>> {
    const state = await this.stateOf(path);
    if (typeof state === 'string' || 'error' in state) return state;
    try {
      return { ...state, bytes: await vscode.workspace.fs.readFile(this.uriOf(path)) };
    } catch (error) {
      return troubleOf(error);
    }
  }

  /** A setting may hide a file from the Explorer too: what `files.exclude` names is no article. */
  #options(): Pick<WalkOptions, 'isWanted' | 'isExcluded' | 'useIgnoreFiles'> {
    const { include, exclude } = settingsFor(this.folder.uri);
    const hidden = vscode.workspace.getConfiguration('files', this.folder.uri).get<unknown>('exclude');
    const globs = Object.entries(typeof hidden === 'object' && hidden !== null ? hidden : {});
    const search = vscode.workspace.getConfiguration('search', this.folder.uri);
    return {
      isWanted: globMatcher(include),
      isExcluded: globMatcher([...exclude, ...globs.flatMap(([glob, on]) => (on === true ? [glob] : []))]),
      useIgnoreFiles: search.get<unknown>('useIgnoreFiles') !== false,
    };
  }
}

/** A link to a file is read like one; a link to a folder is not followed, and what leads nowhere is nothing. */
function entryOf([name, type]: [string, vscode.FileType]): FolderEntry {
  if ((type & vscode.FileType.File) !== 0) return { name, kind: 'file' };
  return { name, kind: type === vscode.FileType.Directory ? 'folder' : 'other' };
}

function troubleOf(error: unknown): 'missing' | { readonly error: string } {
  const isMissing = error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
  return isMissing ? 'missing' : { error: error instanceof Error ? error.message : String(error) };
}
