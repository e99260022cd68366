import * as vscode from 'vscode';
import {
  type Annotation,
  type AnnotationSet,
  createAnchorer,
  emptyAnnotationSet,
  mapSpan,
  type PlacedAnnotation,
  type Span,
  withAnnotation,
  withoutAnnotation,
} from '../core/index.js';
import { articleStatus } from './articleFilter.js';
import { type SidecarFiles, SidecarNotWritten } from './sidecarFiles.js';
import { WaitingAnnotations, withWaiting } from './waitingAnnotations.js';

const now = (): Date => new Date();

/** The annotations placed in one version of a document's text. */
interface Placement {
  readonly version: number;
  readonly annotations: readonly PlacedAnnotation[];
}

const nothingPlaced: readonly PlacedAnnotation[] = [];

/** What became of a change: written beside the article, or kept in the extension's storage, and why. */
export type Stored = { readonly where: 'sidecar' } | { readonly where: 'storage'; readonly reason?: string };

/**
 * The annotations of the open articles, placed in their text and following every edit. What cannot be
 * written beside its article (an untitled or read-only one, a broken file) waits in the extension's storage.
 */
export class AnnotationStore implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #placed = new Map<string, Promise<Placement>>();
  readonly #untitledTexts = new Map<string, string>();
  readonly #subscriptions: vscode.Disposable;
  readonly #sidecars: SidecarFiles;
  readonly #waiting: WaitingAnnotations;

  /** Fires when the annotations of an open article changed, or their places by more than typing. */
  readonly onDidChange = this.#changed.event;

  constructor(sidecars: SidecarFiles, storage: vscode.Memento) {
    this.#sidecars = sidecars;
    this.#waiting = new WaitingAnnotations(storage);
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      vscode.workspace.onDidChangeTextDocument((event) => {
        this.#follow(event);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        if (document.isUntitled && this.#waiting.of(document.uri).length > 0)
          this.#untitledTexts.set(document.uri.toString(), document.getText());
        this.#placed.delete(document.uri.toString());
      }),
      sidecars.onDidChange((article) => {
        for (const document of vscode.workspace.textDocuments)
          if (document.uri.toString() === article.toString()) this.#reload(document);
      }),
    );
  }

  /** The document's annotations with their places in its text as it is now. The same list until one changes. */
  async placedIn(document: vscode.TextDocument): Promise<readonly PlacedAnnotation[]> {
    const key = document.uri.toString();
    const placement = this.#placed.get(key) ?? this.#load(document, []);
    this.#placed.set(key, placement);
    return (await placement).annotations;
  }

  /** Adds an annotation of the analyst's own where it stands in the document's text as it is now. */
  add(document: vscode.TextDocument, annotation: Annotation, span: Span): Promise<Stored> {
    const anchor = { state: 'anchored', span, changed: false } as const;
    this.#replace(document, (placed) => [...placed, { ...annotation, anchor }]);
    return this.#change(document, annotation.creator, (set) => withAnnotation(set, annotation));
  }

  /** Deletes an annotation of the analyst's own. */
  remove(document: vscode.TextDocument, { id, creator }: Annotation): Promise<Stored> {
    this.#replace(document, (placed) => placed.filter((other) => other.id !== id));
    return this.#change(document, creator, (set) => withoutAnnotation(set, id, now));
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  async #change(
    document: vscode.TextDocument,
    analyst: string,
    change: (set: AnnotationSet) => AnnotationSet,
  ): Promise<Stored> {
    const { uri } = document;
    const waiting = this.#waiting.of(uri).find((one) => one.analyst === analyst);
    const stored = await this.#write(document, analyst, (set) =>
      change(waiting === undefined ? set : withWaiting(set, waiting)),
    );
    if (stored.where === 'storage') {
      const known = document.isUntitled
        ? emptyAnnotationSet
        : await this.#sidecars.ownAnnotations(uri, analyst);
      await this.#waiting.add(uri, analyst, known, change);
    } else await this.#waiting.remove(uri, analyst);
    return stored;
  }

  /** Writes what waits for an article, where it can be written now. */
  async #writeWaiting(document: vscode.TextDocument): Promise<void> {
    if (document.isUntitled) return;
    for (const waiting of this.#waiting.of(document.uri)) {
      const { where } = await this.#write(document, waiting.analyst, (set) => withWaiting(set, waiting));
      if (where === 'sidecar') await this.#waiting.remove(document.uri, waiting.analyst);
    }
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

  /** Changes the list at once, without waiting for the disk. */
  #replace(
    document: vscode.TextDocument,
    change: (placed: readonly PlacedAnnotation[]) => readonly PlacedAnnotation[],
  ): void {
    const key = document.uri.toString();
    const known = this.#placed.get(key) ?? this.#load(document, []);
    this.#placed.set(
      key,
      known.then(({ version, annotations }) => ({ version, annotations: change(annotations) })),
    );
    this.#changed.fire(document);
  }

  /** Reads the annotations again; those that stand in the text already keep their places. */
  #reload(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    const known = this.#placed.get(key);
    if (known === undefined) return;
    this.#placed.set(
      key,
      known.then(({ version, annotations }) =>
        this.#load(document, version === document.version ? annotations : []),
      ),
    );
    this.#changed.fire(document);
  }

  async #load(document: vscode.TextDocument, placed: readonly PlacedAnnotation[]): Promise<Placement> {
    if (articleStatus(document) !== 'article')
      return { version: document.version, annotations: nothingPlaced };
    const placedVersion = document.version;
    await this.#adoptFromUntitled(document);
    await this.#writeWaiting(document);
    const files = document.isUntitled ? [] : await this.#sidecars.readAll(document.uri);
    const shown = this.#waiting
      .of(document.uri)
      .reduce(withWaiting, setOf(files.flatMap(({ sidecar }) => sidecar?.annotations ?? [])));
    const { version } = document;
    const stillPlaced = version === placedVersion ? placed : [];
    return { version, annotations: place([...shown.annotations.values()], document.getText(), stillPlaced) };
  }

  /** Moves the annotations of an untitled article into the sidecar of the file it was saved as. */
  async #adoptFromUntitled(document: vscode.TextDocument): Promise<void> {
    if (document.isUntitled) return;
    const text = document.getText();
    for (const [key, untitledText] of this.#untitledWithAnnotations()) {
      if (untitledText !== text) continue;
      const uri = vscode.Uri.parse(key);
      this.#untitledTexts.delete(key);
      for (const waiting of this.#waiting.of(uri)) {
        await this.#waiting.put(document.uri, waiting);
        await this.#waiting.remove(uri, waiting.analyst);
      }
    }
  }

  /** The texts of the untitled articles, open or just closed, whose annotations wait. */
  #untitledWithAnnotations(): Map<string, string> {
    const texts = new Map(this.#untitledTexts);
    for (const document of vscode.workspace.textDocuments)
      if (document.isUntitled && this.#waiting.of(document.uri).length > 0)
        texts.set(document.uri.toString(), document.getText());
    return texts;
  }

  /** Lets the annotations follow an edit; one whose words are gone is looked for anew. */
  #follow({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const key = document.uri.toString();
    const known = this.#placed.get(key);
    if (known === undefined || contentChanges.length === 0) return;
    const edits = contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
      offset: rangeOffset,
      deletedLength: rangeLength,
      insertedLength: text.length,
    }));
    const text = document.getText();
    const { version } = document;
    this.#placed.set(
      key,
      known.then((placement) => {
        if (placement.annotations.length === 0 || placement.version >= version) return placement;
        const anchorer = createAnchorer({ newText: text });
        const annotations = placement.annotations.map((annotation): PlacedAnnotation => {
          const { anchor, selectors } = annotation;
          const span = anchor.state === 'anchored' ? mapSpan(anchor.span, edits) : undefined;
          if (span !== undefined)
            return { ...annotation, anchor: { state: 'anchored', span, changed: true } };
          return selectors === undefined ? annotation : { ...annotation, anchor: anchorer.anchor(selectors) };
        });
        return { version, annotations };
      }),
    );
  }
}

/**
 * Looks for every annotation in the text but those that have their place in it; those of the whole article
 * have none.
 */
function place(
  annotations: readonly Annotation[],
  text: string,
  placed: readonly PlacedAnnotation[],
): PlacedAnnotation[] {
  const anchorer = createAnchorer({ newText: text });
  const anchors = new Map(placed.map(({ id, anchor }) => [id, anchor]));
  return annotations.flatMap((annotation) =>
    annotation.selectors === undefined
      ? []
      : [{ ...annotation, anchor: anchors.get(annotation.id) ?? anchorer.anchor(annotation.selectors) }],
  );
}

/** All analysts' annotations together. */
function setOf(sets: readonly AnnotationSet[]): AnnotationSet {
  return {
    annotations: new Map(sets.flatMap(({ annotations }) => [...annotations])),
    deletions: new Map(sets.flatMap(({ deletions }) => [...deletions])),
  };
}
