import * as vscode from 'vscode';
import { updateFile } from '#host';
import { parseSidecarFile } from '../../core/index.js';
import { folderOf } from './sidecarPlaces.js';

/** What to write for what a file holds now (nothing where it is not there); nothing leaves it as it is. */
export type FileChange = (bytes: Uint8Array | undefined) => string | undefined;

const copyPrefix = 'copy:';

/**
 * Writes sidecars so that none is ever half written: a file of this machine under its lock, replaced in one step.
 * Elsewhere the editor writes, who may be stopped in the middle: the new text is kept in the extension's storage until
 * it has been read back, and counts where the file is found damaged.
 */
export class SidecarWriter {
  readonly #storage: vscode.Memento;

  constructor(storage: vscode.Memento) {
    this.#storage = storage;
  }

  /** The file's bytes, or what was to be written where that was not finished. */
  async read(uri: vscode.Uri): Promise<Uint8Array> {
    const copy = this.#storage.get<unknown>(copyPrefix + uri.toString());
    const bytes = await vscode.workspace.fs.readFile(uri);
    if (typeof copy !== 'string') return bytes;
    const { sidecar } = parseSidecarFile(bytes);
    const isDamaged = sidecar === undefined || sidecar.readOnly === 'damaged';
    if (!isDamaged) return bytes;
    return new TextEncoder().encode(copy);
  }

  /** Changes a file, in a folder that is there; resolves when what is written stands in it. */
  async update(uri: vscode.Uri, change: FileChange): Promise<void> {
    if (uri.scheme === 'file' && updateFile !== undefined) return updateFile(uri.fsPath, change);
    const text = change(await this.#readOrNothing(uri));
    if (text === undefined) return;
    // The editor would make a folder that has vanished anew, with nothing but this file in it.
    await vscode.workspace.fs.stat(folderOf(uri));
    const key = copyPrefix + uri.toString();
    await this.#storage.update(key, text);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    const written = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    if (written !== text) throw new Error(vscode.l10n.t('it does not hold what was written'));
    await this.#storage.update(key, undefined);
  }

  async #readOrNothing(uri: vscode.Uri): Promise<Uint8Array | undefined> {
    try {
      return await this.read(uri);
    } catch (error) {
      if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
      throw error;
    }
  }
}
