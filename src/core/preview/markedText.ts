import { canonicalText } from '../text/codePoints.js';
import { countUpTo } from '../text/countUpTo.js';
import type { SourcePositions } from './sourcePositions.js';

/** A stretch of a source that is to be seen in its preview, in UTF-16 code units. */
export interface PreviewMark {
  readonly start: number;
  readonly end: number;
  /** What the element gets as `class`. */
  readonly className: string;
  /** What is told when the mouse rests on it. */
  readonly title: string;
}

/** A source with its marks; of marks that overlap the smallest shows. */
export interface MarkedSource {
  readonly source: string;
  markAt(offset: number): PreviewMark | undefined;
}

/**
 * The same for a text as it stands in a document: the parser has every line end as one LF.
 *
 * @param marks in UTF-16 code units of the text
 */
export function markText(text: string, marks: readonly PreviewMark[]): MarkedSource {
  const source = canonicalText(text);
  if (source.length === text.length) return markSource(source, marks);
  const pairs = Array.from(text.matchAll(/\r\n/g), ({ index }) => index + 2);
  const inSource = (offset: number): number => offset - countUpTo(offset, pairs);
  return markSource(
    source,
    marks.map((mark) => ({ ...mark, start: inSource(mark.start), end: inSource(mark.end) })),
  );
}

/** Prepares the marks of a source for being asked at many places. */
export function markSource(source: string, marks: readonly PreviewMark[]): MarkedSource {
  const painted = new Uint32Array(source.length);
  const smallestLast = marks
    .map((mark, index) => ({ mark, number: index + 1 }))
    .sort((a, b) => b.mark.end - b.mark.start - (a.mark.end - a.mark.start));
  for (const { mark, number } of smallestLast) painted.fill(number, mark.start, mark.end);
  return { source, markAt: (offset) => marks[(painted[offset] ?? 0) - 1] };
}

/** A piece of a text, and the mark that it shows. */
export interface MarkedPiece {
  readonly text: string;
  readonly mark?: PreviewMark;
}

/**
 * A rendered text in pieces with the marks that its source has. Nothing is marked where the text was made of another
 * version of the source.
 */
export function markedPieces(
  content: string,
  { source, offsets }: SourcePositions,
  marked: MarkedSource,
): MarkedPiece[] {
  if (source !== marked.source) return [{ text: content }];
  const pieces: { text: string; mark?: PreviewMark }[] = [];
  for (let unit = 0; unit < content.length; unit++) {
    const offset = offsets[unit] ?? -1;
    const mark = offset === -1 ? undefined : marked.markAt(offset);
    const last = pieces.at(-1);
    const character = content.charAt(unit);
    if (last !== undefined && last.mark === mark) last.text += character;
    else pieces.push({ text: character, ...(mark && { mark }) });
  }
  return pieces;
}
