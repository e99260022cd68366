import { foldCase } from '../text/foldCase.js';
import { unitAt } from '../text/unitAt.js';
import { splitWords } from '../text/words.js';
import { endOfWord, type Reading } from './reading.js';

/** Phrases, each leading to what it stands for; found word by word, in whatever case. */
export interface WordList<Value> {
  readonly byFirstWord: ReadonlyMap<string, readonly Phrase<Value>[]>;
}

interface Phrase<Value> {
  readonly words: readonly string[];
  readonly value: Value;
}

/** A phrase of a list found in a reading. */
export interface PhraseFound<Value> {
  readonly value: Value;
  /** The number of its last word. */
  readonly lastWord: number;
}

/** A list of phrases; a phrase that comes twice stands for what it stood for first. */
export function wordList<Value>(phrases: Iterable<readonly [string, Value]>): WordList<Value> {
  const byFirstWord = new Map<string, Phrase<Value>[]>();
  for (const [phrase, value] of phrases) {
    const words = splitWords(phrase).map((word) => foldCase(phrase.slice(word.start, word.end)));
    const [first] = words;
    if (first === undefined) continue;
    const sharing = byFirstWord.get(first) ?? [];
    byFirstWord.set(
      first,
      [...sharing, { words, value }].sort((a, b) => b.words.length - a.words.length),
    );
  }
  return { byFirstWord };
}

/** The longest phrase of the list that begins with the reading's word number `at`. */
export function phraseAt<Value>(
  list: WordList<Value>,
  reading: Reading,
  at: number,
): PhraseFound<Value> | undefined {
  const phrases = list.byFirstWord.get(reading.words[at]?.folded ?? '');
  if (phrases === undefined) return undefined;
  for (const { words, value } of phrases)
    if (goesOn(words, reading, at)) return { value, lastWord: at + words.length - 1 };
  return undefined;
}

/** Whether the phrase's words behind its first stand behind the reading's word number `at`. */
export function goesOn(words: readonly string[], reading: Reading, at: number): boolean {
  for (let k = 1; k < words.length; k++)
    if (reading.words[at + k]?.folded !== words[k] || !joined(reading, at + k)) return false;
  return true;
}

/** Whether the word follows the one before it with nothing but a space, a hyphen or an abbreviation's stop. */
export function joined(reading: Reading, word: number): boolean {
  const next = reading.words[word];
  if (word === 0 || next === undefined) return false;
  const end = endOfWord(reading, word - 1);
  const length = next.start - end;
  return length === 0 || (length === 1 && (reading.text[end] === ' ' || reading.text[end] === '-'));
}

/** Whether a hyphen ties the word to the one before it. */
export function isHyphenated(reading: Reading, word: number): boolean {
  const { start } = reading.words[word] ?? { start: 0 };
  return start > 0 && unitAt(reading.text, start - 1) === hyphen && joined(reading, word);
}

const hyphen = 0x2d;

/** The number of the first of the words that hyphens tie together up to this one: "US-Finanzminister". */
export function startOfCompound(reading: Reading, word: number): number {
  let first = word;
  while (isHyphenated(reading, first)) first--;
  return first;
}
