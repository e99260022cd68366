import * as vscode from 'vscode';
import type { Span } from '../../core/index.js';
import { fromVsCodeRange, toVsCodeRange } from '../convert.js';

/** What a thread with a note, its box and its buttons takes, in rows of text. */
const threadRows = 12;
/** A row of text in a wide editor, in UTF-16 code units: where rows are shorter, there is more room. */
const rowLength = 100;
/** How much of the text before the words stays in view at least, in UTF-16 code units: about a row. */
const kept = 60;

/**
 * Scrolls the text up where a thread at the words would open below what is in view; VS Code does not, and whoever
 * writes would not see the box. Words that have room below them stay where they are.
 */
export function makeRoomBelow(document: vscode.TextDocument, words: Span): void {
  const editor = vscode.window.visibleTextEditors.find((shown) => shown.document === document);
  const shown = editor?.visibleRanges.at(-1);
  if (editor === undefined || shown === undefined) return;
  const visibleEnd = fromVsCodeRange(document, shown).end;
  if (rowsBetween(document, words.end, visibleEnd) >= threadRows) return;
  const from = Math.max(0, words.start - kept);
  editor.revealRange(
    toVsCodeRange(document, { start: from, end: words.end }),
    vscode.TextEditorRevealType.AtTop,
  );
}

/** How many rows the text between two offsets takes at least. */
function rowsBetween(document: vscode.TextDocument, start: number, end: number): number {
  if (end <= start) return 0;
  const lines = document.getText(toVsCodeRange(document, { start, end })).split(/\r\n|\r|\n/);
  return lines.reduce((rows, line) => rows + Math.max(1, Math.ceil(line.length / rowLength)), 0);
}
