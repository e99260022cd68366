/**
 * Hashes of words and their combinations, as signed 32-bit integers: FNV-1a over UTF-16 code units, and the
 * last step of MurmurHash3 to mix. Weights are found by them, so a change here makes every model useless.
 */

const offsetBasis = 0x811c9dc5;
const prime = 0x01000193;

/** The hash of text.slice(start, end), begun with a seed that keeps different uses of one text apart. */
export function hashText(text: string, seed: number, start = 0, end = text.length): number {
  let hash = mix(offsetBasis, seed);
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), prime);
  return hash;
}

/** A hash of two numbers in this order. */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ Math.imul(b + 0x9e3779b9, 0x85ebca6b), 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 15), 0x27d4eb2f);
  return hash ^ (hash >>> 13);
}
