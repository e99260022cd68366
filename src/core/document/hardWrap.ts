import { findItemMarker } from './itemMarker.js';
import { endsSentence, type Line } from './lines.js';

/** Columns between which a line may have been broken by an editor or a mail program. */
const narrowest = 40;
const widest = 120;

/** Pairs of lines, and the share of them that is full, from which on an article counts as hard-wrapped. */
const fewestPairs = 4;
const fullShare = 0.75;

/**
 * Whether the second of two lines without a blank line between them continues the sentence of the first.
 * It does where the first breaks off and the second goes on in small letters; in an article that is
 * hard-wrapped throughout, also where the first line had no room for the second's first word.
 */
export type Continues = (first: Line, second: Line) => boolean;

/** Decides for one article, from all its lines. */
export function readHardWrap(lines: readonly Line[]): Continues {
  const width = wrapWidth(lines);
  return (first, second) => {
    if (columns(first) < narrowest || columns(first) > widest) return false;
    if (/^\p{Ll}/u.test(second.text) && !endsSentence(first.text)) return true;
    return width !== undefined && isFull(first, second, width);
  };
}

/** The column at which the article's lines were broken; `undefined` where they were not. */
function wrapWidth(lines: readonly Line[]): number | undefined {
  const pairs: (readonly [Line, Line])[] = [];
  lines.forEach((first, index) => {
    const second = lines[index + 1];
    if (second === undefined || first.text === '' || second.text === '') return;
    if (findItemMarker(second.text) === undefined) pairs.push([first, second]);
  });
  // A line in twenty may be longer: a URL that could not be broken.
  const widths = pairs.map(([first]) => columns(first)).sort((a, b) => a - b);
  const width = widths[Math.floor(0.95 * (widths.length - 1))];
  if (pairs.length < fewestPairs || width === undefined || width < narrowest || width > widest)
    return undefined;
  const full = pairs.filter(([first, second]) => isFull(first, second, width));
  return full.length >= fullShare * pairs.length ? width : undefined;
}

/** Whether the second line's first word would not have fitted behind the first line. */
function isFull(first: Line, second: Line, width: number): boolean {
  const word = /^\S{1,120}/.exec(second.text)?.[0] ?? '';
  return columns(first) + 1 + word.length > width;
}

function columns(line: Line): number {
  return line.indentation + line.text.length;
}
