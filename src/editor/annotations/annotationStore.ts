import * as vscode from 'vscode';
import {
  type Anchor,
  anchorsOf,
  type Annotation,
  type AnnotationEdit,
  annotationKey,
  annotationsTogether,
  editAnnotations,
  type PlacedAnnotation,
  type PlaceSearch,
  type Reply,
  storedAnchors,
} from '../../core/index.js';
import { editPlacement } from '../acts/editPlacement.js';
import { AnnotationWriter, type Stored } from './annotationWriter.js';
import { articleStatus } from '../articleFilter.js';
import type { LaterTextFiles } from '../placing/laterTextFiles.js';
import type { OldTexts } from '../placing/oldTexts.js';
import { followChange, type Placement, placeRead, withFound } from '../placing/placing.js';
import type { SidecarFiles } from '../sidecars/sidecarFiles.js';
import type { WaitingAnnotations } from './waitingAnnotations.js';

const now = (): Date => new Date();

/** What the text that came from elsewhere did to an article's annotations. */
export interface ArticleMoves {
  readonly document: vscode.TextDocument;
  /** Where the annotations were, by their keys. */
  readonly former: ReadonlyMap<string, Anchor>;
  /** Where they are. */
  readonly annotations: readonly PlacedAnnotation[];
  /** Whether the article was just opened: then against what its annotations were stored with. */
  readonly isOpening: boolean;
}

/** What is known already where the annotations of a document are read again. */
type KnownPlacement = Pick<Placement, 'version' | 'annotations' | 'memory'>;

const nothingKnown: KnownPlacement = { version: -1, annotations: [], memory: [] };
const nothingPlaced = { annotations: [], decisions: [], replies: [] } as const;

/** What became of an analyst's edits. */
export interface Edited {
  readonly stored: Stored;
  /** The edits that take them back; none where they changed nothing. */
  readonly inverse: readonly AnnotationEdit[];
}

/**
 * The annotations of the open articles, placed in their text and following every edit. What cannot be
 * written beside its article (an untitled or read-only one, a broken file) waits in the extension's storage.
 */
export class AnnotationStore implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #moved = new vscode.EventEmitter<ArticleMoves>();
  readonly #placed = new Map<string, Promise<Placement>>();
  readonly #untitledTexts = new Map<string, string>();
  readonly #subscriptions: vscode.Disposable;
  readonly #sidecars: SidecarFiles;
  readonly #oldTexts: OldTexts;
  readonly #laterTexts: LaterTextFiles;
  readonly #writer: AnnotationWriter;

  /** Fires when the annotations of an open article changed, or their places by more than typing. */
  readonly onDidChange = this.#changed.event;

  /** Fires when an annotated article was opened, and when an open one got another text from elsewhere. */
  readonly onDidMove = this.#moved.event;

  constructor(
    sidecars: SidecarFiles,
    oldTexts: OldTexts,
    laterTexts: LaterTextFiles,
    storage: vscode.Memento,
  ) {
    this.#sidecars = sidecars;
    this.#oldTexts = oldTexts;
    this.#laterTexts = laterTexts;
    this.#writer = new AnnotationWriter(sidecars, storage);
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      this.#moved,
      vscode.workspace.onDidChangeTextDocument((event) => {
        this.#follow(event);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        if (document.isUntitled && this.#writer.waiting.of(document.uri).length > 0)
          this.#untitledTexts.set(document.uri.toString(), document.getText());
        void this.#placed.get(document.uri.toString())?.then(({ search }) => search?.stop());
        this.#placed.delete(document.uri.toString());
      }),
      // Where the article can be written, what waits for its sidecar can be, too.
      vscode.workspace.onDidSaveTextDocument((document) => {
        if (this.#writer.waiting.of(document.uri).length > 0) this.#reload(document);
        if (this.#placed.has(document.uri.toString())) void this.#keepLater(document);
      }),
      sidecars.onDidChange((article) => {
        this.#reloadArticle(article);
      }),
      laterTexts.onDidGive((article) => {
        this.#reloadArticle(article);
      }),
    );
  }

  /** What could not be written yet. */
  get waiting(): WaitingAnnotations {
    return this.#writer.waiting;
  }

  /** Writes what waits where it can be written now; gives the articles for which something waits still. */
  writeAllWaiting(): Promise<readonly vscode.Uri[]> {
    return this.#writer.writeAllWaiting();
  }

  /**
   * The document's annotations with their places in its text as it is now, once all have been looked for. The same list
   * until one changes.
   */
  async placedIn(document: vscode.TextDocument): Promise<readonly PlacedAnnotation[]> {
    return (await this.#allPlaced(document)).annotations;
  }

  /** As `placedIn`, but soon: of many annotations those that take long are still being looked for. */
  async placedSoFarIn(document: vscode.TextDocument): Promise<readonly PlacedAnnotation[]> {
    return (await this.#placementOf(document)).annotations;
  }

  /** The decisions that hold for an entity in the whole article. The same list until one changes. */
  async decisionsIn(document: vscode.TextDocument): Promise<readonly Annotation[]> {
    return (await this.#placementOf(document)).decisions;
  }

  /** What analysts said on the document's annotations. The same list until one changes. */
  async repliesIn(document: vscode.TextDocument): Promise<readonly Reply[]> {
    return (await this.#placementOf(document)).replies;
  }

  /**
   * Does an analyst's edits of the own annotations, all at once. It is seen before it is written.
   *
   * @param version the version of the document that the edits' anchors are for; where it is another one by now, the
   * annotations are looked for by their selectors
   */
  async edit(
    document: vscode.TextDocument,
    analyst: string,
    edits: readonly AnnotationEdit[],
    version = document.version,
  ): Promise<Edited> {
    const time = now();
    const at = (): Date => time;
    const editing = this.#placementOf(document).then((placement) =>
      editPlacement(placement, document.uri, { analyst, edits, version, at }, this.#oldTexts),
    );
    this.#put(
      document,
      editing.then(({ placement }) => placement),
    );
    this.#changed.fire(document);
    const waited = this.waiting.of(document.uri).length > 0;
    const [stored, { inverse }] = await Promise.all([
      this.#writer.change(document, analyst, (set) => editAnnotations(set, edits, at)),
      editing,
      this.#oldTexts.keep(document),
    ]);
    // It is told as not written yet, or no more.
    if (waited || stored.where === 'storage') this.#changed.fire(document);
    return { stored, inverse };
  }

  /** Shows an annotation whose place is not certain at the next candidate; the one before comes last. */
  showNextCandidate(document: vscode.TextDocument, annotation: Annotation): void {
    this.#replaceOne(document, annotation, (placed) => {
      const [first, ...others] = placed.anchor.state === 'uncertain' ? placed.anchor.candidates : [];
      if (first === undefined) return placed;
      return { ...placed, anchor: { state: 'uncertain', candidates: [...others, first] } };
    });
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #placementOf(document: vscode.TextDocument): Promise<Placement> {
    const known = this.#placed.get(document.uri.toString());
    if (known !== undefined) return known;
    const opening = this.#open(document);
    this.#put(document, opening);
    return opening;
  }

  /** The placement in force from now on. What its search finds later is put in when all is found. */
  #put(document: vscode.TextDocument, placing: Promise<Placement>): void {
    this.#placed.set(document.uri.toString(), placing);
    void placing.then(
      ({ search }) => search && this.#finish(document, search),
      // Whoever asks for the placement hears of it.
      () => undefined,
    );
  }

  async #finish(document: vscode.TextDocument, search: PlaceSearch): Promise<void> {
    await search.over;
    const key = document.uri.toString();
    const known = this.#placed.get(key);
    if (known === undefined) return;
    this.#placed.set(
      key,
      known.then((placement) => (placement.search === search ? withFound(placement) : placement)),
    );
    this.#changed.fire(document);
  }

  /** The placement once all annotations have been looked for. */
  async #allPlaced(document: vscode.TextDocument): Promise<Placement> {
    let placement = await this.#placementOf(document);
    while (placement.search !== undefined) {
      await placement.search.over;
      // That of a closed document is kept no more, and its search has been stopped.
      placement = (await this.#placed.get(document.uri.toString())) ?? withFound(placement);
    }
    return placement;
  }

  /** Changes the list at once, without waiting for the disk. */
  #replace(
    document: vscode.TextDocument,
    change: (placed: readonly PlacedAnnotation[]) => readonly PlacedAnnotation[],
  ): void {
    this.#put(
      document,
      this.#placementOf(document).then(({ annotations, ...rest }) => ({
        ...rest,
        annotations: change(annotations),
      })),
    );
    this.#changed.fire(document);
  }

  #replaceOne(
    document: vscode.TextDocument,
    annotation: Annotation,
    change: (placed: PlacedAnnotation) => PlacedAnnotation,
  ): void {
    const key = annotationKey(annotation);
    this.#replace(document, (placed) =>
      placed.map((one) => (annotationKey(one) === key ? change(one) : one)),
    );
  }

  #reloadArticle(article: vscode.Uri): void {
    for (const document of vscode.workspace.textDocuments)
      if (document.uri.toString() === article.toString()) this.#reload(document);
  }

  /** Reads the annotations again; those that stand in the text already keep their places. */
  #reload(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    const known = this.#placed.get(key);
    if (known === undefined) return;
    this.#put(
      document,
      known.then((placement) => {
        placement.search?.stop();
        return this.#load(document, withFound(placement));
      }),
    );
    this.#changed.fire(document);
  }

  async #open(document: vscode.TextDocument): Promise<Placement> {
    if (articleStatus(document) === 'article') await this.#adoptFromUntitled(document);
    const placement = await this.#load(document);
    const { annotations, text } = placement;
    if (annotations.length > 0 && !document.isUntitled)
      void this.#tellMoves(document, storedAnchors(annotations, text), true);
    return placement;
  }

  async #load(
    document: vscode.TextDocument,
    { version: knownVersion, annotations: placed, memory }: KnownPlacement = nothingKnown,
  ): Promise<Placement> {
    if (articleStatus(document) !== 'article')
      return { version: document.version, text: document.getText(), ...nothingPlaced, memory };
    const laterTexts = await this.#laterTexts.of(document.uri);
    await this.#writer.writeWaiting(document);
    const onTheWay = this.#writer.onTheWay(document);
    const files = document.isUntitled ? [] : await this.#sidecars.readAll(document.uri);
    const sets = this.#writer.withWaiting(document, files, onTheWay);
    const shown = annotationsTogether(sets);
    const { version, uri } = document;
    const text = document.getText();
    const known = version === knownVersion ? placed.filter(({ anchor }) => anchor.state !== 'sought') : [];
    const sources = { laterTexts, oldTexts: this.#oldTexts };
    return {
      version,
      text,
      ...(await placeRead(shown, { uri, text }, known, sources)),
      decisions: shown.filter(({ selectors }) => selectors === undefined),
      replies: sets.flatMap(({ replies }) => [...replies.values()]),
      memory,
    };
  }

  /** Tells where the annotations are that stood elsewhere, once all have been looked for. */
  async #tellMoves(
    document: vscode.TextDocument,
    former: ReadonlyMap<string, Anchor>,
    isOpening: boolean,
  ): Promise<void> {
    if (document.isClosed) return;
    const { annotations } = await this.#allPlaced(document);
    // The search of a document that was closed meanwhile was stopped with it.
    if (!this.#placed.has(document.uri.toString())) return;
    this.#moved.fire({ document, former, annotations, isOpening });
    await this.#keepLater(document);
  }

  /** Lets the annotations of a saved text be found from it on. */
  async #keepLater(document: vscode.TextDocument): Promise<void> {
    if (document.isClosed) return;
    const { annotations, text, version } = await this.#allPlaced(document);
    if (annotations.length === 0 || document.isUntitled || document.isDirty || document.version !== version)
      return;
    await this.#laterTexts.keep(document.uri, text, annotations);
  }

  /** Moves the annotations of an untitled article into the sidecar of the file it was saved as, which has just opened. */
  async #adoptFromUntitled(document: vscode.TextDocument): Promise<void> {
    if (document.isUntitled) return;
    const text = document.getText();
    for (const [key, untitledText] of this.#untitledWithAnnotations()) {
      if (untitledText !== text) continue;
      this.#untitledTexts.delete(key);
      await this.#writer.waiting.move(vscode.Uri.parse(key), document.uri);
    }
  }

  /** The texts of the untitled articles, open or just closed, whose annotations wait. */
  #untitledWithAnnotations(): Map<string, string> {
    const texts = new Map(this.#untitledTexts);
    for (const document of vscode.workspace.textDocuments)
      if (document.isUntitled && this.#writer.waiting.of(document.uri).length > 0)
        texts.set(document.uri.toString(), document.getText());
    return texts;
  }

  /** Lets the annotations follow an edit; one whose words are gone is looked for anew. */
  #follow(event: vscode.TextDocumentChangeEvent): void {
    const { document, contentChanges, reason } = event;
    const key = document.uri.toString();
    const known = this.#placed.get(key);
    if (known === undefined || contentChanges.length === 0) return;
    const { version } = document;
    // What is typed, undone or done by a command leaves the document unsaved, be it a moment later.
    const wasClean = isSaved(document) && reason === undefined;
    this.#put(
      document,
      known.then(async (placement) => {
        if (placement.version >= version) return placement;
        const { annotations: former } = placement;
        const followed = await followChange(placement, event, version, this.#oldTexts);
        if (former.length > 0 && wasClean && isSaved(document))
          void this.#tellMoves(document, anchorsOf(former), false);
        return followed;
      }),
    );
  }
}

function isSaved({ isDirty }: vscode.TextDocument): boolean {
  return !isDirty;
}
