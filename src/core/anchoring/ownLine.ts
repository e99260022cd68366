import { wholePlaces } from './copies.js';
import type { Passage } from './passage.js';
import type { SearchedText } from './searchedText.js';
import { overlap, tokensIn, type TokenRange } from './tokens.js';

/** A dash, a number or a letter at the beginning of a line: what is counted anew when a list changes. */
const marker = /^[\t >]*(?:[-+*•–]|\(?[\p{L}\p{N}]{1,4}[.)])[\t ]+/u;

/**
 * The places to be asked about instead, where the words stand in a line that is not the passage's own: of a list that
 * was put in another order, got a line before it or lost one, what stands around a line stays the same. Either the
 * passage's own line stands whole at other places of its words, or the line is the one of these words next to its own,
 * and no other place is known. Nothing where neither is so: lines are rewritten and wrapped anew.
 *
 * @param place where the words are looked for, by all that stands around them
 */
export function placesOfOwnLine(
  passage: Passage,
  searched: SearchedText,
  place: TokenRange,
): readonly TokenRange[] | undefined {
  const { tokens, range } = passage;
  const line = lineAround(passage, range);
  const isOwnAt = ({ from }: TokenRange): boolean => isSame(line, from - range.from);
  if (line.to - line.from <= range.to - range.from || isOwnAt(place)) return undefined;
  const own = wholePlaces(passage, searched).filter((other) => !overlap(other, place) && isOwnAt(other));
  if (own.length > 0) return own;
  const isNeighbours = sameWords(passage).some((other) => {
    const around = lineAround(passage, other);
    const isMore = around.to - around.from > other.to - other.from;
    return !overlap(around, line) && isMore && isSame(around, place.from - other.from);
  });
  return isNeighbours ? [] : undefined;

  /** Whether the passage's tokens stand there in the searched text. */
  function isSame({ from, to }: TokenRange, shift: number): boolean {
    for (let at = from; at < to; at++)
      if (tokens.words[at] !== searched.tokens.words[at + shift]) return false;
    return true;
  }
}

/** The places of the quote in its whole line, where no fewer of these lines are left than the old text had: none was deleted. */
export function placesOfKeptLine(
  passage: Passage,
  searched: SearchedText,
  former: SearchedText,
): readonly TokenRange[] {
  const { range } = passage;
  const line = lineAround(passage, range);
  if (line.to - line.from <= range.to - range.from) return [];
  const lines = wholePlaces({ ...passage, range: line }, searched);
  return lines.length < wholePlaces({ ...passage, range: line }, former).length
    ? []
    : lines.map(({ from }) => ({
        from: from + range.from - line.from,
        to: from + range.to - line.from,
      }));
}

/** The words of the line around a place of the passage's text, as far as that goes, without its marker. */
function lineAround({ text, tokens }: Passage, { from, to }: TokenRange): TokenRange {
  const start = tokens.starts[from] ?? 0;
  const end = tokens.ends[to - 1] ?? start;
  const lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  const after = text.slice(end).search(/[\r\n]|$/);
  const [mark = ''] = marker.exec(text.slice(lineStart, start)) ?? [];
  return tokensIn(tokens, { start: lineStart + mark.length, end: end + after });
}

/** Where the quote's words stand in what is kept around it. */
function sameWords({ tokens: { words, length }, range }: Passage): TokenRange[] {
  const places: TokenRange[] = [];
  const size = range.to - range.from;
  for (let from = 0; from + size <= length; from++) {
    const isThere = (at: number): boolean => words[from + at] === words[range.from + at];
    if (from !== range.from && Array.from({ length: size }, (_, at) => at).every(isThere))
      places.push({ from, to: from + size });
  }
  return places;
}
