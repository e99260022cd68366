import { lineBreak } from '../text/lineBreaks.js';
import type { Span } from '../text/span.js';

/** Longer stretches between two mentions are never read as one sentence. In UTF-16 code units. */
export const longestBetween = 400;

const blankLineOrItem = new RegExp(
  String.raw`${lineBreak}[\t >]*(?:${lineBreak}|[-*+•|][\t ]|\d{1,3}[.)][\t ])|\|`,
);
const closing = `["'”“»«’‘›‹)\\]]*`;
const ending = new RegExp(`(\\S*?)([.!?…])${closing}\\s+["'„“”«»‚‘’›‹(\\[*_]*[\\p{Lu}\\p{N}]`, 'gu');
/** What a full stop may stand behind in the middle of a sentence, besides initials, figures and "U.S." */
const shortened: ReadonlySet<string> = new Set(
  (
    'abs art bd bzw ca dr etc ev evtl gen ggf gov hon inc jr lt ltd mio mr mrs ms mrd nr no prof ' +
    'rep resp sen sog sr st u usw vgl vol vs z'
  ).split(' '),
);

/**
 * Whether two spans of an article stand in one sentence: no mark that ends one, no blank line, no new item and
 * no cell's border between them. A guess by marks alone; a full stop behind a short form or figure ends nothing.
 */
export function inOneSentence(text: string, a: Span, b: Span): boolean {
  const [first, second] = a.start <= b.start ? [a, b] : [b, a];
  if (second.start <= first.end) return true;
  if (second.start - first.end > longestBetween) return false;
  // The word before a mark may be the first span's last, the capital behind it the second's first.
  const between = text.slice(first.end, second.start);
  if (blankLineOrItem.test(between)) return false;
  const around = text.slice(Math.max(first.start, first.end - 20), second.start + 1);
  for (const [, word = '', mark] of around.matchAll(ending)) if (mark !== '.' || !isShort(word)) return false;
  return true;
}

function isShort(word: string): boolean {
  const bare = word.replace(/^["'„“”«»‚‘’›‹([*_]+/u, '');
  return /^(?:\p{L}|\d{1,2}|(?:\p{L}{1,3}\.)+\p{L}{1,3})$/u.test(bare) || shortened.has(bare.toLowerCase());
}
