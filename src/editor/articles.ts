import * as vscode from 'vscode';
import {
  type ArticleAnalysis,
  type ArticleIndex,
  type ArticleService,
  type GlossaryLookUp,
  indexArticle,
  type LabelLanguage,
  type OwnType,
  type Segment,
} from '../core/index.js';
import type { AnnotationStore } from './annotationStore.js';
import { articleStatus } from './articleFilter.js';
import { formatOf } from './convert.js';
import type { OwnGlossaries } from './ownGlossaries.js';
import { settingsFor, touchesSettings } from './settings.js';
import type { ShownAnalysts } from './shownAnalysts.js';

/** One version of an article with everything that is known of it; shared by all features. */
export interface ArticleView {
  readonly version: number;
  readonly text: string;
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

/** The open articles, each analysed once per version, when the first feature asks. */
export class Articles implements vscode.Disposable {
  readonly #analysed = new Map<string, Analysed>();
  #views = new WeakMap<ArticleAnalysis, Viewed>();
  readonly #changed = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();
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

  /** What is known of the document's current version; nothing where it is no article that is read. */
  async view(document: vscode.TextDocument): Promise<ArticleView | undefined> {
    if (articleStatus(document) !== 'article') return undefined;
    const latest = this.#analyse(document);
    const { version, text } = latest;
    try {
      const analysed = await latest.analysis;
      const annotations = await this.#annotations.placedIn(document);
      const decisions = await this.#annotations.decisionsIn(document);
      if (document.isClosed) return undefined;
      if (this.#analyse(document) !== latest) return await this.view(document);
      const known = this.#views.get(analysed);
      if (known?.annotations === annotations && known.decisions === decisions) return known.view;
      const view: ArticleView = {
        version,
        text,
        language: analysed.language === 'de' ? 'de' : 'en',
        index: indexArticle(analysed, this.#shown.of(annotations), this.#shown.of(decisions)),
        segments: analysed.segments,
        ownTypes: analysed.ownTypes,
      };
      this.#views.set(analysed, { annotations, decisions, view });
      return view;
    } catch (error) {
      this.#log.error(error instanceof Error ? error : String(error));
      return undefined;
    }
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
    for (const timer of this.#waiting.values()) clearTimeout(timer);
    this.#subscriptions.dispose();
  }

  #analyse(document: vscode.TextDocument): Analysed {
    const key = document.uri.toString();
    const known = this.#analysed.get(key);
    if (known?.version === document.version) return known;
    const text = document.getText();
    const { eagerness } = settingsFor(document);
    const analysis = this.#glossaries
      .inForceFor(document)
      .then((glossary) =>
        this.#service.analyze(text, { format: formatOf(document), eagerness, ...(glossary && { glossary }) }),
      );
    const analysed = { version: document.version, text, analysis };
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
    clearTimeout(this.#waiting.get(key));
    this.#waiting.set(
      key,
      setTimeout(() => {
        this.#waiting.delete(key);
        if (!document.isClosed) this.#changed.fire(document);
      }, quietMilliseconds),
    );
  }

  #forget(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    clearTimeout(this.#waiting.get(key));
    this.#waiting.delete(key);
    this.#analysed.delete(key);
  }
}
