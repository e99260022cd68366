import type { Selectors } from '../annotation/selector.js';
import type { Span } from '../text/span.js';

/** A stretch of text with a passage in it, in UTF-16 code units of the stretch. */
export interface Excerpt {
  readonly text: string;
  readonly span: Span;
}

/** What a sidecar keeps of a passage: its words with what stood before and behind them. */
export function passageThen({ quote: { prefix, exact, suffix } }: Selectors): Excerpt {
  const span = { start: prefix.length, end: prefix.length + exact.length };
  return { text: prefix + exact + suffix, span };
}

/** As much of a text around a span as a sidecar keeps of the passage; it begins and ends with whole words. */
export function passageNow(text: string, span: Span, { quote: { prefix, suffix } }: Selectors): Excerpt {
  const start = Math.max(0, span.start - prefix.length);
  const end = Math.min(text.length, span.end + suffix.length);
  const before = text.slice(start, span.start);
  const after = text.slice(span.end, end);
  const head = isInWord(text, start) ? before.replace(/^\S*\s/, '') : before;
  const tail = isInWord(text, end) ? after.replace(/\s\S*$/, '') : after;
  const words = text.slice(span.start, span.end);
  return { text: head + words + tail, span: { start: head.length, end: head.length + words.length } };
}

/** Whether letters stand on both sides of the offset. */
function isInWord(text: string, offset: number): boolean {
  return offset > 0 && /^\S\S$/.test(text.slice(offset - 1, offset + 1));
}
