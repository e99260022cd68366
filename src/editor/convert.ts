import * as vscode from 'vscode';
import { type ArticleFormat, createPlaceFinder, type Replacement, type Span } from '../core/index.js';

/** The range of a span of the document's text. */
export function toVsCodeRange(document: vscode.TextDocument, span: Span): vscode.Range {
  return new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
}

/** The span of a range: UTF-16 code units of the document's text. */
export function fromVsCodeRange(document: vscode.TextDocument, range: vscode.Range): Span {
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}

/** One change of a change event; offsets are those of the text before it. */
export function toReplacement({
  rangeOffset,
  rangeLength,
  text,
}: vscode.TextDocumentContentChangeEvent): Replacement {
  return { offset: rangeOffset, deletedLength: rangeLength, insertedLength: text.length, text };
}

/** The selection without the white space at its edges; nothing where no words are selected. */
export function selectedWords({ document, selection }: vscode.TextEditor): Span | undefined {
  const { start, end } = fromVsCodeRange(document, selection);
  const words = document.getText(selection);
  const trimmed = {
    start: start + (words.length - words.trimStart().length),
    end: end - (words.length - words.trimEnd().length),
  };
  return trimmed.start < trimmed.end ? trimmed : undefined;
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
