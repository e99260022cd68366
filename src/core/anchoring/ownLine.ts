import { wholePlaces } from './copies.js';
import type { Span } from '../text/span.js';
import type { Passage } from './passage.js';
import type { SearchedText } from './searchedText.js';
import { overlap, tokensIn, type TokenRange } from './tokens.js';

/** What stands between the cells of a table. */
const bar = 0x7c;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** A dash, a number or a letter at the beginning of a line: what is counted anew when a list changes. */
const marker = /^[\t >]*(?:[-+*•–]|\(?[\p{L}\p{N}]{1,4}[.)])[\t ]+/u;

/**
 * The places to be asked about instead, where the words stand in a line that is not the passage's own: of a list that
 * was put in another order, got a line before it or lost one, what stands around a line stays the same. Either the
 * passage's own line stands whole at other places of its words, or the line is the one of these words next to its own,
 * and no other place is known. Nothing where neither is so: lines are rewritten and wrapped anew. In one row of a table the
 * same holds of its cells: columns change places as well.
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
  if (isSame(line, place.from - range.from)) return undefined;
  return ownPlaces(lineAround) ?? ownPlaces(cellAround, line, lineAround(searched, place));

  /** The same for what is around the words within these ranges of both texts. */
  function ownPlaces(
    partAround: PartAround,
    within: TokenRange = wholeText,
    there: TokenRange = wholeText,
  ): readonly TokenRange[] | undefined {
    const own = partAround(passage, range);
    if (own.to - own.from <= range.to - range.from || isSame(own, place.from - range.from)) return undefined;
    const places = wholePlaces(passage, searched, own).filter(
      (other) => overlap(other, there) && !overlap(other, place),
    );
    if (places.length > 0) return places;
    const isNeighbours = sameWords(passage).some((other) => {
      const around = partAround(passage, other);
      const isMore = around.to - around.from > other.to - other.from;
      const isNear = overlap(around, within) && !overlap(around, own);
      return isNear && isMore && isSame(around, place.from - other.from);
    });
    return isNeighbours ? [] : undefined;
  }

  /** Whether the passage's tokens stand there in the searched text. */
  function isSame({ from, to }: TokenRange, shift: number): boolean {
    for (let at = from; at < to; at++)
      if (tokens.words[at] !== searched.tokens.words[at + shift]) return false;
    return true;
  }
}

/** Whether the quote is of several cells of a table: where columns change places, its words do not stay together. */
export function isOfSeveralCells({ text, span }: Passage): boolean {
  return text.slice(span.start, span.end).includes('|');
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
  const places = wholePlaces(passage, searched, line);
  return places.length < wholePlaces(passage, former, line).length ? [] : places;
}

type TextInTokens = Pick<Passage, 'text' | 'tokens'>;

/**
 * Every text is shorter. Small enough to be no floating-point number to the engine: one range with such an end, be it
 * Infinity, makes it keep the ends of all ranges that way, and give up the code that it had made for the others.
 */
const beyondAnyText = 2 ** 30 - 1;
const wholeText: TokenRange = { from: 0, to: beyondAnyText };

/** The words of what is around a place of a text, as far as that goes. */
type PartAround = (text: TextInTokens, place: TokenRange) => TokenRange;

/** The line, without its marker. */
const lineAround: PartAround = (among, place) => {
  const { start, end } = charactersAround(among, place);
  const [mark = ''] = marker.exec(among.text.slice(start, among.tokens.starts[place.from])) ?? [];
  return tokensIn(among.tokens, { start: start + mark.length, end });
};

/** The cell of a table, where the line has any. */
const cellAround: PartAround = (among, place) => tokensIn(among.tokens, charactersAround(among, place, bar));

/** The characters around the words up to the nearest line ends, or to a sign that parts them from others. */
function charactersAround({ text, tokens }: TextInTokens, { from, to }: TokenRange, sign = lineFeed): Span {
  let start = tokens.starts[from] ?? 0;
  let end = tokens.ends[to - 1] ?? start;
  for (; start > 0; start--) {
    const code = text.charCodeAt(start - 1);
    if (code === lineFeed || code === carriageReturn || code === sign) break;
  }
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === lineFeed || code === carriageReturn || code === sign) break;
  }
  return { start, end };
}

/** Where the quote's words stand in what is kept around it. */
function sameWords({ tokens: { words, length }, range }: Passage): TokenRange[] {
  const places: TokenRange[] = [];
  const size = range.to - range.from;
  for (let from = 0; from + size <= length; from++) {
    let same = 0;
    while (same < size && words[from + same] === words[range.from + same]) same++;
    if (same === size && from !== range.from) places.push({ from, to: from + size });
  }
  return places;
}
