import * as z from 'zod/mini';
import { endsWithAny, shortestEnding } from '../text/endings.js';
import { foldCase } from '../text/foldCase.js';
import { splitWords } from '../text/words.js';
import { cueTest, type Homonym, homonymsFrom } from './homonyms.js';
import { type Idioms, idiomsFrom } from './idioms.js';
import { type WordList, wordList } from './wordList.js';

const words = z.array(z.string());
const wordsPerLanguage = z.object({ en: words, de: words });

/** `strong` heads count alone; `named` ones need what names them; `weak` ones a topic or a party. */
export const headStrengths = ['strong', 'named', 'weak'] as const;

/** The word lists that the rules work with, as the files in data/vocabulary hold them. */
export const vocabularySchema = z.object({
  agreements: z.object({
    heads: z.array(
      z.object({
        id: z.string(),
        subtype: z.string(),
        strength: z.enum(headStrengths),
        alone: z.optional(z.boolean()),
        capital: z.optional(z.boolean()),
        en: words,
        de: words,
      }),
    ),
    topics: wordsPerLanguage,
    translations: z.record(z.string(), z.string()),
    notTopics: wordsPerLanguage,
    qualities: words,
    verbs: words,
  }),
  organisations: z.object({
    organs: z.array(z.object({ id: z.string(), subtype: z.string(), en: words, de: words })),
    members: wordsPerLanguage,
    legalForms: words,
    lastWords: wordsPerLanguage,
    lastWordsGermanToo: words,
    firstWords: wordsPerLanguage,
    foreignFirstWords: words,
    firstWordsElsewhere: words,
    kinds: wordsPerLanguage,
    kindEndings: wordsPerLanguage,
    organEndings: words,
  }),
  resources: z.object({
    categories: z.array(z.object({ id: z.string(), en: words, de: words })),
    notResources: words,
    trade: wordsPerLanguage,
    measures: wordsPerLanguage,
  }),
  'first-names': z.object({ names: words }),
  homonyms: z.object({
    homonyms: z.array(
      z.object({
        words,
        language: z.optional(z.enum(['en', 'de'])),
        byArticle: z.optional(z.boolean()),
        meanings: z.array(
          z.object({
            type: z.optional(z.enum(['actor', 'resource', 'agreement'])),
            id: z.optional(z.string()),
            spreads: z.optional(z.boolean()),
            phrases: z.optional(words),
            with: z.optional(words),
            near: z.optional(words),
          }),
        ),
      }),
    ),
  }),
  idioms: z.object({ idioms: wordsPerLanguage }),
  nouns: z.object({ nouns: words }),
  titles: z.object({
    titles: wordsPerLanguage,
    professions: wordsPerLanguage,
    endings: wordsPerLanguage,
    professionEndings: wordsPerLanguage,
    particles: words,
    familyNamesFirst: words,
    speech: wordsPerLanguage,
  }),
});

export type VocabularyData = z.infer<typeof vocabularySchema>;
export type AgreementHead = VocabularyData['agreements']['heads'][number];
export type Organ = VocabularyData['organisations']['organs'][number];

/** The vocabulary in the form the rules ask it. */
export interface Vocabulary {
  readonly heads: WordList<AgreementHead>;
  /** The heads of one word, by the word in folded case. */
  readonly headsByWord: ReadonlyMap<string, AgreementHead>;
  /** The head that a German compound ends with and another word names, by the compound in folded case; or null. */
  readonly headEndingOf: (compound: string) => AgreementHead | null;
  readonly topics: { readonly en: ReadonlySet<string>; readonly de: ReadonlySet<string> };
  /** A topic, folded, to its English word in ids. */
  readonly translations: ReadonlyMap<string, string>;
  readonly notTopics: ReadonlySet<string>;
  /** English words that stand in front of an arrangement and say nothing of what it is about. */
  readonly qualities: ReadonlySet<string>;
  /** Forms of English verbs that stand in front of an arrangement and look like nouns: "launch talks". */
  readonly verbs: ReadonlySet<string>;
  readonly organs: WordList<Organ>;
  readonly members: WordList<string>;
  readonly legalForms: ReadonlySet<string>;
  /** The first words of the legal forms, as written. */
  readonly legalFormStarts: ReadonlySet<string>;
  readonly lastWords: ReadonlySet<string>;
  /** Whether a German noun, in folded case and perhaps in the genitive, ends as organisations do. */
  readonly endsLikeOrganisation: (noun: string) => boolean;
  /** Last words of English names that are German nouns as well. */
  readonly lastWordsGermanToo: ReadonlySet<string>;
  readonly firstWords: WordList<string>;
  /** First words of names in other languages, as written. */
  readonly foreignFirstWords: ReadonlySet<string>;
  /** Those of them that English or German has as well. */
  readonly firstWordsElsewhere: ReadonlySet<string>;
  /** What stands right in front of an organisation's name as its kind. */
  readonly kinds: WordList<string>;
  /** Whether a German noun in folded case is such a kind by itself, or a compound that ends with one. */
  readonly isKindNoun: (word: string) => boolean;
  /** Whether a German compound, in folded case, ends like an organ of a state. */
  readonly endsLikeOrgan: (noun: string) => boolean;
  /** Adjectives that make a resource another one, in folded case without ending, to the word in ids. */
  readonly categories: ReadonlyMap<string, string>;
  /** Whether a German word in folded case ends like a compound with a resource and is none. */
  readonly onlyLooksLikeResource: (word: string) => boolean;
  /** Whether a word in folded case says of what stands behind "of" or "on" that it is traded. */
  readonly isTrade: (word: string) => boolean;
  /** Whether a word in folded case is what goods are measured in. */
  readonly isMeasure: (word: string) => boolean;
  /** Names that several things share, by their words as written. */
  readonly homonyms: ReadonlyMap<string, readonly Homonym[]>;
  /** Whether a word, as written, may tell by standing near which of them is meant. */
  readonly isHomonymCue: (word: string) => boolean;
  readonly idioms: { readonly en: Idioms; readonly de: Idioms };
  readonly titles: WordList<string>;
  /** What a person is called without holding an office. */
  readonly professions: WordList<string>;
  /** Whether a word in folded case ends as offices and titles do. */
  readonly endsLikeTitle: (word: string) => boolean;
  /** Whether a word in folded case ends like what a person is called without holding an office. */
  readonly endsLikeProfession: (word: string) => boolean;
  readonly firstNames: ReadonlySet<string>;
  /** Whether a word in folded case is a German noun that nobody is called by, or a compound that ends with one. */
  readonly isCommonNoun: (word: string) => boolean;
  readonly particles: ReadonlySet<string>;
  readonly familyNamesFirst: ReadonlySet<string>;
  /** Forms of verbs that go with who speaks, as written. */
  readonly speech: ReadonlySet<string>;
}

/** The parts of a German compound that name an arrangement: what it is about, and its kind. */
const shortestTopic = 3;
const shortestHead = 4;

/** Shorter ones end other words by chance. */
const shortestNounInCompound = 6;
/** Endings of nouns that surnames have as well: "Oppenheimer", "Baumgarten", "Frenkel". */
const endsOfSurnames =
  /(?:recht|spiel|eimer|arten|länder|rente|schal|ausland|appelle|orten|rache|enkel|stelle|laune|zelle|minen|panik|stoff|schlag)$/;
/** What German makes nouns of other words with. */
const likeNoun = /..(?:ung|heit|keit|schaft|tion|tät|ismus|amt|büro|wahl)(?:en)?$/;

/** Tells the nouns, their forms in -s, -es, -n and -en, and compounds of at least three letters and a noun. */
function commonNouns(nouns: readonly string[]): (word: string) => boolean {
  const forms = new Set(
    nouns.map(foldCase).flatMap((noun) => [noun, `${noun}s`, `${noun}es`, `${noun}n`, `${noun}en`]),
  );
  const endOf = shortestEnding([...forms].filter((form) => form.length >= shortestNounInCompound));
  return (word) =>
    forms.has(word) ||
    likeNoun.test(word) ||
    (word.length >= (endOf(word) ?? Infinity) + shortestTopic && !endsOfSurnames.test(word));
}

/** Makes the look-ups over the word lists. */
export function compileVocabulary(data: VocabularyData): Vocabulary {
  const { agreements, organisations, titles } = data;
  const plain = (lists: { en: string[]; de: string[] }): WordList<string> =>
    wordList([...lists.en, ...lists.de].map((word) => [word, word] as const));
  const kinds = plain(organisations.kinds);
  const kindNouns = new Set(organisations.kinds.de.map(foldCase));
  const endsLikeKind = endsWithAny([...organisations.kindEndings.en, ...organisations.kindEndings.de]);
  const organEndingOf = shortestEnding(
    organisations.organEndings.flatMap((noun) => [noun, `${noun}s`, `${noun}es`, `${noun}en`]),
  );
  const professionEndings = [...titles.professionEndings.en, ...titles.professionEndings.de];
  const titleEndings = [...titles.endings.en, ...titles.endings.de, ...professionEndings];
  const organisationEndings = organisations.lastWords.de.flatMap((noun) => [noun, `${noun}s`, `${noun}es`]);
  const heads = agreements.heads.flatMap((head) => [...head.en, ...head.de].map((w) => [w, head] as const));
  const headsByWord = new Map(heads.map(([word, head]) => [foldCase(word), head]));
  const trade = new Set(data.resources.trade.en);
  const endsLikeTrade = endsWithAny(data.resources.trade.de);
  const measures = new Set([...data.resources.measures.en, ...data.resources.measures.de]);
  const lastParts = new Map([...headsByWord].filter(([, { alone }]) => alone !== true));
  const notTopics = new Set([...agreements.notTopics.en, ...agreements.notTopics.de]);
  return {
    heads: wordList(heads),
    headsByWord,
    headEndingOf: (compound) => {
      for (let at = shortestTopic; at <= compound.length - shortestHead; at++) {
        const head = lastParts.get(compound.slice(at));
        if (head !== undefined) return notTopics.has(compound.slice(0, at)) ? null : head;
      }
      return null;
    },
    topics: { en: new Set(agreements.topics.en), de: new Set(agreements.topics.de) },
    translations: new Map(Object.entries(agreements.translations)),
    notTopics,
    qualities: new Set(agreements.qualities),
    verbs: new Set(agreements.verbs),
    organs: wordList(
      organisations.organs.flatMap((organ) => [...organ.en, ...organ.de].map((w) => [w, organ] as const)),
    ),
    members: plain(organisations.members),
    legalForms: new Set(organisations.legalForms),
    legalFormStarts: new Set(
      organisations.legalForms.flatMap((form) => {
        const [first] = splitWords(form);
        return first === undefined ? [] : [form.slice(first.start, first.end)];
      }),
    ),
    lastWords: new Set(organisations.lastWords.en),
    endsLikeOrganisation: endsWithAny(organisationEndings),
    lastWordsGermanToo: new Set(organisations.lastWordsGermanToo),
    firstWords: plain(organisations.firstWords),
    foreignFirstWords: new Set([...organisations.foreignFirstWords, ...organisations.firstWordsElsewhere]),
    firstWordsElsewhere: new Set(organisations.firstWordsElsewhere),
    kinds,
    isKindNoun: (word) => kindNouns.has(word) || endsLikeKind(word),
    endsLikeOrgan: (noun) => noun.length > (organEndingOf(noun) ?? Infinity) + shortestTopic,
    categories: new Map(
      data.resources.categories.flatMap(({ id, en, de }) =>
        [...en, ...de].map((word) => [word, id] as const),
      ),
    ),
    onlyLooksLikeResource: endsWithAny(data.resources.notResources),
    isTrade: (word) => trade.has(word) || endsLikeTrade(word),
    isMeasure: (word) => measures.has(word),
    homonyms: homonymsFrom(data.homonyms.homonyms),
    isHomonymCue: cueTest(data.homonyms.homonyms),
    idioms: { en: idiomsFrom(data.idioms.idioms.en), de: idiomsFrom(data.idioms.idioms.de) },
    titles: plain(titles.titles),
    professions: plain(titles.professions),
    endsLikeTitle: endsWithAny(titleEndings),
    endsLikeProfession: endsWithAny(professionEndings),
    firstNames: new Set(data['first-names'].names),
    isCommonNoun: commonNouns(data.nouns.nouns),
    particles: new Set(titles.particles),
    familyNamesFirst: new Set(titles.familyNamesFirst),
    speech: new Set([...titles.speech.en, ...titles.speech.de]),
  };
}
