import type { Span } from '../text/span.js';

/** A mention with the words around it, on one line. */
export interface Context {
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

const reach = 40;

/** The words of the same line around the span, cut at word ends with an ellipsis; white space is folded. */
export function contextOf(text: string, span: Span): Context {
  const lineStart =
    Math.max(text.lastIndexOf('\n', span.start - 1), text.lastIndexOf('\r', span.start - 1)) + 1;
  const lineBreak = text.slice(span.end).search(/[\r\n]/);
  const lineEnd = lineBreak === -1 ? text.length : span.end + lineBreak;
  const before = text.slice(Math.max(lineStart, span.start - reach), span.start);
  const after = text.slice(span.end, Math.min(lineEnd, span.end + reach));
  return {
    before: fold(span.start - reach > lineStart ? `…${before.replace(/^\S*\s?/, '')}` : before).trimStart(),
    text: fold(text.slice(span.start, span.end)),
    after: fold(span.end + reach < lineEnd ? `${after.replace(/\s?\S*$/, '')}…` : after).trimEnd(),
  };
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ');
}
