import type { Vocabulary } from '../vocabulary.js';
import { mayBeName, type NamePart } from './nameFilter.js';

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
      const mayBe = (part: NamePart): boolean =>
        mayBeName(names, part, folded) || (bare !== folded && mayBeName(names, part, bare));
      const isTitle = vocabulary.titles.byFirstWord.has(folded) || vocabulary.endsLikeTitle(folded);
      const isOrganisation =
        lastWords.has(folded) ||
        vocabulary.organs.byFirstWord.has(folded) ||
        vocabulary.firstWords.byFirstWord.has(folded);
      return (
        bit(mayBe('first'), firstNameBit) |
        bit(mayBe('last'), lastNameBit) |
        bit(mayBe('any'), anyNameBit) |
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
