import * as vscode from 'vscode';
import type { Span } from '../../core/index.js';
import type { Articles, ArticleView } from '../articles.js';
import { fromVsCodeRange } from '../convert.js';

/** An article that a command is for, and what is known of it now. */
export interface TargetedArticle {
  readonly document: vscode.TextDocument;
  readonly view: ArticleView;
  /** What is selected in it, where it is the active editor's. */
  readonly selection: Span | undefined;
}

/** The article that a command was told, else the active editor's. Says so and gives nothing where there is none. */
export async function targetedArticle(
  articles: Articles,
  told?: vscode.Uri,
): Promise<TargetedArticle | undefined> {
  const active = vscode.window.activeTextEditor;
  const document = told ? await vscode.workspace.openTextDocument(told) : active?.document;
  const view = document && (await articles.view(document));
  if (document === undefined || view === undefined) {
    tellNoArticle();
    return undefined;
  }
  const selection = active?.document === document ? fromVsCodeRange(document, active.selection) : undefined;
  return { document, view, selection };
}

/** Says that there is no article to work on. */
export function tellNoArticle(): void {
  void vscode.window.showInformationMessage(
    vscode.l10n.t('Open an article first: a Markdown or plain text file that the settings include.'),
  );
}

/** Says that a command is for mentions, and that there is none. */
export function tellNoMention(): void {
  void vscode.window.showInformationMessage(
    vscode.l10n.t('No mention under the cursor. Put the cursor on a highlighted word first.'),
  );
}
