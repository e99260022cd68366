import * as vscode from 'vscode';
import { type Highlight, highlightsOf, highlightsWithin, type OwnType } from '../core/index.js';
import type { Articles } from './articles.js';
import { fromVsCodeRange, toVsCodeRange } from './convert.js';
import { Decorations } from './decorations.js';
import type { HighlightSwitch } from './highlightSwitch.js';
import { RulerMarks } from './rulerMarks.js';

/** More than that are set for what is in view alone, with so many lines above and below it. */
const mostAtOnce = 2000;
const linesAround = 200;

/** What is highlighted in an editor. */
interface Highlighted {
  readonly version: number;
  readonly highlights: readonly Highlight[];
  /** Code units of the longest of them. */
  readonly longest: number;
  readonly ownTypes: readonly OwnType[];
  /** The lines whose highlights are set. */
  readonly set: vscode.Range;
  readonly inUse: readonly vscode.TextEditorDecorationType[];
}

/** Keeps the highlights of all visible articles as they should be. */
export function registerHighlighting(
  articles: Articles,
  highlightSwitch: HighlightSwitch,
): vscode.Disposable {
  const decorations = new Decorations();
  const ruler = new RulerMarks();
  const shown = new Map<vscode.TextEditor, Highlighted>();

  const show = async (editor: vscode.TextEditor): Promise<void> => {
    const { document } = editor;
    const view = highlightSwitch.on ? await articles.view(document) : undefined;
    if (document.isClosed || (view !== undefined && view.version !== document.version)) return;
    const highlights = view === undefined ? [] : highlightsOf(view.index);
    const longest = highlights.reduce((most, { span }) => Math.max(most, span.end - span.start), 0);
    const { version } = document;
    set(editor, { version, highlights, longest, ownTypes: view?.ownTypes ?? [] });
    ruler.show(editor, highlights.length > mostAtOnce ? highlights : []);
    forgetUnused();
  };

  /** Sets the highlights of what is in view, or all of them if they are not too many. */
  const set = (editor: vscode.TextEditor, known: Omit<Highlighted, 'set' | 'inUse'>): void => {
    const { document } = editor;
    const { highlights, longest, ownTypes } = known;
    const isMany = highlights.length > mostAtOnce;
    const lines = isMany ? linesInView(editor) : wholeOf(document);
    const wanted = isMany
      ? highlightsWithin(highlights, fromVsCodeRange(document, lines), longest)
      : highlights;
    const ranges = new Map<vscode.TextEditorDecorationType, vscode.Range[]>();
    for (const highlight of wanted) {
      const decoration = decorations.of(highlight, ownTypes);
      const range = toVsCodeRange(document, highlight.span);
      const others = ranges.get(decoration);
      if (others === undefined) ranges.set(decoration, [range]);
      else others.push(range);
    }
    for (const decoration of decorations.all())
      editor.setDecorations(decoration, ranges.get(decoration) ?? []);
    shown.set(editor, { ...known, set: lines, inUse: [...ranges.keys()] });
  };
  const forgetUnused = (): void => {
    for (const editor of shown.keys())
      if (!vscode.window.visibleTextEditors.includes(editor)) shown.delete(editor);
    decorations.keepOnly(new Set([...shown.values()].flatMap(({ inUse }) => inUse)));
  };
  const showIn = (document: vscode.TextDocument): void => {
    for (const editor of vscode.window.visibleTextEditors)
      if (editor.document === document) void show(editor);
  };
  const showAll = (): void => {
    for (const editor of vscode.window.visibleTextEditors) void show(editor);
  };
  const scroll = ({ textEditor: editor, visibleRanges }: vscode.TextEditorVisibleRangesChangeEvent): void => {
    const known = shown.get(editor);
    // After an edit the highlights are set anew anyway, as soon as they are known.
    if (known === undefined || known.version !== editor.document.version) return;
    if (!visibleRanges.every((range) => known.set.contains(range))) set(editor, known);
  };

  showAll();
  return vscode.Disposable.from(
    decorations,
    ruler,
    vscode.window.onDidChangeVisibleTextEditors(showAll),
    vscode.window.onDidChangeTextEditorVisibleRanges(scroll),
    articles.onDidChange(showIn),
    highlightSwitch.onDidChange(showAll),
  );
}

function wholeOf(document: vscode.TextDocument): vscode.Range {
  return new vscode.Range(0, 0, document.lineCount, 0);
}

function linesInView({ document, visibleRanges }: vscode.TextEditor): vscode.Range {
  const first = Math.min(...visibleRanges.map(({ start }) => start.line), document.lineCount);
  const last = Math.max(...visibleRanges.map(({ end }) => end.line), 0);
  return document.validateRange(
    new vscode.Range(Math.max(0, first - linesAround), 0, last + linesAround + 1, 0),
  );
}
