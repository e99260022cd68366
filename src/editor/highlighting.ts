import * as vscode from 'vscode';
import { type Highlight, highlightsOf } from '../core/index.js';
import type { Articles } from './articles.js';
import { toVsCodeRange } from './convert.js';
import { Decorations } from './decorations.js';
import type { HighlightSwitch } from './highlightSwitch.js';

/** Keeps the highlights of all visible articles as they should be. */
export function registerHighlighting(
  articles: Articles,
  highlightSwitch: HighlightSwitch,
): vscode.Disposable {
  const decorations = new Decorations();
  const shown = new Map<vscode.TextEditor, readonly vscode.TextEditorDecorationType[]>();

  const show = async (editor: vscode.TextEditor): Promise<void> => {
    const { document } = editor;
    const view = highlightSwitch.on ? await articles.view(document) : undefined;
    if (document.isClosed || (view !== undefined && view.version !== document.version)) return;
    const ranges = new Map<vscode.TextEditorDecorationType, vscode.Range[]>();
    const highlights: readonly Highlight[] = view === undefined ? [] : highlightsOf(view.index);
    for (const { span, type, look } of highlights) {
      const decoration = decorations.of(type, look, view?.ownTypes ?? []);
      const range = toVsCodeRange(document, span);
      const others = ranges.get(decoration);
      if (others === undefined) ranges.set(decoration, [range]);
      else others.push(range);
    }
    for (const decoration of decorations.all())
      editor.setDecorations(decoration, ranges.get(decoration) ?? []);
    shown.set(editor, [...ranges.keys()]);
    forgetUnused();
  };
  const forgetUnused = (): void => {
    for (const editor of shown.keys())
      if (!vscode.window.visibleTextEditors.includes(editor)) shown.delete(editor);
    decorations.keepOnly(new Set([...shown.values()].flat()));
  };
  const showIn = (document: vscode.TextDocument): void => {
    for (const editor of vscode.window.visibleTextEditors)
      if (editor.document === document) void show(editor);
  };
  const showAll = (): void => {
    for (const editor of vscode.window.visibleTextEditors) void show(editor);
  };

  showAll();
  return vscode.Disposable.from(
    decorations,
    vscode.window.onDidChangeVisibleTextEditors(showAll),
    articles.onDidChange(showIn),
    highlightSwitch.onDidChange(showAll),
  );
}
