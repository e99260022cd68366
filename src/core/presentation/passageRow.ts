import type { Span } from '../text/span.js';
import { contextOf, type Reach, readable } from './context.js';

/** Some mentions with the words around and between them, on one line. */
export interface PassageRow {
  readonly text: string;
  /** Where the mentions stand in `text`, in UTF-16 code units: sorted, none overlapping another. */
  readonly marks: readonly (readonly [start: number, end: number])[];
}

/**
 * The words from the first of some mentions to the last, and around them, for one line of a list. Of long stretches
 * between two of them only both ends are kept, with an ellipsis.
 *
 * @param spans in UTF-16 code units of the article's text, sorted by place, one at least
 * @param around how much is kept on both sides, and of a long stretch on its two sides
 */
export function passageRow(text: string, spans: readonly Span[], around: Reach): PassageRow {
  let row = '';
  let before: Span | undefined;
  const marks: [number, number][] = [];
  for (const span of withoutOverlap(spans)) {
    row += before === undefined ? contextOf(text, span, around).before : between(text, before, span, around);
    const words = readable(text.slice(span.start, span.end));
    marks.push([row.length, row.length + words.length]);
    row += words;
    before = span;
  }
  if (before !== undefined) row += contextOf(text, before, around).after;
  return { text: row, marks };
}

function between(text: string, a: Span, b: Span, around: Reach): string {
  const most = around.before + around.after;
  if (b.start - a.end <= most) return readable(text.slice(a.end, b.start));
  const head = readable(text.slice(a.end, a.end + around.after)).replace(/\s?\S*$/, '');
  const tail = readable(text.slice(b.start - around.before, b.start)).replace(/^\S*\s?/, '');
  return `${head} … ${tail}`;
}

/** A mention within another is seen in it; one that overlaps another makes one with it. */
function withoutOverlap(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last === undefined || span.start >= last.end) joined.push(span);
    else joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return joined;
}
