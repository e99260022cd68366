import * as vscode from 'vscode';
import type { ArticleFormat, Span } from '../core/index.js';

/** The range of a span of the document's text. */
export function toVsCodeRange(document: vscode.TextDocument, span: Span): vscode.Range {
  return new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
}

/** The span of a range: UTF-16 code units of the document's text. */
export function fromVsCodeRange(document: vscode.TextDocument, range: vscode.Range): Span {
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}

/** How the document is read. */
export function formatOf(document: vscode.TextDocument): ArticleFormat {
  return document.languageId === 'markdown' ? 'markdown' : 'plain';
}
