import type { Selectors } from '../annotation/selector.js';
import { canonicalText, createPositionMap } from '../text/codePoints.js';
import type { Span } from '../text/span.js';

/**
 * Finds the stored position in a text: the span in its UTF-16 code units where the quote stands there letter
 * by letter, `undefined` where it does not. The text is read at the first call.
 */
export function createPositionReader(text: string): (stored: Selectors) => Span | undefined {
  let map: ReturnType<typeof createPositionMap> | undefined;
  return ({ position, quote }) => {
    const { toOffset, length } = (map ??= createPositionMap(text));
    if (position.end > length) return undefined;
    const span = { start: toOffset(position.start), end: toOffset(position.end) };
    // A U+FEFF that the span begins with is a character like any other, no byte-order mark.
    const found = canonicalText(`-${text.slice(span.start, span.end)}`).slice(1);
    return found === quote.exact ? span : undefined;
  };
}
