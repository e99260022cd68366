import { lengthOf, type Span } from './span.js';

/** What has a place in a text. */
export interface Spanned {
  readonly span: Span;
}

/** Code units of the longest; 0 where there is none. */
export function longestOf(items: readonly Spanned[]): number {
  return items.reduce((most, { span }) => Math.max(most, lengthOf(span)), 0);
}

/**
 * Those that share a code unit with the span, of items sorted by where they begin, by a binary search; `longest` code
 * units is what none of them exceeds.
 */
export function spannedWithin<Item extends Spanned>(
  items: readonly Item[],
  { start, end }: Span,
  longest: number,
): Item[] {
  const from = firstFrom(items, start - longest);
  return items.slice(from, firstFrom(items, end)).filter(({ span }) => span.end > start);
}

/** The number of the first item that begins at the offset or behind it. */
function firstFrom(items: readonly Spanned[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.span.start ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
