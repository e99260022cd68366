import type { TokenText } from './tokens.js';

/** How much a word tells about its place: near 0 for what stands everywhere, 1 for what stands nowhere else. */
export type WordWeights = (word: number) => number;

/**
 * Weighs words by how rare they are in the texts together: log(1 + N / count) / log(1 + N), a form of inverse
 * document frequency. A word that is in none of them weighs 1.
 */
export function weighWords(...texts: readonly TokenText[]): WordWeights {
  const counts = new Map<number, number>();
  let total = 0;
  for (const { words, length } of texts) {
    total += length;
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const most = Math.log(1 + total);
  const weights = new Map<number, number>();
  for (const [word, count] of counts) weights.set(word, Math.log(1 + total / count) / most);
  return (word) => weights.get(word) ?? 1;
}
