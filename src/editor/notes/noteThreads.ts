import * as vscode from 'vscode';
import {
  annotationKey,
  type NoteThread,
  noteThreadsOf,
  type OwnType,
  type PlacedAnnotation,
  type Span,
} from '../../core/index.js';
import { isOwn } from '../analysts/analyst.js';
import type { AnnotationStore } from '../annotations/annotationStore.js';
import { articleStatus } from '../articleFilter.js';
import { toReplacement, toVsCodeRange } from '../convert.js';
import type { ShownAnalysts } from '../analysts/shownAnalysts.js';
import { factsOf } from './annotationFacts.js';
import { NoteComment } from './noteComment.js';
import type { NoteSubject } from './noteSubject.js';
import { NoteDrafts, type ThreadPlace, type ThreadPlaces } from './noteDrafts.js';
import { makeRoomBelow } from './roomBelow.js';
import { ShownThread } from './shownThread.js';

/** The threads of one article. */
interface ArticleThreads {
  readonly shown: Map<string, ShownThread>;
  /** Counts the asking, so that only the latest answer is shown. */
  asked: number;
}

/** Gives an article's own types, to name what an annotation is. */
export type OwnTypesOf = (document: vscode.TextDocument) => Promise<readonly OwnType[]>;

/**
 * What analysts say on annotations, as threads of the editor at their words. They follow the text by our own tracking:
 * the editor's would let them grow when somebody types at their edges. What has no certain place is a thread of the file.
 */
export class NoteThreads implements vscode.Disposable {
  readonly #controller = vscode.comments.createCommentController(
    'policyAnnotator.notes',
    vscode.l10n.t('Policy Notes'),
  );
  readonly #articles = new Map<string, ArticleThreads>();
  readonly #places: ThreadPlaces = new WeakMap();
  readonly #drafts = new NoteDrafts(this.#places);
  /** How a person left the threads of articles that were closed. */
  readonly #left = new Map<string, vscode.CommentThreadCollapsibleState>();
  readonly #subscriptions: vscode.Disposable;
  readonly #annotations: AnnotationStore;
  readonly #shown: ShownAnalysts;
  readonly #ownTypesOf: OwnTypesOf;

  constructor(annotations: AnnotationStore, shown: ShownAnalysts, ownTypesOf: OwnTypesOf) {
    this.#annotations = annotations;
    this.#shown = shown;
    this.#ownTypesOf = ownTypesOf;
    this.#controller.options = {
      prompt: vscode.l10n.t('Write a note or a reply in Markdown…'),
      placeHolder: vscode.l10n.t('Write in Markdown. Ctrl+Enter saves.'),
    };
    const refreshAll = (): void => {
      for (const document of vscode.workspace.textDocuments) void this.refresh(document);
    };
    this.#subscriptions = vscode.Disposable.from(
      this.#controller,
      annotations.onDidChange((document) => void this.refresh(document)),
      annotations.onDidMove(({ document }) => void this.refresh(document)),
      shown.onDidChange(refreshAll),
      vscode.workspace.onDidOpenTextDocument((document) => {
        this.#drafts.reopened(document);
        void this.refresh(document);
      }),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        const article = this.#articles.get(document.uri.toString());
        if (contentChanges.length === 0 || article === undefined) return;
        this.#drafts.follow(document, contentChanges.map(toReplacement));
        for (const shown of article.shown.values()) shown.follow(contentChanges);
        void this.refresh(document);
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('policyAnnotator')) refreshAll();
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        this.#forget(document);
      }),
    );
    refreshAll();
  }

  /** What a thread is on that a command was given; nothing where it is none of ours. */
  placeOf(thread: unknown): ThreadPlace | undefined {
    return typeof thread === 'object' && thread !== null ? this.#places.get(thread) : undefined;
  }

  /** The thread that a comment stands in, and what it is on. */
  placeOfComment(comment: NoteComment): ThreadPlace | undefined {
    const drafted = this.#drafts.threadOf(comment);
    if (drafted !== undefined) return this.placeOf(drafted);
    for (const { shown } of this.#articles.values())
      for (const { thread } of shown.values())
        if (thread.comments.includes(comment)) return this.placeOf(thread);
    return undefined;
  }

  /** What is about to be said, where that is in one place only. */
  get onlyDraft(): NoteComment | undefined {
    return this.#drafts.only;
  }

  /** Shows a comment's words as they are now: to be changed, or changed no more. */
  redraw(comment: NoteComment): void {
    const thread = this.placeOfComment(comment)?.thread;
    if (thread !== undefined) thread.comments = [...thread.comments];
  }

  /**
   * Opens the thread of an annotation, so that the person can write at once: in their own note, else in a new comment.
   * Where nothing is said yet, or there is no annotation, a thread opens that is gone when nothing is saved in it.
   */
  async open(subject: NoteSubject): Promise<void> {
    const { document, on } = subject;
    const known = 'id' in on ? this.#threadOn(document, on) : undefined;
    const note = known?.comments.find(({ isOwn: own, remark }) => own && remark?.kind === 'note');
    const begun = known?.thread ?? this.#drafts.threadOn(subject);
    const thread = begun ?? this.#create(document, spanOf(on));
    if (begun === undefined) {
      this.#places.set(thread, { thread, document, on });
      thread.label = 'id' in on ? factsOf(on, await this.#ownTypesOf(document)) : vscode.l10n.t('New note');
      thread.canReply = false;
    }
    if (note !== undefined) {
      note.edit();
      this.redraw(note);
    } else this.#drafts.write(thread, this.#drafts.of(thread) ?? new NoteComment());
    const span = spanOf(on);
    known?.moveTo(span && toVsCodeRange(document, span));
    if (span !== undefined) makeRoomBelow(document, span);
    // The editor gives the focus to what is written in a thread that opens.
    thread.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
  }

  /** Leaves words that could not be saved in the thread, to be saved later. */
  keepDraft(thread: vscode.CommentThread, words: string): void {
    const comment = new NoteComment();
    comment.body = words;
    this.#drafts.write(thread, comment);
    thread.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
  }

  /** Takes away what was about to be said, and the thread that was opened for it alone. */
  discard(comment: NoteComment): void {
    const thread = this.#drafts.threadOf(comment);
    if (thread === undefined) return;
    this.#drafts.end(thread);
    thread.comments = thread.comments.filter((one) => one !== comment);
    if (thread.comments.length === 0) thread.dispose();
  }

  /** Opens the thread of an annotation to be read. */
  show(document: vscode.TextDocument, annotation: PlacedAnnotation): void {
    const known = this.#threadOn(document, annotation);
    if (known !== undefined) known.thread.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
  }

  /** What is about to be said on an annotation is said: its thread stays, as the annotation's own. */
  settle({ thread, document }: ThreadPlace, annotation: PlacedAnnotation): void {
    if (!this.#drafts.end(thread)) return;
    thread.canReply = true;
    if (this.#threadOn(document, annotation) === undefined)
      this.#of(document).shown.set(annotationKey(annotation), new ShownThread(thread));
  }

  /** Shows what is said in an article as it is now. */
  async refresh(document: vscode.TextDocument): Promise<void> {
    if (document.isClosed || articleStatus(document) !== 'article') {
      this.#forget(document);
      return;
    }
    const article = this.#of(document);
    const asked = ++article.asked;
    const placed = this.#shown.of(await this.#annotations.placedIn(document));
    const replies = await this.#annotations.repliesIn(document);
    const ownTypes = await this.#ownTypesOf(document);
    // A later question is on its way, with a later answer.
    if (asked !== article.asked || this.#articles.get(document.uri.toString()) !== article) return;
    const hidden = new Set(this.#shown.hidden);
    const seen = replies.filter(({ creator }) => !hidden.has(creator) || isOwn(creator));
    const threads = noteThreadsOf(placed, seen);
    const keys = new Set(threads.map(({ annotation }) => annotationKey(annotation)));
    for (const [key, { thread }] of article.shown)
      if (!keys.has(key)) {
        this.#drafts.end(thread);
        thread.dispose();
        article.shown.delete(key);
      }
    for (const said of threads) this.#show(document, article, said, ownTypes);
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #show(
    document: vscode.TextDocument,
    article: ArticleThreads,
    { annotation, remarks, isResolved }: NoteThread<PlacedAnnotation>,
    ownTypes: readonly OwnType[],
  ): void {
    const key = annotationKey(annotation);
    const span = spanOf(annotation);
    const known = article.shown.get(key);
    const shown = known ?? new ShownThread(this.#create(document, span));
    const { thread } = shown;
    if (known === undefined) {
      article.shown.set(key, shown);
      const left = this.#left.get(key);
      if (left !== undefined) thread.collapsibleState = left;
    }
    this.#places.set(thread, { thread, document, on: annotation });
    const label = factsOf(annotation, ownTypes);
    const contextValue = `${isResolved ? 'resolved' : 'open'}${isOwn(annotation.creator) ? '.own' : ''}`;
    const draft = this.#drafts.of(thread);
    const isOnScreen = vscode.window.visibleTextEditors.some((editor) => editor.document === document);
    const range = span && toVsCodeRange(document, span);
    shown.show(range, isOnScreen, { label, contextValue, isResolved, remarks }, draft);
  }

  #create(document: vscode.TextDocument, span: Span | undefined): vscode.CommentThread {
    const range = span ? toVsCodeRange(document, span) : new vscode.Range(0, 0, 0, 0);
    const thread = this.#controller.createCommentThread(document.uri, range, []);
    if (span === undefined) thread.range = undefined;
    thread.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
    return thread;
  }

  #threadOn(document: vscode.TextDocument, annotation: PlacedAnnotation): ShownThread | undefined {
    return this.#articles.get(document.uri.toString())?.shown.get(annotationKey(annotation));
  }

  #of(document: vscode.TextDocument): ArticleThreads {
    const key = document.uri.toString();
    const known = this.#articles.get(key) ?? { shown: new Map<string, ShownThread>(), asked: 0 };
    this.#articles.set(key, known);
    return known;
  }

  #forget(document: vscode.TextDocument): void {
    const article = this.#articles.get(document.uri.toString());
    for (const [key, { thread }] of article?.shown ?? []) {
      this.#left.set(key, thread.collapsibleState);
      this.#drafts.end(thread);
      thread.dispose();
    }
    this.#articles.delete(document.uri.toString());
  }
}

/** The words that a thread stands at; none where they are not certain. */
function spanOf(on: PlacedAnnotation | Span): Span | undefined {
  if (!('id' in on)) return on;
  return on.anchor.state === 'anchored' ? on.anchor.span : undefined;
}
