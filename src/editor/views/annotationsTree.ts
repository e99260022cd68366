import * as vscode from 'vscode';
import {
  type AnnotationGrouping,
  annotationKey,
  type AnnotationRow,
  annotationRowsOf,
  filterAnnotations,
  groupAnnotations,
  type PlacedAnnotation,
} from '../../core/index.js';
import type { AnnotationStore } from '../annotationStore.js';
import { articleStatus } from '../articleFilter.js';
import { openText } from '../comparedArticles.js';
import type { ShownAnalysts } from '../shownAnalysts.js';
import { annotatedArticlesIn } from '../sidecarPlaces.js';
import {
  type ArticleAnnotation,
  annotationItem,
  AnnotationNode,
  articleItem,
  type ArticleNode,
  groupItem,
  type GroupNode,
  type Node,
} from './annotationNodes.js';
import type { ListChoices } from './listChoices.js';

/** The annotations of the articles that are open or have a sidecar in the workspace, in groups. */
export class AnnotationsTree implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<Node | undefined>();
  /** The same object for the same article, by which the editor knows it. */
  readonly #articles = new Map<string, ArticleNode>();
  readonly #annotations: AnnotationStore;
  readonly #shown: ShownAnalysts;
  readonly #choices: ListChoices<AnnotationGrouping>;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(annotations: AnnotationStore, shown: ShownAnalysts, choices: ListChoices<AnnotationGrouping>) {
    this.#annotations = annotations;
    this.#shown = shown;
    this.#choices = choices;
  }

  /** The rows of an article's annotations, whatever the filter. */
  async rowsOf(document: vscode.TextDocument): Promise<AnnotationRow[]> {
    const shown = this.#shown.of(await this.#annotations.placedIn(document));
    return annotationRowsOf(shown);
  }

  /** Shows what became of an article's annotations; of all, where none is told. */
  async refresh(article?: vscode.Uri): Promise<void> {
    const known = article && this.#articles.get(article.toString());
    const document = article && openDocument(article);
    const hasRows = document === undefined || (await this.rowsOf(document)).length > 0;
    const showsArticles = this.#choices.order === 'article';
    if (known !== undefined && hasRows && showsArticles) this.#changed.fire(known);
    else if (article === undefined || known !== undefined || hasRows) this.#changed.fire(undefined);
  }

  async getChildren(parent?: Node): Promise<Node[]> {
    const by = this.#choices.order;
    if (parent === undefined) return by === 'article' ? this.#readArticles() : this.#readGroups(by);
    if (parent.kind === 'annotation') return [];
    const rows = parent.kind === 'group' ? parent.group.rows : await this.#rowsIn(parent.article);
    return rows.map((row) => new AnnotationNode(parent, row));
  }

  getParent(node: Node): Node | undefined {
    return node.kind === 'annotation' ? node.parent : undefined;
  }

  async getTreeItem(node: Node): Promise<vscode.TreeItem> {
    if (node.kind === 'group') return groupItem(node);
    if (node.kind === 'article') {
      const document = openDocument(node.article);
      return articleItem(node, document && (await this.rowsOf(document)));
    }
    const item = annotationItem(node);
    item.command = { title: '', command: 'policyAnnotator.revealAnnotation', arguments: [node] };
    return item;
  }

  /** The row of an annotation of an article; nothing where the list has none. */
  async rowFor(article: vscode.Uri, annotation: PlacedAnnotation): Promise<Node | undefined> {
    const key = annotationKey(annotation);
    const isRow = (row: ArticleAnnotation): boolean =>
      row.article.toString() === article.toString() && annotationKey(row.annotation) === key;
    const by = this.#choices.order;
    const parents = by === 'article' ? [this.#articles.get(article.toString())] : await this.#readGroups(by);
    for (const parent of parents) {
      if (parent === undefined) continue;
      const rows = parent.kind === 'group' ? parent.group.rows : await this.#rowsIn(article);
      const row = rows.find(isRow);
      if (row !== undefined) return new AnnotationNode(parent, row);
    }
    return undefined;
  }

  dispose(): void {
    this.#changed.dispose();
  }

  /** The rows of an article that the filter lets through; none where it cannot be opened. */
  async #rowsIn(article: vscode.Uri): Promise<ArticleAnnotation[]> {
    const document = await openText(article);
    const rows = document === undefined ? [] : await this.rowsOf(document);
    return filterAnnotations(rows, this.#choices.filter).map((row) => ({ ...row, article }));
  }

  async #readGroups(by: GroupNode['by']): Promise<GroupNode[]> {
    const rows = await Promise.all((await this.#readArticles()).map(({ article }) => this.#rowsIn(article)));
    return groupAnnotations(rows.flat(), by).map((group) => ({ kind: 'group', by, group }));
  }

  /** The annotated articles by address; with a filter only those with rows that it lets through. */
  async #readArticles(): Promise<ArticleNode[]> {
    const found = new Map<string, vscode.Uri>();
    for (const { uri } of vscode.workspace.workspaceFolders ?? [])
      for (const article of await annotatedArticlesIn(uri)) found.set(article.toString(), article);
    for (const document of vscode.workspace.textDocuments) {
      if (articleStatus(document) !== 'article') continue;
      const key = document.uri.toString();
      if ((await this.rowsOf(document)).length > 0) found.set(key, document.uri);
      else found.delete(key);
    }
    if (this.#choices.filter !== '')
      for (const [key, article] of found) if ((await this.#rowsIn(article)).length === 0) found.delete(key);
    const known = new Map(this.#articles);
    this.#articles.clear();
    for (const [key, article] of [...found].sort(([a], [b]) => (a < b ? -1 : 1)))
      this.#articles.set(key, known.get(key) ?? { kind: 'article', article });
    return [...this.#articles.values()];
  }
}

function openDocument(article: vscode.Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === article.toString());
}
