import * as vscode from 'vscode';
import { gunzip, gzip } from '#host';
import { canonicalText, textId } from '../../core/index.js';
import { settingsFor } from '../settings.js';
import { makeRoom } from './makeRoom.js';

/** Longest text that is kept, in bytes of UTF-8. */
const longestText = 16 * 1024 * 1024;

/** Most bytes that the snapshots in the extension's storage may have together. */
const storageLimit = 64 * 1024 * 1024;

const ending = '.txt.gz';

/**
 * Keeps texts of articles as annotations refer to them, compressed, by their ids. In the extension's storage the
 * oldest give way when all of them take too much room; those in a workspace folder are the analysts' own to delete.
 */
export class Snapshots {
  readonly #storage: vscode.Uri;
  readonly #log: vscode.LogOutputChannel;
  /** Where what is kept since the start: not written again. */
  readonly #kept = new Set<string>();

  /** @param storage the extension's own folder */
  constructor(storage: vscode.Uri, log: vscode.LogOutputChannel) {
    this.#storage = vscode.Uri.joinPath(storage, 'snapshots');
    this.#log = log;
  }

  /** Keeps an article's text. Where that fails, the annotation counts all the same: only the log tells. */
  async keep(text: string, article: vscode.Uri): Promise<void> {
    const bytes = new TextEncoder().encode(canonicalText(text));
    if (bytes.length > longestText) return;
    const id = textId(text);
    const folder = this.#folderFor(article);
    const file = vscode.Uri.joinPath(folder, `${id}${ending}`);
    if (this.#kept.has(file.toString())) return;
    try {
      const isInStorage = folder === this.#storage;
      // In the storage it is written even if it is there: its age tells when it was last of use.
      if (isInStorage || (await readSnapshot(file, id)) === undefined)
        await vscode.workspace.fs.writeFile(file, await gzip(bytes));
      this.#kept.add(file.toString());
      if (!isInStorage) return;
      for (const old of await makeRoom(folder, ending, storageLimit)) this.#kept.delete(old.toString());
    } catch (error) {
      this.#log.warn(`snapshot ${id}: ${String(error)}`);
    }
  }

  /** The text with this id, wherever it is kept; nothing where it is not, or is damaged. */
  async read(id: string, article: vscode.Uri): Promise<string | undefined> {
    if (!/^[0-9a-f]{40}$/.test(id)) return undefined;
    const inWorkspace = workspaceSnapshots(article);
    for (const folder of [this.#storage, ...(inWorkspace === undefined ? [] : [inWorkspace])]) {
      const text = await readSnapshot(vscode.Uri.joinPath(folder, `${id}${ending}`), id);
      if (text !== undefined) return text;
    }
    return undefined;
  }

  #folderFor(article: vscode.Uri): vscode.Uri {
    const inWorkspace =
      settingsFor(article).snapshotsLocation === 'workspace' ? workspaceSnapshots(article) : undefined;
    return inWorkspace ?? this.#storage;
  }
}

function workspaceSnapshots(article: vscode.Uri): vscode.Uri | undefined {
  const folder = vscode.workspace.getWorkspaceFolder(article);
  return folder && vscode.Uri.joinPath(folder.uri, '.policy', 'snapshots');
}

async function readSnapshot(file: vscode.Uri, id: string): Promise<string | undefined> {
  try {
    const bytes = await gunzip(await vscode.workspace.fs.readFile(file), longestText);
    const text = new TextDecoder().decode(bytes);
    return textId(text) === id ? text : undefined;
  } catch {
    return undefined;
  }
}
