import type { Segment } from '../document/segment.js';
import { compareSpans, contains, overlaps, type Span } from '../text/span.js';
import type { CodedMention } from './coding.js';

/** A word, with the apostrophes and hyphens in it; each character by itself where words have no space between. */
const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}\p{M}]+(?:['’\u00ad-][\p{L}\p{N}\p{M}]+)*/gu;

/**
 * The words that analysts decide on: those of the article's prose, and what somebody marked outside of it
 * (in code, front matter, an address). Spans are UTF-16 code units of `text`.
 */
export function wordsOf(text: string, segments: readonly Segment[], marked: readonly Span[]): Span[] {
  const prose = segments.flatMap(({ pieces }) => pieces.filter(({ opaque }) => !opaque));
  const read = joined([...prose.map(({ span }) => span), ...marked]);
  const words: Span[] = [];
  let at = 0;
  for (const { index, 0: found } of text.matchAll(word)) {
    const span = { start: index, end: index + found.length };
    while ((read[at]?.end ?? Infinity) <= span.start) at++;
    const part = read[at];
    if (part !== undefined && overlaps(part, span)) words.push(span);
  }
  return words;
}

/** The words that a span has a part of, as a half-open range of their numbers. */
export function wordsIn(words: readonly Span[], span: Span): Span {
  const start = firstWhere(words, (word) => word.end > span.start);
  const end = firstWhere(words, (word) => word.start >= span.end);
  return { start, end: Math.max(start, end) };
}

/**
 * What an analyst made of each word: the types of the mentions that it is in, sorted and joined; empty where
 * it is in none.
 */
export function labelsOf(words: readonly Span[], mentions: readonly CodedMention[]): string[] {
  const labels = words.map(() => '');
  const types = [...new Set(mentions.map(({ type }) => type))].sort();
  for (const type of types) {
    const ranges = mentions.filter((mention) => mention.type === type);
    for (const { start, end } of joined(ranges.map(({ span }) => wordsIn(words, span))))
      for (let number = start; number < end; number++)
        labels[number] = labels[number] === '' ? type : `${labels[number] ?? ''}+${type}`;
  }
  return labels;
}

/** Disjoint spans over the same places, sorted; spans that only touch each other stay apart. */
export function joined(spans: readonly Span[]): Span[] {
  const disjoint: Span[] = [];
  for (const span of [...spans].sort(compareSpans)) {
    const last = disjoint.at(-1);
    if (last === undefined || !overlaps(last, span)) disjoint.push(span);
    else if (!contains(last, span)) disjoint.splice(-1, 1, { start: last.start, end: span.end });
  }
  return disjoint.filter(({ start, end }) => start < end);
}

/** The number of the first word for which the test holds; it must hold for all words behind it. */
function firstWhere(words: readonly Span[], test: (word: Span) => boolean): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const candidate = words[middle];
    if (candidate === undefined || test(candidate)) high = middle;
    else low = middle + 1;
  }
  return low;
}
