import * as vscode from 'vscode';
import type { Articles } from '../articles.js';
import { toVsCodeRange } from '../convert.js';
import { placeIn } from '../targets/articlePlace.js';
import { targetedArticle } from '../targets/targetedArticle.js';

/**
 * The command behind "More…" on a card: selects the card's mention and opens the list of the lightbulb, which has all that
 * can be done with it.
 */
export function registerMoreActs(articles: Articles): vscode.Disposable {
  return vscode.commands.registerCommand('policyAnnotator.moreActs', async (...args: unknown[]) => {
    const place = placeIn(args);
    const article = await targetedArticle(articles, place?.article);
    const editor = vscode.window.visibleTextEditors.find(({ document }) => document === article?.document);
    if (place?.span === undefined || editor === undefined) return;
    // Selected as a whole: where a smaller mention begins with the same words, the cursor alone would mean that one.
    const { start, end } = toVsCodeRange(editor.document, place.span);
    editor.selection = new vscode.Selection(start, end);
    await vscode.commands.executeCommand('editor.action.quickFix');
  });
}
