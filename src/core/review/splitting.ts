import type { AnnotationEdit } from '../annotation/annotationEdit.js';
import type { IndexedMention } from '../indexing/articleIndex.js';
import { foldCase } from '../text/foldCase.js';
import { idFromName } from '../text/identifier.js';
import { blankLine } from '../text/lineBreaks.js';
import type { Span } from '../text/span.js';
import { splitWords } from '../text/words.js';
import { placeAt, type Reading, reject, type Reviewer, takeAs, type Target, targetAt } from './decide.js';
import { moveTo } from './edges.js';

/** The two mentions that one falls into. */
export interface Split {
  readonly left: Span;
  readonly right: Span;
}

/** Words that join two names and belong to neither. */
const connectives: ReadonlySet<string> = new Set(
  ['and', 'or', 'und', 'oder', 'sowie', 'bzw', 'versus', 'vs'].map(foldCase),
);

/**
 * How a mention can fall into two, both with words: between any two words, the likely places first (where a word or a
 * mark joins two names), the others from left to right.
 */
export function splitsOf(text: string, { start, end }: Span): Split[] {
  const words = splitWords(text.slice(start, end)).map((word) => ({
    start: start + word.start,
    end: start + word.end,
  }));
  const isName = (word: Span): boolean => !connectives.has(foldCase(text.slice(word.start, word.end)));
  const splits = new Map<string, Split & { readonly isLikely: boolean }>();
  for (let at = 1; at < words.length; at++) {
    const left = words.slice(0, at).findLast(isName);
    const right = words.slice(at).find(isName);
    if (left === undefined || right === undefined) continue;
    const between = text.slice(left.end, right.start);
    splits.set(between + String(left.end), {
      left: { start, end: left.end },
      right: { start: right.start, end },
      isLikely: /[^\s-]/.test(between),
    });
  }
  return [...splits.values()]
    .sort((a, b) => Number(b.isLikely) - Number(a.isLikely) || a.left.end - b.left.end)
    .map(({ left, right }) => ({ left, right }));
}

/** Makes two mentions of one; each is taken for what the same words are taken for elsewhere in the article. */
export function split(reviewer: Reviewer, target: Target, { left, right }: Split): AnnotationEdit[] {
  const reading = readingElsewhere(reviewer, target, right);
  return [
    ...moveTo(reviewer, target, left, readingElsewhere(reviewer, target, left)),
    ...takeAs(reviewer, placeAt(reviewer, right), reading),
  ];
}

/** How far apart two mentions may stand that are joined, in UTF-16 code units. */
const farthest = 80;
const paragraphEnd = new RegExp(blankLine);

/** The mention that can be joined to the one at the span: the next one in its paragraph, a few words away at most. */
export function nextToJoin({ index, text }: Reviewer, span: Span): IndexedMention | undefined {
  const next = index.mentions.find((mention) => mention.span.start >= span.end);
  if (next === undefined || next.span.start - span.end > farthest) return undefined;
  const between = text.slice(span.end, next.span.start);
  return paragraphEnd.test(between) ? undefined : next;
}

/** Makes one mention of two, and of all between them; it is taken for what the first one is taken for. */
export function join(reviewer: Reviewer, target: Target, next: Span): AnnotationEdit[] {
  const second = targetAt(reviewer, next);
  return [
    ...moveTo(reviewer, target, { start: target.span.start, end: next.end }),
    ...(second === undefined ? [] : reject(reviewer, second)),
  ];
}

/** What the words are taken for elsewhere, or thought to be; else something new of the same type. */
function readingElsewhere({ index, text }: Reviewer, { reading }: Target, span: Span): Reading {
  const words = text.slice(span.start, span.end);
  const mentions = [...index.mentions, ...index.suggestions.map(({ mention }) => mention)];
  const same = mentions.find((one) => text.slice(one.span.start, one.span.end) === words);
  return same === undefined
    ? { type: reading.type, entity: idFromName(words) }
    : { type: same.type, entity: same.entity };
}
