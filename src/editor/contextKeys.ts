import * as vscode from 'vscode';
import { articleStatus } from './articleFilter.js';
import type { Articles } from './articles.js';
import { fromVsCodeRange } from './convert.js';

/** Keeps the keys that the commands' and menus' `when` clauses ask: in an article, on a mention. */
export function registerContextKeys(articles: Articles): vscode.Disposable {
  const update = async (): Promise<void> => {
    const editor = vscode.window.activeTextEditor;
    const inArticle = editor !== undefined && articleStatus(editor.document) === 'article';
    await vscode.commands.executeCommand('setContext', 'policyAnnotator.inArticle', inArticle);
    const view = editor && inArticle ? await articles.view(editor.document) : undefined;
    const onMention =
      editor !== undefined &&
      view !== undefined &&
      view.index.mentionsAt(fromVsCodeRange(editor.document, editor.selection).start).length > 0;
    await vscode.commands.executeCommand('setContext', 'policyAnnotator.onMention', onMention);
  };
  void update();
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(() => void update()),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === vscode.window.activeTextEditor) void update();
    }),
    articles.onDidChange((document) => {
      if (document === vscode.window.activeTextEditor?.document) void update();
    }),
  );
}
