import { endsWithAny } from '../text/endings.js';
import { countCapitals, startsWithCapital } from './capitals.js';
import { companyCues } from './companyCues.js';
import { determiners, functionWords } from './functionWords.js';
import type { Vocabulary } from './vocabulary.js';

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
  /** Ends like what carries a name of its own: "supertanker", "Schiffs", "Bord". */
  vessel: 1 << 24,
  /** Ends as only companies are called: "Moldovagaz". */
  companyEnding: 1 << 25,
  /** Is a German noun that nobody is called by: "Vorschlag". */
  commonNoun: 1 << 26,
  /** A name that several things share: "Georgia". */
  homonym: 1 << 27,
  /** Stands in phrases in which something does not mean what it says: "chip" in "bargaining chip". */
  ofIdiom: 1 << 28,
  /** May tell by standing near which of several things a name means: "Atlanta". */
  homonymCue: 1 << 29,
  /** Leads to examples: "such as", "like", "wie". */
  likening: 1 << 30,
} as const;

/** What the lists take for such a word only where it has a capital. */
const onlyWithCapital =
  role.firstName | role.organisationEnd | role.organisationStart | role.kindNoun | role.wholeTitle;

/** What is a person's name, or half of one, is no common noun as well. */
const ofPersons = role.firstName | role.familyNameFirst;

/** Tells the roles of a word, given as written and in folded case, by the word lists and by its letters. */
export function createRoles(vocabulary: Vocabulary): (text: string, folded: string) => number {
  const byFolded = new Map<string, number>();
  const byText = new Map<string, number>();
  const enter = (roles: Map<string, number>, words: Iterable<string>, value: number): void => {
    for (const word of words) roles.set(word, (roles.get(word) ?? 0) | value);
  };
  const { titles, professions, particles } = vocabulary;
  for (const { byFirstWord } of [titles, professions]) {
    enter(byFolded, byFirstWord.keys(), role.title);
    const whole = [...byFirstWord].filter(([, phrases]) => phrases.some(({ words }) => words.length === 1));
    enter(byFolded, new Map(whole).keys(), role.wholeTitle);
  }
  enter(byFolded, vocabulary.firstWords.byFirstWord.keys(), role.organisationStart);
  enter(byFolded, vocabulary.heads.byFirstWord.keys(), role.head);
  enter(byFolded, vocabulary.kinds.byFirstWord.keys(), role.organisationKind);
  enter(byFolded, functionWords, role.functionWord);
  enter(byFolded, [...vocabulary.idioms.en.keys(), ...vocabulary.idioms.de.keys()], role.ofIdiom);
  enter(byFolded, ofFigures, role.ofIdiom);
  enter(byFolded, ['such', 'like', 'wie'], role.likening);
  enter(byFolded, ['ministry'], role.ministry);
  enter(byFolded, [...companyCues.en.keys(), ...companyCues.de.keys()], role.companyCue);
  enter(byText, vocabulary.firstNames, role.firstName);
  enter(byText, vocabulary.legalFormStarts, role.legalForm);
  enter(byText, vocabulary.lastWords, role.organisationEnd);
  enter(byText, vocabulary.foreignFirstWords, role.organisationStart);
  enter(byText, vocabulary.familyNamesFirst, role.familyNameFirst);
  enter(byText, vocabulary.speech, role.speech);
  enter(byText, vocabulary.homonyms.keys(), role.homonym);
  enter(byText, [...withinNames, ...particles], role.withinName);
  enter(
    byText,
    [...particles].filter((particle) => !determiners.has(particle)),
    role.particle,
  );

  return (text, folded) => {
    const listed = (byFolded.get(folded) ?? 0) | (byText.get(text) ?? 0);
    const isKindNoun = vocabulary.isKindNoun(folded);
    const inAnyCase =
      listed |
      bit(isKindNoun, role.organisationKind) |
      bit(/^\p{N}/u.test(text), role.withinName) |
      bit(endsLikeVessel(folded), role.vessel) |
      bit(vocabulary.isHomonymCue(text), role.homonymCue);
    const capitals = countCapitals(text);
    const ofName = bit(capitals > 0, role.ofName);
    if (!startsWithCapital(text)) return (inAnyCase & ~onlyWithCapital) | ofName;
    const endsLikeOrganisation = vocabulary.endsLikeOrganisation(folded);
    const isBody = endsLikeOrganisation || isKindNoun || (listed & role.organisationStart) !== 0;
    return (
      inAnyCase |
      ofName |
      bit(vocabulary.endsLikeTitle(folded), role.titleEnding | role.wholeTitle) |
      bit(text.length === 1, role.initial) |
      bit(adjective.test(folded) && (listed & role.functionWord) === 0, role.adjectiveOfName) |
      bit(vocabulary.headEndingOf(folded) !== null, role.headEnding) |
      bit(endsLikeOrganisation, role.organisationNoun) |
      bit(isKindNoun, role.kindNoun) |
      bit(ministry.test(folded), role.ministry) |
      bit(militaryUnit.test(folded), role.militaryUnit) |
      bit(endsLikeCompany(folded), role.companyEnding) |
      bit((listed & ofPersons) === 0 && !isBody && vocabulary.isCommonNoun(folded), role.commonNoun) |
      bit(capitals > 1, role.manyCapitals)
    );
  };
}

/** What carries names, in both languages: ships, and whoever is on board. */
const endsLikeVessel = endsWithAny(
  'boot boote bootes boots bord corvette dampfer dampfers ferry flugzeugträger flugzeugträgers frachter frachters freighter fregatte fregatten frigate fähre fähren icebreaker jachte jachten korvette korvetten kreuzer kreuzers kutter kutters longliner schiff schiffs tanker tankers trawler trawlers vessel yachte yachten zerstörer zerstörers'.split(
    ' ',
  ),
);

/** What figures of speech are made with, beyond the fixed phrases: "potato-sized", "als Waffe", "gibt Gas". */
const ofFigures =
  'weapon paper size sized shaped like thin colored coloured scented flavored flavoured black white grey gray red green blue yellow brown waffe gas westen netze netzen strom stroms'.split(
    ' ',
  );

/** What companies add to a place's name for what they deal in. */
const endsLikeCompany = endsWithAny(
  'neft gaz energo electrica eléctrica elétrica prom telecom petrol pharm kombank azot'
    .split(' ')
    .flatMap((ending) => [ending, `${ending}s`]),
);

/** A German adjective with its ending, as far as its letters tell. */
const adjective = /e[rsnm]?$/;

/** With what it is for in front, which an English one has as a word of its own. */
const ministry = /...ministeriums?$/;

const militaryUnit = /(?:brigade|division|armee|flotte|korps|regiment|bataillon|geschwader)s?$/;

/** The small words that hold names together, in English and German. */
const withinNames = 'of the and for to in on at und für der die das des den am im zur zum vom s'.split(' ');

function bit(is: boolean, value: number): number {
  return is ? value : 0;
}
