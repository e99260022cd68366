import * as vscode from 'vscode';
import { type ArticleFormat, createPlaceFinder, type Span } from '../core/index.js';

/** The range of a span of the document's text. */
export function toVsCodeRange(document: vscode.TextDocument, span: Span): vscode.Range {
  return new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
}

/** The span of a range: UTF-16 code units of the document's text. */
export function fromVsCodeRange(document: vscode.TextDocument, range: vscode.Range): Span {
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}

/** The ranges of spans of a text that no document holds. */
export function toVsCodeRangeIn(text: string): (span: Span) => vscode.Range {
  const placeOf = createPlaceFinder(text);
  const positionAt = (offset: number): vscode.Position => {
    const { line, column } = placeOf(offset);
    return new vscode.Position(line, column);
  };
  return ({ start, end }) => new vscode.Range(positionAt(start), positionAt(end));
}

/** How the document is read. */
export function formatOf(document: vscode.TextDocument): ArticleFormat {
  return document.languageId === 'markdown' ? 'markdown' : 'plain';
}
