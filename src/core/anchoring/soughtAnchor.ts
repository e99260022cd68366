import type { SoughtAnchor } from '../annotation/anchor.js';
import type { Selectors } from '../annotation/selector.js';
import { createPositionMap } from '../text/codePoints.js';
import { once } from '../text/once.js';

/** How far from its stored position a quote is looked for, in UTF-16 code units. */
const reach = 4000;

/**
 * Guesses, for what is still being looked for in a text, where to show it: at the same letters, next to their stored
 * position. It takes some microseconds for each.
 */
export function createGuesser(text: string): (stored: Selectors) => SoughtAnchor {
  const positions = once(() => createPositionMap(text));
  return ({ quote: { exact }, position }) => {
    const at = positions().toOffset(Math.min(position.start, positions().length));
    const from = Math.max(0, at - reach);
    const near = text.slice(from, at + reach + exact.length);
    const [before, behind] = [near.lastIndexOf(exact, at - from), near.indexOf(exact, at - from)];
    const isBefore = behind < 0 || (before >= 0 && at - from - before < behind - (at - from));
    const start = isBefore ? before : behind;
    if (start < 0 || exact === '') return { state: 'sought' };
    return { state: 'sought', span: { start: from + start, end: from + start + exact.length } };
  };
}
