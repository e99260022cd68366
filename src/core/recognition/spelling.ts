import { foldCase } from '../text/foldCase.js';
import { remember } from '../text/remember.js';

/** A word as it is written. The strings are the same objects wherever it stands, so that look-ups are cheap. */
export interface Spelling {
  readonly text: string;
  readonly folded: string;
  readonly capital: boolean;
}

/** Gives each word as written its one spelling. */
export type Speller = (text: string) => Spelling;

/** A speller that remembers what it has seen. */
export function createSpeller(): Speller {
  return remember((text: string) => ({
    text,
    folded: foldCase(text),
    capital: /^[\p{Lu}\p{Lt}]/u.test(text),
  }));
}
