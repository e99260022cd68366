import { unitAt } from '../../text/unitAt.js';
import { endOfWord, type Reading } from '../reading.js';

/** What stands between two words, as far as names care; the numbers are stored in no file but in the weights. */
export const gap = {
  space: 0,
  hyphen: 1,
  apostrophe: 2,
  innerStop: 3,
  slash: 4,
  ampersand: 5,
  otherJoint: 6,
  sentenceEnd: 7,
  abbreviation: 8,
  comma: 9,
  colon: 10,
  openingBracket: 11,
  closingBracket: 12,
  openingQuote: 13,
  closingQuote: 14,
  dash: 15,
  other: 16,
  edge: 17,
} as const;

/** What stands before the reading's word with that number; behind the last word as well. Linear in the gap. */
export function gapBefore(reading: Reading, word: number): number {
  const { text, words } = reading;
  if (word === 0 || word === words.length) return gap.edge;
  const previous = words[word - 1];
  const next = words[word];
  if (previous === undefined || next === undefined) return gap.edge;
  const length = next.start - previous.end;
  const unit = unitAt(text, previous.end);
  if (length === 1) return unit === space ? gap.space : (joints.get(unit) ?? gap.otherJoint);
  let sentenceEnd = false;
  let found: number = gap.other;
  for (let at = next.start - 1; at >= previous.end; at--) {
    const mark = unitAt(text, at);
    if (mark === 0x2e || mark === 0x21 || mark === 0x3f) sentenceEnd = true;
    else if (mark === 0x22) found = at === previous.end ? gap.closingQuote : gap.openingQuote;
    else if (mark !== 0x20) found = marks.get(mark) ?? gap.other;
  }
  if (!sentenceEnd) return found;
  return endsSentence(reading, word) ? gap.sentenceEnd : gap.abbreviation;
}

const space = 0x20;
const joints = byUnit([
  [' ', gap.space],
  ['-', gap.hyphen],
  ["'", gap.apostrophe],
  ['.', gap.innerStop],
  ['/', gap.slash],
  ['&', gap.ampersand],
]);
const marks = byUnit([
  [',', gap.comma],
  [':', gap.colon],
  [';', gap.colon],
  ['(', gap.openingBracket],
  ['[', gap.openingBracket],
  [')', gap.closingBracket],
  [']', gap.closingBracket],
  ["'", gap.apostrophe],
  ['-', gap.dash],
  ['/', gap.slash],
  ['&', gap.ampersand],
]);

function byUnit(gaps: readonly (readonly [string, number])[]): ReadonlyMap<number, number> {
  return new Map(gaps.map(([mark, number]) => [mark.charCodeAt(0), number]));
}

/** Whether the stop before the word closes a sentence: not behind "Dr", an initial or a German ordinal. */
function endsSentence(reading: Reading, word: number): boolean {
  const previous = reading.words[word - 1];
  const next = reading.words[word];
  if (previous === undefined || next === undefined) return true;
  if (/^\p{Ll}/u.test(reading.text.slice(next.start, next.start + 2))) return false;
  if (reading.text[previous.end] !== '.') return true;
  if (endOfWord(reading, word - 1) > previous.end) return false;
  return reading.language === 'en' || !/^\d{1,2}$/.test(previous.folded);
}
