import * as vscode from 'vscode';
import type { PlacedAnnotation } from '../core/index.js';
import { placeOf } from './annotations/annotationPlace.js';
import { articleStatus } from './articleFilter.js';
import type { Articles } from './articles.js';
import { setKey } from './contextKey.js';
import { fromVsCodeRange } from './convert.js';

/** Keeps the keys that the commands' and menus' `when` clauses ask: where the cursor is, and what the article has. */
export function registerContextKeys(articles: Articles): vscode.Disposable {
  let asked = 0;
  const update = async (): Promise<void> => {
    const mine = ++asked;
    const editor = vscode.window.activeTextEditor;
    const inArticle = editor !== undefined && articleStatus(editor.document) === 'article';
    await setKey('inArticle', inArticle);
    const view = editor && inArticle ? await articles.view(editor.document) : undefined;
    // The cursor has moved on meanwhile.
    if (mine !== asked) return;
    const annotations = view?.index.annotations ?? [];
    const unplaced = annotations.filter(({ anchor }) => anchor.state !== 'anchored');
    const cursor = editor && fromVsCodeRange(editor.document, editor.selection);
    const isUnderCursor = (annotation: PlacedAnnotation): boolean => {
      const span = placeOf(annotation);
      return (
        span !== undefined && cursor !== undefined && span.start <= cursor.end && cursor.start <= span.end
      );
    };
    const onMention = cursor !== undefined && (view?.index.mentionsAt(cursor.start) ?? []).length > 0;
    await setKey('onMention', onMention);
    await setKey('onAnnotation', annotations.some(isUnderCursor));
    await setKey('onUncertain', unplaced.some(isUnderCursor));
    await setKey('hasUnplaced', unplaced.length > 0);
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
