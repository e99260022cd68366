import type { Around } from './agreementParties.js';
import { type HeadFound, isSeat } from './agreements.js';
import type { Candidate } from './candidate.js';
import { englishModifier } from './englishModifiers.js';
import { beginsSentence, type Reading, wordAt } from './reading.js';
import { role } from './roles.js';
import type { Vocabulary } from './vocabulary.js';
import { isHyphenated, joined } from './wordList.js';

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
  const isPlace = isSeat(party);
  const isName = reading.words[head.lastWord]?.capital === true && !reading.titleCase;
  const pair = parties.some(
    ({ start, end }) =>
      (end === party.start - 1 && reading.text[end] === '-') ||
      (start === party.end + 1 && reading.text[party.end] === '-'),
  );
  if (pair) return false;
  if (isPlace || isName) return true;
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
  if (first === at) {
    const coordinated = startOfCoordinated(reading, at);
    if (coordinated !== undefined) return coordinated;
  }
  const stem = word?.folded.replace(/(?:e|er|es|en|em)$/, '') ?? '';
  const belongs = topics.de.has(stem) || isHyphenated(reading, first) || isProper(reading, at, first - 1);
  return belongs ? first - 1 : undefined;
}

/** "Fischerei- und Handelspartnerschaft": where the first parts begin that share the head with the last one. */
function startOfCoordinated({ text, words }: Reading, at: number): number | undefined {
  if (!coordinators.has(words[at - 1]?.folded ?? '')) return undefined;
  let first = at - 1;
  let gap = '- ';
  for (let word = at - 2; words[word]?.capital === true; word--) {
    if (text.slice(words[word]?.end, words[word + 1]?.start) !== gap) break;
    first = word;
    gap = '-, ';
  }
  return first === at - 1 ? undefined : first;
}

const coordinators: ReadonlySet<string> = new Set(['und', 'oder', 'sowie']);

/** A name in front of a head: "Pariser Abkommen". */
function isProper(reading: Reading, head: number, previous: number): boolean {
  const word = reading.words[previous];
  if (word?.capital !== true || reading.titleCase || beginsSentence(reading, previous)) return false;
  return (
    previous === head - 1 &&
    (word.roles & notProperRoles) === 0 &&
    !notProper.has(word.folded) &&
    /(?:e|er|es|en|em)$/.test(word.folded) &&
    !endsName(reading, previous)
  );
}

/** "Mit dem Konzern Sample Compute Verhandlungen": another word of a name stands in front. */
function endsName(reading: Reading, last: number): boolean {
  const before = reading.words[last - 1];
  return (
    before?.capital === true &&
    joined(reading, last) &&
    !beginsSentence(reading, last - 1) &&
    !/(?:e|er|es|en|em)$/.test(before.folded)
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

/** "Zwei Wochen Feuerpause", "der Abteilungsleiter Kooperationen" */
const notProperRoles = role.functionWord | role.commonNoun | role.wholeTitle | role.titleEnding;

const notProper: ReadonlySet<string> = new Set(
  'dieser jeder aller unser euer ihrer seiner einer keiner mehrerer vieler einiger weiterer neuer erster zweiter'.split(
    ' ',
  ),
);
