import * as vscode from 'vscode';
import type { Span } from '../../core/index.js';
import type { Articles, ArticleView } from '../articles.js';
import { fromVsCodeRange } from '../convert.js';

/** After so long without a move the rows follow the cursor. */
const pause = 150;

/** Calls back with what stands under the cursor, soon after it has moved, while somebody wants to know. */
export function followCursor(
  articles: Articles,
  isWanted: () => boolean,
  show: (document: vscode.TextDocument, view: ArticleView, selection: Span) => Promise<void>,
): vscode.Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const follow = async (editor: vscode.TextEditor): Promise<void> => {
    if (!isWanted() || editor !== vscode.window.activeTextEditor) return;
    const { document } = editor;
    const view = await articles.view(document);
    if (view === undefined || view.version !== document.version || !isWanted()) return;
    await show(document, view, fromVsCodeRange(document, editor.selection));
  };
  return vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      clearTimeout(timer);
      timer = setTimeout(() => void follow(textEditor), pause);
    }),
    {
      dispose: () => {
        clearTimeout(timer);
      },
    },
  );
}
