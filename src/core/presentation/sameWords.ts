import type { Segment } from '../document/segment.js';
import { segmentOffsets } from '../document/segmentOffsets.js';
import type { Span } from '../text/span.js';
import { continuesWord } from '../text/words.js';

/**
 * Where the same words stand in an article's prose, as whole words and in the same case, whatever white space is between
 * them; in its order, and not overlapping. What is never read (code, addresses) is left out. Offsets in UTF-16 code units
 * of the article.
 * @param words as a person reads them, on one line
 */
export function sameWords(segments: readonly Segment[], words: string): Span[] {
  const pattern = new RegExp(words.trim().split(/\s+/).map(escape).join('\\s+'), 'gu');
  if (words.trim() === '') return [];
  return segments.flatMap((segment) => {
    const { text } = segment;
    const offsets = segmentOffsets(segment);
    return Array.from(text.matchAll(pattern), ({ index, 0: found }) => ({
      start: index,
      end: index + found.length,
    }))
      .filter(({ start, end }) => !isInWord(text, start) && !isInWord(text, end))
      .map((span) => offsets.spanToSource(span));
  });
}

/** Whether the offset stands inside a word. */
function isInWord(text: string, offset: number): boolean {
  return offset > 0 && continuesWord(text, offset - 1) && continuesWord(text, offset);
}

function escape(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
