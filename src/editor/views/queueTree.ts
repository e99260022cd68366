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
import type { Articles, ArticleView } from '../articles.js';
import { openDocument, openText } from '../comparison/comparedArticles.js';
import { inWords } from '../messages.js';
import { currentAnalyst } from '../analysts/analyst.js';
import { KeptRows } from './keptRows.js';
import type { ListChoices } from './listChoices.js';
import { type ArticleNode, createArticleItem, ListedArticles } from './listedArticles.js';
import { MentionTarget } from '../targets/mentionTarget.js';
import { typeIcon } from './typeIcons.js';

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
  readonly #rows = new KeptRows<Node>((parent) => this.#make(parent));
  readonly #listed = new ListedArticles();

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(articles: Articles, choices: ListChoices<EntityOrder>) {
    this.#articles = articles;
    this.#choices = choices;
  }

  refresh(article?: vscode.Uri): void {
    const changed = article && this.#listed.nodeOf(article);
    this.#rows.forget(changed);
    this.#changed.fire(changed);
  }

  getChildren(parent?: Node): Promise<Node[]> {
    return this.#rows.below(parent);
  }

  getParent(node: Node): Node | undefined {
    return node.kind === 'article' ? undefined : node.parent;
  }

  getTreeItem(node: Node): Promise<vscode.TreeItem> | vscode.TreeItem {
    return node.kind === 'article' ? this.#articleItem(node) : suggestionItem(node);
  }

  /** The row of a mention of an article that is in the queue; nothing where it waits for no decision. */
  async rowOf(article: vscode.Uri, { span, type }: IndexedMention): Promise<Node | undefined> {
    const parent = this.#listed.nodeOf(article);
    const rows = parent === undefined ? [] : await this.getChildren(parent);
    return rows.find(
      (node) =>
        node.kind === 'suggestion' &&
        isSameSpan(node.span, span) &&
        node.row.suggestion.mention.type === type,
    );
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #rowsOf(view: ArticleView): QueueRow[] {
    const { filter, order } = this.#choices;
    return queueRowsOf(view.index, {
      analyst: currentAnalyst(),
      language: view.language,
      filter,
      order,
    });
  }

  async #make(parent: Node | undefined): Promise<Node[]> {
    if (parent === undefined) return this.#readArticles();
    if (parent.kind === 'suggestion') return [];
    const document = await openText(parent.article);
    const view = document && (await this.#articles.view(document));
    return view === undefined
      ? []
      : this.#rowsOf(view).map((row) => new SuggestionNode(parent, row, view.text));
  }

  /** The open articles with something undecided, and the annotated ones that nobody has opened, by address. */
  #readArticles(): Promise<ArticleNode[]> {
    return this.#listed.read(async (_article, open) => {
      if (open === undefined) return true;
      const view = await this.#articles.view(open);
      return view !== undefined && this.#rowsOf(view).length > 0;
    });
  }

  async #articleItem({ article }: ArticleNode): Promise<vscode.TreeItem> {
    const document = openDocument(article);
    const view = document && (await this.#articles.view(document));
    const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    const isShown = vscode.window.visibleTextEditors.some((editor) => editor.document === document);
    const item = createArticleItem(article, isShown ? Expanded : Collapsed);
    if (view !== undefined) {
      const { decided, total } = reviewProgress(view.index, currentAnalyst());
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
  const behind = after.replace(/^[^\p{L}\p{N}]+/u, '');
  item.description = entity.toLowerCase() === text.toLowerCase() ? shortened(behind, longestPart) : entity;
  const why = inWords(mention.reason);
  item.tooltip = [shortened(before + text + after, 3 * longestPart), entity, why].filter(Boolean).join('\n');
  item.contextValue = 'suggestion';
  item.command = { title: '', command: 'policyAnnotator.revealMention', arguments: [node] };
  return item;
}
