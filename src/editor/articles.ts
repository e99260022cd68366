import * as vscode from 'vscode';
import {
  type ArticleAnalysis,
  type ArticleIndex,
  type ArticleService,
  type EditedStretch,
  type GlossaryLookUp,
  indexArticle,
  isAbandoned,
  type LabelLanguage,
  type OwnType,
  type PlacedAnnotation,
  type ResolvedMention,
  type Segment,
} from '../core/index.js';
import type { AnnotationStore } from './annotations/annotationStore.js';
import { articleStatus } from './articleFilter.js';
import { formatOf } from './convert.js';
import type { OwnGlossaries } from './glossary/ownGlossaries.js';
import { settingsFor, touchesSettings } from './settings.js';
import type { ShownAnalysts } from './analysts/shownAnalysts.js';

/** One version of an article with everything that is known of it; shared by all features. */
export interface ArticleView {
  readonly version: number;
  readonly text: string;
  /** What the program alone saw. */
  readonly analysis: ArticleAnalysis;
  readonly language: LabelLanguage;
  readonly index: ArticleIndex;
  /** What the article consists of, headings among it. */
  readonly segments: readonly Segment[];
  /** The types that the analyst's own glossary adds. */
  readonly ownTypes: readonly OwnType[];
}

/** A view, and the annotations and decisions that it is of. */
interface Viewed {
  readonly annotations: unknown;
  readonly decisions: unknown;
  readonly view: ArticleView;
}

interface Analysed {
  readonly version: number;
  readonly text: string;
  readonly analysis: Promise<ArticleAnalysis>;
}

const quietMilliseconds = 150;

/** Edits of an article that are not announced yet, since more may follow. */
interface Typing {
  timer: ReturnType<typeof setTimeout>;
  readonly over: Promise<void>;
  /** Ends the waiting. */
  readonly end: () => void;
}

/** The open articles, each analysed once per version, when the first feature asks. */
export class Articles implements vscode.Disposable {
  readonly #analysed = new Map<string, Analysed>();
  #views = new WeakMap<ArticleAnalysis, Viewed>();
  readonly #changed = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #typing = new Map<string, Typing>();
  readonly #subscriptions: vscode.Disposable;
  readonly #service: ArticleService;
  readonly #annotations: AnnotationStore;
  readonly #shown: ShownAnalysts;
  readonly #glossaries: OwnGlossaries;
  readonly #log: vscode.LogOutputChannel;

  /** Fires when what is known of an article may have changed: its text, its annotations, its glossary, the settings. */
  readonly onDidChange = this.#changed.event;

  constructor(
    service: ArticleService,
    annotations: AnnotationStore,
    shown: ShownAnalysts,
    glossaries: OwnGlossaries,
    log: vscode.LogOutputChannel,
  ) {
    this.#service = service;
    this.#annotations = annotations;
    this.#shown = shown;
    this.#glossaries = glossaries;
    this.#log = log;
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.#announceSoon(document);
      }),
      vscode.workspace.onDidOpenTextDocument((document) => {
        this.#changed.fire(document);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        this.#forget(document);
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (touchesSettings(event)) this.#analyseAgain(vscode.workspace.textDocuments);
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(() => {
        this.#analyseAgain(vscode.workspace.textDocuments);
      }),
      glossaries.onDidChange((file) => {
        const { textDocuments } = vscode.workspace;
        this.#analyseAgain(textDocuments.filter((document) => glossaries.isFor(file, document)));
      }),
      annotations.onDidChange((document) => {
        this.#changed.fire(document);
      }),
      shown.onDidChange(() => {
        this.#views = new WeakMap();
        for (const document of vscode.workspace.textDocuments) this.#changed.fire(document);
      }),
    );
  }

  /**
   * What is known of the document's current version; nothing where it is no article that is read. While somebody types
   * in it, the answer waits for a pause: whoever asks at each key would have each version analysed.
   */
  view(document: vscode.TextDocument): Promise<ArticleView | undefined> {
    return this.#viewWith(document, (one) => this.#annotations.placedIn(one));
  }

  /** As `view`, for what is shown: of many annotations, those that take long are still being looked for. */
  viewSoFar(document: vscode.TextDocument): Promise<ArticleView | undefined> {
    return this.#viewWith(document, (one) => this.#annotations.placedSoFarIn(one));
  }

  async #viewWith(
    document: vscode.TextDocument,
    placedIn: (document: vscode.TextDocument) => Promise<readonly PlacedAnnotation[]>,
  ): Promise<ArticleView | undefined> {
    const key = document.uri.toString();
    for (let typing = this.#typing.get(key); typing !== undefined; typing = this.#typing.get(key))
      await typing.over;
    if (!isArticle(document)) return undefined;
    const latest = this.#analyse(document);
    const { version, text } = latest;
    try {
      const analysed = await latest.analysis;
      const annotations = await placedIn(document);
      const decisions = await this.#annotations.decisionsIn(document);
      if (document.isClosed) return undefined;
      if (this.#analysed.get(key) !== latest || document.version !== version)
        return await this.#viewWith(document, placedIn);
      const known = this.#views.get(analysed);
      if (known?.annotations === annotations && known.decisions === decisions) return known.view;
      const view: ArticleView = {
        version,
        text,
        analysis: analysed,
        language: analysed.language === 'de' ? 'de' : 'en',
        index: indexArticle(analysed, this.#shown.of(annotations), this.#shown.of(decisions)),
        segments: analysed.segments,
        ownTypes: analysed.ownTypes,
      };
      this.#views.set(analysed, { annotations, decisions, view });
      return view;
    } catch (error) {
      if (isAbandoned(error)) return this.#viewWith(document, placedIn);
      this.#log.error(error instanceof Error ? error : String(error));
      return undefined;
    }
  }

  /** What stands in lines that were edited since the view was made, see `ArticleService.glance`. */
  glance({ analysis }: ArticleView, stretch: EditedStretch): readonly ResolvedMention[] | undefined {
    return this.#service.glance(analysis, stretch);
  }

  /** The glossary that holds for the document, to be asked by a person. */
  async lookUp(document: vscode.TextDocument): Promise<GlossaryLookUp> {
    return this.#service.lookUp(await this.#glossaries.inForceFor(document));
  }

  /** The built-in glossary alone. */
  builtInGlossary(): Promise<GlossaryLookUp> {
    return this.#service.lookUp();
  }

  dispose(): void {
    for (const { timer } of this.#typing.values()) clearTimeout(timer);
    this.#subscriptions.dispose();
  }

  #analyse(document: vscode.TextDocument): Analysed {
    const key = document.uri.toString();
    const known = this.#analysed.get(key);
    if (known?.version === document.version) return known;
    const { version } = document;
    const text = document.getText();
    const { eagerness } = settingsFor(document);
    const format = formatOf(document);
    const isWanted = (): boolean => !document.isClosed && document.version === version;
    const analysis = this.#glossaries
      .inForceFor(document)
      .then((glossary) =>
        this.#service.analyze(text, { format, eagerness, isWanted, ...(glossary && { glossary }) }),
      );
    const analysed = { version, text, analysis };
    this.#analysed.set(key, analysed);
    return analysed;
  }

  #analyseAgain(documents: readonly vscode.TextDocument[]): void {
    for (const document of documents) {
      this.#analysed.delete(document.uri.toString());
      this.#changed.fire(document);
    }
  }

  /** After a pause in typing, so that a burst of keys is analysed once. */
  #announceSoon(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    const timer = setTimeout(() => {
      this.#endTyping(key);
      if (!document.isClosed) this.#changed.fire(document);
    }, quietMilliseconds);
    const known = this.#typing.get(key);
    if (known === undefined) {
      let end = (): void => undefined;
      const over = new Promise<void>((resolve) => {
        end = resolve;
      });
      this.#typing.set(key, { timer, over, end });
    } else {
      clearTimeout(known.timer);
      known.timer = timer;
    }
  }

  #endTyping(key: string): void {
    const typing = this.#typing.get(key);
    clearTimeout(typing?.timer);
    this.#typing.delete(key);
    typing?.end();
  }

  #forget(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    this.#endTyping(key);
    this.#analysed.delete(key);
  }
}

function isArticle(document: vscode.TextDocument): boolean {
  return !document.isClosed && articleStatus(document) === 'article';
}
