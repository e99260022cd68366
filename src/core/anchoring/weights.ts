import type { TokenText } from './tokens.js';

/** How much a word tells about its place: near 0 for what stands everywhere, 1 for what stands once or never. */
export type WordWeights = (word: number) => number;

/** Weighs words by how rare they are in the texts: log(1 + N / count) / log(1 + N), as in inverse document frequency. */
export function weighWords(...texts: readonly TokenText[]): WordWeights {
  const counts = new Map<number, number>();
  let total = 0;
  for (const { words, length } of texts) {
    total += length;
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const most = Math.log(1 + Math.max(total, 1));
  // A word that stands once in each of two texts is as rare as can be.
  const once = texts.length;
  const weights = new Map<number, number>();
  for (const [word, count] of counts) {
    weights.set(word, Math.min(1, Math.log(1 + (total * once) / count / once) / most));
  }
  return (word) => weights.get(word) ?? 1;
}
