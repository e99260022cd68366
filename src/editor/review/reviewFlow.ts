import * as vscode from 'vscode';
import {
  type AnnotationEdit,
  firstUndecided,
  isSameSpan,
  nextUndecided,
  previousUndecided,
  type Span,
  targetUnder,
} from '../../core/index.js';
import type { AnnotationActs } from '../acts/annotationActs.js';
import { analystName } from '../analysts/analyst.js';
import type { Articles, ArticleView } from '../articles.js';
import { fromVsCodeRange } from '../convert.js';
import { reveal, say } from '../navigation.js';
import { pause } from '../pause.js';
import { Answered } from '../targets/answered.js';
import { tellNoArticle } from '../targets/targetedArticle.js';
import { type Direction, neighbouringArticle } from './neighbouringArticle.js';
import type { ReviewMode } from './reviewMode.js';
import { reviewerOf, type Targeted, targetedMention, toldBy } from './reviewTarget.js';

/** What a command makes of a mention: what is edited, and what is decided on then, where that is not the next one. */
export interface Decision {
  readonly title: string;
  readonly edits: readonly AnnotationEdit[];
  /** The span to stay at; nothing where the review goes on. */
  readonly stayAt?: Span;
}

/** The way through the suggestions: deciding, and going on. Commands are done one after the other. */
export class ReviewFlow {
  readonly #articles: Articles;
  readonly #acts: AnnotationActs;
  readonly #mode: ReviewMode;
  #queue: Promise<void> = Promise.resolve();
  /** How many commands ask something, or are about to: what is typed before the question is seen decides nothing. */
  #asking = 0;
  /** Until the keys that came while something was asked are looked at, one after the other. */
  #keys: Promise<void> | undefined;
  /** While a key of the review takes something back: until its place is shown. */
  #undone: Promise<void> | undefined;

  constructor(articles: Articles, acts: AnnotationActs, mode: ReviewMode) {
    this.#articles = articles;
    this.#acts = acts;
    this.#mode = mode;
  }

  /** Does something when all commands before it are done: keys may come faster than they can be answered. */
  inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#queue.then(work);
    this.#queue = done.catch(() => undefined);
    return done;
  }

  /**
   * When a key of the review mode is to be looked at: at once, but not before keys that wait. What closes a question may
   * come in together with the key behind it: then that is heard of first.
   */
  keyInTurn(): Promise<void> | undefined {
    if (this.#asking === 0 && this.#keys === undefined) return undefined;
    const turn = (this.#keys ?? Promise.resolve()).then(pause).then(() => {
      if (this.#keys === turn) this.#keys = undefined;
    });
    this.#keys = turn;
    return turn;
  }

  /** Whether a key of the review mode comes too late: the mode was left, or something is asked. */
  isLate(args: readonly unknown[]): boolean {
    return toldBy(args).byReviewKey && (this.#mode.editor === undefined || this.#asking > 0);
  }

  /**
   * Lets a command decide on the mention that it is for; under review the next suggestion follows.
   * @param asks whether the command asks something
   */
  async decide(
    args: readonly unknown[],
    decision: (
      targeted: Targeted,
      number: number | undefined,
    ) => Promise<Decision | undefined> | Decision | undefined,
    asks = false,
  ): Promise<void> {
    if (this.isLate(args)) return;
    if (asks) this.#asking++;
    const told = toldBy(args);
    const answer = async (): Promise<readonly [Targeted, Decision] | undefined> => {
      const targeted = await targetedMention(told, this.#articles, this.#mode);
      const decided = targeted && (await decision(targeted, told.number));
      return decided && [targeted, decided];
    };
    await this.inTurn(async () => {
      const answered = await answer().finally(() => {
        if (asks) this.#asking--;
      });
      if (answered === undefined) return;
      const [targeted, decided] = answered;
      const { document, view, reviewer, target } = targeted;
      const { title, edits, stayAt } = decided;
      const { current } = this.#mode;
      // A link or a row may be of another mention than the one being decided on: then the review stays where it is.
      const isCurrent = told.place === undefined || (current && isSameSpan(told.place.span, current));
      const isReviewed = document === this.#mode.article && isCurrent === true;
      const act = this.#acts.run(document, {
        ...{ title, analyst: reviewer.analyst, edits, version: view.version },
        place: target.span,
      });
      // Under review the way goes on while the sidecar is written.
      if (!isReviewed) await act;
      else if (stayAt === undefined) await this.#goOn(document, target.span, reviewer.analyst);
      else await this.#mode.show(stayAt);
    });
  }

  /**
   * Runs a command that is not the review's own on what is being decided on, when all keys before it are done. Until
   * it has the focus, no key decides: what is typed is meant for it. Keys behind its answer wait until it is done.
   */
  async handOver(command: string): Promise<void> {
    if (this.#mode.editor === undefined || this.#asking > 0) return;
    this.#asking++;
    let isAsking = true;
    const answered = (): void => {
      if (isAsking) this.#asking--;
      isAsking = false;
    };
    const done = this.inTurn(async () => {
      const { article, current } = this.#mode;
      const place =
        article && current
          ? [article.uri.toString(), current.start, current.end, new Answered(answered)]
          : [];
      const moved = command === 'policyAnnotator.editNote' ? focusMoved() : undefined;
      await vscode.commands.executeCommand(command, ...place);
      await moved;
    });
    await done.finally(answered);
  }

  /** Takes back the last act when all keys before are done; its place is decided on before the next key is. */
  async undo(): Promise<void> {
    if (this.#mode.editor === undefined || this.#asking > 0) return;
    await this.inTurn(async () => {
      this.#undone = Promise.resolve();
      await vscode.commands.executeCommand('policyAnnotator.undoLastChange');
      await this.#undone;
      this.#undone = undefined;
    });
  }

  /** Shows what was taken back, where that is in the article under review. */
  showUndone(span: Span): void {
    const show = (): Promise<void> => this.#mode.show(span);
    if (this.#undone === undefined) void this.inTurn(show);
    else this.#undone = show();
  }

  /** Goes to the next or the previous undecided suggestion, and on to the next article. */
  step(direction: Direction): Promise<void> {
    return this.inTurn(async () => {
      const editor = vscode.window.activeTextEditor;
      const view = editor && (await this.#articles.view(editor.document));
      if (editor === undefined || view === undefined) {
        tellNoArticle();
        return;
      }
      const analyst = (await analystName(editor.document.uri)) ?? '';
      const from = this.#mode.editor === editor ? this.#mode.current : undefined;
      const span = undecidedFrom(
        view,
        analyst,
        from ?? fromVsCodeRange(editor.document, editor.selection),
        direction,
      );
      if (span !== undefined) await this.#show(editor, span);
      else await this.#stepToArticle(editor.document, analyst, direction);
    });
  }

  /** Begins or goes on with the review of an article: at what the cursor stands on, if that is undecided, or behind it. */
  start(document: vscode.TextDocument): Promise<void> {
    return this.inTurn(async () => {
      const view = await this.#articles.view(document);
      const analyst = view && (await analystName(document.uri));
      if (view === undefined || analyst === undefined || document.isUntitled) {
        await this.#mode.giveUp();
        if (view === undefined) tellNoArticle();
        else if (document.isUntitled)
          void vscode.window.showInformationMessage(
            vscode.l10n.t('Save the article first: only a file can be held read-only during its review.'),
          );
        return;
      }
      if (!(await this.#mode.enter(document))) return;
      const { editor } = this.#mode;
      const selection = editor && fromVsCodeRange(document, editor.selection);
      const here = selection && targetUnder(reviewerOf(view, analyst), selection);
      const from = { start: (here?.span ?? selection)?.start ?? 0, end: Number.MAX_SAFE_INTEGER };
      const first = nextUndecided(view.index, analyst, from) ?? firstUndecided(view.index, analyst);
      if (first === undefined) tellAllDecided(view);
      else await this.#mode.show(first.mention.span);
    });
  }

  /** Where several spans were decided on, goes on behind the one that was being decided on, if it is among them. */
  async goOnFrom(document: vscode.TextDocument, spans: readonly Span[], analyst: string): Promise<void> {
    const { article, current } = this.#mode;
    if (document !== article || current === undefined) return;
    if (spans.some((span) => isSameSpan(span, current))) await this.#goOn(document, current, analyst);
  }

  /** Goes to the undecided suggestion behind the span; at the end to the first one left. */
  async #goOn(document: vscode.TextDocument, from: Span, analyst: string): Promise<void> {
    const view = await this.#articles.view(document);
    if (view === undefined) return;
    const next = nextUndecided(view.index, analyst, from) ?? firstUndecided(view.index, analyst);
    if (next === undefined) tellAllDecided(view);
    else await this.#mode.show(next.mention.span);
  }

  async #stepToArticle(document: vscode.TextDocument, analyst: string, direction: Direction): Promise<void> {
    const found = await neighbouringArticle(document, direction, async (neighbour) => {
      const view = await this.#articles.view(neighbour);
      const edge = direction === 1 ? -1 : Number.MAX_SAFE_INTEGER;
      return view && undecidedFrom(view, analyst, { start: edge, end: edge }, direction);
    });
    if (found === undefined) {
      say(vscode.l10n.t('Nothing is left to decide on in this direction.'));
      return;
    }
    if (document === this.#mode.article && !(await this.#mode.enter(found.document))) return;
    await this.#show(await vscode.window.showTextDocument(found.document), found.span);
  }

  async #show(editor: vscode.TextEditor, span: Span): Promise<void> {
    if (editor.document === this.#mode.article) await this.#mode.show(span);
    else reveal(editor, span);
  }
}

/** How long a note's box may take to get the focus, in milliseconds. */
const focusPatience = 1000;

/** Resolves when another editor has the focus, such as a note's box, or when none gets it. */
function focusMoved(): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      listening.dispose();
      resolve();
    };
    const timer = setTimeout(done, focusPatience);
    const listening = vscode.window.onDidChangeActiveTextEditor(done);
  });
}

function undecidedFrom(
  { index }: ArticleView,
  analyst: string,
  from: Span,
  direction: Direction,
): Span | undefined {
  const find = direction === 1 ? nextUndecided : previousUndecided;
  return find(index, analyst, from)?.mention.span;
}

function tellAllDecided({ index }: ArticleView): void {
  say(
    vscode.l10n.t(
      'All {0} suggestions of this article are decided. “Next Suggestion” leads on to the next article.',
      index.suggestions.length,
    ),
  );
}
