import * as vscode from 'vscode';
import type { CorpusEntity } from '../../core/index.js';
import { setKey } from '../contextKey.js';
import type { Corpus } from '../corpus/corpus.js';
import { countPassages, meetingArticles, type MeetingArticle, signatureOf } from './meetings.js';
import {
  countsInWords,
  type MeetingQuery,
  namesOf,
  parseMeetingQuery,
  reachInWords,
} from './meetingQuery.js';
import { meetingsText } from './meetingsText.js';
import { type MeetingNode, MeetingsTree } from './meetingsTree.js';

const { t } = vscode.l10n;

const stateKey = 'meetings';
/** What is found may change several times a second while the folder is read, in milliseconds. */
const pause = 500;

/** The view that lists the articles in which entities meet; it follows the folder's index, and outlasts the window. */
export class MeetingsView implements vscode.Disposable {
  readonly #corpus: Corpus;
  readonly #state: vscode.Memento;
  readonly #tree = new MeetingsTree();
  readonly #view: vscode.TreeView<MeetingNode>;
  readonly #subscriptions: vscode.Disposable;
  #query: MeetingQuery | undefined;
  #shown = '';
  #waiting: ReturnType<typeof setTimeout> | undefined;

  /** @param state remembers what was looked for */
  constructor(corpus: Corpus, state: vscode.Memento) {
    this.#corpus = corpus;
    this.#state = state;
    this.#query = parseMeetingQuery(state.get(stateKey));
    this.#view = vscode.window.createTreeView('policyAnnotator.meetings', {
      treeDataProvider: this.#tree,
      showCollapseAll: true,
      canSelectMany: true,
    });
    this.#subscriptions = vscode.Disposable.from(
      this.#view,
      this.#tree,
      corpus.onDidChange(() => {
        this.#waiting ??= setTimeout(() => {
          this.#waiting = undefined;
          if (this.#view.visible) this.#update();
        }, pause);
      }),
      this.#view.onDidChangeVisibility(({ visible }) => {
        if (visible) this.#update();
      }),
    );
    this.refresh();
  }

  get query(): MeetingQuery | undefined {
    return this.#query;
  }

  /** The entities that were looked for, as far as an article still names them. */
  get entities(): CorpusEntity[] {
    return (this.#query?.entities ?? []).flatMap(({ type, id }) => this.#corpus.entity(type, id) ?? []);
  }

  /** Shows where the entities meet; with nothing to look for, nothing. */
  async show(query: MeetingQuery | undefined): Promise<void> {
    this.#query = query;
    this.refresh();
    await this.#state.update(stateKey, query);
  }

  /** Puts the focus on the first article. */
  async focus(): Promise<void> {
    await vscode.commands.executeCommand('policyAnnotator.meetings.focus');
    const [first] = this.#tree.articles;
    if (first !== undefined) await this.#view.reveal(first, { expand: true, focus: true });
  }

  refresh(): void {
    this.#shown = '';
    this.#update();
  }

  /** Copies the rows as text: what was clicked with all that is selected, or else; with nothing said, all. */
  async copy(clicked?: MeetingNode): Promise<void> {
    const { selection } = this.#view;
    const isApart = clicked !== undefined && !selection.includes(clicked);
    await this.#copy(chosenOf(this.#tree.articles, isApart ? [clicked] : selection));
  }

  async copyAll(): Promise<void> {
    await this.#copy(this.#tree.articles);
  }

  dispose(): void {
    clearTimeout(this.#waiting);
    this.#subscriptions.dispose();
  }

  async #copy(articles: readonly MeetingArticle[]): Promise<void> {
    await vscode.env.clipboard.writeText((await meetingsText([], articles)).text);
  }

  /** Shows what the index knows now. Rows are made anew only where there are others. */
  #update(): void {
    const query = this.#query;
    const found = query === undefined ? [] : meetingArticles(this.#corpus, query);
    const signature = `found ${signatureOf(found)}`;
    if (signature !== this.#shown) this.#tree.show(found);
    this.#shown = signature;
    this.#describe(found);
    void setKey('hasMeetings', query !== undefined);
  }

  /** Says above the rows what they are; the view's welcome shows where nothing is said. */
  #describe(found: readonly MeetingArticle[]): void {
    const query = this.#query;
    const names = query === undefined ? '' : namesOf(query, this.#corpus);
    this.#view.description = names;
    if (query === undefined) {
      this.#view.message = '';
      return;
    }
    const counts = countsInWords(countPassages(found), found.length);
    const sentence = t('{0} {1}: {2}.', names, reachInWords(query.reach), counts);
    this.#view.message = [sentence, ...progressOf(this.#corpus)].join(' ');
  }
}

/** What is to be said where not all articles are read. */
function progressOf({ progress: { done, left, isCancelled } }: Corpus): string[] {
  if (isCancelled) return [t('Reading was stopped: articles that are not read yet do not count.')];
  return left === 0 ? [] : [t('The folder is still being read: {0} of {1} articles.', done, done + left)];
}

/** What was chosen of the articles: all passages of an article, or some. */
function chosenOf(articles: readonly MeetingArticle[], chosen: readonly MeetingNode[]): MeetingArticle[] {
  return articles.flatMap((one) => {
    if (chosen.some((node) => node === one)) return [one];
    const passages = one.passages.filter((_, number) =>
      chosen.some((node) => node.kind === 'passage' && node.parent === one && node.number === number),
    );
    return passages.length === 0 ? [] : [{ article: one.article, passages }];
  });
}
