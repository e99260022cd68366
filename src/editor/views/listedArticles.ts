import * as vscode from 'vscode';
import { articleStatus } from '../articleFilter.js';
import { allAnnotatedArticles, nameOf } from '../sidecars/sidecarPlaces.js';

/** An article of a list. */
export interface ArticleNode {
  readonly kind: 'article';
  readonly article: vscode.Uri;
}

/** The articles of a list; the same object for the same article, by which the editor knows it. */
export class ListedArticles {
  #nodes: ReadonlyMap<string, ArticleNode> = new Map();

  /** The row of an article that was listed when the list was read. */
  nodeOf(article: vscode.Uri): ArticleNode | undefined {
    return this.#nodes.get(article.toString());
  }

  /**
   * Of the annotated articles of the workspace and the open ones those that are to be listed, by address.
   *
   * @param isListed is told the document where the article is open
   * @param others articles that may be neither
   */
  async read(
    isListed: (article: vscode.Uri, open: vscode.TextDocument | undefined) => Promise<boolean>,
    others: readonly vscode.Uri[] = [],
  ): Promise<ArticleNode[]> {
    const documents = vscode.workspace.textDocuments.filter((one) => articleStatus(one) === 'article');
    const open = new Map(documents.map((document) => [document.uri.toString(), document]));
    const found = [...(await allAnnotatedArticles()), ...documents.map(({ uri }) => uri), ...others];
    const articles = new Map(found.map((uri) => [uri.toString(), uri]));
    const listed = new Map<string, ArticleNode>();
    for (const [key, article] of [...articles].sort(([a], [b]) => (a < b ? -1 : 1)))
      if (await isListed(article, open.get(key)))
        listed.set(key, this.#nodes.get(key) ?? { kind: 'article', article });
    this.#nodes = listed;
    return [...listed.values()];
  }
}

/** How the row of an article looks; what is to be said of it is added. */
export function createArticleItem(
  article: vscode.Uri,
  state: vscode.TreeItemCollapsibleState,
): vscode.TreeItem {
  const item = new vscode.TreeItem(nameOf(article), state);
  item.id = article.toString();
  item.iconPath = vscode.ThemeIcon.File;
  item.resourceUri = article;
  item.tooltip = vscode.workspace.asRelativePath(article);
  item.contextValue = 'article';
  return item;
}
