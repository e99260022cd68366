import type { Span } from './span.js';

/** Words that a full stop stands behind without ending a sentence, in lower case and without the full stop. */
const abbreviations: ReadonlySet<string> = new Set(
  (
    'abs approx apr art aug bd bzw ca capt co col corp dec dept dez dr dt ed eds engl est etc ev evtl feb ff fig gen ' +
    'ggf gov hon hrsg inc inkl jan jr lt ltd min mio mr mrd mrs ms no nov nr okt oct op prof rep resp rev sen sept sgt ' +
    'sog sr st str tel usw vgl vol vs zb'
  ).split(' '),
);

const ending = /([.!?…。！？])["'”“’‘»«›‹)\]*_]*\s+(?=["'“”„‚‘’»«›‹(*_[]*[\p{Lu}\p{N}\p{Lo}])/gu;

/** What stands before a full stop is told by so many UTF-16 code units. */
const longestWord = 20;

/**
 * Whether a sentence ends behind the start of one span of a text and another begins before or at a later one: a closing
 * mark with white space behind it, and then a capital or a figure. A full stop behind an abbreviation, an initial or a
 * German ordinal ends none. A guess by marks alone. Linear.
 */
export function endsSentence(text: string, first: Span, later: Span): boolean {
  const from = Math.max(first.start, first.end - longestWord);
  // The word before the mark may be the first span's last, the capital behind it the later one's first.
  const stretch = text.slice(from, later.start + 1);
  for (const { 1: mark, index } of stretch.matchAll(ending))
    if (mark !== '.' || !isShortened(stretch.slice(Math.max(0, index - longestWord), index))) return true;
  return false;
}

/** Whether the last word is short for another one. */
function isShortened(words: string): boolean {
  const [word = ''] = /[\p{L}\p{N}.]*$/u.exec(words) ?? [];
  return (
    /^(?:\p{L}|\p{N}{1,2}|(?:\p{L}{1,3}\.)+\p{L}{1,3})$/u.test(word) || abbreviations.has(word.toLowerCase())
  );
}
