import * as vscode from 'vscode';
import { type EditedLines, highlightsOf, LiveHighlights, type OwnType } from '../../core/index.js';
import type { Articles } from '../articles.js';
import { fromVsCodeRange, toReplacement, toVsCodeRange } from '../convert.js';
import { Decorations } from './decorations.js';
import type { HighlightSwitch } from './highlightSwitch.js';
import { measure } from './measure.js';
import { RulerMarks } from './rulerMarks.js';

/** More than that are set for what is in view alone, with so many lines above and below it. */
const mostAtOnce = 2000;
const linesAround = 200;
/** More lines than that are read with the whole article only. */
const mostLinesAlone = 60;

/** What is highlighted in an editor. */
interface Highlighted {
  /** Of the text that the highlights are for. */
  readonly version: number;
  readonly live: LiveHighlights;
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
    const view = highlightSwitch.on ? await articles.viewSoFar(document) : undefined;
    if (document.isClosed || (view !== undefined && view.version !== document.version)) return;
    if (view === undefined) hide(editor);
    else {
      const { index, text, ownTypes } = view;
      const live = new LiveHighlights(index, text, (stretch) => articles.glance(view, stretch));
      const { version } = document;
      set(editor, { version, live, ownTypes });
      ruler.show(editor, live.count > mostAtOnce ? highlightsOf(index) : []);
    }
    forgetUnused();
  };
  const hide = (editor: vscode.TextEditor): void => {
    for (const decoration of decorations.all()) editor.setDecorations(decoration, []);
    ruler.show(editor, []);
    shown.delete(editor);
  };

  /** Sets the highlights of what is in view, or all of them if they are not too many. */
  const set = (editor: vscode.TextEditor, known: Omit<Highlighted, 'set' | 'inUse'>): void => {
    const { document } = editor;
    const { live, ownTypes } = known;
    const lines = live.count > mostAtOnce ? linesInView(editor) : wholeOf(document);
    const ranges = new Map<vscode.TextEditorDecorationType, vscode.Range[]>();
    for (const highlight of live.within(fromVsCodeRange(document, lines))) {
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
    if (known === undefined || known.version !== editor.document.version) return;
    if (!visibleRanges.every((range) => known.set.contains(range))) set(editor, known);
  };
  /**
   * At each key, before anything is analysed. The editor itself moves what is set: only what is other than that is set
   * anew.
   */
  const type = ({ document, contentChanges }: vscode.TextDocumentChangeEvent): void => {
    if (contentChanges.length === 0) return;
    const begun = performance.now();
    const edits = contentChanges.map(toReplacement);
    const lines = linesOf(document);
    const { version } = document;
    for (const [editor, known] of shown) {
      if (editor.document !== document) continue;
      if (known.live.edit(edits, lines).length > 0) set(editor, { ...known, version });
      else shown.set(editor, { ...known, version });
      measure('type', begun);
    }
  };

  showAll();
  return vscode.Disposable.from(
    decorations,
    ruler,
    vscode.window.onDidChangeVisibleTextEditors(showAll),
    vscode.window.onDidChangeTextEditorVisibleRanges(scroll),
    vscode.workspace.onDidChangeTextDocument(type),
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

function linesOf(document: vscode.TextDocument): EditedLines {
  const isBlank = (line: number): boolean => document.lineAt(line).isEmptyOrWhitespace;
  return {
    around({ start, end }) {
      let first = document.positionAt(start).line;
      let last = document.positionAt(end).line;
      if (last - first > mostLinesAlone) return undefined;
      const [lowest, highest] = [last - mostLinesAlone, first + mostLinesAlone];
      while (first > 0 && !isBlank(first - 1)) if (--first < lowest) return undefined;
      while (last < document.lineCount - 1 && !isBlank(last + 1)) if (++last > highest) return undefined;
      const span = fromVsCodeRange(document, new vscode.Range(first, 0, last, 0));
      return { start: span.start, end: span.end + document.lineAt(last).text.length };
    },
    textOf: (span) => document.getText(toVsCodeRange(document, span)),
  };
}
