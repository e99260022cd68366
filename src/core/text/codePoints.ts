import { countUpTo } from './countUpTo.js';

/**
 * The one place where offsets of the program become positions of a sidecar and back.
 *
 * An offset counts UTF-16 code units of the text as it stands, byte-order mark and carriage returns included.
 * A position counts Unicode code points of the canonical text: no byte-order mark, every CRLF or CR one LF.
 */

/** Converts between the offsets of one text and the positions of its canonical text. */
export interface PositionMap {
  /** Number of positions: the code points of the canonical text. */
  readonly length: number;
  /**
   * Offset to position. An offset inside a pair (CR and LF, or two surrogates) counts as the pair's start;
   * one beyond the text as its end.
   */
  readonly toPosition: (offset: number) => number;
  /** Position to the offset at which its code point starts; beyond the text, the text's length. */
  readonly toOffset: (position: number) => number;
}

const byteOrderMark = 0xfeff;
const carriageReturn = 0x0d;
const lineFeed = 0x0a;

/** The text that positions and text ids refer to: without byte-order mark, every CRLF or CR as one LF. */
export function canonicalText(text: string): string {
  const body = text.charCodeAt(0) === byteOrderMark ? text.slice(1) : text;
  return body.includes('\r') ? body.replaceAll(/\r\n?/g, '\n') : body;
}

/** Reads the text once; each look-up is a binary search over its byte-order mark, CRLFs and surrogate pairs. */
export function createPositionMap(text: string): PositionMap {
  // Places from which on offset and position differ by one more: behind a byte-order mark or a pair.
  const offsets: number[] = [];
  const positions: number[] = [];
  for (let offset = 0; offset < text.length; offset++) {
    const unit = text.charCodeAt(offset);
    const isPair = startsPair(unit, text.charCodeAt(offset + 1));
    if (!isPair && !(offset === 0 && unit === byteOrderMark)) continue;
    if (isPair) offset++;
    offsets.push(offset + 1);
    positions.push(offset + 1 - offsets.length);
  }
  const length = text.length - offsets.length;

  return {
    length,
    toPosition(offset) {
      const inText = clamp(offset, text.length);
      const passed = countUpTo(inText, offsets);
      const isInsidePair = offsets[passed] === inText + 1;
      return Math.max(0, inText - passed - (isInsidePair ? 1 : 0));
    },
    toOffset(position) {
      const inText = clamp(position, length);
      return inText + countUpTo(inText, positions);
    },
  };
}

function startsPair(unit: number, next: number): boolean {
  if (unit === carriageReturn) return next === lineFeed;
  return unit >= 0xd800 && unit < 0xdc00 && next >= 0xdc00 && next < 0xe000;
}

function clamp(value: number, most: number): number {
  return Math.max(0, Math.min(value, most));
}
