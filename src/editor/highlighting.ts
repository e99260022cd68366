import * as vscode from 'vscode';
import { type Highlight, type HighlightLook, highlightsOf } from '../core/index.js';
import type { Articles } from './articles.js';
import { toVsCodeRange } from './convert.js';
import type { HighlightSwitch } from './highlightSwitch.js';

/** How each type is underlined, so that it is told without colour too. */
const underlines = { actor: 'solid', resource: 'dotted', agreement: 'double' } as const;
type HighlightedType = keyof typeof underlines;
const types = ['actor', 'resource', 'agreement'] as const satisfies readonly HighlightedType[];
const looks = ['plain', 'light', 'annotated'] as const satisfies readonly HighlightLook[];

/** Keeps the highlights of all visible articles as they should be. */
export function registerHighlighting(
  articles: Articles,
  highlightSwitch: HighlightSwitch,
): vscode.Disposable {
  const decorations = new Map(
    types.flatMap((type) => looks.map((look) => [keyOf(type, look), createDecoration(type, look)] as const)),
  );

  const show = async (editor: vscode.TextEditor): Promise<void> => {
    const { document } = editor;
    const view = highlightSwitch.on ? await articles.view(document) : undefined;
    if (document.isClosed || (view !== undefined && view.version !== document.version)) return;
    const ranges = new Map<string, vscode.Range[]>([...decorations.keys()].map((key) => [key, []]));
    const highlights: readonly Highlight[] = view === undefined ? [] : highlightsOf(view.index);
    for (const { span, type, look } of highlights)
      ranges.get(keyOf(type, look))?.push(toVsCodeRange(document, span));
    for (const [key, decoration] of decorations) editor.setDecorations(decoration, ranges.get(key) ?? []);
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
    ...decorations.values(),
    vscode.window.onDidChangeVisibleTextEditors(showAll),
    articles.onDidChange(showIn),
    highlightSwitch.onDidChange(showAll),
  );
}

function keyOf(type: string, look: HighlightLook): string {
  return `${type}.${look}`;
}

function createDecoration(type: HighlightedType, look: HighlightLook): vscode.TextEditorDecorationType {
  const line = `policyAnnotator.${type}Underline`;
  const colour = `var(--vscode-policyAnnotator-${type}Underline)`;
  const width = look === 'light' ? '1px' : '2px';
  return vscode.window.createTextEditorDecorationType({
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    textDecoration: `underline ${underlines[type]} ${colour}; text-decoration-thickness: ${width}; text-underline-offset: 3px; text-decoration-skip-ink: none`,
    ...(look !== 'light' && { backgroundColor: new vscode.ThemeColor(`policyAnnotator.${type}Background`) }),
    ...(look === 'annotated' && {
      border: '1px solid',
      borderColor: new vscode.ThemeColor(line),
    }),
    ...(look !== 'light' && {
      overviewRulerColor: new vscode.ThemeColor(line),
      overviewRulerLane: vscode.OverviewRulerLane.Right,
    }),
  });
}
