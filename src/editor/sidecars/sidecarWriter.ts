import * as vscode from 'vscode';
import { updateFile } from '#host';
import { parseSidecarFile } from '../../core/index.js';
import { folderOf } from './sidecarPlaces.js';

/** What to write for what a file holds now (nothing where it is not there); nothing leaves it as it is. */
export type FileChange = (bytes: Uint8Array | undefined) => string | undefined;

const copyPrefix = 'copy:';

/** How long the editor may take to write a file or to read it back, in milliseconds: what comes next must not wait for good. */
const usualPatience = 20_000;

/** A file's bytes; with the text that was to be written, where that was not finished and counts instead. */
interface Found {
  readonly bytes: Uint8Array;
  readonly unfinished?: string;
}

/**
 * Writes sidecars so that none is ever half written: a file of this machine under its lock, replaced in one step.
 * Elsewhere the editor writes, who may be stopped in the middle: the new text is kept in the extension's storage until
 * it has been read back, and counts where the file is found torn.
 */
export class SidecarWriter {
  readonly #storage: vscode.Memento;
  readonly #patience: number;

  /** @param patience how long the editor may take to write a file or to read it back, in milliseconds */
  constructor(storage: vscode.Memento, patience = usualPatience) {
    this.#storage = storage;
    this.#patience = patience;
  }

  /** The file's bytes, or what was to be written where that was not finished. */
  async read(uri: vscode.Uri): Promise<Uint8Array> {
    return (await this.#find(uri)).bytes;
  }

  /**
   * Changes a file, in a folder that is there; resolves when what is written stands in it. A write that was not finished
   * is, whether the change has something to add or not.
   */
  async update(uri: vscode.Uri, change: FileChange): Promise<void> {
    if (uri.scheme === 'file' && updateFile !== undefined) return updateFile(uri.fsPath, change);
    const found = await this.#findOrNothing(uri);
    const text = change(found?.bytes) ?? found?.unfinished;
    if (text === undefined) return;
    // The editor would make a folder that has vanished anew, with nothing but this file in it.
    await vscode.workspace.fs.stat(folderOf(uri));
    const key = copyPrefix + uri.toString();
    await this.#storage.update(key, text);
    try {
      await this.#inTime(vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text)));
      const written = new TextDecoder().decode(await this.#inTime(vscode.workspace.fs.readFile(uri)));
      if (written !== text) throw new Error(vscode.l10n.t('it does not hold what was written'));
    } catch (error) {
      if (await this.#isWhole(uri)) await this.#storage.update(key, undefined);
      throw error;
    }
    await this.#storage.update(key, undefined);
  }

  async #find(uri: vscode.Uri): Promise<Found> {
    const bytes = await vscode.workspace.fs.readFile(uri);
    const copy = this.#storage.get<unknown>(copyPrefix + uri.toString());
    return typeof copy === 'string' && isTorn(bytes)
      ? { bytes: new TextEncoder().encode(copy), unfinished: copy }
      : { bytes };
  }

  async #findOrNothing(uri: vscode.Uri): Promise<Found | undefined> {
    try {
      return await this.#find(uri);
    } catch (error) {
      if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
      throw error;
    }
  }

  /** Whether a file is there and not torn. */
  async #isWhole(uri: vscode.Uri): Promise<boolean> {
    try {
      return !isTorn(await this.#inTime(vscode.workspace.fs.readFile(uri)));
    } catch {
      return false;
    }
  }

  /** A file system that throws instead of refusing keeps the editor from ever writing there again, or answering. */
  async #inTime<Value>(act: Thenable<Value>): Promise<Value> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        reject(new Error(vscode.l10n.t('the place does not answer')));
      }, this.#patience);
    });
    try {
      return await Promise.race([act, late]);
    } finally {
      clearTimeout(timer);
    }
  }
}

/** Whether a file was left in the middle of being written. What git or another program left broken is something else. */
function isTorn(bytes: Uint8Array): boolean {
  return parseSidecarFile(bytes).problems.some(({ code }) => code === 'sidecar.syntax');
}
