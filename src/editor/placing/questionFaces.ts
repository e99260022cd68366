import * as vscode from 'vscode';
import { uncertainPlaces } from '../../core/index.js';
import type { Articles } from '../articles.js';
import { toVsCodeRange } from '../convert.js';
import type { HighlightSwitch } from '../highlighting/highlightSwitch.js';

const colour = 'policyAnnotator.uncertainBorder';

/** Draws a dashed frame around the words that an annotation may belong to, as long as that is not certain or not known yet. */
export function registerQuestionFaces(
  articles: Articles,
  highlightSwitch: HighlightSwitch,
): vscode.Disposable {
  // An outline, since the highlights and the analysts' decisions have the underline and the border.
  const frame = vscode.window.createTextEditorDecorationType({
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    outline: `2px dashed var(--vscode-${colour.replace('.', '-')}); outline-offset: 1px`,
    overviewRulerColor: new vscode.ThemeColor(colour),
    overviewRulerLane: vscode.OverviewRulerLane.Center,
  });

  const show = async (editor: vscode.TextEditor): Promise<void> => {
    const { document } = editor;
    const view = highlightSwitch.on ? await articles.viewSoFar(document) : undefined;
    if (document.isClosed || (view !== undefined && view.version !== document.version)) return;
    const places = view === undefined ? [] : uncertainPlaces(view.index);
    editor.setDecorations(
      frame,
      places.map((span) => toVsCodeRange(document, span)),
    );
  };
  const showAll = (): void => {
    for (const editor of vscode.window.visibleTextEditors) void show(editor);
  };

  showAll();
  return vscode.Disposable.from(
    frame,
    vscode.window.onDidChangeVisibleTextEditors(showAll),
    articles.onDidChange((document) => {
      for (const editor of vscode.window.visibleTextEditors)
        if (editor.document === document) void show(editor);
    }),
    highlightSwitch.onDidChange(showAll),
  );
}
