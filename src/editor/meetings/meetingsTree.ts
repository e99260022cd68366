import * as vscode from 'vscode';
import { nameOf } from '../sidecars/sidecarPlaces.js';
import { type MeetingArticle, type MeetingRow, rowsOf } from './meetings.js';

/** An article in which entities are named together. */
export interface ArticleNode extends MeetingArticle {
  readonly kind: 'article';
}

/** A passage of it. */
export interface PassageNode {
  readonly kind: 'passage';
  readonly parent: ArticleNode;
  /** Which of the article's passages it is. */
  readonly number: number;
  readonly row: MeetingRow;
}

export type MeetingNode = ArticleNode | PassageNode;

/** A view is narrow: the first mention must be seen. */
const around = { before: 16, after: 60 };
const longestLabel = 300;
const { Collapsed, None } = vscode.TreeItemCollapsibleState;

/** The articles in which entities meet, and the passages where they do. An article is read when it is opened here. */
export class MeetingsTree implements vscode.TreeDataProvider<MeetingNode>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<undefined>();
  #nodes: readonly ArticleNode[] = [];

  readonly onDidChangeTreeData = this.#changed.event;

  get articles(): readonly ArticleNode[] {
    return this.#nodes;
  }

  show(articles: readonly MeetingArticle[]): void {
    this.#nodes = articles.map((article) => ({ kind: 'article', ...article }));
    this.#changed.fire(undefined);
  }

  async getChildren(parent?: MeetingNode): Promise<MeetingNode[]> {
    if (parent === undefined) return [...this.#nodes];
    if (parent.kind === 'passage') return [];
    const rows = await rowsOf(parent, around);
    return rows.map((row, number) => ({ kind: 'passage', parent, number, row }));
  }

  getParent(node: MeetingNode): MeetingNode | undefined {
    return node.kind === 'article' ? undefined : node.parent;
  }

  getTreeItem(node: MeetingNode): vscode.TreeItem {
    return node.kind === 'article' ? articleItem(node) : passageItem(node);
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

function articleItem({ article, passages }: ArticleNode): vscode.TreeItem {
  const path = vscode.workspace.asRelativePath(article);
  const name = nameOf(article);
  const item = new vscode.TreeItem(name, Collapsed);
  item.id = article.toString();
  item.iconPath = vscode.ThemeIcon.File;
  item.resourceUri = article;
  item.description = [String(passages.length), path.slice(0, -name.length - 1)].filter(Boolean).join(' · ');
  item.tooltip = path;
  item.contextValue = 'article';
  return item;
}

function passageItem({ parent, number, row }: PassageNode): vscode.TreeItem {
  const label = row.text.slice(0, longestLabel);
  const highlights = row.marks
    .filter(([, end]) => end <= label.length)
    .map(([start, end]): [number, number] => [start, end]);
  const item = new vscode.TreeItem({ label, highlights }, None);
  item.id = `${parent.article.toString()} ${number}`;
  item.tooltip = vscode.l10n.t('Line {0}: {1}', row.range.start.line + 1, row.text);
  item.contextValue = 'passage';
  // The editor's own command: one click shows the place and leaves the focus here, a second one goes there.
  item.command = { title: '', command: 'vscode.open', arguments: [row.article, { selection: row.range }] };
  return item;
}
