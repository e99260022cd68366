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
import type { AnnotationStore } from '../annotations/annotationStore.js';
import { openDocument, openText } from '../comparison/comparedArticles.js';
import type { ShownAnalysts } from '../analysts/shownAnalysts.js';
import {
  type ArticleAnnotation,
  annotationItem,
  AnnotationNode,
  articleItem,
  groupItem,
  type GroupNode,
  type Node,
} from './annotationNodes.js';
import { KeptRows } from './keptRows.js';
import type { ListChoices } from './listChoices.js';
import { type ArticleNode, ListedArticles } from './listedArticles.js';

/** The annotations of the articles that are open or have a sidecar in the workspace, in groups. */
export class AnnotationsTree implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<Node | undefined>();
  readonly #rows = new KeptRows<Node>((parent) => this.#make(parent));
  readonly #articles = new ListedArticles();
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
    const shown = this.#shown.of(await this.#annotations.placedSoFarIn(document));
    return annotationRowsOf(shown, this.#annotations.waiting.keysOf(document.uri));
  }

  /** Shows what became of an article's annotations; of all, where none is told. */
  async refresh(article?: vscode.Uri): Promise<void> {
    const known = article && this.#articles.nodeOf(article);
    const document = article && openDocument(article);
    const hasRows = document === undefined || (await this.rowsOf(document)).length > 0;
    const showsArticles = this.#choices.order === 'article';
    if (article !== undefined && known === undefined && !hasRows) return;
    const changed = hasRows && showsArticles ? known : undefined;
    this.#rows.forget(changed);
    this.#changed.fire(changed);
  }

  getChildren(parent?: Node): Promise<Node[]> {
    return this.#rows.below(parent);
  }

  getParent(node: Node): Node | undefined {
    return node.kind === 'annotation' ? node.parent : undefined;
  }

  async getTreeItem(node: Node): Promise<vscode.TreeItem> {
    if (node.kind === 'group') return groupItem(node);
    if (node.kind === 'article') {
      const document = openDocument(node.article);
      const isUnwritten = this.#annotations.waiting.of(node.article).length > 0;
      return articleItem(node, document && (await this.#rowsIn(node.article)), isUnwritten);
    }
    const item = annotationItem(node);
    item.command = { title: '', command: 'policyAnnotator.revealAnnotation', arguments: [node] };
    return item;
  }

  /** The row of an annotation of an article; nothing where the list has none. */
  async rowFor(article: vscode.Uri, annotation: PlacedAnnotation): Promise<Node | undefined> {
    const key = annotationKey(annotation);
    const address = article.toString();
    const isRow = (node: Node): boolean =>
      node.kind === 'annotation' &&
      node.row.article.toString() === address &&
      annotationKey(node.row.annotation) === key;
    for (const parent of await this.getChildren()) {
      if (parent.kind === 'article' && parent.article.toString() !== address) continue;
      const row = (await this.getChildren(parent)).find(isRow);
      if (row !== undefined) return row;
    }
    return undefined;
  }

  dispose(): void {
    this.#changed.dispose();
  }

  async #make(parent: Node | undefined): Promise<Node[]> {
    const by = this.#choices.order;
    if (parent === undefined) return by === 'article' ? this.#readArticles() : this.#readGroups(by);
    if (parent.kind === 'annotation') return [];
    const rows = parent.kind === 'group' ? parent.group.rows : await this.#rowsIn(parent.article);
    return rows.map((row) => new AnnotationNode(parent, row));
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
  #readArticles(): Promise<ArticleNode[]> {
    const isUnknown = (open: vscode.TextDocument | undefined): boolean =>
      open === undefined && this.#choices.filter === '';
    return this.#articles.read(
      async (article, open) => isUnknown(open) || (await this.#rowsIn(article)).length > 0,
      this.#annotations.waiting.articles(),
    );
  }
}
