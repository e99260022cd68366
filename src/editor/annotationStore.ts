import * as vscode from 'vscode';
import {
  type AnchorMemory,
  anchorsOf,
  type Annotation,
  annotationKey,
  annotationsTogether,
  changeAnnotation,
  countMoves,
  describeSpan,
  type Moves,
  type PlacedAnnotation,
  type Span,
  storedAnchors,
  withAnnotation,
  withChange,
  withoutAnnotation,
} from '../core/index.js';
import { AnnotationWriter, type Stored } from './annotationWriter.js';
import { articleStatus } from './articleFilter.js';
import { LostPassages } from './lostPassages.js';
import type { OldTexts } from './oldTexts.js';
import { followChange, placeAnnotations } from './placing.js';
import type { SidecarFiles } from './sidecarFiles.js';

const now = (): Date => new Date();

/** The annotations placed in one version of a document's text. */
interface Placement {
  readonly version: number;
  readonly text: string;
  readonly annotations: readonly PlacedAnnotation[];
  /** Where they stood in texts before it: what undo leads back to. */
  readonly memory: AnchorMemory;
}

/** What the text that came from elsewhere did to an article's annotations. */
export interface ArticleMoves {
  readonly document: vscode.TextDocument;
  readonly moves: Moves;
  /** Whether the article was just opened: then against what its annotations were stored with. */
  readonly isOpening: boolean;
}

const nothingPlaced: readonly PlacedAnnotation[] = [];

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
  readonly #writer: AnnotationWriter;
  readonly #lost: LostPassages;

  /** Fires when the annotations of an open article changed, or their places by more than typing. */
  readonly onDidChange = this.#changed.event;

  /** Fires when an annotated article was opened, and when an open one got another text from elsewhere. */
  readonly onDidMove = this.#moved.event;

  constructor(sidecars: SidecarFiles, oldTexts: OldTexts, storage: vscode.Memento) {
    this.#sidecars = sidecars;
    this.#oldTexts = oldTexts;
    this.#writer = new AnnotationWriter(sidecars, storage);
    this.#lost = new LostPassages(storage);
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      this.#moved,
      vscode.workspace.onDidChangeTextDocument((event) => {
        this.#follow(event);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        if (document.isUntitled && this.#writer.waiting.of(document.uri).length > 0)
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
    const placement = this.#placed.get(key) ?? this.#open(document);
    this.#placed.set(key, placement);
    return (await placement).annotations;
  }

  /** Adds an annotation of the analyst's own where it stands in the document's text as it is now. */
  async add(document: vscode.TextDocument, annotation: Annotation, span: Span): Promise<Stored> {
    const anchor = { state: 'anchored', span, changed: false } as const;
    this.#replace(document, (placed) => [...placed, { ...annotation, anchor }]);
    const kept = this.#oldTexts.keep(document);
    const stored = await this.#writer.change(document, annotation.creator, (set) =>
      withAnnotation(set, annotation),
    );
    await kept;
    return stored;
  }

  /** Deletes an annotation of the analyst's own. */
  remove(document: vscode.TextDocument, annotation: Annotation): Promise<Stored> {
    const { id, creator } = annotation;
    const key = annotationKey(annotation);
    this.#replace(document, (placed) => placed.filter((other) => annotationKey(other) !== key));
    return this.#writer.change(document, creator, (set) => withoutAnnotation(set, id, now));
  }

  /** Puts an annotation of the analyst's own to a span of the document's text as it is now: an act of the analyst's. */
  async attach(document: vscode.TextDocument, annotation: Annotation, span: Span): Promise<Stored> {
    const { id, creator } = annotation;
    const selectors = describeSpan(document.getText(), span);
    const time = now();
    const change = { selectors };
    this.#replaceOne(document, annotation, (placed) => ({
      ...changeAnnotation(placed, change, () => time),
      anchor: { state: 'anchored', span, changed: false },
    }));
    const kept = this.#oldTexts.keep(document);
    const stored = await this.#writer.change(document, creator, (set) =>
      withChange(set, id, change, () => time),
    );
    await kept;
    return stored;
  }

  /** Shows an annotation whose place is not certain at the next candidate; the one before comes last. */
  showNextCandidate(document: vscode.TextDocument, annotation: Annotation): void {
    this.#replaceOne(document, annotation, (placed) => {
      const [first, ...others] = placed.anchor.state === 'uncertain' ? placed.anchor.candidates : [];
      if (first === undefined) return placed;
      return { ...placed, anchor: { state: 'uncertain', candidates: [...others, first] } };
    });
  }

  /** Keeps in mind what the analyst said of an annotation without a certain place. The sidecar stays as it is. */
  async say(document: vscode.TextDocument, annotation: Annotation, said: 'gone' | 'kept'): Promise<void> {
    await this.#lost.say(annotation, said);
    this.#replaceOne(document, annotation, (placed) => this.#lost.settle(placed));
  }

  /** Whether the analyst keeps the annotation without a place. */
  isKept(annotation: Annotation): boolean {
    return this.#lost.isKept(annotation);
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  /** Changes the list at once, without waiting for the disk. */
  #replace(
    document: vscode.TextDocument,
    change: (placed: readonly PlacedAnnotation[]) => readonly PlacedAnnotation[],
  ): void {
    const key = document.uri.toString();
    const known = this.#placed.get(key) ?? this.#open(document);
    this.#placed.set(
      key,
      known.then(({ annotations, ...rest }) => ({ ...rest, annotations: change(annotations) })),
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

  /** Reads the annotations again; those that stand in the text already keep their places. */
  #reload(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    const known = this.#placed.get(key);
    if (known === undefined) return;
    this.#placed.set(
      key,
      known.then(({ version, annotations, memory }) =>
        this.#load(document, version === document.version ? annotations : [], memory),
      ),
    );
    this.#changed.fire(document);
  }

  async #open(document: vscode.TextDocument): Promise<Placement> {
    const placement = await this.#load(document, []);
    const { annotations, text } = placement;
    if (annotations.length > 0 && !document.isUntitled) {
      const moves = countMoves(storedAnchors(annotations, text), annotations);
      this.#moved.fire({ document, moves, isOpening: true });
    }
    return placement;
  }

  async #load(
    document: vscode.TextDocument,
    placed: readonly PlacedAnnotation[],
    memory: AnchorMemory = [],
  ): Promise<Placement> {
    if (articleStatus(document) !== 'article')
      return { version: document.version, text: document.getText(), annotations: nothingPlaced, memory };
    const placedVersion = document.version;
    await this.#adoptFromUntitled(document);
    await this.#writer.writeWaiting(document);
    const files = document.isUntitled ? [] : await this.#sidecars.readAll(document.uri);
    const shown = annotationsTogether(this.#writer.withWaiting(document, files));
    const { version, uri } = document;
    const text = document.getText();
    const stillPlaced = version === placedVersion ? placed : [];
    const annotations = await placeAnnotations(shown, { uri, text }, stillPlaced, this.#oldTexts);
    return { version, text, annotations: annotations.map((one) => this.#lost.settle(one)), memory };
  }

  /** Moves the annotations of an untitled article into the sidecar of the file it was saved as. */
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
  #follow({ document, contentChanges, reason }: vscode.TextDocumentChangeEvent): void {
    const key = document.uri.toString();
    const known = this.#placed.get(key);
    if (known === undefined || contentChanges.length === 0) return;
    const text = document.getText();
    const { version, uri } = document;
    // What is typed, undone or done by a command leaves the document unsaved, be it a moment later.
    const wasClean = isSaved(document) && reason === undefined;
    this.#placed.set(
      key,
      known.then(async (placement) => {
        if (placement.version >= version) return placement;
        const { annotations, text: before } = placement;
        if (annotations.length === 0) return { ...placement, version, text };
        const looked = await followChange(placement, before, { uri, text }, contentChanges, this.#oldTexts);
        const followed = looked.annotations.map((placed) => this.#lost.settle(placed));
        if (wasClean && isSaved(document)) {
          this.#moved.fire({
            document,
            moves: countMoves(anchorsOf(annotations), followed),
            isOpening: false,
          });
        }
        return { version, text, annotations: followed, memory: looked.memory };
      }),
    );
  }
}

function isSaved({ isDirty }: vscode.TextDocument): boolean {
  return !isDirty;
}
