/** What a character is to the tokeniser. */
export const characterKind = {
  /** White space, and marks of Markdown: they part words and leave no token. */
  blank: 0,
  /** Letters, digits and the marks on them. */
  letter: 1,
  /** Punctuation and signs: a token each. */
  sign: 2,
  /** Characters without width. They part no words. */
  invisible: 3,
} as const;

/** Marks of Markdown for emphasis, headings, quotations, tables, code and escapes. */
const markdownMarks = '*_~#>|\\`';
const letter = /^[\p{L}\p{N}\p{M}]/u;
const invisible = /^\p{Cf}/u;
const space = /^\s/u;

/** Kinds of the characters of most texts in Latin script, by code; the others are looked at one by one. */
const latin = Uint8Array.from({ length: 0x250 }, (_, code) => judge(String.fromCharCode(code)));

/** The kind of the character that starts at this UTF-16 offset, which must be in the text. */
export function kindAt(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return (code < latin.length ? latin[code] : undefined) ?? judge(characterAt(text, offset));
}

/** The character that starts at this UTF-16 offset, in one or two code units; empty behind the text. */
export function characterAt(text: string, offset: number): string {
  const code = text.codePointAt(offset);
  return code === undefined ? '' : String.fromCodePoint(code);
}

function judge(character: string): number {
  if (letter.test(character)) return characterKind.letter;
  if (invisible.test(character)) return characterKind.invisible;
  const isBlank = space.test(character) || markdownMarks.includes(character);
  return isBlank ? characterKind.blank : characterKind.sign;
}
