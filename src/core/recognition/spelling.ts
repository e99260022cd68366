import type { Beginnings, Glossary } from '../glossary/glossary.js';
import { foldCase } from '../text/foldCase.js';
import { ownCopy } from '../text/ownCopy.js';
import { hashWord, WordTable } from '../text/wordTable.js';
import { companyCues } from './companyCues.js';
import { determiners, functionWords } from './functionWords.js';
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

/** What a word may be, each a bit of its own. */
export const role = {
  /** Begins a title, an office or what a person is called without holding one. */
  title: 1 << 0,
  /** Ends like a title, as German compounds do. */
  titleEnding: 1 << 1,
  firstName: 1 << 2,
  initial: 1 << 3,
  legalForm: 1 << 4,
  /** Ends an organisation's name. */
  organisationEnd: 1 << 5,
  /** Begins an organisation's name. */
  organisationStart: 1 << 6,
  /** A German adjective with a capital that may begin an organisation's name. */
  adjectiveOfName: 1 << 7,
  /** Names a kind of arrangement, or begins the words that do. */
  head: 1 << 8,
  /** A German compound that ends with what names a kind of arrangement. */
  headEnding: 1 << 9,
  /** Has a capital, be it its first letter or not: may be a word of a name by itself. */
  ofName: 1 << 10,
  /** Stands within names but is none by itself: "of", "für", "der", a number. */
  withinName: 1 << 11,
  /** Begins names without a capital: "von", "al". */
  particle: 1 << 12,
  /** Says nothing of its own. */
  functionWord: 1 << 13,
  /** A German noun that ends like organisations do. */
  organisationNoun: 1 << 14,
  /** Begins what says in front of a name what it is the name of: "Firma", "law firm". */
  organisationKind: 1 << 15,
  /** A family name that stands in front of the given name. */
  familyNameFirst: 1 << 16,
  /** A verb that goes with who speaks. */
  speech: 1 << 17,
  /** Is a German noun that says so by itself: "Gewerkschaft". */
  kindNoun: 1 << 18,
  /** Is a title by itself, or ends like one: no part of the name behind it. */
  wholeTitle: 1 << 19,
  /** Ends a ministry's name: "ministry", "Finanzministerium". */
  ministry: 1 << 20,
  /** A German noun for a part of an army that its number names: "Brigade". */
  militaryUnit: 1 << 21,
  /** Has more than one capital: "HyIron", "KEDS". */
  manyCapitals: 1 << 22,
  /** Is said of organisations: "shares", "teilte". */
  companyCue: 1 << 23,
} as const;

/** Gives each word as written, text.slice(start, end), its one spelling. */
export type Speller = (text: string, start: number, end: number) => Spelling;

/** So many spellings are remembered at most; then the memory starts anew. */
export const mostSpellings = 1 << 15;

/** A speller that remembers what it has seen. */
export function createSpeller(vocabulary: Vocabulary, glossary: Pick<Glossary, 'beginningWith'>): Speller {
  const spellings = new WordTable<Spelling>(mostSpellings);
  let number = 0;
  return (text, start, end) => {
    const hash = hashWord(text, start, end);
    const known = spellings.find(text, start, end, hash);
    if (known !== undefined) return known;
    if (spellings.isFull) spellings.clear();
    const spelling = spellingOf(number++, hash, ownCopy(text.slice(start, end)), vocabulary, glossary);
    spellings.set(spelling.text, spelling);
    return spelling;
  };
}

function spellingOf(
  number: number,
  hash: number,
  text: string,
  vocabulary: Vocabulary,
  glossary: Pick<Glossary, 'beginningWith'>,
): Spelling {
  const folded = foldCase(text);
  const capital = /^[\p{Lu}\p{Lt}]/u.test(text);
  const roles = rolesOf(text, folded, capital, vocabulary);
  return { number, hash, text, folded, capital, roles, begins: glossary.beginningWith(folded) };
}

/**
 * Works out something for each spelling, and again only where another one took its place in the memory, which is a
 * number below mostSpellings.
 */
export function rememberBySpelling<Result>(
  workOut: (spelling: Spelling, place: number) => Result,
): (spelling: Spelling) => Result {
  // Each result is kept in the place that its spelling's number gives it.
  const kept: ({ readonly spelling: Spelling; readonly result: Result } | undefined)[] = [];
  return (spelling) => {
    const place = spelling.number & (mostSpellings - 1);
    const known = kept[place];
    if (known?.spelling === spelling) return known.result;
    const result = workOut(spelling, place);
    while (kept.length < place) kept.push(undefined);
    kept[place] = { spelling, result };
    return result;
  };
}

function rolesOf(text: string, folded: string, capital: boolean, vocabulary: Vocabulary): number {
  const isTitle = vocabulary.titles.byFirstWord.has(folded) || vocabulary.professions.byFirstWord.has(folded);
  const isAdjective = capital && /(?:e|er|es|en|em)$/.test(folded) && !functionWords.has(folded);
  return (
    bit(isTitle, role.title) |
    bit(capital && vocabulary.endsLikeTitle(folded), role.titleEnding) |
    bit(capital && vocabulary.firstNames.has(text), role.firstName) |
    bit(capital && text.length === 1, role.initial) |
    bit(vocabulary.legalFormStarts.has(text), role.legalForm) |
    bit(capital && vocabulary.lastWords.has(text), role.organisationEnd) |
    bit(
      capital && (vocabulary.firstWords.byFirstWord.has(folded) || vocabulary.foreignFirstWords.has(text)),
      role.organisationStart,
    ) |
    bit(isAdjective, role.adjectiveOfName) |
    bit(vocabulary.heads.byFirstWord.has(folded), role.head) |
    bit(capital && vocabulary.headEndingOf(folded) !== null, role.headEnding) |
    bit(/\p{Lu}/u.test(text), role.ofName) |
    bit(/^\p{N}/u.test(text) || withinNames.has(text) || vocabulary.particles.has(text), role.withinName) |
    bit(vocabulary.particles.has(text) && !determiners.has(text), role.particle) |
    bit(functionWords.has(folded), role.functionWord) |
    bit(capital && vocabulary.endsLikeOrganisation(folded), role.organisationNoun) |
    bit(vocabulary.kinds.byFirstWord.has(folded) || vocabulary.isKindNoun(folded), role.organisationKind) |
    bit(capital && vocabulary.isKindNoun(folded), role.kindNoun) |
    bit(capital && (vocabulary.endsLikeTitle(folded) || isPhrase(vocabulary, folded)), role.wholeTitle) |
    bit(vocabulary.familyNamesFirst.has(text), role.familyNameFirst) |
    bit(vocabulary.speech.has(text), role.speech) |
    bit(folded === 'ministry' || (capital && germanMinistry.test(folded)), role.ministry) |
    bit(capital && militaryUnit.test(folded), role.militaryUnit) |
    bit(capital && /\p{Lu}.*\p{Lu}/u.test(text), role.manyCapitals) |
    bit(companyCues.en.has(folded) || companyCues.de.has(folded), role.companyCue)
  );
}

/** With what it is for in front, which an English one has as a word of its own. */
const germanMinistry = /...ministeriums?$/;

const militaryUnit = /(?:brigade|division|armee|flotte|korps|regiment|bataillon|geschwader)s?$/;

/** The small words that hold names together, in English and German. */
const withinNames = new Set(
  'of the and for to in on at und für der die das des den am im zur zum vom s'.split(' '),
);

function isPhrase({ titles, professions }: Vocabulary, folded: string): boolean {
  const beginning = [titles, professions].flatMap((list) => list.byFirstWord.get(folded) ?? []);
  return beginning.some(({ words }) => words.length === 1);
}

function bit(is: boolean, value: number): number {
  return is ? value : 0;
}
