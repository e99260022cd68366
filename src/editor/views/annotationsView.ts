import * as vscode from 'vscode';
import { type AnnotationGrouping, isOpen } from '../../core/index.js';
import { placeOf } from '../annotations/annotationPlace.js';
import { AnnotationTarget } from '../targets/annotationTarget.js';
import { articleStatus } from '../articleFilter.js';
import { reveal, showQuietly } from '../navigation.js';
import { AnnotationsTree } from './annotationsTree.js';
import { createList } from './createList.js';
import { registerFileMarks } from './fileMarks.js';
import { followCursor } from './followCursor.js';
import { ListChoices } from './listChoices.js';
import { registerDeleteRows } from './deleteRows.js';
import type { ViewSources } from './registerViews.js';

const { t } = vscode.l10n;

/** The view that lists all annotations of the workspace's articles, those that wait for a person first. */
export function registerAnnotationsView({
  articles,
  annotations,
  annotationActs,
  sidecars,
  shown,
  reviewMode,
  state,
}: ViewSources): vscode.Disposable {
  const choices = new ListChoices<AnnotationGrouping>(
    {
      name: 'Annotations',
      orderCommand: 'groupAnnotations',
      orderTitle: () => t('Group the annotations'),
      orders: [
        ['article', () => t('By article')],
        ['analyst', () => t('By analyst')],
        ['tag', () => t('By tag')],
        ['state', () => t('By state')],
      ],
    },
    state,
  );
  const tree = new AnnotationsTree(annotations, shown, choices);
  const { view } = createList('policyAnnotator.annotations', tree);

  const countOpen = async (): Promise<void> => {
    const documents = vscode.workspace.textDocuments.filter(isArticle);
    const rows = await Promise.all(documents.map((document) => tree.rowsOf(document)));
    const value = rows.flat().filter(isOpen).length;
    const tooltip = t('Annotations that wait for your decision: {0}', value);
    view.badge = value === 0 ? undefined : { value, tooltip };
  };
  const update = async (document: vscode.TextDocument): Promise<void> => {
    if (!isArticle(document)) return;
    await tree.refresh(document.uri);
    await countOpen();
  };

  return vscode.Disposable.from(
    view,
    tree,
    choices,
    registerDeleteRows(tree, view, annotationActs),
    articles.onDidChange((document) => void update(document)),
    annotations.onDidMove(({ document }) => void update(document)),
    sidecars.onDidChange((article) => void tree.refresh(article)),
    registerFileMarks(articles, annotations, sidecars, tree),
    choices.onDidChange(() => {
      view.description = choices.filter && `“${choices.filter}”`;
      void tree.refresh();
    }),
    followCursor(articles, view, async (document, article, { start, end }) => {
      const annotation = article.index.annotations.find((one) => {
        const span = placeOf(one);
        return span !== undefined && span.start <= start && end <= span.end;
      });
      return annotation && tree.rowFor(document.uri, annotation);
    }),
    vscode.commands.registerCommand('policyAnnotator.revealAnnotation', async (target: unknown) => {
      if (!(target instanceof AnnotationTarget)) return;
      const document = await vscode.workspace.openTextDocument(target.article);
      const placed = (await annotations.placedIn(document)).find((one) => target.is(one));
      const editor = await showQuietly(document);
      const span = placed && placeOf(placed);
      if (span !== undefined) reveal(editor, span);
      if (document === reviewMode.article) await reviewMode.focus();
    }),
  );
}

function isArticle(document: vscode.TextDocument): boolean {
  return !document.isClosed && articleStatus(document) === 'article';
}
