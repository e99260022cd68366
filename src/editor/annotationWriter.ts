import * as vscode from 'vscode';
import { type AnnotationSet, emptyAnnotationSet } from '../core/index.js';
import { ownFile, type SidecarFile, type SidecarFiles, SidecarNotWritten } from './sidecarFiles.js';
import { nameOf } from './sidecarPlaces.js';
import { WaitingAnnotations, withWaiting } from './waitingAnnotations.js';

/** What became of a change: written beside the article, or kept in the extension's storage, and why. */
export type Stored = { readonly where: 'sidecar' } | { readonly where: 'storage'; readonly reason?: string };

/** Writes annotations beside their articles; what cannot be written there waits in the extension's storage. */
export class AnnotationWriter {
  readonly #sidecars: SidecarFiles;
  /** What could not be written yet. */
  readonly waiting: WaitingAnnotations;

  constructor(sidecars: SidecarFiles, storage: vscode.Memento) {
    this.#sidecars = sidecars;
    this.waiting = new WaitingAnnotations(storage);
  }

  /** Changes the analyst's own annotations of an article, and writes what waited with them. */
  async change(
    document: vscode.TextDocument,
    analyst: string,
    change: (set: AnnotationSet) => AnnotationSet,
  ): Promise<Stored> {
    const { uri } = document;
    const waiting = this.waiting.of(uri).find((one) => one.analyst === analyst);
    const stored = await this.#write(document, analyst, (set) =>
      change(waiting === undefined ? set : withWaiting(set, waiting)),
    );
    if (stored.where === 'storage') {
      const known = document.isUntitled
        ? emptyAnnotationSet
        : await this.#sidecars.ownAnnotations(uri, analyst);
      await this.waiting.add(uri, analyst, known, change);
    } else await this.waiting.remove(uri, analyst);
    return stored;
  }

  /** Writes what waits for an article, where it can be written now. */
  async writeWaiting(document: vscode.TextDocument): Promise<void> {
    if (document.isUntitled) return;
    for (const waiting of this.waiting.of(document.uri)) {
      const { where } = await this.#write(document, waiting.analyst, (set) => withWaiting(set, waiting));
      if (where === 'sidecar') await this.waiting.remove(document.uri, waiting.analyst);
    }
  }

  /** The sets of annotations that an article's files hold, with what waits to be written into them. */
  withWaiting({ uri }: vscode.TextDocument, files: readonly SidecarFile[]): AnnotationSet[] {
    const sets = new Map(files.map((file) => [file.uri.toString(), file.sidecar?.annotations]));
    for (const waiting of this.waiting.of(uri)) {
      const key = ownFile(files, nameOf(uri), waiting.analyst).file?.uri.toString() ?? waiting.analyst;
      sets.set(key, withWaiting(sets.get(key) ?? emptyAnnotationSet, waiting));
    }
    return [...sets.values()].filter((set) => set !== undefined);
  }

  async #write(
    document: vscode.TextDocument,
    analyst: string,
    change: (set: AnnotationSet) => AnnotationSet,
  ): Promise<Stored> {
    if (document.isUntitled) return { where: 'storage' };
    if (vscode.workspace.fs.isWritableFileSystem(document.uri.scheme) === false)
      return { where: 'storage', reason: vscode.l10n.t('This place is read-only.') };
    try {
      await this.#sidecars.update(document.uri, analyst, change);
      return { where: 'sidecar' };
    } catch (error) {
      if (error instanceof SidecarNotWritten) return { where: 'storage', reason: error.message };
      throw error;
    }
  }
}
