import { addToSet } from '../text/addToSet.js';
import { foldCase } from '../text/foldCase.js';
import { idFromName } from '../text/identifier.js';
import type { Span } from '../text/span.js';
import { continuesWord, splitWords, visitWords } from '../text/words.js';
import { hashWord } from '../text/wordTable.js';
import { aliasBehind } from './aliases.js';
import { type Candidate, candidateAt } from './candidate.js';
import { countCapitals } from './capitals.js';
import { isAbbreviation } from './coined.js';
import { determiners } from './functionWords.js';
import { type Homonym, type HomonymFound, type HomonymMeaning, spreadFrom } from './homonyms.js';
import { heldByOne, type Office, officesIn } from './offices.js';
import { beginsSentence, type Reading } from './reading.js';
import { sameName, surnamesOf } from './surnames.js';
import type { Vocabulary } from './vocabulary.js';

/** A short name that the article itself explains: what it is short for, and the name in full. */
export interface ShortName {
  readonly text: string;
  readonly candidate: Candidate;
  readonly full: string;
  /** Its first letters alone say so; what the glossary knows the letters for goes before. */
  readonly guessed?: boolean;
  /** It is the name itself, which its surroundings gave away once. */
  readonly again?: boolean;
}

/** What is said once in an article and holds for the rest of it. */
export interface Learned {
  /** Family names, by their first words as written. */
  readonly surnames: ReadonlyMap<string, readonly ShortName[]>;
  /** Abbreviations, and companies' names without their legal forms, by their first words as written. */
  readonly shortNames: ReadonlyMap<string, readonly ShortName[]>;
  /** The family names that something else has, too, of which the article speaks by another word as well. */
  readonly contested: ReadonlySet<string>;
  /** The offices that but one person holds, by their titles. */
  readonly offices: ReadonlyMap<string, Office>;
  /** What names that several things share mean where nothing around them tells. */
  readonly meant: ReadonlyMap<Homonym, HomonymMeaning>;
  /** By the hash of each word that one of these names may begin with, all that they teach as one text. */
  readonly byHash: ReadonlyMap<number, string>;
  /** Of each of these hashes one bit is set, as hasBitOf asks for it. */
  readonly bits: Int32Array;
}

/** What is left of a reading when the article's other readings have taught what they may. */
export interface AsRead extends Pick<Reading, 'text' | 'language'> {
  /** By hashWord, of each of its words. */
  readonly hashes: readonly number[];
}

/** A state, a place or a resource, and what it is called somewhere. */
interface Thing {
  readonly id: string;
  readonly name: string;
}

/** What one reading may teach of what stands in it. */
export interface Lesson {
  /** What the persons in it may be called by further on. */
  readonly persons: readonly ShortName[];
  readonly shortNames: readonly ShortName[];
  /** What the first letters of long names may stand for, where nothing else explains them. */
  readonly initials: readonly ShortName[];
  /** What a family name may mean as well. */
  readonly things: readonly Thing[];
  /** The offices that are held by somebody who is named. */
  readonly offices: readonly Office[];
}

/** What the chosen names of a reading teach: surnames, abbreviations in brackets, companies without legal form. */
export function lessonOf(reading: Reading, chosen: readonly Candidate[], vocabulary: Vocabulary): Lesson {
  const persons: ShortName[] = [];
  const shortNames: ShortName[] = [];
  const initials: ShortName[] = [];
  for (const candidate of chosen) {
    const full = reading.text.slice(candidate.start, candidate.end);
    const letters = initialsOf(full, candidate);
    if (letters !== undefined) initials.push({ text: letters, candidate, full, guessed: true });
    if (candidate.subtype === 'person' && candidate.kind === 'name')
      for (const text of new Set([full, ...surnamesOf(full, vocabulary)]))
        persons.push({ text, candidate, full });
    const abbreviation =
      candidate.subtype === 'person' ? undefined : abbreviationBehind(reading, candidate, chosen);
    // "SAPPORO (KYO) –": behind a dateline stands the agency that reports.
    if (abbreviation !== undefined && candidate.kind === 'place')
      shortNames.push({
        text: abbreviation,
        candidate: agencyNamed(abbreviation, candidate),
        full: abbreviation,
      });
    const other = nameBehind(reading, candidate, full, chosen);
    if (other !== undefined) shortNames.push(other);
    if (abbreviation !== undefined && candidate.kind !== 'place')
      shortNames.push({ text: abbreviation, candidate, full });
    const bare = withoutLegalForm(candidate, full);
    if (bare !== undefined) shortNames.push({ text: bare, candidate, full });
    if (isGivenAway(candidate, full)) shortNames.push({ text: full, candidate, full, again: true });
  }
  const offices = officesIn(reading, chosen);
  const things = thingsIn(reading, chosen);
  return persons.length + shortNames.length + initials.length + offices.length + things.length === 0
    ? noLesson
    : { persons, shortNames, initials, offices, things };
}

/**
 * Whether only what stands around it says that a name is an organisation's, or a word a resource: "the miner Zamora" is
 * Zamora further on, with nothing in front of it.
 */
function isGivenAway({ reason }: Candidate, full: string): boolean {
  if (reason.code === 'resource.traded') return !otherwiseVerbs.has(full);
  return givenAway.has(reason.code) && (full.length >= shortestGivenAway || isAbbreviation(full));
}

/** Words for resources that mean something else in the same article all the same. */
const otherwiseVerbs: ReadonlySet<string> = new Set(['lead', 'mine', 'power', 'ship']);
const shortestGivenAway = 4;
const givenAway: ReadonlySet<string> = new Set([
  'organisation.beside',
  'organisation.context',
  'organisation.kind',
  'organisation.member',
]);

/** What the other name behind a name teaches: that it is this one, or that this one is what the glossary has by the other. */
function nameBehind(
  reading: Reading,
  candidate: Candidate,
  full: string,
  chosen: readonly Candidate[],
): ShortName | undefined {
  const alias = aliasBehind(reading, candidate, chosen);
  if (alias === undefined) return undefined;
  const { text, candidate: other } = alias;
  const isListed = (one: Candidate): boolean => one.reason.code.startsWith('glossary.');
  return other !== undefined && isListed(other) && !isListed(candidate)
    ? { text: full, candidate: other, full: text }
    : { text, candidate, full };
}

function agencyNamed(abbreviation: string, place: Candidate): Candidate {
  const id = idFromName(abbreviation);
  return candidateAt(place, {
    ...place,
    subtype: 'media',
    kind: 'name',
    id,
    reason: { code: 'tagger.name', args: {} },
  });
}

const noLesson: Lesson = { persons: [], shortNames: [], initials: [], offices: [], things: [] };

function thingsIn({ text }: Reading, chosen: readonly Candidate[]): Thing[] {
  const things: Thing[] = [];
  for (const { id, type, subtype, start, end } of chosen)
    if (id !== undefined && (type === 'resource' || isPlace(subtype)))
      things.push({ id, name: text.slice(start, end) });
  return things;
}

/** Whether it is a state, or a place with a name. */
export function isPlace(subtype: string | undefined): boolean {
  return places.has(subtype ?? '');
}

const places: ReadonlySet<string> = new Set(['state', 'territory', 'historic-state', 'region', 'place']);

/** Fewer letters may be short for anything. */
const fewestInitials = 3;
/** Each of them stands in front of a small letter, with something between the words. */
const shortestLong = 3 * fewestInitials - 1;

/** The first letters of a long name, by which it may be called without further ado: "Great Sea Interconnector". */
function initialsOf(full: string, { subtype, kind }: Candidate): string | undefined {
  if (full.length < shortestLong || subtype === 'person' || kind === 'demonym' || kind === 'place')
    return undefined;
  if (countCapitals(full) < fewestInitials) return undefined;
  let letters = '';
  visitWords(full, (start, end) => {
    const word = full.slice(start, end);
    if (capitalAndLetter.test(word)) letters += String.fromCodePoint(word.codePointAt(0) ?? 0);
  });
  return letters.length >= fewestInitials ? letters : undefined;
}

const capitalAndLetter = /^\p{Lu}\p{L}/u;

/** What a reading teaches of itself. */
interface Taught {
  readonly text: string;
  readonly lesson: Lesson;
  readonly homonyms: readonly HomonymFound[];
}

/** Learns from what an article's readings teach, and from the shared names in them, what holds for all of them. */
export function learn(readings: readonly Taught[]): Learned {
  const lessons = readings.map(({ lesson }) => lesson);
  const persons = new Map<string, ShortName[]>();
  const shortNames = new Map<string, ShortName>();
  for (const lesson of lessons) {
    for (const name of lesson.persons) {
      const names = persons.get(name.text);
      if (names === undefined) persons.set(name.text, [name]);
      else names.push(name);
    }
    for (const name of lesson.shortNames)
      if (name.again !== true || !shortNames.has(name.text)) shortNames.set(name.text, name);
  }
  for (const [text, name] of byInitials(lessons)) if (!shortNames.has(text)) shortNames.set(text, name);
  const certain = [...persons.values()].flatMap((names): ShortName[] => {
    const [longest] = names.sort((a, b) => b.full.length - a.full.length);
    if (longest === undefined || longest.text.length < 2) return [];
    return names.every(({ full }) => sameName(full, longest.full)) ? [longest] : [];
  });
  const surnames = byFirstWord(certain);
  const contested = contestedNames(
    lessons.flatMap(({ things }) => things),
    new Set(certain.map(({ text }) => text)),
  );
  const shortByFirstWord = byFirstWord([...shortNames.values()]);
  const byHash = new Map<number, string>();
  const bits = new Int32Array(bitWords);
  const enter = (word: string, names: readonly ShortName[]): void => {
    const hash = hashWord(word);
    const lessons = names.map(
      ({ text, full, guessed, candidate: { type, subtype, kind, id, parties, reason } }) =>
        [text, full, guessed, contested.has(text), type, subtype, kind, id, parties, reason.code].join('\t'),
    );
    byHash.set(hash, `${byHash.get(hash) ?? ''}${lessons.join('\n')}\n`);
    bits[bitWordOf(hash)] = (bits[bitWordOf(hash)] ?? 0) | bitOf(hash);
  };
  for (const [word, names] of surnames) {
    enter(word, names);
    enter(`${word}s`, names);
  }
  for (const [word, names] of shortByFirstWord) enter(word, names);
  return {
    surnames,
    shortNames: shortByFirstWord,
    byHash,
    bits,
    contested,
    offices: heldByOne(lessons.flatMap(({ offices }) => offices)),
    meant: spreadFrom(readings),
  };
}

/** Those of the names by which the glossary knows something that has another name in the readings, too. */
function contestedNames(things: readonly Thing[], names: ReadonlySet<string>): ReadonlySet<string> {
  const namesOf = new Map<string, Set<string>>();
  for (const { id, name } of things) if (names.has(name)) addToSet(namesOf, id, name);
  const contested = new Set<string>();
  if (namesOf.size === 0) return contested;
  for (const { id, name } of things)
    for (const shared of namesOf.get(id) ?? []) if (shared !== name) contested.add(shared);
  return contested;
}

/** A power of two. An article teaches some dozens of words, a very long one some thousands; nearly all others differ. */
const bitWords = 2048;

function bitWordOf(hash: number): number {
  return (hash >>> 5) & (bitWords - 1);
}

function bitOf(hash: number): number {
  return 1 << (hash & 31);
}

/** Whether a name may begin with the word of that hash. */
function hasBitOf({ bits }: Learned, hash: number): boolean {
  return ((bits[bitWordOf(hash)] ?? 0) & bitOf(hash)) !== 0;
}

/** The long names by their initials, but for those that two names have. */
function byInitials(lessons: readonly Lesson[]): Map<string, ShortName> {
  const names = new Map<string, ShortName | undefined>();
  for (const { initials } of lessons)
    for (const name of initials) {
      const other = names.has(name.text) ? names.get(name.text) : name;
      const isSame = other !== undefined && entityOf(other) === entityOf(name);
      names.set(name.text, isSame ? other : undefined);
    }
  return new Map([...names].flatMap(([text, name]) => (name === undefined ? [] : [[text, name] as const])));
}

function entityOf({ candidate, full }: ShortName): string {
  return candidate.id ?? idFromName(full);
}

/**
 * The learned names that may stand in what was read, and what they teach, as one text: the same text for
 * the same names. Empty where none may.
 */
export function namesAmong({ hashes }: AsRead, learned: Learned): string {
  let names = '';
  for (const hash of hashes) if (hasBitOf(learned, hash)) names += learned.byHash.get(hash) ?? '';
  return names;
}

/** The longest first, so that "de Obaldía-Quijano" is seen before a shorter name in it. */
function byFirstWord(names: readonly ShortName[]): Map<string, ShortName[]> {
  const sorted = [...names].sort((a, b) => b.text.length - a.text.length);
  const byWord = new Map<string, ShortName[]>();
  for (const name of sorted) {
    const [first] = splitWords(name.text);
    const word = name.text.slice(first?.start, first?.end);
    const others = byWord.get(word);
    if (others === undefined) byWord.set(word, [name]);
    else others.push(name);
  }
  return byWord;
}

/** The abbreviation in brackets that stands behind a name: "the Rivers Commission (RC)". */
function abbreviationBehind(
  reading: Reading,
  { start, end, id, subtype }: Candidate,
  chosen: readonly Candidate[],
): string | undefined {
  if (reading.text[end + 1] !== '(') return undefined;
  const behind = reading.text.slice(end, end + 14);
  const abbreviation = /^ \((\p{Lu}[\p{L}\p{N}&-]{1,9})\)/u.exec(behind)?.[1];
  if (abbreviation === undefined || !/\p{Lu}.*\p{Lu}/u.test(abbreviation)) return undefined;
  // "LONDON (AP)": a name that is known as something else, unless it begins as this one does.
  const other = chosen.find((one) => one.start === end + 2 && one.id !== undefined && one.id !== id);
  const begins = abbreviation.startsWith(reading.text[start] ?? '');
  // "Transmission Company South Africa (TCSA)"
  if (subtype === 'state' && !begins) return undefined;
  return other === undefined || (begins && reading.text.slice(start, end).includes(' '))
    ? abbreviation
    : undefined;
}

/** "Karawanken Netz AG" is "Karawanken Netz" further on; one word alone may be any. */
function withoutLegalForm({ reason }: Candidate, full: string): string | undefined {
  if (reason.code !== 'organisation.legalForm') return undefined;
  const form = String(reason.args['word'] ?? '');
  const name = full.slice(0, full.length - form.length).replace(/[ ,(]+$/, '');
  return name.includes(' ') || name.length >= shortestAlone ? name : undefined;
}

const shortestAlone = 6;

/** The learned names in what was read, which is looked at only where one may begin. */
export function findLearned({ text, language }: AsRead, learned: Learned): Candidate[] {
  const candidates: Candidate[] = [];
  let [lastStart, lastEnd] = [0, 0];
  visitWords(text, (start, end, hash) => {
    if (hasBitOf(learned, hash) && learned.byHash.has(hash)) {
      const before = lastEnd === 0 ? undefined : { start: lastStart, end: lastEnd };
      enterLearned(candidates, { text, language }, learned, { start, end }, before);
    }
    lastStart = start;
    lastEnd = end;
  });
  return candidates;
}

/** Adds what of the learned begins with the word, behind the one before it. */
function enterLearned(
  candidates: Candidate[],
  { text, language }: Pick<AsRead, 'text' | 'language'>,
  learned: Learned,
  word: Span,
  before: Span | undefined,
): void {
  const written = text.slice(word.start, word.end);
  const short = standsAt(text, word.start, learned.shortNames.get(written));
  if (short !== undefined) {
    const code =
      short.candidate.reason.code === 'organisation.legalForm' ? 'learned.shortName' : 'learned.abbreviation';
    const confidence = short.guessed === true ? 0.85 : 0.97;
    const span = spanFrom(word.start, short);
    candidates.push(
      short.again === true ? candidateAt(span, short.candidate) : shortFor(short, span, confidence, code),
    );
  }
  const surname =
    standsAt(text, word.start, learned.surnames.get(written)) ??
    (language === 'en' ? undefined : genitive(text, word.start, written, learned));
  if (surname === undefined || isDeterminer(text, before) || isMonth(text, word)) return;
  const span = surname.text === written.slice(0, -1) ? word : spanFrom(word.start, surname);
  const words = before === undefined ? [word] : [before, word];
  const isOpening = beginsSentence({ text, words }, words.length - 1);
  candidates.push(shortFor(surname, span, isOpening ? 0.7 : 0.8, 'learned.surname'));
}

/** "Theresa May resigned in May", "on 7 May", "May 2019" */
function isMonth(text: string, { start, end }: Span): boolean {
  if (text.slice(start, end) !== 'May') return false;
  return (
    beforeMonth.test(text.slice(Math.max(0, start - longestBefore), start)) ||
    behindMonth.test(text.slice(end, end + longestBehind))
  );
}

const longestBehind = 16;
const behindMonth =
  /^ (?:\d|of \d|(?:auction|budget|contract|data|deadline|deliveries|election|elections|exports|figures|futures|imports|inflation|meeting|output|prices|production|report|sales|shipments|summit|survey|talks|vote)(?!\p{L}))/u;
const longestBefore = 12;
const beforeMonth =
  /(?:^|[^\p{L}])(?:in|since|until|till|last|next|this|early|late|mid|by|\d{1,2}(?:st|nd|rd|th)?(?: of)?)[ -]$/iu;

function isDeterminer(text: string, word: Span | undefined): boolean {
  return word !== undefined && determiners.has(foldCase(text.slice(word.start, word.end)));
}

function spanFrom(start: number, { text }: ShortName): Span {
  return { start, end: start + text.length };
}

function standsAt(
  text: string,
  start: number,
  names: readonly ShortName[] | undefined,
): ShortName | undefined {
  return names?.find(
    (name) => text.startsWith(name.text, start) && !continuesWord(text, start + name.text.length),
  );
}

function shortFor({ candidate, full }: ShortName, span: Span, confidence: number, code: string): Candidate {
  return candidateAt(span, {
    ...candidate,
    id: candidate.id ?? idFromName(full),
    confidence,
    reason:
      code === 'learned.surname' && span.end - span.start === full.length
        ? candidate.reason
        : { code, args: { full } },
  });
}

/** A surname of one word in the German genitive. */
function genitive(
  text: string,
  start: number,
  written: string,
  { surnames }: Learned,
): ShortName | undefined {
  if (!written.endsWith('s')) return undefined;
  const bare = written.slice(0, -1);
  return surnames.get(bare)?.find((name) => name.text === bare && text.startsWith(written, start));
}
