import type { Span } from '../text/span.js';

/** A mention with the words around it, on one line. */
export interface Context {
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

/** How many code units of the text around a mention are read on each side. */
export interface Reach {
  readonly before: number;
  readonly after: number;
}

const usualReach: Reach = { before: 40, after: 40 };

/**
 * The words of the same line, or cell of a table, around the span, cut at word ends with an ellipsis. White
 * space is folded, and the marks of Markdown are left out: a person reads this.
 */
export function contextOf(text: string, span: Span, reach: Reach = usualReach): Context {
  const head = text.slice(Math.max(0, span.start - reach.before - 1), span.start).split(/[\r\n]/);
  const tail = text.slice(span.end, span.end + reach.after + 1).split(/[\r\n]/);
  const startsInside = head.length === 1 && span.start > reach.before && !head[0]?.includes('|');
  const endsInside = tail.length === 1 && span.end + reach.after < text.length && !tail[0]?.includes('|');
  const before = head.at(-1)?.slice(-reach.before) ?? '';
  const after = tail[0]?.slice(0, reach.after) ?? '';
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
  return text.replace(/^.*\|/, '').replace(/^\s*(?:[>#*+•-]+\s+|\d+[.)]\s+)*/, '');
}

/** Words of an article on one line, without emphasis, code marks and links' targets. */
export function readable(text: string): string {
  return text
    .replace(/\]\([^()\s]*\)?/g, '')
    .replace(/[[\]*`]/g, '')
    .replace(/\s+/g, ' ');
}
