/**
 * The current text without what made `after` out of `before`, be it that the text was changed elsewhere since:
 * above the edit or below it. Nothing where it was changed around the edit itself. Where an edit is taken
 * back by its place, as much of the text as is known must still stand there.
 */
export function revertEdit(current: string, before: string, after: string): string | undefined {
  if (current === after) return before;
  const { start, end, text } = differenceOf(after, before);
  if (current.startsWith(after.slice(0, end + nearby)))
    return current.slice(0, start) + text + current.slice(end);
  if (!current.endsWith(after.slice(Math.max(0, start - nearby)))) return undefined;
  const shift = current.length - after.length;
  return current.slice(0, start + shift) + text + current.slice(end + shift);
}

/** How much beside the edit must be as it was: code units. */
const nearby = 10;

/** The one replacement that makes one text of another. Offsets in UTF-16 code units of the first. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What makes the second text of the first; neither a line end nor a letter of two code units is cut in two. */
export function differenceOf(first: string, second: string): Replacement {
  const shorter = Math.min(first.length, second.length);
  let start = 0;
  while (start < shorter && first[start] === second[start]) start++;
  while (splits(first, start) || splits(second, start)) start--;
  let same = 0;
  while (same < shorter - start && first.at(-1 - same) === second.at(-1 - same)) same++;
  while (splits(first, first.length - same) || splits(second, second.length - same)) same--;
  return { start, end: first.length - same, text: second.slice(start, second.length - same) };
}

function splits(text: string, offset: number): boolean {
  return /^(?:\r\n|[\ud800-\udbff][\udc00-\udfff])/.test(text.slice(Math.max(0, offset - 1), offset + 1));
}
