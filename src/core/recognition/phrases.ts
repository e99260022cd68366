import { foldCase } from '../text/foldCase.js';
import { splitWords } from '../text/words.js';
import type { Reading } from './reading.js';
import { joined } from './wordList.js';

/** Words, and what stands right before and behind them; all in folded case. */
export interface PhraseAround {
  readonly before: readonly string[];
  readonly words: readonly string[];
  readonly behind: readonly string[];
}

/**
 * The phrases that one line of a word list stands for. Its words in question stand between asterisks, or one asterisk
 * stands for them; what is in round brackets may be missing, one of what is in square brackets must stand there.
 */
export function phrasesIn(line: string): PhraseAround[] {
  return expand(line).map((phrase) => {
    const [before = '', ...rest] = phrase.split('*');
    const [words, behind] = rest.length > 1 ? rest : ['', ...rest];
    return { before: wordsOf(before), words: wordsOf(words ?? ''), behind: wordsOf(behind ?? '') };
  });
}

const choice = /\(([^()]*)\)|\[([^[\]]*)\]/;

function expand(line: string): string[] {
  const found = choice.exec(line);
  if (found === null) return [line];
  const [whole, optional, needed = ''] = found;
  const forms = optional === undefined ? needed.split('/') : ['', ...optional.split('/')];
  const before = line.slice(0, found.index);
  const behind = line.slice(found.index + whole.length);
  return forms.flatMap((form) => expand(before + form + behind));
}

function wordsOf(text: string): string[] {
  return splitWords(text).map(({ start, end }) => foldCase(text.slice(start, end)));
}

/** Whether the phrase stands in the reading with its words, or what they stand for, from `first` to `last`. */
export function isAround(
  reading: Reading,
  { before, behind }: PhraseAround,
  first: number,
  last: number,
): boolean {
  const from = first - before.length;
  if (!before.every((word, k) => isTiedWord(reading, word, from + k, from + k + 1))) return false;
  if (behind.length === 0) return true;
  const next = isGenitive(reading, last + 1) ? last + 2 : last + 1;
  return behind.every((word, k) => isTiedWord(reading, word, next + k, next + k));
}

/** "Georgia's governor": the 's behind a name. */
function isGenitive({ words, text }: Reading, at: number): boolean {
  const word = words[at];
  return word?.text === 's' && text[word.start - 1] === "'";
}

/** Whether the word stands there, and number `link` follows the one before it. */
function isTiedWord(reading: Reading, word: string, at: number, link: number): boolean {
  return reading.words[at]?.folded === word && joined(reading, link);
}
