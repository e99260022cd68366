import { countUpTo } from '../text/countUpTo.js';
import { normalise } from '../text/normalise.js';
import type { Span } from '../text/span.js';

/**
 * A text as words and punctuation marks, made comparable: what typography, Unicode forms, Markdown marks
 * and line breaks change is the same here. Offsets are UTF-16 code units of the text as it stands.
 */
export interface TokenText {
  readonly length: number;
  /** The word's number in the vocabulary, by token. */
  readonly words: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** A half-open range of token numbers. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** Numbers for words in every spelling met, the same for all spellings of one; shared by texts compared. */
export type Vocabulary = Map<string, number>;

const letter = String.raw`[\p{L}\p{N}\p{M}]`;
// Soft hyphens and other characters without width, also where the line was broken at a soft hyphen.
const insideWord = String.raw`(?:\p{Cf}|\u00ad[\t ]*(?:\r\n?|\n)[\t ]*)+`;
const pattern = new RegExp(
  [
    `${letter}(?:${letter}|${insideWord}(?=${letter}))*`,
    // A list's bullet is no word, be it a dash or a star.
    String.raw`(?<bullet>(?<=^[\t >]*)[-+•–](?=[\t ]))`,
    String.raw`\.{3}`,
    // Marks of Markdown for emphasis, headings, quotations, tables, code and escapes leave no token.
    String.raw`[^\s\p{Cf}*_~#>|\\` + '`]',
  ].join('|'),
  'gmu',
);
const characterScript = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Takes a text apart; words that are new are added to the vocabulary. */
export function tokenise(text: string, vocabulary: Vocabulary): TokenText {
  const words: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const dash = wordNumber('-', vocabulary);
  const add = (found: string, start: number) => {
    const word = wordNumber(found, vocabulary);
    const isSameDash = word === dash && words.at(-1) === dash && ends.at(-1) === start;
    if (isSameDash) ends.pop();
    else {
      words.push(word);
      starts.push(start);
    }
    ends.push(start + found.length);
  };
  for (const { 0: found, index, groups } of text.matchAll(pattern)) {
    if (groups?.['bullet'] !== undefined) continue;
    if (!characterScript.test(found)) add(found, index);
    else {
      // Scripts without white space between words: each character stands for itself.
      let offset = index;
      for (const character of found) {
        add(character, offset);
        offset += character.length;
      }
    }
  }
  return {
    length: words.length,
    words: Int32Array.from(words),
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
  };
}

/** The tokens that share a code unit with the span. */
export function tokensIn(tokens: TokenText, { start, end }: Span): TokenRange {
  const from = countUpTo(start, tokens.ends);
  return { from, to: Math.max(from, countUpTo(end - 1, tokens.starts)) };
}

function wordNumber(found: string, vocabulary: Vocabulary): number {
  const known = vocabulary.get(found);
  if (known !== undefined) return known;
  const folded = foldWord(found);
  const number = vocabulary.get(folded) ?? vocabulary.size;
  vocabulary.set(folded, number);
  vocabulary.set(found, number);
  return number;
}

/** A word or mark as it is compared; single and double quotes are the same. */
export function foldWord(word: string): string {
  const { text } = normalise(word);
  if (text === "'") return '"';
  return text === '...' ? '…' : text;
}
