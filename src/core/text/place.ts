import { countUpTo } from './countUpTo.js';

/** A place in a file's text: line and column from 0, the column in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Turns offsets in UTF-16 code units into lines and columns, as an editor counts them. */
export function createPlaceFinder(text: string): (offset: number) => Place {
  const lineStarts = [0, ...Array.from(text.matchAll(/\r\n?|\n/g), (end) => end.index + end[0].length)];
  return (offset) => {
    const line = countUpTo(offset, lineStarts) - 1;
    return { line, column: offset - (lineStarts[line] ?? 0) };
  };
}
