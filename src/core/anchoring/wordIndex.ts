import type { TokenText } from './tokens.js';
import { numberOfWords } from './weights.js';

/** Where words stand in a text. */
export interface WordIndex {
  /** The places of a word, ascending. */
  readonly ofWord: (word: number) => Int32Array;
  /** How often a word stands in the text. */
  readonly count: (word: number) => number;
  /** The place of a word that stands once; -1 for all others. */
  readonly onlyPlace: (word: number) => number;
  /** One more than the greatest number that a word of the text has. */
  readonly wordCount: number;
  /** All places, word by word and ascending for each: those of one word are from `begin` to before `end`. */
  readonly places: Int32Array;
  readonly begin: (word: number) => number;
  readonly end: (word: number) => number;
}

/** Indexes a text once (a counting sort of its tokens by word); a look-up takes constant time. */
export function createWordIndex(tokens: TokenText): WordIndex {
  const { words, length } = tokens;
  // Where the list of each word begins; behind the last word, the end.
  const wordCount = numberOfWords(tokens);
  const begins = new Int32Array(wordCount + 1);
  for (let index = 0; index < length; index++) {
    const next = (words[index] ?? 0) + 1;
    begins[next] = (begins[next] ?? 0) + 1;
  }
  for (let word = 1; word < begins.length; word++)
    begins[word] = (begins[word] ?? 0) + (begins[word - 1] ?? 0);
  const next = begins.slice();
  const places = new Int32Array(length);
  for (let index = 0; index < length; index++) {
    const word = words[index] ?? 0;
    const at = next[word] ?? 0;
    places[at] = index;
    next[word] = at + 1;
  }
  // A word that is not in the text has its empty list behind all others.
  const begin = (word: number) => begins[word] ?? length;
  const end = (word: number) => begins[word + 1] ?? length;
  return {
    wordCount,
    places,
    begin,
    end,
    count: (word) => end(word) - begin(word),
    onlyPlace: (word) => {
      const at = begin(word);
      return end(word) === at + 1 ? (places[at] ?? -1) : -1;
    },
    ofWord: (word) => places.subarray(begin(word), end(word)),
  };
}
