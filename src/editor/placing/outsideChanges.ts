import * as vscode from 'vscode';
import { type Moves, UntoldMoves } from '../../core/index.js';
import type { AnnotationStore, ArticleMoves } from '../annotations/annotationStore.js';
import { nameOf } from '../sidecars/sidecarPlaces.js';
import type { SeenTexts } from './seenTexts.js';

/** A pull changes several articles, one after the other: they are told of together. */
const quietMilliseconds = 400;
const shownMilliseconds = 6000;
const showList = 'policyAnnotator.annotations.focus';

/** Tells once, and quietly, what a change of an article from outside did to its annotations. */
export function registerOutsideChanges(annotations: AnnotationStore, seen: SeenTexts): vscode.Disposable {
  const untold = new UntoldMoves();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tellSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const shown = vscode.window.visibleTextEditors.map(({ document }) => document);
      const told = untold.take(new Set(shown.map(({ uri }) => uri.toString())));
      for (const document of shown)
        if (told.some(([article]) => article === document.uri.toString())) seen.see(document);
      tell(told);
    }, quietMilliseconds);
  };

  const onMove = ({ document, former, annotations: placed, isOpening }: ArticleMoves): void => {
    const article = document.uri.toString();
    const isSeen = isOpening && seen.isSeen(document);
    if (!isSeen && untold.add(article, former, placed)) tellSoon();
    else seen.see(document);
  };

  return vscode.Disposable.from(
    annotations.onDidMove(onMove),
    vscode.window.onDidChangeVisibleTextEditors(tellSoon),
    vscode.workspace.onDidSaveTextDocument((document) => {
      // What the analyst wrote is no change from outside when the article is opened again.
      if (seen.has(document.uri)) seen.see(document);
    }),
    {
      dispose: () => {
        clearTimeout(timer);
      },
    },
  );
}

function tell(changes: readonly (readonly [article: string, moves: Moves])[]): void {
  const [first] = changes;
  if (first === undefined) return;
  const sum = (count: (moves: Moves) => number): number =>
    changes.reduce((total, [, moves]) => total + count(moves), 0);
  const [moved, uncertain, lost] = [
    sum((one) => one.moved),
    sum((one) => one.uncertain),
    sum((one) => one.lost),
  ];
  const where =
    changes.length === 1 ? nameOf(vscode.Uri.parse(first[0])) : vscode.l10n.t('{0} articles', changes.length);
  const text = `${where}: ${movesInWords(moved, uncertain, lost)}`;
  const show = vscode.l10n.t('Show Annotations');
  if (uncertain + lost === 0) {
    showInStatusBar(text, show);
    return;
  }
  void vscode.window.showInformationMessage(text, show).then((answer) => {
    if (answer === show) void vscode.commands.executeCommand(showList);
  });
}

/** Says it for a moment, since nobody has to do anything; a click on it shows the list. */
function showInStatusBar(text: string, tooltip: string): void {
  const item = vscode.window.createStatusBarItem('policyAnnotator.moves', vscode.StatusBarAlignment.Left);
  item.name = 'Policy Annotator';
  item.text = text;
  item.tooltip = tooltip;
  item.command = showList;
  item.show();
  setTimeout(() => {
    item.dispose();
  }, shownMilliseconds);
}

function movesInWords(moved: number, uncertain: number, lost: number): string {
  const { t } = vscode.l10n;
  const parts = [
    ...(moved === 0 ? [] : [moved === 1 ? t('1 annotation moved') : t('{0} annotations moved', moved)]),
    ...(uncertain === 0 ? [] : [uncertain === 1 ? t('1 is uncertain') : t('{0} are uncertain', uncertain)]),
    ...(lost === 0 ? [] : [lost === 1 ? t('1 lost its passage') : t('{0} lost their passages', lost)]),
  ];
  return `${parts.join(', ')}.`;
}
