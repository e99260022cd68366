import { idFromName } from '../text/identifier.js';
import type { Span } from '../text/span.js';
import { type Candidate, candidateAt } from './candidate.js';
import { determiners } from './functionWords.js';
import { beginsSentence, endOfWord, type Reading, wordAt } from './reading.js';
import { role } from './roles.js';
import type { Vocabulary } from './vocabulary.js';
import { joined } from './wordList.js';

/** What a rule for names looks at. */
export interface NameSearch {
  readonly reading: Reading;
  readonly vocabulary: Vocabulary;
  /** What the glossary found in the reading. */
  readonly known: readonly Candidate[];
}

/** A run of words that reads like a name, by the numbers of its first and last word. */
export interface NameRun {
  readonly first: number;
  readonly last: number;
  /** How many words with a capital it has. */
  readonly capitals: number;
}

/** So many words with a capital make a personal name at most. */
export const longestName = 4;
const longestRun = 8;

/**
 * The name that begins with the word: words with a capital, what a hyphen ties to them ("Sung-wook") and the
 * particles between them ("de la Garza"); not what the glossary knows for sure as something else.
 */
export function nameAt(search: NameSearch, at: number, most = longestName): NameRun | undefined {
  const { reading, vocabulary } = search;
  let last: number | undefined;
  let capitals = 0;
  for (let word = at; word < at + longestRun && capitals <= most; word++) {
    const here = reading.words[word];
    if (here === undefined || (word > at && !joined(reading, word) && !isTied(reading, word))) break;
    if (word > at && beginsSentence(reading, word)) break;
    if (capitals > 1 && isOfficeOf(reading, word)) break;
    if (word > at && isBody(reading, word)) return undefined;
    if (word > at && endsBefore(reading, word)) break;
    const tied = word > at && isTied(reading, word);
    if (isSureElse(search, here, last !== undefined)) break;
    // "Sample Nuclear Fuel JSC" is no person.
    if (word > at && here.end - here.start > 1 && (here.roles & role.legalForm) !== 0) return undefined;
    if (
      here.capital &&
      !(notAName.test(here.folded) && (here.roles & role.familyNameFirst) === 0) &&
      !isDay(here.folded) &&
      (here.roles & role.functionWord) === 0 &&
      (!isCommonNoun(reading, word) || isBeforeHyphen(reading, here))
    ) {
      if (!tied && capitals === most) break;
      if (!tied || reading.words[word - 1]?.capital === false) capitals++;
      last = word;
    } else if (tied && capitals > 1 && last === word - 1 && /^\p{Ll}{1,6}$/u.test(here.text)) last = word;
    else if (
      !isParticle(reading, vocabulary, word) ||
      (capitals > 1 && /^(?:vo[nm]|zu[mr]?)$/.test(here.folded))
    )
      break;
  }
  return last === undefined ? undefined : { first: at, last, capitals };
}

/** "San Francisco Mayor Ada Sample": an office, with who holds it behind. */
function isOfficeOfNext({ words }: Reading, word: number): boolean {
  return (
    ((words[word]?.roles ?? 0) & role.wholeTitle) !== 0 &&
    ((words[word + 1]?.roles ?? 0) & role.firstName) !== 0
  );
}

/** What stands behind the name of who sits in a parliament, or was honoured: "Ada Sample MP". */
const postNominals: ReadonlySet<string> = new Set(
  'MP MEP MSP MLA MK TD MdB MdL MdEP KC QC CBE OBE MBE PhD'.split(' '),
);

/** "Ada Musters Rede", "traf Ada Muster zu Gesprächen": a German noun that nobody is called by. */
export function isCommonNoun({ language, words }: Reading, word: number): boolean {
  return language !== 'en' && ((words[word]?.roles ?? 0) & role.commonNoun) !== 0;
}

function isBeforeHyphen({ text }: Reading, { end }: Span): boolean {
  return /^-\p{Lu}/u.test(text.slice(end, end + 2));
}

/** Whether a person's name ends before the word: an office with its holder, an honour, a relative. */
function endsBefore(reading: Reading, word: number): boolean {
  return (
    isOfficeOfNext(reading, word) ||
    postNominals.has(reading.words[word]?.text ?? '') ||
    isKinOf(reading, word)
  );
}

/** "Ada Musters Sohn Max" */
function isKinOf(reading: Reading, word: number): boolean {
  return (
    reading.language !== 'en' && isBehindGenitive(reading, word) && kin.has(reading.words[word]?.folded ?? '')
  );
}

function isBehindGenitive({ words }: Reading, word: number): boolean {
  return words[word - 1]?.folded.endsWith('s') === true;
}

const kin: ReadonlySet<string> = new Set(
  'bruder cousin cousine ehefrau ehemann enkel enkelin frau freund freundin mann mutter neffe nichte onkel schwager schwester schwiegersohn sohn tante tochter vater witwe'.split(
    ' ',
  ),
);

/** "Hansen Gruppe", "Lee County": a noun that says what the words in front are the name of. */
function isBody({ language, words }: Reading, word: number): boolean {
  return language === 'de'
    ? ((words[word]?.roles ?? 0) & role.kindNoun) !== 0
    : namedAfterPersons.has(words[word]?.text ?? '');
}

const namedAfterPersons: ReadonlySet<string> = new Set(
  'Aerospace Airlines Airport Airways Avenue Boulevard Canyon County Creek Gazette Harbor Harbour Highway Hospital Island Islands Mountains Peninsula Province Square Stadium Strait Street Times Tribune University'.split(
    ' ',
  ),
);

/** Titles so long are no surnames: "Ada Muster Rechtsanwältin". */
const longTitle = 10;

/** "Ada Musters Nachfolger Max Beispiel": behind a genitive stands whose office it is. */
function isOfficeOf(reading: Reading, word: number): boolean {
  const { roles, folded } = reading.words[word] ?? { roles: 0, folded: '' };
  return (
    reading.language !== 'en' &&
    (roles & role.wholeTitle) !== 0 &&
    (isBehindGenitive(reading, word) || folded.length >= longTitle)
  );
}

/**
 * Whether the glossary knows the word as something that is no part of a person's name. Behind a word of a name, a
 * resource may be a family name ("Henrike Stahl"), and so may another person's, and behind a first name a company's,
 * which often is its founder's, or a state's ("Michael Jordan", "Harold Washington").
 */
function isSureElse({ known, reading }: NameSearch, { start }: Span, mayBeSurname: boolean): boolean {
  return known.some(
    (one) =>
      one.start === start &&
      one.confidence >= 0.5 &&
      !(mayBeSurname && (isHalf(reading, one) || one.subtype === 'person' || mayBeFamilyName(reading, one))),
  );
}

/** Whether a hyphen or an apostrophe ties it to another name: "Chad-Morrison", "Dell'Aquila". */
function isHalf({ text }: Reading, { start, end }: Span): boolean {
  return (
    /^[-'](?!s\b)\p{L}/u.test(text.slice(end, end + 3)) || /\p{L}[-']$/u.test(text.slice(0, start).slice(-2))
  );
}

function mayBeFamilyName(reading: Reading, one: Candidate): boolean {
  if (one.type === 'resource') return isOneWord(one);
  const before = reading.words[wordAt(reading, one.start) - 1];
  const isState = states.has(one.subtype ?? '');
  return (
    (isState ? !isGermanName(reading, one) : companies.has(one.subtype ?? '')) &&
    one.kind === 'name' &&
    /^\p{Lu}\p{Ll}+$/u.test(reading.text.slice(one.start, one.end)) &&
    ((before?.roles ?? 0) & role.firstName) !== 0 &&
    reading.text[before?.end ?? 0] === ' '
  );
}

const companies: ReadonlySet<string> = new Set(['company', 'media']);
const states: ReadonlySet<string> = new Set(['state', 'territory']);

/** "Seit Peter Deutschland verließ": what a state is called in German is no family name. */
function isGermanName({ language, text }: Reading, { reason, start, end }: Candidate): boolean {
  return language === 'de' && reason.args['label'] === text.slice(start, end);
}

function isOneWord({ reason }: Candidate): boolean {
  return !String(reason.args['label'] ?? '').includes(' ');
}

/** Whether a hyphen or an apostrophe ties the word to the one before it: "Aubry-Lacaze", "O'Driscoll". */
function isTied(reading: Reading, word: number): boolean {
  const before = reading.words[word - 1];
  const here = reading.words[word];
  if (before === undefined || here?.start !== before.end + 1) return false;
  const mark = reading.text[before.end];
  return mark === '-' || (mark === "'" && here.end - here.start > 1);
}

/** A small word within a name; an article is one only behind "von" or "van". */
function isParticle(reading: Reading, { particles }: Vocabulary, word: number): boolean {
  const folded = reading.words[word]?.folded ?? '';
  if (!particles.has(folded)) return false;
  return !determiners.has(folded) || /^(?:von|van|de)$/.test(reading.words[word - 1]?.folded ?? '');
}

/** Whether the word is a day or a month, or goes with one: none is a part of a name. */
export function isDay(folded: string): boolean {
  return days.has(folded);
}

const days = new Set(
  'monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag january february march april june july august september october november december januar februar märz juni juli oktober dezember anfang ende mitte jahr jahre jahren monat monate monaten wochen tage tagen stunden prozent uhr millionen milliarden billionen dollar euro cent yuan yen rubel rupien pfund franken kronen tonnen barrel kilometer meter hektar megawatt gigawatt'.split(
    ' ',
  ),
);

/** Nouns that stand behind an office without being the holder's name. */
const notAName = /..(?:ung|heit|keit|schaft|tion|tät|ismus|rat|amt|büro|wahl)$/;

/** Where a run of words stands. */
export function spanOf(reading: Reading, { first, last }: Pick<NameRun, 'first' | 'last'>): Span {
  return { start: reading.words[first]?.start ?? 0, end: endOfWord(reading, last) };
}

/** A person by a name, with the reason. */
export function personCandidate(
  reading: Reading,
  span: Span,
  confidence: number,
  code: string,
  args: Readonly<Record<string, string>>,
): Candidate {
  const id = idFromName(reading.text.slice(span.start, span.end));
  const reason = { code, args };
  return candidateAt(span, { type: 'actor', subtype: 'person', kind: 'name', confidence, id, reason });
}
