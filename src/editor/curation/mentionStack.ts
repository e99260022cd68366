import * as vscode from 'vscode';
import { nextInStack } from '../../core/index.js';
import type { Articles } from '../articles.js';
import { fromVsCodeRange, toVsCodeRange } from '../convert.js';

/**
 * The command that makes every mention reachable where several stand in or across one another: it selects the smallest
 * one at the cursor, then the next larger one, and behind the largest the smallest again. What is selected is what the
 * other commands are for.
 */
export function registerMentionStack(articles: Articles): vscode.Disposable {
  /** Where the cursor was before this command selected anything, and what it selected. */
  let origin: { readonly offset: number; readonly selection: vscode.Selection } | undefined;
  return vscode.commands.registerCommand('policyAnnotator.selectNextLarger', async () => {
    const editor = vscode.window.activeTextEditor;
    const view = editor && (await articles.view(editor.document));
    if (editor === undefined || view === undefined) return;
    const selected = fromVsCodeRange(editor.document, editor.selection);
    const offset = origin?.selection.isEqual(editor.selection) === true ? origin.offset : selected.start;
    const mention = nextInStack(view.index, offset, selected);
    if (mention === undefined) return;
    const { start, end } = toVsCodeRange(editor.document, mention.span);
    const selection = new vscode.Selection(start, end);
    editor.selection = selection;
    editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    origin = { offset, selection };
  });
}
