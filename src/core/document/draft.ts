import { ownCopy } from '../text/ownCopy.js';
import type { Span } from '../text/span.js';
import { endOfText, startOfText } from '../text/whitespace.js';
import { findBareAddresses } from './bareAddresses.js';
import { opaqueMark, type Piece, type Segment } from './segment.js';
import { segmentOffsets } from './segmentOffsets.js';

/** A segment before its language is known. */
export type SegmentDraft = Omit<Segment, 'language'>;

/** A segment before it is known under which headings it stands. */
export type UnplacedDraft = Omit<SegmentDraft, 'headingPath'>;

/** The draft at its place under the article's headings. All drafts are of one shape, which the engine reads fastest. */
export function underHeadings(
  { kind, pieces, text, span }: UnplacedDraft,
  headingPath: SegmentDraft['headingPath'],
): SegmentDraft {
  return { kind, pieces, text, span, headingPath };
}

/** A stretch of the source that is read. */
export function prose(start: number, end: number): Piece {
  return { span: { start, end }, opaque: false };
}

/** A stretch of the source that is not read and stands between what is. */
export function opaque(start: number, end: number): Piece {
  return { span: { start, end }, opaque: true };
}

/**
 * Makes a segment of the pieces that were found in source order: joins what touches, leaves out the blanks at
 * the edges and makes bare addresses opaque. `undefined` where no letter and no digit is left to read.
 */
export function draftSegment(
  source: string,
  segment: Pick<Segment, 'kind' | 'pieces'>,
): UnplacedDraft | undefined {
  const trimmed = trimEdges(source, joinTouching(segment.pieces));
  const trimmedText = textOf(source, trimmed);
  const pieces = withoutBareAddresses(trimmed, trimmedText);
  const first = pieces[0];
  const last = pieces[pieces.length - 1];
  const text = pieces === trimmed ? trimmedText : textOf(source, pieces);
  if (first === undefined || last === undefined || !/[\p{L}\p{N}]/u.test(text)) return undefined;
  return { kind: segment.kind, pieces, text, span: { start: first.span.start, end: last.span.end } };
}

function textOf(source: string, pieces: readonly Piece[]): string {
  let text = '';
  for (const { opaque, span } of pieces) text += opaque ? opaqueMark : source.slice(span.start, span.end);
  return ownCopy(text);
}

/** Drops empty pieces and makes one of prose pieces that follow each other without a gap. */
function joinTouching(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (piece.span.start === piece.span.end) continue;
    if (last !== undefined && !last.opaque && !piece.opaque && last.span.end === piece.span.start) {
      joined[joined.length - 1] = prose(last.span.start, piece.span.end);
    } else {
      joined.push(piece);
    }
  }
  return joined;
}

/** Takes the blanks off the outer edges of the first and the last piece. */
function trimEdges(source: string, pieces: readonly Piece[]): Piece[] {
  const kept = [...pieces];
  for (let first = kept[0]; first !== undefined && !first.opaque; first = kept[0]) {
    const start = startOfText(source, first.span);
    kept.shift();
    if (start === first.span.end) continue;
    kept.unshift(prose(start, first.span.end));
    break;
  }
  for (let last = kept.pop(); last !== undefined; last = kept.pop()) {
    const end = last.opaque ? last.span.end : endOfText(source, last.span);
    if (end === last.span.start) continue;
    kept.push(last.opaque ? last : prose(last.span.start, end));
    break;
  }
  return kept;
}

/** Puts one opaque piece in the place of each bare address; an address may run through several pieces. */
function withoutBareAddresses(pieces: readonly Piece[], text: string): readonly Piece[] {
  const addresses = findBareAddresses(text);
  if (addresses.length === 0) return pieces;
  const offsets = segmentOffsets({ pieces });
  const spans: readonly Span[] = addresses.map((found) => offsets.spanToSource(found));
  const result: Piece[] = [];
  let next = 0;
  for (const piece of pieces) {
    let { start } = piece.span;
    const { end } = piece.span;
    for (let span = spans[next]; span !== undefined && span.start < end; span = spans[next]) {
      if (span.start >= start) result.push(prose(start, span.start), opaque(span.start, span.end));
      start = Math.min(span.end, end);
      if (span.end > end) break;
      next += 1;
    }
    if (start < end) result.push(piece.opaque ? piece : prose(start, end));
  }
  return result.filter((piece) => piece.span.start < piece.span.end);
}
