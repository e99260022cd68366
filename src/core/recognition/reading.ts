import type { Segment } from '../document/segment.js';
import { segmentOffsets } from '../document/segmentOffsets.js';
import { foldCase } from '../text/foldCase.js';
import type { Language } from '../text/language.js';
import { normalise } from '../text/normalise.js';
import type { OffsetMap } from '../text/offsetMap.js';
import { ownCopy } from '../text/ownCopy.js';
import type { Span } from '../text/span.js';
import type { Steps } from '../text/steps.js';
import { unitAt } from '../text/unitAt.js';
import { visitWords } from '../text/words.js';
import type { Speller, Spelling } from './spelling.js';

/** A run of letters and digits. Offsets in the reading's text. */
export interface Word extends Span, Omit<Spelling, 'number' | 'hash' | 'begins'> {
  readonly spelling: Spelling;
}

/** A text and where its words stand. */
export interface SplitText {
  readonly text: string;
  readonly words: readonly Span[];
}

/** A segment as recognition reads it: normalised, split into words. */
export interface Reading {
  readonly language: Language;
  readonly text: string;
  readonly folded: string;
  readonly words: readonly Word[];
  /** The roles that any of its words may play: where a rule's own are not among them, it need not look. */
  readonly roles: number;
  /** A heading that writes most words with a capital, so that a capital says nothing. */
  readonly titleCase: boolean;
  /** Written in capitals throughout, so that they say nothing. */
  readonly inCapitals: boolean;
  /** Whether nothing in the source stands between the letters of `text`. */
  readonly unbroken: boolean;
  /** From a span of `text` to the span of the article's source, counted from where the segment begins there. */
  readonly toSource: (span: Span) => Span;
}

/**
 * No rule looks further than a sentence, and some look at every pair of names in what they read: a segment
 * that is longer than any sentence is read in stretches, so that reading takes time in proportion to the text.
 */
const longestStretch = 4000;

/** Makes a segment ready for the rules, wherever it stands: one reading, or several of a very long one. */
export function readSegment({ text: asWritten, pieces, span, language }: Segment, spell: Speller): Reading[] {
  const { text, offsets } = normalise(asWritten);
  const unbroken = pieces.length === 1 && text.length === asWritten.length;
  const inText = pieces.length === 1 ? undefined : offsetsFrom(span.start, pieces);
  const toSource = (found: Span): Span => {
    const written = offsets.spanToSource(found);
    return inText === undefined ? written : inText.spanToSource(written);
  };
  if (text.length <= longestStretch) {
    const isAsItStands = inText === undefined && offsets.isIdentity;
    // As it stands in the segment it is a string of its own.
    const own = text === asWritten ? text : ownCopy(text);
    return [readStretch(own, language, spell, unbroken, isAsItStands ? asItStands : toSource)];
  }
  return stretchesOf(text).map(({ start, end }) =>
    readStretch(ownCopy(text.slice(start, end)), language, spell, unbroken, (found) =>
      toSource({ start: found.start + start, end: found.end + start }),
    ),
  );
}

const asItStands = ({ start, end }: Span): Span => ({ start, end });

/** From the segment's text to the source, counted from `start`. */
function offsetsFrom(start: number, pieces: Segment['pieces']): OffsetMap {
  return segmentOffsets({
    pieces: pieces.map(({ span, opaque }) => ({
      span: { start: span.start - start, end: span.end - start },
      opaque,
    })),
  });
}

function readStretch(
  text: string,
  language: Language,
  spell: Speller,
  unbroken: boolean,
  toSource: Reading['toSource'],
): Reading {
  const words: Word[] = [];
  let roles = 0;
  visitWords(text, (start, end, hash) => {
    const spelling = spell(text, start, end, hash);
    roles |= spelling.roles;
    words.push({
      start,
      end,
      text: spelling.text,
      folded: spelling.folded,
      capital: spelling.capital,
      roles: spelling.roles,
      spelling,
    });
  });
  return {
    language,
    text,
    folded: foldCase(text),
    words,
    roles,
    titleCase: isTitleCase(text, words, language),
    inCapitals: !/\p{Ll}/u.test(text),
    unbroken,
    toSource,
  };
}

/** Code units after which work may be interrupted: any one piece of it takes them in a millisecond or two. */
const lettersAtOnce = 8000;

/** Does the work for each of the readings, and may be interrupted now and then. */
export function* forEachReading<Result>(
  readings: readonly Reading[],
  work: (reading: Reading, at: number) => Result,
): Steps<Result[]> {
  const results: Result[] = [];
  let letters = 0;
  for (let at = 0; at < readings.length; at++) {
    const reading = readings[at];
    if (reading === undefined) continue;
    results.push(work(reading, at));
    letters += reading.text.length;
    if (letters < lettersAtOnce) continue;
    letters = 0;
    yield;
  }
  return results;
}

/** The number of the first word that begins at the offset or behind it; as many as there are words if none does. */
export function wordAt({ words }: Reading, offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
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
export function endOfWord({ text, words }: SplitText, word: number): number {
  const here = words[word];
  if (here === undefined) return 0;
  const { start, end } = here;
  if (end === text.length || unitAt(text, end) !== fullStop) return end;
  return end - start === 1 || abbreviations.has(foldCase(text.slice(start, end))) ? end + 1 : end;
}

const fullStop = 0x2e;
const space = 0x20;

/** Whether a sentence begins with the word: it is the first, or a closing mark stands before it. */
export function beginsSentence(reading: SplitText, word: number): boolean {
  const start = reading.words[word]?.start ?? 0;
  const previous = word > 0 ? reading.words[word - 1] : undefined;
  if (previous?.end === start - 1 && unitAt(reading.text, start - 1) === space) return false;
  const before = reading.text.slice(Math.max(0, start - 4), start);
  if (/[.!?:;]["'»“)\]]? ?["'«(]*$/u.test(before)) return endOfWord(reading, word - 1) === previous?.end;
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

/** A heading has no full stop at its end, a short sentence full of names has. */
function isTitleCase(text: string, words: readonly Word[], language: Language): boolean {
  if (language === 'de' || words.length < 4 || /[.!?]["')]?$/.test(text.slice(-2))) return false;
  let long = 0;
  let capital = 0;
  for (const word of words)
    if (word.end - word.start > 3) {
      long++;
      if (word.capital) capital++;
    }
  return long > 2 && capital > 0.7 * long;
}
