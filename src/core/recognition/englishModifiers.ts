import { overlapsAny } from '../text/span.js';
import type { Around } from './agreementParties.js';
import { determiners } from './functionWords.js';
import { isDay } from './names.js';
import { beginsSentence, type Reading, type Word, wordAt } from './reading.js';
import { role } from './roles.js';
import type { Vocabulary } from './vocabulary.js';
import { joined, startOfCompound } from './wordList.js';

/**
 * Where, in an English text, what names an arrangement goes on in front of word `first`, which is its head `at` or
 * belongs to it: another arrangement ("New START negotiations"), a resource, a topic, a name, or a noun.
 */
export function englishModifier(
  reading: Reading,
  vocabulary: Vocabulary,
  at: number,
  first: number,
  { agreements, things }: Around,
): number | undefined {
  const word = reading.words[first - 1];
  if (word === undefined) return undefined;
  const compound = startOfCompound(reading, first - 1);
  if (compound < first - 1 && isFormat(reading, compound, first - 1)) return compound;
  const arrangement = agreements.find((one) => one.end === word.end && one.kind === 'name');
  if (arrangement !== undefined) return wordAt(reading, arrangement.start);
  const thing = things.find(
    ({ type, start, end }) => type === 'resource' && start <= word.start && word.end <= end,
  );
  const isVerb = thing !== undefined && thing.confidence < 0.5 && vocabulary.verbs.has(word.folded);
  if (thing !== undefined && !isVerb) return wordAt(reading, thing.start);
  if (vocabulary.topics.en.has(word.folded)) return first - 1;
  if (isProper(reading, at, first - 1) || isNumberWithin(reading, at, first - 1)) return first - 1;
  if (
    first < at &&
    (isNameOfPlace(reading, first, things) || isWithinUnknownName(reading, at, first, things))
  )
    return first - 1;
  // "The coalition Freedom Alliance"
  if (first < at && isNameWord(reading, first) && isNameWord(reading, at)) return undefined;
  if (first === at && isUnknownName(reading, at, things)) return compound;
  return (
    coordinated(reading, vocabulary, at, first) ??
    nounInFront(reading, vocabulary, first, { agreements, things })
  );
}

/** "The Prosper Africa initiative": a word with a capital that nothing explains, in front of a place that names it. */
function isNameOfPlace(reading: Reading, first: number, things: Around['things']): boolean {
  const [before, place] = [reading.words[first - 1], reading.words[first]];
  return (
    isNameWord(reading, first - 1) &&
    joined(reading, first) &&
    things.some(({ start, kind }) => start === place?.start && kind === 'place') &&
    !things.some(({ end }) => end === before?.end)
  );
}

/** "An oil-for-doctors arrangement", what is given for what; "four-party talks", how many talk. */
function isFormat({ folded, words }: Reading, from: number, to: number): boolean {
  const compound = folded.slice(words[from]?.start, words[to]?.end);
  return exchanged.test(compound) || (compound.endsWith('-party') && words[to + 1]?.folded === 'talks');
}

const exchanged = /^\p{L}+-for-\p{L}+$/u;

/** A name in front of a head: "Montreal Protocol". */
function isProper(reading: Reading, head: number, previous: number): boolean {
  return isNameWord(reading, previous) && reading.words[head]?.capital === true;
}

function isNameWord(reading: Reading, at: number): boolean {
  const word = reading.words[at];
  if (word?.capital !== true || reading.titleCase || beginsSentence(reading, at)) return false;
  return (word.roles & role.functionWord) === 0 && !notProper.has(word.folded);
}

const notProper: ReadonlySet<string> = new Set('each every any no new first second'.split(' '));

/**
 * "The Hartwell pact": a word with a capital that nothing else explains is what the head is called by; so are letters in
 * front of what can only be agreed ("the AMA treaty").
 */
function isUnknownName(reading: Reading, head: number, things: Around['things']): boolean {
  const at = head - 1;
  const word = reading.words[at];
  if (word === undefined || !isNameWord(reading, at)) return false;
  if (!/\p{Ll}/u.test(word.text) && !agreed.test(reading.words[head]?.folded ?? '')) return false;
  if (isDay(word.folded) || word.folded === 'may' || (word.roles & (role.title | role.speech)) !== 0)
    return false;
  const first = startOfCompound(reading, at);
  return !overlapsAny({ start: reading.words[first]?.start ?? 0, end: word.end }, things);
}

const agreed = /^(?:treaty|treaties|convention|accord|pact|compact)$/;

/** "The Khor Abdullah agreement": one more word of a name that nothing else explains. */
function isWithinUnknownName(
  reading: Reading,
  head: number,
  first: number,
  things: Around['things'],
): boolean {
  const isUnknown = (at: number): boolean => {
    const word = reading.words[at];
    return (
      word !== undefined &&
      isNameWord(reading, at) &&
      !isDay(word.folded) &&
      (word.roles & (role.title | role.speech)) === 0 &&
      !overlapsAny(word, things)
    );
  };
  const isSmallHead = reading.words[head]?.capital === false;
  return isSmallHead && isUnknown(first) && isUnknown(first - 1) && joined(reading, first);
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
  around: Pick<Around, 'agreements' | 'things'>,
): number | undefined {
  const first = startOfCompound(reading, at - 1);
  const opening = openingOf(reading, vocabulary, first, around);
  if (opening === 'none' || !isNounLike(reading, vocabulary, first, at - 1, opening === 'noun'))
    return undefined;
  const isGerund = reading.words[at - 1]?.folded.endsWith('ing') === true;
  return isGerund && beforeGerunds.has(reading.words[first - 1]?.folded ?? '') ? undefined : first;
}

/**
 * What stands in front of a word tells of it: 'noun' where only a noun or an adjective can follow, 'maybe' where a verb
 * can as well, 'none' where a noun that belongs to a head is not to be expected.
 */
function openingOf(
  reading: Reading,
  vocabulary: Vocabulary,
  first: number,
  { agreements, things }: Pick<Around, 'agreements' | 'things'>,
): 'noun' | 'maybe' | 'none' {
  const before = reading.words[first - 1];
  if (before === undefined || !joined(reading, first)) return 'maybe';
  const { folded } = before;
  if (determiners.has(folded) || isPossessive(reading, first)) return 'noun';
  if (agreements.some(({ end }) => end === before.end)) return 'noun';
  if ((before.roles & role.functionWord) !== 0) return folded === 'to' ? 'none' : 'maybe';
  if (vocabulary.verbs.has(folded)) return 'noun';
  if (isQuality(vocabulary, folded) || likeVerb.test(folded)) return 'maybe';
  if (vocabulary.topics.en.has(folded)) return 'maybe';
  if (things.some(({ end }) => end === before.end)) return 'maybe';
  const isFirstOfTwo =
    determiners.has(reading.words[first - 2]?.folded ?? '') &&
    joined(reading, first - 1) &&
    isNounLike(reading, vocabulary, first - 1, first - 1, true);
  return isFirstOfTwo ? 'maybe' : 'none';
}

/** Behind these a form in -ing is a verb: "by ending cooperation". */
const beforeGerunds: ReadonlySet<string> = new Set('by of in for from after before while about'.split(' '));

/** "Cyprus's supply pact": behind a possessive stands a noun. */
export function isPossessive(reading: Reading, at: number): boolean {
  return (
    reading.words[at - 1]?.folded === 's' && reading.text[(reading.words[at - 1]?.start ?? 0) - 1] === "'"
  );
}

/** Whether a word, or what hyphens tie to it, can be a noun; `noVerb` where no verb can stand. */
function isNounLike(
  reading: Reading,
  vocabulary: Vocabulary,
  from: number,
  to: number,
  noVerb: boolean,
): boolean {
  const compound = reading.folded.slice(reading.words[from]?.start, reading.words[to]?.end);
  if (from < to && (isQuality(vocabulary, compound) || ofDegree.has(reading.words[from]?.folded ?? '')))
    return false;
  if (from < to && (/\d/.test(compound) || currencies.test(compound))) return false;
  const word = reading.words[to];
  if (word === undefined || word.capital || word.text.length < 3 || !/^\p{Ll}+$/u.test(word.text))
    return false;
  if ((word.roles & (role.functionWord | role.speech)) !== 0 || isTitle(vocabulary, word)) return false;
  if (isQuality(vocabulary, word.folded) || numerals.has(word.folded) || auxiliaries.has(word.folded))
    return false;
  return noVerb || !(vocabulary.verbs.has(word.folded) || likeVerb.test(word.folded));
}

/** "They had talks", "there were gas talks". */
const auxiliaries: ReadonlySet<string> = new Set(
  'am are be been being is was were has have had having do does did can cannot could may might must shall should will would'.split(
    ' ',
  ),
);

const numerals: ReadonlySet<string> = new Set(
  'one two three four five six seven eight nine ten twelve dozen'.split(' '),
);

/** "Minister", but not "commerce", which only begins a title. */
function isTitle({ titles, professions }: Vocabulary, { folded, roles }: Word): boolean {
  if ((roles & role.title) === 0) return false;
  const begun = [titles, professions].flatMap(({ byFirstWord }) => byFirstWord.get(folded) ?? []);
  return begun.some(({ words }) => words.length === 1);
}

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

/** Endings of adjectives, adverbs and participles. */
const likeQuality =
  /(?:ed|ly|al|ic|ive|ous|ful|less|able|ible|ary|ory|ish|[^m]ent|ant|est|an|ese|ern|ward|like|day|year|month|way|fold|ss)$/;

/** Endings of verbs in the third person. */
const likeVerb = /(?:ks|ts|ds|ns|rs|es|ys|ms|ps|ls|gs)$/;
