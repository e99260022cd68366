import * as vscode from 'vscode';
import { type Accent, accentsOf } from '../../core/index.js';
import { type AnalystColours, cssVariable } from './analystColours.js';
import type { Articles } from '../articles.js';
import { toVsCodeRange } from '../convert.js';
import type { HighlightSwitch } from '../highlighting/highlightSwitch.js';

/** Height in pixels for all stripes together, so that they stay off the line above. */
const room = 4.5;

/**
 * Draws a stripe in each analyst's colour above the words they marked, in articles where the annotations of
 * several analysts are shown.
 */
export function registerAnalystAccents(
  articles: Articles,
  highlightSwitch: HighlightSwitch,
  colours: AnalystColours,
): vscode.Disposable {
  // Decorations on the same words share one element and so one shadow: analysts need a decoration together.
  const decorations = new Map<string, vscode.TextEditorDecorationType>();
  const decorationFor = (colourIds: readonly string[]): vscode.TextEditorDecorationType => {
    const key = colourIds.join(' ');
    const decoration = decorations.get(key) ?? createDecoration(colourIds);
    decorations.set(key, decoration);
    return decoration;
  };

  const show = async (editor: vscode.TextEditor): Promise<void> => {
    const { document } = editor;
    const view = highlightSwitch.on ? await articles.viewSoFar(document) : undefined;
    if (document.isClosed || (view !== undefined && view.version !== document.version)) return;
    const accents: readonly Accent[] = view === undefined ? [] : accentsOf(view.index);
    const ranges = new Map<vscode.TextEditorDecorationType, vscode.Range[]>();
    for (const { span, analysts } of accents) {
      const decoration = decorationFor(analysts.map((analyst) => colours.colourOf(analyst)));
      const list = ranges.get(decoration) ?? [];
      list.push(toVsCodeRange(document, span));
      ranges.set(decoration, list);
    }
    for (const decoration of decorations.values())
      editor.setDecorations(decoration, ranges.get(decoration) ?? []);
  };
  const showAll = (): void => {
    for (const editor of vscode.window.visibleTextEditors) void show(editor);
  };

  showAll();
  return vscode.Disposable.from(
    {
      dispose: () => {
        for (const decoration of decorations.values()) decoration.dispose();
      },
    },
    vscode.window.onDidChangeVisibleTextEditors(showAll),
    articles.onDidChange((document) => {
      for (const editor of vscode.window.visibleTextEditors)
        if (editor.document === document) void show(editor);
    }),
    highlightSwitch.onDidChange(showAll),
  );
}

function createDecoration(colourIds: readonly string[]): vscode.TextEditorDecorationType {
  const thickness = Math.min(2, room / colourIds.length);
  // The first shadow of the list lies on top: each stripe looks out above the one before.
  const shadows = colourIds.map(
    (colour, index) => `0 ${-(index + 1) * thickness}px 0 0 ${cssVariable(colour)}`,
  );
  return vscode.window.createTextEditorDecorationType({
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    // The API has no shadow: it goes in behind another property. The type's underline has textDecoration.
    letterSpacing: `normal; box-shadow: ${shadows.join(', ')}`,
  });
}
