import type { Segment } from '../document/segment.js';
import { segmentOffsets } from '../document/segmentOffsets.js';
import { foldCase } from '../text/foldCase.js';
import type { Language } from '../text/language.js';
import { normalise } from '../text/normalise.js';
import type { Span } from '../text/span.js';

/** A run of letters and digits. Offsets in the reading's text. */
export interface Word extends Span {
  readonly folded: string;
  readonly capital: boolean;
}

/** A segment as recognition reads it: normalised, split into words. */
export interface Reading {
  /** The segment's number in the document. */
  readonly segment: number;
  readonly language: Language;
  readonly text: string;
  readonly folded: string;
  readonly words: readonly Word[];
  /** A heading that writes most words with a capital, so that a capital says nothing. */
  readonly titleCase: boolean;
  /** From a span of `text` to the span of the article's source. */
  toSource(span: Span): Span;
}

const wordPattern = /[\p{L}\p{N}\p{M}]+/gu;

/** The words of a text; every other character only separates. */
export function splitWords(text: string): Span[] {
  return Array.from(text.matchAll(wordPattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/**
 * No rule looks further than a sentence, and some look at every pair of names in what they read: a segment
 * that is longer than any sentence is read in stretches, so that reading takes time in proportion to the text.
 */
const longestStretch = 4000;

/** Makes the segment with that number ready for the rules: one reading, or several of a very long one. */
export function readSegment(segment: Segment, number: number): Reading[] {
  const { text, offsets } = normalise(segment.text);
  const inSource = segmentOffsets(segment);
  return stretchesOf(text).map(({ start, end }) =>
    readStretch(text.slice(start, end), segment.language, number, (span) =>
      inSource.spanToSource(offsets.spanToSource({ start: span.start + start, end: span.end + start })),
    ),
  );
}

function readStretch(
  text: string,
  language: Language,
  segment: number,
  toSource: (span: Span) => Span,
): Reading {
  const folded = foldCase(text);
  const words = splitWords(text).map(({ start, end }) => ({
    start,
    end,
    folded: folded.slice(start, end),
    capital: /^[\p{Lu}\p{Lt}]/u.test(text.slice(start, start + 2)),
  }));
  return { segment, language, text, folded, words, titleCase: isTitleCase(words, language), toSource };
}

/** Cuts a long text behind a sentence, else behind a word, else where it must. */
function stretchesOf(text: string): Span[] {
  const stretches: Span[] = [];
  let start = 0;
  while (text.length - start > longestStretch) {
    const limit = start + longestStretch;
    const half = start + longestStretch / 2;
    const sentence = text.lastIndexOf('. ', limit - 2) + 2;
    const word = text.lastIndexOf(' ', limit - 1) + 1;
    const end = sentence > half ? sentence : word > half ? word : limit;
    stretches.push({ start, end });
    start = end;
  }
  return [...stretches, { start, end: text.length }];
}

/** Behind the word and, where it is a single letter or a known short form, its full stop: "J.", "Dr.". */
export function endOfWord(reading: Reading, word: number): number {
  const at = reading.words[word]?.end ?? 0;
  const start = reading.words[word]?.start ?? 0;
  return reading.text[at] === '.' && (at - start === 1 || abbreviations.has(reading.folded.slice(start, at)))
    ? at + 1
    : at;
}

/** Whether a sentence begins with the word: it is the first, or a closing mark stands before it. */
export function beginsSentence(reading: Reading, word: number): boolean {
  const start = reading.words[word]?.start ?? 0;
  const before = reading.text.slice(Math.max(0, start - 4), start);
  if (/[.!?:;]["'»“)\]]? ?["'«(]*$/u.test(before))
    return endOfWord(reading, word - 1) === reading.words[word - 1]?.end;
  return word === 0 || /["•(–|]\s?$/u.test(before);
}

const abbreviations = new Set([
  'dr',
  'prof',
  'mr',
  'mrs',
  'ms',
  'st',
  'sen',
  'rep',
  'gen',
  'gov',
  'jr',
  'sr',
]);

function isTitleCase(words: readonly Word[], language: Language): boolean {
  if (language === 'de' || words.length < 4) return false;
  const long = words.filter((word) => word.end - word.start > 3);
  return long.length > 2 && long.filter((word) => word.capital).length > 0.7 * long.length;
}
