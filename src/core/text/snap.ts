import type { Span } from './span.js';
import { continuesWord } from './words.js';

/**
 * The span as a person means it who selected hastily: without white space and separating punctuation at its edges, and
 * with the whole of the words that it begins and ends in. Nothing where no words are in it. Offsets in UTF-16 code units.
 */
export function snapToWords(text: string, span: Span): Span | undefined {
  let { start, end } = span;
  while (start < end && isBeside(text, start)) start++;
  while (end > start && isBeside(text, end - 1)) end--;
  if (start === end) return undefined;
  while (start > 0 && continuesWord(text, start) && continuesWord(text, before(text, start)))
    start = before(text, start);
  while (end < text.length && continuesWord(text, before(text, end)) && continuesWord(text, end))
    end += text.codePointAt(end) !== text.charCodeAt(end) ? 2 : 1;
  return { start, end };
}

function isBeside(text: string, at: number): boolean {
  return /[\s,;:]/.test(text.charAt(at));
}

/** Where the letter in front of the offset begins. */
function before(text: string, offset: number): number {
  return /[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(offset - 2, offset)) ? offset - 2 : offset - 1;
}
