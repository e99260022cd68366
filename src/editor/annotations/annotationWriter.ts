import * as vscode from 'vscode';
import { type AnnotationSet, emptyAnnotationSet } from '../../core/index.js';
import { exists } from '../exists.js';
import { ownFile, type SidecarFiles, SidecarNotWritten } from '../sidecars/sidecarFiles.js';
import { nameOf } from '../sidecars/sidecarPlaces.js';
import type { SidecarFile } from '../sidecars/sidecarReader.js';
import { WaitingAnnotations, withWaiting } from './waitingAnnotations.js';

/** What became of a change: written beside the article, or kept in the extension's storage, and why. */
export type Stored = { readonly where: 'sidecar' } | { readonly where: 'storage'; readonly reason?: string };

/** Where an article is. */
type ArticlePlace = Pick<vscode.TextDocument, 'uri' | 'isUntitled'>;

/** A change of an analyst's annotations that may not be written yet. */
export interface ChangeOnTheWay {
  readonly analyst: string;
  readonly change: (set: AnnotationSet) => AnnotationSet;
}

/** Writes annotations beside their articles; what cannot be written there waits in the extension's storage. */
export class AnnotationWriter {
  readonly #sidecars: SidecarFiles;
  /** What could not be written yet. */
  readonly waiting: WaitingAnnotations;
  /** By the addresses of their articles. */
  readonly #onTheWay = new Map<string, readonly ChangeOnTheWay[]>();

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
    const key = document.uri.toString();
    const onTheWay = { analyst, change };
    this.#onTheWay.set(key, [...this.onTheWay(document), onTheWay]);
    try {
      return await this.#change(document, onTheWay);
    } finally {
      const rest = this.onTheWay(document).filter((one) => one !== onTheWay);
      if (rest.length === 0) this.#onTheWay.delete(key);
      else this.#onTheWay.set(key, rest);
    }
  }

  /** The changes of an article's annotations that are being written, in their order. */
  onTheWay({ uri }: vscode.TextDocument): readonly ChangeOnTheWay[] {
    return this.#onTheWay.get(uri.toString()) ?? [];
  }

  /** Writes what waits for an article, where it can be written now. */
  async writeWaiting(document: ArticlePlace): Promise<void> {
    if (document.isUntitled) return;
    for (const waiting of this.waiting.of(document.uri)) {
      const { where } = await this.#write(document, waiting.analyst, (set) => withWaiting(set, waiting));
      if (where === 'sidecar') await this.waiting.remove(document.uri, waiting.analyst);
    }
  }

  /** Writes what waits for any article that is there, opened or not; gives those for which something waits still. */
  async writeAllWaiting(): Promise<readonly vscode.Uri[]> {
    for (const uri of this.waiting.articles())
      if (await exists(uri)) await this.writeWaiting({ uri, isUntitled: false });
    return this.waiting.articles();
  }

  /**
   * The sets of annotations that an article's files hold, with what waits to be written into them.
   * @param onTheWay what was being written when the files began to be read: nobody can tell whether they have it
   */
  withWaiting(
    { uri }: vscode.TextDocument,
    files: readonly SidecarFile[],
    onTheWay: readonly ChangeOnTheWay[],
  ): AnnotationSet[] {
    const sets = new Map(files.map((file) => [file.uri.toString(), file.sidecar?.annotations]));
    const changeSet = (analyst: string, change: (set: AnnotationSet) => AnnotationSet): void => {
      const key = ownFile(files, nameOf(uri), analyst).file?.uri.toString() ?? analyst;
      sets.set(key, change(sets.get(key) ?? emptyAnnotationSet));
    };
    for (const waiting of this.waiting.of(uri))
      changeSet(waiting.analyst, (set) => withWaiting(set, waiting));
    for (const { analyst, change } of onTheWay) changeSet(analyst, change);
    return [...sets.values()].filter((set) => set !== undefined);
  }

  async #change(document: vscode.TextDocument, { analyst, change }: ChangeOnTheWay): Promise<Stored> {
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

  async #write(
    document: ArticlePlace,
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
