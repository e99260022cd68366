import * as vscode from 'vscode';
import type { Span } from '../../core/index.js';
import type { Articles, ArticleView } from '../articles.js';
import { fromVsCodeRange } from '../convert.js';

/** After so long without a move the rows follow the cursor. */
const pause = 150;

/**
 * Selects in a list the row of what stands under the cursor, soon after it has moved, while the list is visible, and
 * when that comes into view.
 */
export function followCursor<Row>(
  articles: Articles,
  list: vscode.TreeView<Row>,
  rowAt: (document: vscode.TextDocument, view: ArticleView, selection: Span) => Promise<Row | undefined>,
): vscode.Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const isSeen = (): boolean => list.visible;
  const follow = async (editor: vscode.TextEditor): Promise<void> => {
    if (!isSeen() || editor !== vscode.window.activeTextEditor) return;
    const { document } = editor;
    const view = await articles.view(document);
    if (view === undefined || view.version !== document.version) return;
    const row = await rowAt(document, view, fromVsCodeRange(document, editor.selection));
    // Rows that a person has chosen stay chosen where this one is among them.
    if (row === undefined || list.selection.includes(row)) return;
    // A list that is hidden by now would come into view again.
    if (isSeen()) await list.reveal(row, { select: true, focus: false });
  };
  const followSoon = (editor: vscode.TextEditor): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void follow(editor), pause);
  };
  return vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      followSoon(textEditor);
    }),
    list.onDidChangeVisibility(() => {
      const editor = vscode.window.activeTextEditor;
      if (editor !== undefined) followSoon(editor);
    }),
    {
      dispose: () => {
        clearTimeout(timer);
      },
    },
  );
}
