import type { ArticleIndex, IndexedMention } from '../indexing/articleIndex.js';
import { isSameSpan, type Span } from '../text/span.js';

/** The mention that a selection means: the one that is just selected, else the smallest at its beginning. */
export function mentionAt(index: ArticleIndex, selection: Span): IndexedMention | undefined {
  const stack = index.mentionsAt(selection.start);
  return stack.find(({ span }) => isSameSpan(span, selection)) ?? stack[0];
}

/**
 * Of the mentions at the offset the next larger one than the one that is selected; from none and from the largest
 * it leads to the smallest.
 */
export function nextInStack(index: ArticleIndex, offset: number, selected: Span): IndexedMention | undefined {
  const stack = index.mentionsAt(offset);
  return stack[(stack.findIndex(({ span }) => isSameSpan(span, selected)) + 1) % stack.length];
}
