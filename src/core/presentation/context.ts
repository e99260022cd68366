import type { Span } from '../text/span.js';

/** A mention with the words around it, on one line. */
export interface Context {
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

const reach = 40;

/**
 * The words of the same line, or cell of a table, around the span, cut at word ends with an ellipsis. White
 * space is folded, and the marks of Markdown are left out: a person reads this.
 */
export function contextOf(text: string, span: Span): Context {
  const lineStart =
    Math.max(text.lastIndexOf('\n', span.start - 1), text.lastIndexOf('\r', span.start - 1)) + 1;
  const lineBreak = text.slice(span.end).search(/[\r\n]/);
  const lineEnd = lineBreak === -1 ? text.length : span.end + lineBreak;
  const before = text.slice(Math.max(lineStart, span.start - reach), span.start);
  const after = text.slice(span.end, Math.min(lineEnd, span.end + reach));
  const startsInside = span.start - reach > lineStart && !before.includes('|');
  const endsInside = span.end + reach < lineEnd && !after.includes('|');
  return {
    before: readable(
      startsInside ? `…${before.replace(/^\S*\s?/, '')}` : withoutLineMarks(before),
    ).trimStart(),
    text: readable(text.slice(span.start, span.end)),
    after: readable(endsInside ? `${after.replace(/\s?\S*$/, '')}…` : after.replace(/\|.*$/, '')).trimEnd(),
  };
}

/** Without what stands in front of a line's first word: marks of headings, lists, quotations, other cells. */
function withoutLineMarks(text: string): string {
  return text.replace(/^.*\|/, '').replace(/^\s*(?:[>#*+-]+\s+|\d+[.)]\s+)*/, '');
}

/** Without emphasis, code marks and links' targets. */
function readable(text: string): string {
  return text
    .replace(/\]\([^()\s]*\)?/g, '')
    .replace(/[[\]*`]/g, '')
    .replace(/\s+/g, ' ');
}
