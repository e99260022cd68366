import * as vscode from 'vscode';
import { type ArticleMark, articleMarkOf, reviewProgress } from '../../core/index.js';
import type { AnnotationStore } from '../annotations/annotationStore.js';
import { articleStatus } from '../articleFilter.js';
import type { Articles } from '../articles.js';
import { openDocument, openText } from '../comparison/comparedArticles.js';
import { currentAnalyst } from '../analysts/analyst.js';
import type { SidecarFiles } from '../sidecars/sidecarFiles.js';
import { allAnnotatedArticles } from '../sidecars/sidecarPlaces.js';
import { waitingInWords } from './annotationNodes.js';
import type { AnnotationsTree } from './annotationsTree.js';

/** Marks the articles in lists of files that hold uncertain or lost annotations, or whose review is not done. */
export function registerFileMarks(
  articles: Articles,
  annotations: AnnotationStore,
  sidecars: SidecarFiles,
  tree: AnnotationsTree,
): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  let annotated: Promise<Set<string>> | undefined;
  /** One article after the other: a folder may show hundreds. */
  let last: Promise<unknown> = Promise.resolve();

  const markOf = async (uri: vscode.Uri): Promise<ArticleMark | undefined> => {
    const document = await openText(uri);
    if (document === undefined || articleStatus(document) !== 'article') return undefined;
    const view = await articles.view(document);
    return articleMarkOf(await tree.rowsOf(document), view && reviewProgress(view.index, currentAnalyst()));
  };
  const provideFileDecoration = async (uri: vscode.Uri): Promise<vscode.FileDecoration | undefined> => {
    const [key, known] = [uri.toString(), await (annotated ??= annotatedArticles())];
    // An open article may have got its first annotation just now.
    if (!known.has(key) && openDocument(uri) === undefined) return undefined;
    const next = last.then(() => markOf(uri));
    last = next.catch(() => undefined);
    const mark = await next;
    if (mark !== undefined) known.add(key);
    return mark && decorationOf(mark);
  };

  return vscode.Disposable.from(
    changed,
    vscode.window.registerFileDecorationProvider({
      onDidChangeFileDecorations: changed.event,
      provideFileDecoration,
    }),
    sidecars.onDidChange((article) => {
      annotated = undefined;
      changed.fire(article);
    }),
    articles.onDidChange((document) => {
      changed.fire(document.uri);
    }),
    annotations.onDidMove(({ document }) => {
      changed.fire(document.uri);
    }),
  );
}

async function annotatedArticles(): Promise<Set<string>> {
  return new Set((await allAnnotatedArticles()).map((uri) => uri.toString()));
}

function decorationOf(mark: ArticleMark): vscode.FileDecoration {
  if (mark.kind === 'waiting') {
    const tooltip = vscode.l10n.t('Annotations that wait for you: {0}', waitingInWords(mark.counts));
    const colour = new vscode.ThemeColor('list.warningForeground');
    const decoration = new vscode.FileDecoration('?', tooltip, colour);
    decoration.propagate = true;
    return decoration;
  }
  const { decided, total } = mark.progress;
  const tooltip = vscode.l10n.t('{0} of {1} suggestions decided', decided, total);
  return new vscode.FileDecoration('◐', tooltip);
}
