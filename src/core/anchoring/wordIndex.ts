import type { TokenText } from './tokens.js';
import { numberOfWords } from './weights.js';

/** Where words stand in a text, ascending. */
export interface WordIndex {
  readonly ofWord: (word: number) => Int32Array;
}

const nowhere = new Int32Array(0);

/** Indexes a text once (a counting sort of its tokens by word); a look-up takes constant time. */
export function createWordIndex(tokens: TokenText): WordIndex {
  const { words, length } = tokens;
  // Where the list of each word begins; behind the last word, the end.
  const begins = new Int32Array(numberOfWords(tokens) + 1);
  for (const word of words) begins[word + 1] = (begins[word + 1] ?? 0) + 1;
  for (let word = 1; word < begins.length; word++)
    begins[word] = (begins[word] ?? 0) + (begins[word - 1] ?? 0);
  const next = begins.slice();
  const found = new Int32Array(length);
  for (let index = 0; index < length; index++) {
    const word = words[index] ?? 0;
    const at = next[word] ?? 0;
    found[at] = index;
    next[word] = at + 1;
  }
  return {
    ofWord(word) {
      const from = begins[word];
      return from === undefined ? nowhere : found.subarray(from, begins[word + 1] ?? from);
    },
  };
}
