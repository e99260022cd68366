import type { Span } from './span.js';
import { unitAt } from './unitAt.js';
import { hashOn, noHash } from './wordTable.js';

const wordUnit = /^[\p{L}\p{N}\p{M}]/u;

/** Whether each code unit below this belongs to words; the letters of nearly every European text are among them. */
const tabled = 0x250;
const isWordUnit = tableOf(wordUnit);
const isLetterUnit = tableOf(/^\p{L}/u);

function tableOf(pattern: RegExp): Uint8Array {
  return Uint8Array.from({ length: tabled }, (_, unit) => Number(pattern.test(String.fromCharCode(unit))));
}

/** The runs of letters, digits and marks in a text; every other character only separates. Linear. */
export function splitWords(text: string): Span[] {
  const words: Span[] = [];
  visitWords(text, (start, end) => {
    words.push({ start, end });
  });
  return words;
}

/** Shows each word of a text by where it starts and ends, and by its hashWord. */
export function visitWords(text: string, visit: (start: number, end: number, hash: number) => void): void {
  const behind = text.length;
  let start = -1;
  let hash = noHash;
  for (let at = 0, length = 1; at < behind; at += length) {
    const unit = unitAt(text, at);
    length = unit < 0xd800 ? 1 : lengthOfLetter(text, at);
    if (unit < tabled ? isWordUnit[unit] === 1 : isInWord(text, at)) {
      if (start === -1) [start, hash] = [at, noHash];
      hash = hashOn(hash, unit);
      if (length > 1) hash = hashOn(hash, unitAt(text, at + 1));
    } else if (start !== -1) {
      visit(start, at, hash);
      start = -1;
    }
  }
  if (start !== -1) visit(start, behind, hash);
}

/** How many letters the text has. */
export function countLetters(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = unitAt(text, at);
    if (unit < tabled ? isLetterUnit[unit] === 1 : /^\p{L}/u.test(text.slice(at, at + 2))) count++;
  }
  return count;
}

function lengthOfLetter(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function isInWord(text: string, at: number): boolean {
  return wordUnit.test(text.slice(at, at + 2));
}

/** Whether the letter, digit or mark at the offset goes on a word. */
export function continuesWord(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return unit < tabled ? isWordUnit[unit] === 1 : isInWord(text, offset);
}
