import type { Vocabulary } from '../vocabulary.js';
import { mayBeName } from './nameFilter.js';

/** What the word lists say of a word by itself, as bits; the tagger weighs them, it does not trust them. */
export interface Lexicon {
  /** The bits of a word in folded case. */
  bitsOf(folded: string): number;
}

const firstNameBit = 1;
const lastNameBit = 2;
const anyNameBit = 4;
/** The bits that say that the word may be a part of a person's name. */
export const nameBits = firstNameBit | lastNameBit | anyNameBit;
const titleBit = 8;
const particleBit = 16;
const legalFormBit = 32;
const organisationBit = 64;

/** Bits from the vocabulary of the rules and from the filter of names. */
export function createLexicon(vocabulary: Vocabulary, names: Uint8Array): Lexicon {
  const legalForms = foldedSet(vocabulary.legalForms);
  const lastWords = foldedSet(vocabulary.lastWords);
  return {
    bitsOf(folded) {
      const bare = withoutGenitive(folded);
      const isTitle = vocabulary.titles.byFirstWord.has(folded) || vocabulary.endsLikeTitle(folded);
      const isOrganisation =
        lastWords.has(folded) ||
        vocabulary.organs.byFirstWord.has(folded) ||
        vocabulary.firstWords.byFirstWord.has(folded);
      return (
        bit(mayBeName(names, 'first', folded) || mayBeName(names, 'first', bare), firstNameBit) |
        bit(mayBeName(names, 'last', folded) || mayBeName(names, 'last', bare), lastNameBit) |
        bit(mayBeName(names, 'any', folded) || mayBeName(names, 'any', bare), anyNameBit) |
        bit(isTitle, titleBit) |
        bit(vocabulary.particles.has(folded), particleBit) |
        bit(legalForms.has(folded), legalFormBit) |
        bit(isOrganisation, organisationBit)
      );
    },
  };
}

function bit(is: boolean, value: number): number {
  return is ? value : 0;
}

function withoutGenitive(folded: string): string {
  return folded.length > 4 && folded.endsWith('s') ? folded.slice(0, -1) : folded;
}

function foldedSet(words: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(Array.from(words, (word) => word.toLowerCase()));
}
