import type { Around } from './agreementParties.js';
import type { HeadFound } from './agreements.js';
import type { Candidate } from './candidate.js';
import { beginsSentence, type Reading, wordAt } from './reading.js';
import { role } from './spelling.js';
import type { Vocabulary } from './vocabulary.js';
import { isHyphenated, joined, startOfCompound } from './wordList.js';

/** The number of the first word that belongs to the head, which begins with word `at`, from in front of it. */
export function firstModifier(
  reading: Reading,
  vocabulary: Vocabulary,
  at: number,
  head: HeadFound,
  around: Around,
): number {
  const german = reading.language === 'de';
  let first = at;
  while (first > 0 && joined(reading, first) && !beginsSentence(reading, first)) {
    const word = reading.words[first - 1];
    if (word === undefined) break;
    const party = around.parties.find(
      ({ start, end, kind }) => start <= word.start && word.end <= end && kind !== 'demonym',
    );
    if (!german && isPairOfNames(reading, head, first - 1, around)) {
      first -= 2;
      continue;
    }
    if (party !== undefined) {
      if (!staysInside(reading, head, party, around, isHyphenated(reading, first))) break;
      first = wordAt(reading, party.start);
      continue;
    }
    const further = german
      ? germanModifier(reading, vocabulary, at, first)
      : englishModifier(reading, vocabulary, at, first, around);
    if (further === undefined) break;
    first = further;
  }
  return first;
}

/**
 * Whether a party belongs to the arrangement's name: a grouping's or one state's to a summit or an alliance, a place
 * to a name ("Ankara Declaration"), a pair only to an alliance.
 */
function staysInside(
  reading: Reading,
  head: HeadFound,
  party: Candidate,
  { parties }: Around,
  tied: boolean,
): boolean {
  if (reading.language === 'de') return tied;
  if (head.value.id === 'alliance') return true;
  const isPlace = party.kind === 'place' || party.reason.code.startsWith('glossary.capital');
  const isName = reading.words[head.lastWord]?.capital === true && !reading.titleCase;
  const pair = parties.some(
    ({ start, end }) =>
      (end === party.start - 1 && reading.text[end] === '-') ||
      (start === party.end + 1 && reading.text[party.end] === '-'),
  );
  if (pair) return false;
  if (isPlace && (isName || head.value.id === 'summit')) return true;
  if (isName) return true;
  return (
    (party.subtype === 'grouping' || party.subtype === 'organisation') && head.value.strength === 'strong'
  );
}

function germanModifier(
  reading: Reading,
  { topics }: Vocabulary,
  at: number,
  first: number,
): number | undefined {
  const word = reading.words[first - 1];
  const stem = word?.folded.replace(/(?:e|er|es|en|em)$/, '') ?? '';
  const belongs = topics.de.has(stem) || isHyphenated(reading, first) || isProper(reading, at, first - 1);
  return belongs ? first - 1 : undefined;
}

function englishModifier(
  reading: Reading,
  vocabulary: Vocabulary,
  at: number,
  first: number,
  { things }: Around,
): number | undefined {
  const word = reading.words[first - 1];
  if (word === undefined) return undefined;
  const thing = things.find(
    ({ type, start, end }) => type === 'resource' && start <= word.start && word.end <= end,
  );
  if (thing !== undefined) return wordAt(reading, thing.start);
  if (vocabulary.topics.en.has(word.folded) || isProper(reading, at, first - 1)) return first - 1;
  if (isNumberWithin(reading, at, first - 1)) return first - 1;
  return coordinated(reading, vocabulary, at, first) ?? nounInFront(reading, vocabulary, first, things);
}

/** "Rail and coal compact", "security and defence partnership": another topic in front of the one at the head. */
function coordinated(
  reading: Reading,
  { topics }: Vocabulary,
  at: number,
  first: number,
): number | undefined {
  const other = reading.words[first - 2];
  const isListed =
    first < at &&
    reading.words[first - 1]?.folded === 'and' &&
    other !== undefined &&
    !other.capital &&
    topics.en.has(other.folded) &&
    joined(reading, first - 1);
  return isListed ? first - 2 : undefined;
}

/**
 * Where an English noun in front of a word begins that says what an arrangement is about ("offtake deal",
 * "service-level agreement"), as far as its form and what stands before it tell nouns from qualities and verbs.
 */
function nounInFront(
  reading: Reading,
  vocabulary: Vocabulary,
  at: number,
  things: readonly Candidate[],
): number | undefined {
  const first = startOfCompound(reading, at - 1);
  if (!isNounLike(reading, vocabulary, first, at - 1)) return undefined;
  const before = reading.words[first - 1];
  if (before === undefined || !joined(reading, first)) return first;
  const { folded } = before;
  const isGerund = reading.words[at - 1]?.folded.endsWith('ing') === true && beforeGerunds.has(folded);
  const isOpening = (before.roles & role.functionWord) !== 0 && folded !== 'to' && !isGerund;
  return isOpening ||
    isQuality(vocabulary, folded) ||
    vocabulary.topics.en.has(folded) ||
    things.some(({ type, end }) => type === 'resource' && end === before.end) ||
    isPossessive(reading, first)
    ? first
    : undefined;
}

/** Behind these a form in -ing is a verb: "by ending cooperation". */
const beforeGerunds: ReadonlySet<string> = new Set('by of in for from after before while about'.split(' '));

/** "Cyprus's supply pact": behind a possessive stands a noun. */
function isPossessive(reading: Reading, at: number): boolean {
  return (
    reading.words[at - 1]?.folded === 's' && reading.text[(reading.words[at - 1]?.start ?? 0) - 1] === "'"
  );
}

function isNounLike(reading: Reading, vocabulary: Vocabulary, from: number, to: number): boolean {
  const compound = reading.folded.slice(reading.words[from]?.start, reading.words[to]?.end);
  if (from < to && exchanged.test(compound)) return true;
  if (from < to && (isQuality(vocabulary, compound) || ofDegree.has(reading.words[from]?.folded ?? '')))
    return false;
  if (from < to && (/\d/.test(compound) || currencies.test(compound))) return false;
  const word = reading.words[to];
  if (word === undefined || word.capital || word.text.length < 3 || !/^\p{Ll}+$/u.test(word.text))
    return false;
  return (
    (word.roles & (role.functionWord | role.title | role.speech)) === 0 && !isQuality(vocabulary, word.folded)
  );
}

/** "An oil-for-doctors arrangement": what is given for what. */
const exchanged = /^\p{L}+-for-\p{L}+$/u;

/** "A billion-dollar deal". */
const currencies = /-(?:dollar|euro|pound|yen|yuan|rupee|rouble|ruble|franc|won|lira|real|rand)$/;

function isQuality({ qualities }: Vocabulary, folded: string): boolean {
  return qualities.has(folded) || likeQuality.test(folded);
}

/** First parts of compounds that tell how long, how high, how many: "long-term", "two-year". */
const ofDegree: ReadonlySet<string> = new Set(
  'high low long short mid multi two three four five six ten twelve many wide far so well ill much newly non pre post self half last first second third fourth fifth one year once'.split(
    ' ',
  ),
);

/** Endings of adjectives, adverbs and participles, and of verbs in the third person. */
const likeQuality =
  /(?:ed|ly|al|ic|ive|ous|ful|less|able|ible|ary|ory|ish|ent|ant|est|an|ese|ern|ward|like|day|year|month|way|fold|ks|ts|ds|ns|rs|es|ys|ms|ps|ls|gs|ss)$/;

/** A name in front of a head: "Montreal Protocol", "Pariser Abkommen". */
function isProper(reading: Reading, head: number, previous: number): boolean {
  const word = reading.words[previous];
  if (word?.capital !== true || reading.titleCase || beginsSentence(reading, previous)) return false;
  if ((word.roles & role.functionWord) !== 0 || notProper.has(word.folded)) return false;
  return reading.language === 'de'
    ? previous === head - 1 && /(?:e|er|es|en|em)$/.test(word.folded)
    : reading.words[head]?.capital === true;
}

/** "Dakar 2 Compact": a number between the words of a name. */
function isNumberWithin(reading: Reading, head: number, number: number): boolean {
  return (
    /^\d{1,2}$/.test(reading.words[number]?.text ?? '') &&
    reading.words[head]?.capital === true &&
    joined(reading, number) &&
    isProper(reading, head, number - 1)
  );
}

/** "The Keating-Suharto pact": two names tied by a hyphen, of persons who made it or not known, and no states'. */
function isPairOfNames(reading: Reading, { value }: HeadFound, last: number, { parties }: Around): boolean {
  if (reading.titleCase || last < 1 || !isHyphenated(reading, last)) return false;
  return [reading.words[last - 1], reading.words[last]].every((word) => {
    if (word?.capital !== true || (word.roles & role.functionWord) !== 0) return false;
    const known = parties.find(({ start, end }) => start <= word.start && word.end <= end);
    return known === undefined || (known.subtype === 'person' && madeByTwo.has(value.id));
  });
}

const madeByTwo: ReadonlySet<string> = new Set(['accord', 'agreement', 'pact', 'treaty']);

const notProper: ReadonlySet<string> = new Set(
  'each every any no new first second joint dieser jeder aller unser euer ihrer seiner einer keiner mehrerer vieler einiger weiterer neuer erster zweiter'.split(
    ' ',
  ),
);
