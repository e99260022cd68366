import type { QuoteSelector } from '../annotation/selector.js';
import type { Span } from '../text/span.js';
import { characterKind, kindAt } from './characters.js';
import { foldWord, tokenise, tokensIn, type TokenRange, type TokenText, type Vocabulary } from './tokens.js';

/** A quote among the words it was written in: the stored contexts, or the whole text as it was. */
export interface Passage {
  readonly text: string;
  /** The quote, in UTF-16 code units of the text. */
  readonly span: Span;
  readonly tokens: TokenText;
  /** The quote's tokens. The first and last may reach beyond it, where it begins or ends within a word. */
  readonly range: TokenRange;
}

/** A quote with the contexts that were stored with it. */
export function passageOfQuote({ exact, prefix, suffix }: QuoteSelector, vocabulary: Vocabulary): Passage {
  const text = prefix + exact + suffix;
  const start = prefix.length;
  return passageOf(text, tokenise(text, vocabulary), { start, end: start + exact.length });
}

/** A quote in a text whose tokens are known. */
export function passageOf(text: string, tokens: TokenText, span: Span): Passage {
  return { text, span, tokens, range: tokensIn(tokens, span) };
}

/** The same passage with no more than so many tokens of context on each side. */
export function cutOut(passage: Passage, contextTokens: number): Passage {
  const { text, span, tokens, range } = passage;
  const from = Math.max(0, range.from - contextTokens);
  const to = Math.min(tokens.length, range.to + contextTokens);
  if (to - from === tokens.length) return passage;
  return {
    text,
    span,
    tokens: {
      length: to - from,
      words: tokens.words.subarray(from, to),
      starts: tokens.starts.subarray(from, to),
      ends: tokens.ends.subarray(from, to),
      numbers: tokens.numbers.subarray(from, to),
    },
    range: { from: range.from - from, to: range.to - from },
  };
}

/**
 * The span of the new text that the quote became, given the tokens that its tokens became. Edges within a word
 * stay within it, and marks and white space at the quote's edges are taken along where they are there still.
 */
export function spanOfImage(
  passage: Passage,
  newText: string,
  newTokens: TokenText,
  image: TokenRange,
  kept: TokenRange,
): Span {
  const { from, to } = withoutRimSigns(passage, newText, newTokens, image, kept);
  const start = startOfImage(passage, newText, tokenSpan(newTokens, from));
  const end = endOfImage(passage, newText, tokenSpan(newTokens, to - 1));
  return { start, end: Math.max(start, end) };
}

/** Where the quote begins or ends with a word, the words that came in its place do so, too. */
function withoutRimSigns(
  { text, tokens, range }: Passage,
  newText: string,
  newTokens: TokenText,
  image: TokenRange,
  kept: TokenRange,
): TokenRange {
  let { from, to } = image;
  const isSign = (index: number) => kindAt(newText, newTokens.starts[index] ?? 0) === characterKind.sign;
  const wasSign = (index: number) => kindAt(text, tokens.starts[index] ?? 0) === characterKind.sign;
  if (!wasSign(range.from)) while (from < kept.from && isSign(from)) from++;
  if (!wasSign(range.to - 1)) while (to > kept.to && isSign(to - 1)) to--;
  return { from, to };
}

function startOfImage({ text, span, tokens, range }: Passage, newText: string, image: Span): number {
  const first = tokenSpan(tokens, range.from);
  if (span.start <= first.start) {
    const lead = text.slice(span.start, first.start);
    const start = image.start - lead.length;
    return start >= 0 && newText.startsWith(lead, start) ? start : image.start;
  }
  const word = newText.slice(image.start, image.end);
  const kept = lengthOfSame(word, text.slice(first.start, span.start));
  if (kept !== undefined) return image.start + kept;
  const rest = text.slice(span.start, first.end);
  return word.endsWith(rest) ? image.end - rest.length : image.start;
}

function endOfImage({ text, span, tokens, range }: Passage, newText: string, image: Span): number {
  const last = tokenSpan(tokens, range.to - 1);
  if (span.end >= last.end) {
    const trail = text.slice(last.end, span.end);
    return newText.startsWith(trail, image.end) ? image.end + trail.length : image.end;
  }
  const word = newText.slice(image.start, image.end);
  const kept = lengthOfSame(word, text.slice(last.start, span.end));
  if (kept !== undefined) return image.start + kept;
  const rest = text.slice(span.end, last.end);
  return word.endsWith(rest) ? image.end - rest.length : image.end;
}

/** How much of the word says the same as the head of another one; `undefined` where it begins otherwise. */
function lengthOfSame(word: string, head: string): number | undefined {
  if (word.startsWith(head)) return head.length;
  const folded = foldWord(head);
  for (let length = 1; length <= word.length; length++) {
    if (foldWord(word.slice(0, length)) === folded) return length;
  }
  return undefined;
}

function tokenSpan({ starts, ends }: TokenText, index: number): Span {
  return { start: starts[index] ?? 0, end: ends[index] ?? 0 };
}
