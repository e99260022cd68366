import { characterAt, characterKind, kindAt } from './characters.js';
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
  /** 1 for tokens that begin with a digit, 0 for the others. */
  readonly numbers: Uint8Array;
}

/** A half-open range of token numbers. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** Whether two ranges have a token in common; one that is nowhere has none. */
export function overlap(a: TokenRange | undefined, b: TokenRange | undefined): boolean {
  return a !== undefined && b !== undefined && a.from < b.to && b.from < a.to;
}

/** Numbers for words in every spelling met, the same for all spellings of one; shared by texts compared. */
export type Vocabulary = Map<string, number>;

const { blank, letter, invisible } = characterKind;
/** What may stand within a word: characters without width, also where the line was broken at a soft hyphen. */
const joint = /(?:\p{Cf}|\u00ad[\t ]*(?:\r\n?|\n)[\t ]*)+(?=[\p{L}\p{N}\p{M}])/uy;
/** A list's bullet is no word, be it a dash or a star. */
const bullets = '-+•–';
const characterScript = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
/** Below this code no character is of a script without white space between words. */
const firstCharacterScript = 0xe00;

/** Takes a text apart; words that are new are added to the vocabulary. Linear in the text's length. */
export function tokenise(text: string, vocabulary: Vocabulary): TokenText {
  // No text has more tokens than code units.
  const words = new Int32Array(text.length);
  const starts = new Int32Array(text.length);
  const ends = new Int32Array(text.length);
  const numbers = new Uint8Array(text.length);
  let length = 0;
  const dash = wordNumber('-', vocabulary);
  const add = (start: number, end: number) => {
    const word = wordNumber(text.slice(start, end), vocabulary);
    const isSameDash = word === dash && words[length - 1] === dash && ends[length - 1] === start;
    if (!isSameDash) {
      words[length] = word;
      starts[length] = start;
      numbers[length] = isDigit(text.charCodeAt(start)) ? 1 : 0;
      length++;
    }
    ends[length - 1] = end;
  };
  let lineStart = 0;
  for (let at = 0; at < text.length;) {
    const kind = kindAt(text, at);
    if (kind === letter) {
      const end = endOfWord(text, at);
      addWord(at, end);
      at = end;
      continue;
    }
    const end = at + characterAt(text, at).length;
    if (kind === blank || kind === invisible) {
      if (isLineEnd(text.charCodeAt(at))) lineStart = end;
    } else if (text.startsWith('...', at)) {
      add(at, at + 3);
      at += 3;
      continue;
    } else if (!isBullet(text, at, lineStart)) add(at, end);
    at = end;
  }
  return {
    length,
    words: words.slice(0, length),
    starts: starts.slice(0, length),
    ends: ends.slice(0, length),
    numbers: numbers.slice(0, length),
  };

  /** Scripts without white space between words: each character stands for itself. */
  function addWord(start: number, end: number): void {
    if (!mayHaveCharacterScript(text, start, end) || !characterScript.test(text.slice(start, end))) {
      add(start, end);
      return;
    }
    for (let at = start; at < end;) {
      const next = at + characterAt(text, at).length;
      add(at, next);
      at = next;
    }
  }
}

function endOfWord(text: string, start: number): number {
  let end = start;
  while (end < text.length) {
    const kind = kindAt(text, end);
    if (kind === letter) end += isSurrogate(text.charCodeAt(end)) ? 2 : 1;
    else if (kind === invisible) {
      joint.lastIndex = end;
      if (!joint.test(text)) break;
      end = joint.lastIndex;
    } else break;
  }
  return end;
}

function mayHaveCharacterScript(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) >= firstCharacterScript) return true;
  return false;
}

function isBullet(text: string, at: number, lineStart: number): boolean {
  if (!bullets.includes(text.charAt(at))) return false;
  const next = text.charAt(at + 1);
  return (next === ' ' || next === '\t') && /^[\t >]*$/.test(text.slice(lineStart, at));
}

function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code < 0xe000;
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

/**
 * A word or mark as it is compared: without typography, in lower case and with ss for ß, so that headings in
 * capitals and the older spelling are the same; single and double quotes are the same as well.
 */
export function foldWord(word: string): string {
  const text = normalise(word).text.toLowerCase().replaceAll('ß', 'ss');
  if (text === "'") return '"';
  return text === '...' ? '…' : text;
}
