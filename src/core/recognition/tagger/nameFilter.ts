import { hashText, mix } from './hash.js';

/** The parts of a person's name that the filter tells apart; `any` is a part of unknown place. */
export const nameParts = ['first', 'last', 'any'] as const;
export type NamePart = (typeof nameParts)[number];

const bitsPerName = 8;
const probes = 5;

/**
 * A Bloom filter (Bloom, 1970) of the parts that persons' names are made of, as bytes. It may take about two
 * words of a hundred for a name that is none; it serves as a hint to the tagger and never as a list.
 */
export function encodeNames(names: Readonly<Record<NamePart, Iterable<string>>>): Uint8Array {
  const keys = nameParts.flatMap((part, seed) => Array.from(names[part], (name) => hashText(name, seed)));
  const bytes = new Uint8Array(Math.ceil((new Set(keys).size * bitsPerName) / 8));
  for (const key of keys)
    for (let probe = 0; probe < probes; probe++) {
      const bit = bitOf(bytes, key, probe);
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) | (1 << (bit & 7));
    }
  return bytes;
}

/** Whether the filter holds the word, in folded case, as that part of a name. */
export function mayBeName(filter: Uint8Array, part: NamePart, folded: string): boolean {
  const key = hashText(folded, nameParts.indexOf(part));
  for (let probe = 0; probe < probes; probe++) {
    const bit = bitOf(filter, key, probe);
    if (((filter[bit >> 3] ?? 0) & (1 << (bit & 7))) === 0) return false;
  }
  return filter.length > 0;
}

function bitOf(filter: Uint8Array, key: number, probe: number): number {
  return (mix(key, probe) >>> 0) % (filter.length * 8);
}
