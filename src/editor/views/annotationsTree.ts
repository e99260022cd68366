import * as vscode from 'vscode';
import { annotationKey, type AnnotationRow, annotationRowsOf } from '../../core/index.js';
import { isOwn } from '../analyst.js';
import type { AnnotationStore } from '../annotationStore.js';
import { AnnotationTarget } from '../annotationTarget.js';
import { articleStatus } from '../articleFilter.js';
import { openText } from '../comparedArticles.js';
import { inWords } from '../messages.js';
import type { ShownAnalysts } from '../shownAnalysts.js';
import { annotatedArticlesIn, nameOf } from '../sidecarPlaces.js';

/** A row of the view: one annotation of an article. */
class AnnotationNode extends AnnotationTarget {
  constructor(
    article: vscode.Uri,
    readonly row: AnnotationRow,
  ) {
    super(article, row.annotation.id, row.annotation.creator);
  }
}

/** An article, by its address, or one of its annotations. */
type Node = vscode.Uri | AnnotationNode;

/** The annotated articles that are open or have a sidecar in the workspace, each with its annotations. */
export class AnnotationsTree implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<Node | undefined>();
  readonly #articles = new Map<string, vscode.Uri>();
  readonly #annotations: AnnotationStore;
  readonly #shown: ShownAnalysts;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(annotations: AnnotationStore, shown: ShownAnalysts) {
    this.#annotations = annotations;
    this.#shown = shown;
  }

  /** The rows of an article's annotations. */
  async rowsOf(document: vscode.TextDocument): Promise<AnnotationRow[]> {
    const shown = this.#shown.of(await this.#annotations.placedIn(document));
    return annotationRowsOf(shown, (annotation) => this.#annotations.isKept(annotation));
  }

  /** Shows what became of an article's annotations. */
  async refresh(article: vscode.Uri): Promise<void> {
    const known = this.#articles.get(article.toString());
    const document = openDocument(article);
    const hasRows = document === undefined || (await this.rowsOf(document)).length > 0;
    if (known !== undefined && hasRows) this.#changed.fire(known);
    else if (known !== undefined || hasRows) this.#changed.fire(undefined);
  }

  async getChildren(parent?: Node): Promise<Node[]> {
    if (parent === undefined) return this.#readArticles();
    if (parent instanceof AnnotationNode) return [];
    const document = await openText(parent);
    const rows = document === undefined ? [] : await this.rowsOf(document);
    return rows.map((row) => new AnnotationNode(parent, row));
  }

  getTreeItem(node: Node): Promise<vscode.TreeItem> | vscode.TreeItem {
    return node instanceof AnnotationNode ? itemOf(node) : this.#articleItem(node);
  }

  dispose(): void {
    this.#changed.dispose();
  }

  /** The annotated articles by address; the same object for the same article, by which the editor knows it. */
  async #readArticles(): Promise<vscode.Uri[]> {
    const found = new Map<string, vscode.Uri>();
    for (const { uri } of vscode.workspace.workspaceFolders ?? [])
      for (const article of await annotatedArticlesIn(uri)) found.set(article.toString(), article);
    for (const document of vscode.workspace.textDocuments) {
      if (articleStatus(document) !== 'article') continue;
      const key = document.uri.toString();
      if ((await this.rowsOf(document)).length > 0) found.set(key, document.uri);
      else found.delete(key);
    }
    const articles = [...found].sort(([a], [b]) => (a < b ? -1 : 1));
    const known = new Map(this.#articles);
    this.#articles.clear();
    for (const [key, uri] of articles) this.#articles.set(key, known.get(key) ?? uri);
    return [...this.#articles.values()];
  }

  async #articleItem(article: vscode.Uri): Promise<vscode.TreeItem> {
    const document = openDocument(article);
    const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    const item = new vscode.TreeItem(nameOf(article), document === undefined ? Collapsed : Expanded);
    item.id = article.toString();
    item.iconPath = vscode.ThemeIcon.File;
    item.resourceUri = article;
    item.tooltip = vscode.workspace.asRelativePath(article);
    const description = document === undefined ? '' : openInWords(await this.rowsOf(document));
    if (description !== '') item.description = description;
    return item;
  }
}

function openDocument(article: vscode.Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === article.toString());
}

/** How many annotations wait for a person. */
function openInWords(rows: readonly AnnotationRow[]): string {
  const count = (state: AnnotationRow['state']): number => rows.filter((row) => row.state === state).length;
  const [uncertain, orphaned] = [count('uncertain'), count('orphaned')];
  return [
    ...(uncertain === 0 ? [] : [vscode.l10n.t('{0} uncertain', uncertain)]),
    ...(orphaned === 0 ? [] : [vscode.l10n.t('{0} without a passage', orphaned)]),
  ].join(', ');
}

const icons: Readonly<Record<AnnotationRow['state'], vscode.ThemeIcon>> = {
  uncertain: new vscode.ThemeIcon('question', new vscode.ThemeColor('list.warningForeground')),
  orphaned: new vscode.ThemeIcon('debug-disconnect', new vscode.ThemeColor('list.errorForeground')),
  kept: new vscode.ThemeIcon('debug-disconnect'),
  anchored: new vscode.ThemeIcon('bookmark'),
};

function itemOf(node: AnnotationNode): vscode.TreeItem {
  const { row } = node;
  const { creator, modified, note, selectors } = row.annotation;
  const item = new vscode.TreeItem(onOneLine(selectors?.quote.exact ?? ''));
  item.id = `${node.article.toString()} ${annotationKey(row.annotation)}`;
  item.iconPath = icons[row.state];
  const date = new Date(modified).toLocaleDateString(vscode.env.language);
  item.description = [...(note === undefined ? [] : [onOneLine(note)]), creator, date].join(' · ');
  const state = stateInWords(row);
  item.tooltip = [selectors?.quote.exact, note, `${creator}, ${date}`, state].filter(Boolean).join('\n\n');
  item.accessibilityInformation = { label: `${onOneLine(selectors?.quote.exact ?? '')}, ${state}` };
  item.contextValue = `${row.state}${isOwn(creator) ? '.own' : ''}`;
  item.command = { title: '', command: 'policyAnnotator.revealAnnotation', arguments: [node] };
  return item;
}

/** What is known of the annotation's place, and why. */
function stateInWords({ annotation: { anchor }, state }: AnnotationRow): string {
  if (anchor.state === 'anchored') return vscode.l10n.t('at its place');
  if (anchor.state === 'uncertain') {
    const [candidate] = anchor.candidates;
    return vscode.l10n.t('uncertain: {0}', candidate === undefined ? '' : inWords(candidate.reason));
  }
  const reason = inWords(anchor.reason);
  return state === 'kept' ? vscode.l10n.t('kept without a place: {0}', reason) : reason;
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
