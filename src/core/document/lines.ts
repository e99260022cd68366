import type { Span } from '../text/span.js';
import { endOfText, startOfText } from '../text/whitespace.js';

/** A line of a plain-text article: its text without the blanks around it, in the article's offsets. */
export interface Line extends Span {
  /** Code units before the text. */
  readonly indentation: number;
  readonly text: string;
}

/** Splits at LF, CRLF and CR, behind a byte-order mark. A line of blanks has an empty text. */
export function readLines(source: string): Line[] {
  const lines: Line[] = [];
  let lineStart = source.startsWith('\ufeff') ? 1 : 0;
  const add = (lineEnd: number): void => {
    const start = startOfText(source, { start: lineStart, end: lineEnd });
    const end = endOfText(source, { start, end: lineEnd });
    lines.push({ start, end, indentation: start - lineStart, text: source.slice(start, end) });
  };
  for (const lineEnding of source.matchAll(/\r\n|\r|\n/g)) {
    add(lineEnding.index);
    lineStart = lineEnding.index + lineEnding[0].length;
  }
  add(source.length);
  return lines;
}

/** Whether a line's text ends as a sentence or a lead-in does; closing quotes and brackets are looked through. */
export function endsSentence(text: string): boolean {
  return /[.!?:;…]["'”“»«’‘›‹)\]]{0,3}$/.test(text.slice(-4));
}
