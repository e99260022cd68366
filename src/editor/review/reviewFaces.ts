import * as vscode from 'vscode';
import { type ReviewProgress, reviewProgress } from '../../core/index.js';
import type { Articles } from '../articles.js';
import { toVsCodeRange } from '../convert.js';
import { currentAnalyst } from '../analysts/analyst.js';
import type { ReviewMode } from './reviewMode.js';

/** Shows that the review mode is on, what is being decided on, and how far the analyst has come. */
export function registerReviewFaces(articles: Articles, mode: ReviewMode): vscode.Disposable {
  const band = vscode.window.createTextEditorDecorationType({
    isWholeLine: true,
    borderStyle: 'solid',
    borderWidth: '0 0 0 1px',
    borderColor: new vscode.ThemeColor('policyAnnotator.reviewBorder'),
  });
  const frame = vscode.window.createTextEditorDecorationType({
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    outline: '2px solid',
    outlineColor: new vscode.ThemeColor('policyAnnotator.reviewBorder'),
    overviewRulerColor: new vscode.ThemeColor('policyAnnotator.reviewBorder'),
    overviewRulerLane: vscode.OverviewRulerLane.Full,
  });
  const item = vscode.window.createStatusBarItem(
    'policyAnnotator.review',
    vscode.StatusBarAlignment.Right,
    94,
  );
  item.name = vscode.l10n.t('Policy Annotator: Review');

  const showBorders = (): void => {
    for (const editor of vscode.window.visibleTextEditors) {
      const { document } = editor;
      const isReviewed = document === mode.article;
      const { current } = mode;
      const lastLine = document.lineAt(document.lineCount - 1).range.end;
      editor.setDecorations(band, isReviewed ? [new vscode.Range(new vscode.Position(0, 0), lastLine)] : []);
      editor.setDecorations(frame, isReviewed && current ? [toVsCodeRange(document, current)] : []);
    }
  };
  const showProgress = async (): Promise<void> => {
    const document = mode.article ?? vscode.window.activeTextEditor?.document;
    const view = document && (await articles.view(document));
    if (view === undefined || view.index.suggestions.length === 0) {
      item.hide();
      return;
    }
    const progress = reviewProgress(view.index, currentAnalyst());
    if (mode.article === undefined) {
      item.text = `$(checklist) ${inWords(progress)}`;
      item.tooltip = vscode.l10n.t('Suggestions that you decided on in this article. Click to review it.');
      item.command = 'policyAnnotator.startReview';
      item.backgroundColor = undefined;
    } else {
      item.text = `$(checklist) ${vscode.l10n.t('Review: {0}', inWords(progress))}`;
      item.tooltip = vscode.l10n.t(
        'Review mode is on: single keys decide, and the article cannot be typed into. Click or Escape leaves it.',
      );
      item.command = 'policyAnnotator.stopReview';
      item.backgroundColor = new vscode.ThemeColor('statusBarItem.warningBackground');
    }
    item.accessibilityInformation = { label: item.text.replace('$(checklist) ', '') };
    item.show();
  };
  const update = (): void => {
    showBorders();
    void showProgress();
  };

  update();
  return vscode.Disposable.from(
    band,
    frame,
    item,
    mode.onDidChange(update),
    articles.onDidChange(update),
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.window.onDidChangeVisibleTextEditors(update),
  );
}

function inWords({ decided, total }: ReviewProgress): string {
  return vscode.l10n.t('{0} of {1} decided', decided, total);
}
