import * as vscode from 'vscode';
import {
  type Context,
  contextOf,
  type EntityOrder,
  type IndexedMention,
  isSameSpan,
  type QueueRow,
  queueRowsOf,
  reviewProgress,
  shortened,
} from '../../core/index.js';
import { articleStatus } from '../articleFilter.js';
import type { Articles, ArticleView } from '../articles.js';
import { openText } from '../comparedArticles.js';
import { inWords } from '../messages.js';
import { settingsFor } from '../settings.js';
import { annotatedArticlesIn, nameOf } from '../sidecarPlaces.js';
import type { ListChoices } from './listChoices.js';
import { MentionTarget } from './mentionTarget.js';
import { typeIcon } from './typeIcons.js';

/** An article of the queue. */
export interface ArticleNode {
  readonly kind: 'article';
  readonly article: vscode.Uri;
}

/** A suggestion that waits for a decision. */
export class SuggestionNode extends MentionTarget {
  readonly kind = 'suggestion';

  constructor(
    readonly parent: ArticleNode,
    readonly row: QueueRow,
    private readonly text: string,
  ) {
    super(parent.article, row.suggestion.mention.span);
  }

  /** The words around it; worked out when the row is shown. */
  get context(): Context {
    return contextOf(this.text, this.span);
  }
}

export type Node = ArticleNode | SuggestionNode;

const longestPart = 120;

/** What nobody has decided yet: the open and the annotated articles, each with its suggestions. */
export class QueueTree implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<Node | undefined>();
  readonly #articles: Articles;
  readonly #choices: ListChoices<EntityOrder>;
  /** The same object for the same article, by which the editor knows it. */
  readonly #nodes = new Map<string, ArticleNode>();

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(articles: Articles, choices: ListChoices<EntityOrder>) {
    this.#articles = articles;
    this.#choices = choices;
  }

  refresh(article?: vscode.Uri): void {
    this.#changed.fire(article && this.#nodes.get(article.toString()));
  }

  async getChildren(parent?: Node): Promise<Node[]> {
    if (parent === undefined) return this.#readArticles();
    if (parent.kind === 'suggestion') return [];
    const document = await openText(parent.article);
    const view = document && (await this.#articles.view(document));
    return view === undefined
      ? []
      : this.#rowsOf(view).map((row) => new SuggestionNode(parent, row, view.text));
  }

  getParent(node: Node): Node | undefined {
    return node.kind === 'article' ? undefined : node.parent;
  }

  getTreeItem(node: Node): Promise<vscode.TreeItem> | vscode.TreeItem {
    return node.kind === 'article' ? this.#articleItem(node) : suggestionItem(node);
  }

  /** The row of a mention of an article that is in the queue; nothing where it waits for no decision. */
  rowOf(document: vscode.TextDocument, view: ArticleView, { span, type }: IndexedMention): Node | undefined {
    const parent = this.#nodes.get(document.uri.toString());
    const row = this.#rowsOf(view).find(
      ({ suggestion: { mention } }) => isSameSpan(mention.span, span) && mention.type === type,
    );
    return parent && row && new SuggestionNode(parent, row, view.text);
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #rowsOf(view: ArticleView): QueueRow[] {
    const { filter, order } = this.#choices;
    return queueRowsOf(view.index, {
      analyst: settingsFor().analyst,
      language: view.language,
      filter,
      order,
    });
  }

  /** The open articles with something undecided, and the annotated ones that nobody has opened, by address. */
  async #readArticles(): Promise<ArticleNode[]> {
    const found = new Map<string, vscode.Uri>();
    for (const { uri } of vscode.workspace.workspaceFolders ?? [])
      for (const article of await annotatedArticlesIn(uri)) found.set(article.toString(), article);
    for (const document of vscode.workspace.textDocuments) {
      if (articleStatus(document) !== 'article') continue;
      const view = await this.#articles.view(document);
      const hasRows = view !== undefined && this.#rowsOf(view).length > 0;
      if (hasRows) found.set(document.uri.toString(), document.uri);
      else found.delete(document.uri.toString());
    }
    const known = new Map(this.#nodes);
    this.#nodes.clear();
    for (const [key, article] of [...found].sort(([a], [b]) => (a < b ? -1 : 1)))
      this.#nodes.set(key, known.get(key) ?? { kind: 'article', article });
    return [...this.#nodes.values()];
  }

  async #articleItem({ article }: ArticleNode): Promise<vscode.TreeItem> {
    const key = article.toString();
    const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === key);
    const view = document && (await this.#articles.view(document));
    const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    const isShown = vscode.window.visibleTextEditors.some((editor) => editor.document === document);
    const item = new vscode.TreeItem(nameOf(article), isShown ? Expanded : Collapsed);
    item.id = key;
    item.iconPath = vscode.ThemeIcon.File;
    item.resourceUri = article;
    item.tooltip = vscode.workspace.asRelativePath(article);
    item.contextValue = 'article';
    if (view !== undefined) {
      const { decided, total } = reviewProgress(view.index, settingsFor().analyst);
      item.description = vscode.l10n.t('{0} of {1} decided', decided, total);
    }
    return item;
  }
}

function suggestionItem(node: SuggestionNode): vscode.TreeItem {
  const { label } = node.row;
  const { mention } = node.row.suggestion;
  const { before, text, after } = node.context;
  const item = new vscode.TreeItem(shortened(text, longestPart));
  const entity = shortened(label, longestPart);
  item.id = `${node.article.toString()} ${mention.type} ${node.span.start} ${node.span.end}`;
  item.iconPath = typeIcon(mention.type);
  item.description = entity.toLowerCase() === text.toLowerCase() ? shortened(after, longestPart) : entity;
  const why = inWords(mention.reason);
  item.tooltip = [shortened(before + text + after, 3 * longestPart), entity, why].filter(Boolean).join('\n');
  item.contextValue = 'suggestion';
  item.command = { title: '', command: 'policyAnnotator.revealMention', arguments: [node] };
  return item;
}
