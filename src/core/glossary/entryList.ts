import * as z from 'zod/mini';
import { remember } from '../text/remember.js';
import { type GlossaryEntry, glossaryEntrySchema } from './schema.js';

/** The entries of a glossary by number, and their numbers by type and id. */
export interface EntryList {
  readonly count: number;
  /** @throws RangeError where there is no such entry */
  entry(number: number): GlossaryEntry;
  /** The number of the entry, or undefined. */
  find(key: string): number | undefined;
}

/** What an entry is found by among all types. */
export function entryKeyOf({ type, id }: { readonly type: string; readonly id: string }): string {
  return `${type}:${id}`;
}

/** What an entry's key tells of it. */
function partsOfKey(key: string): { readonly type: string; readonly id: string } {
  const end = key.indexOf(':');
  return { type: key.slice(0, end), id: key.slice(end + 1) };
}

/** An entry as JSON on one line, without what its key tells. */
export function lineOf(entry: GlossaryEntry): string {
  return JSON.stringify({ ...entry, type: undefined, id: undefined });
}

/** A list of entries at hand. */
export function entryList(entries: readonly GlossaryEntry[]): EntryList {
  const numbers = numbersOf(entries.map(entryKeyOf));
  return {
    count: entries.length,
    entry: (number) => entries[number] ?? noEntry(number),
    find: (key) => numbers.get(key),
  };
}

/**
 * A list of entries still written as lines (see `lineOf`), each read when it is first asked for: an article names a few
 * hundred of ten thousand.
 * @param lines in UTF-8
 * @param keys the entries' keys, in their order
 */
export function entryListFromLines(lines: Uint8Array, keys: readonly string[]): EntryList {
  const read = new Map<number, GlossaryEntry>();
  const numbers = numbersOf(keys);
  const ends = lineEnds(lines, keys.length);
  const decoder = new TextDecoder();
  return {
    count: keys.length,
    entry(number) {
      const known = read.get(number);
      if (known !== undefined) return known;
      const key = keys[number] ?? noEntry(number);
      const line = decoder.decode(
        lines.subarray(number === 0 ? 0 : (ends[number - 1] ?? 0) + 1, ends[number]),
      );
      const rest = z.record(z.string(), z.unknown()).parse(JSON.parse(line));
      const entry = inOneShape(glossaryEntrySchema.parse({ ...rest, ...partsOfKey(key) }));
      read.set(number, entry);
      return entry;
    },
    find: (key) => numbers.get(key),
  };
}

const lineFeed = 0x0a;

/** Where each of so many lines ends. */
function lineEnds(lines: Uint8Array, count: number): Int32Array {
  const ends = new Int32Array(count);
  let from = 0;
  for (let number = 0; number < count; number++) {
    const end = lines.indexOf(lineFeed, from);
    ends[number] = end === -1 ? lines.length : end;
    from = end + 1;
  }
  return ends;
}

function numbersOf(keys: readonly string[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const [number, key] of keys.entries()) numbers.set(key, number);
  return numbers;
}

/** None of the properties that entries may have is missing. */
type WholeEntry = { readonly [Key in keyof Required<GlossaryEntry>]: GlossaryEntry[Key] };

/** The entry with all properties that entries may have, in the same order: the engine reads objects of one shape fastest. */
function inOneShape(entry: GlossaryEntry): WholeEntry {
  const { id, type, subtype, labels, aliases, adjectives, inhabitants, capital, ambiguous, generic } = entry;
  const { memberOf, parties, year, links } = entry;
  return {
    id,
    type,
    subtype: subtype === undefined ? undefined : shared(subtype),
    labels,
    aliases,
    adjectives,
    inhabitants,
    capital,
    ambiguous,
    generic,
    memberOf,
    parties,
    year,
    links,
  };
}

/** One string for all that are alike, which then compare at once. */
const shared = remember((text: string) => text);

function noEntry(number: number): never {
  throw new RangeError(`the glossary has no entry ${number}`);
}
