import type { Span } from '../text/span.js';

/** Whether a text may have an address at all; far cheaper than looking for one. */
const hint = /:\/\/|[wW]{3}\.|[mM][aA][iI][lL][tT][oO]:|@/;

/** What ends a URL: white space, brackets and quotes that cannot be in one, another opaque piece. */
const outside = '\\s<>"`„“”«»‹›…、。，；：（）「」\\ufffc';
const url = `(?:(?:https?|s?ftps?|file):\\/\\/|(?<![\\p{L}\\p{N}.])www\\.|mailto:)[^${outside}]+`;
const email = '[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63})+';
const address = new RegExp(`${url}|${email}`, 'giu');

/**
 * Finds the URLs and e-mail addresses that stand in a text as they are. The sentence's own punctuation behind
 * an address and a bracket that was opened before it are no part of it (the rule of GFM's autolinks). Offsets
 * are UTF-16 code units of the text. Linear in the length of the text.
 */
export function findBareAddresses(text: string): Span[] {
  if (!hint.test(text)) return [];
  return Array.from(text.matchAll(address), (match) => ({
    start: match.index,
    end: match.index + lengthWithoutPunctuation(match[0]),
  }));
}

const openingOf = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
]);

function lengthWithoutPunctuation(found: string): number {
  const counts = new Map<string, number>();
  for (const letter of found) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  for (let length = found.length; length > 0; length -= 1) {
    const last = found.charAt(length - 1);
    const opening = openingOf.get(last);
    const count = counts.get(last) ?? 0;
    const surplus = opening !== undefined && count > (counts.get(opening) ?? 0);
    if (!surplus && !/[.,;:!?'’*_~|]/.test(last)) return length;
    counts.set(last, count - 1);
  }
  return 0;
}
