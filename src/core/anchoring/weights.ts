import type { TokenText } from './tokens.js';

/**
 * By word, how much it tells about its place: near 0 for what stands everywhere, 1 for what stands nowhere else, as does a
 * word that is not among them. A list and no function, since numbers given back by functions are made anew each time.
 */
export type WordWeights = Float64Array;

/**
 * Weighs words by how rare they are in the texts together: log(1 + N / count) / log(1 + N), a form of inverse
 * document frequency. A word that is in none of them weighs 1.
 */
export function weighWords(...texts: readonly TokenText[]): WordWeights {
  const counts = new Int32Array(numberOfWords(...texts));
  let total = 0;
  for (const { words, length } of texts) {
    total += length;
    for (let at = 0; at < length; at++) {
      const word = words[at] ?? 0;
      counts[word] = (counts[word] ?? 0) + 1;
    }
  }
  const most = Math.log(1 + total);
  const weights = new Float64Array(counts.length);
  for (let word = 0; word < weights.length; word++) {
    const count = counts[word] ?? 0;
    weights[word] = count === 0 ? 1 : Math.log(1 + total / count) / most;
  }
  return weights;
}

/** One more than the greatest number that a word of the texts has. */
export function numberOfWords(...texts: readonly TokenText[]): number {
  let greatest = -1;
  for (const { words, length } of texts)
    for (let at = 0; at < length; at++) greatest = Math.max(greatest, words[at] ?? -1);
  return greatest + 1;
}
