import { lineBreak } from '../text/lineBreaks.js';
import { endsSentence } from '../text/sentences.js';
import type { Span } from '../text/span.js';

/** Longer stretches between two mentions are never read as one sentence. In UTF-16 code units. */
const longestBetween = 400;

const blankLineOrItem = new RegExp(
  String.raw`${lineBreak}[\t >]*(?:${lineBreak}|[-*+•|][\t ]|\d{1,3}[.)][\t ])|\|`,
);

/**
 * Whether two spans of an article stand in one sentence: no sentence's end, no blank line, no new item and no cell's
 * border between them.
 */
export function inOneSentence(text: string, a: Span, b: Span): boolean {
  const [first, second] = a.start <= b.start ? [a, b] : [b, a];
  if (second.start <= first.end) return true;
  if (second.start - first.end > longestBetween) return false;
  return !blankLineOrItem.test(text.slice(first.end, second.start)) && !endsSentence(text, first, second);
}
