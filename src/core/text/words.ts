import type { Span } from './span.js';

const wordPattern = /[\p{L}\p{N}\p{M}]+/gu;
const wordUnit = /^[\p{L}\p{N}\p{M}]/u;

/** Whether each code unit below this belongs to words; the letters of nearly every European text are among them. */
const tabled = 0x250;
const isWordUnit = Uint8Array.from({ length: tabled }, (_, unit) =>
  Number(wordUnit.test(String.fromCharCode(unit))),
);

/** The runs of letters, digits and marks in a text; every other character only separates. Linear. */
export function splitWords(text: string): Span[] {
  return mapWords(text, (start, end) => ({ start, end }));
}

/** What is made of each word of a text, given where it starts and ends. */
export function mapWords<Made>(text: string, make: (start: number, end: number) => Made): Made[] {
  const words: Made[] = [];
  let start = -1;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0xd800 && unit < 0xe000) return splitAnyWords(text).map((word) => make(word.start, word.end));
    const inWord = unit < tabled ? isWordUnit[unit] === 1 : wordUnit.test(text.charAt(at));
    if (inWord) {
      if (start === -1) start = at;
    } else if (start !== -1) {
      words.push(make(start, at));
      start = -1;
    }
  }
  if (start !== -1) words.push(make(start, text.length));
  return words;
}

/** Whether the letter, digit or mark at the offset goes on a word. */
export function continuesWord(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return unit < tabled ? isWordUnit[unit] === 1 : wordUnit.test(text.slice(offset, offset + 2));
}

/** The same for texts with letters of two code units. */
function splitAnyWords(text: string): Span[] {
  return Array.from(text.matchAll(wordPattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
