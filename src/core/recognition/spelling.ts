import type { Beginnings, Glossary } from '../glossary/glossary.js';
import { foldCase } from '../text/foldCase.js';
import { ownCopy } from '../text/ownCopy.js';
import { WordTable } from '../text/wordTable.js';
import { startsWithCapital } from './capitals.js';
import { createRoles } from './roles.js';
import type { Vocabulary } from './vocabulary.js';

/**
 * A word as it is written, and what the word lists and the glossary say of it by itself. The strings are the same objects wherever
 * it stands, so that look-ups are cheap.
 */
export interface Spelling {
  /** Counts the spellings in the order in which they were met. */
  readonly number: number;
  /** By hashWord: the same for the same text in every speller. */
  readonly hash: number;
  readonly text: string;
  readonly folded: string;
  readonly capital: boolean;
  /** The roles that it may play, as bits; a rule need not look at a word that has none of its own. */
  readonly roles: number;
  /** What of the glossary's forms it is the beginning of. */
  readonly begins: Beginnings | null;
}

/** Gives each word as written, text.slice(start, end), whose hashWord is given, its one spelling. */
export type Speller = (text: string, start: number, end: number, hash: number) => Spelling;

/** So many spellings are remembered at most; then the memory starts anew. */
export const mostSpellings = 1 << 15;

/** A speller that remembers what it has seen. */
export function createSpeller(vocabulary: Vocabulary, glossary: Pick<Glossary, 'beginningWith'>): Speller {
  const spellings = new WordTable<Spelling>(mostSpellings);
  const rolesOf = createRoles(vocabulary);
  let number = 0;
  return (text, start, end, hash) => {
    const known = spellings.find(text, start, end, hash);
    if (known !== undefined) return known;
    if (spellings.isFull) spellings.clear();
    const written = ownCopy(text.slice(start, end));
    const folded = foldCase(written);
    const spelling: Spelling = {
      number: number++,
      hash,
      text: written,
      folded,
      capital: startsWithCapital(written),
      roles: rolesOf(written, folded),
      begins: glossary.beginningWith(folded),
    };
    spellings.set(spelling.text, spelling);
    return spelling;
  };
}
