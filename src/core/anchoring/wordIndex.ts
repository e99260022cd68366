import type { TokenText } from './tokens.js';

/** Where words and pairs of neighbouring words stand in a text. */
export interface WordIndex {
  readonly ofWord: (word: number) => readonly number[];
  readonly ofPair: (first: number, second: number) => readonly number[];
}

/** Indexes a text once; look-ups take constant time. */
export function createWordIndex({ words, length }: TokenText): WordIndex {
  const ofWord = new Map<number, number[]>();
  const ofPair = new Map<number, Map<number, number[]>>();
  for (let index = 0; index < length; index++) {
    const word = words[index];
    if (word === undefined) continue;
    push(ofWord, word, index);
    const next = words[index + 1];
    if (next === undefined) continue;
    let followers = ofPair.get(word);
    if (followers === undefined) ofPair.set(word, (followers = new Map<number, number[]>()));
    push(followers, next, index);
  }
  return {
    ofWord: (word) => ofWord.get(word) ?? [],
    ofPair: (first, second) => ofPair.get(first)?.get(second) ?? [],
  };
}

function push(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
