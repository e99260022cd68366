import type { Span } from './span.js';

const wordUnit = /^[\p{L}\p{N}\p{M}]/u;

/** Whether each code unit below this belongs to words; the letters of nearly every European text are among them. */
const tabled = 0x250;
const isWordUnit = Uint8Array.from({ length: tabled }, (_, unit) =>
  Number(wordUnit.test(String.fromCharCode(unit))),
);

/** The runs of letters, digits and marks in a text; every other character only separates. Linear. */
export function splitWords(text: string): Span[] {
  const words: Span[] = [];
  visitWords(text, (start, end) => {
    words.push({ start, end });
  });
  return words;
}

/** Shows each word of a text by where it starts and ends. */
export function visitWords(text: string, visit: (start: number, end: number) => void): void {
  let start = -1;
  for (let at = 0, length = 1; at < text.length; at += length) {
    const unit = text.charCodeAt(at);
    const point = unit < 0xd800 ? unit : (text.codePointAt(at) ?? unit);
    length = point > 0xffff ? 2 : 1;
    const inWord = unit < tabled ? isWordUnit[unit] === 1 : wordUnit.test(String.fromCodePoint(point));
    if (inWord) {
      if (start === -1) start = at;
    } else if (start !== -1) {
      visit(start, at);
      start = -1;
    }
  }
  if (start !== -1) visit(start, text.length);
}

/** Whether the letter, digit or mark at the offset goes on a word. */
export function continuesWord(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return unit < tabled ? isWordUnit[unit] === 1 : wordUnit.test(text.slice(offset, offset + 2));
}
