import type { Span } from '../text/span.js';
import { type Candidate, candidateAt } from './candidate.js';
import {
  byGermanAdjective,
  byGermanNounAndPlace,
  byGermanNounAndPurpose,
  byNumber,
} from './germanOrganisations.js';
import { byForeignFirstWord } from './foreignNames.js';
import { byLegalForm } from './legalForms.js';
import { organisation } from './organisationCandidate.js';
import { beforeApposition, byApposition, byKind, byKinds } from './organisationKinds.js';
import { isDay } from './names.js';
import { endOfName, linksOfBodies, startOfName } from './organisationSpans.js';
import { beginsSentence, type Reading } from './reading.js';
import { role } from './roles.js';
import type { Vocabulary } from './vocabulary.js';
import { joined, phraseAt } from './wordList.js';

/** Organisations that no list has, by the words their names begin or end with, or that stand in front of them. */
export function findOrganisations(
  reading: Reading,
  vocabulary: Vocabulary,
  known: readonly Candidate[],
): Candidate[] {
  const { roles, rules } = reading.language === 'de' ? germanRules : commonRules;
  if ((reading.roles & roles) === 0) return [];
  const candidates: Candidate[] = [];
  for (let at = 0; at < reading.words.length; at++) {
    const word = reading.words[at];
    if (word === undefined || (word.roles & roles) === 0) continue;
    for (const rule of rules) {
      if ((word.roles & rule.startsAt) === 0) continue;
      const found = rule.find(reading, vocabulary, at, known);
      if (found !== undefined) candidates.push(withoutNext(reading, found, known));
    }
    if (reading.language === 'de') candidates.push(...byKinds(reading, at));
  }
  return reading.titleCase ? candidates.filter((name) => isSetOff(reading, name)) : candidates;
}

/**
 * "Council of Churches of Sampleland and Saferworld", "Zusammenschluss der Kupferländer Chile und Peru": what is known by
 * itself behind an "and" is another one, and so are members behind what they are.
 */
function withoutNext(reading: Reading, found: Candidate, known: readonly Candidate[]): Candidate {
  const member = known.find(
    ({ start, end, kind }) =>
      kind === 'name' &&
      start > found.start &&
      end <= found.end &&
      /(?:länder|ländern|staaten) $/.test(reading.text.slice(found.start, start)),
  );
  if (member !== undefined) return candidateAt({ start: found.start, end: member.start - 1 }, found);
  const next = known.find(
    ({ end, start, kind, subtype, type }) =>
      end === found.end &&
      start > found.start &&
      type === 'actor' &&
      kind === 'name' &&
      subtype !== 'state' &&
      subtype !== 'territory',
  );
  if (next === undefined) return found;
  const before = reading.text.slice(found.start, next.start);
  const isUniversity = universities.test(reading.folded.slice(next.start, next.end));
  const link = (isUniversity ? orOwner : conjunction).exec(before);
  return link === null ? found : candidateAt({ start: found.start, end: next.start - link[0].length }, found);
}

const conjunction = / (?:and|und) $/;
/** "Zentrum für Versorgungssicherheit der ETH Zürich" */
const orOwner = / (?:and|und|der|an der) $/;
const universities = /universität|hochschule|^(?:eth|tu|fu|hu|rwth) /;

/** Where most words have a capital, as in a list of delegations, a name ends at a mark. */
function isSetOff({ text }: Reading, { start, end }: Span): boolean {
  return (
    /(?:^|[,;:–-] |[,;:] the | of the |\()$/.test(text.slice(Math.max(0, start - 10), start)) &&
    /^(?:[,;:)]| \(|$)/.test(text.slice(end, end + 2))
  );
}

/** A rule, and the roles of the words that it looks at. */
interface Rule {
  readonly startsAt: number;
  readonly find: (
    reading: Reading,
    vocabulary: Vocabulary,
    at: number,
    known: readonly Candidate[],
  ) => Candidate | undefined;
}

const common: readonly Rule[] = [
  { startsAt: role.legalForm, find: byLegalForm },
  { startsAt: role.organisationEnd, find: byLastWord },
  { startsAt: role.organisationStart, find: byFirstWords },
  { startsAt: role.organisationStart, find: byForeignFirstWord },
  { startsAt: role.organisationKind, find: byKind },
  { startsAt: role.organisationKind, find: byApposition },
  { startsAt: role.organisationKind, find: beforeApposition },
];
const commonRules = withRoles(common);
const germanRules = withRoles([
  ...common,
  { startsAt: role.adjectiveOfName, find: byGermanAdjective },
  { startsAt: role.organisationNoun, find: byGermanNounAndPurpose },
  { startsAt: role.organisationNoun, find: byGermanNounAndPlace },
  { startsAt: role.militaryUnit, find: byNumber },
]);

function withRoles(rules: readonly Rule[]): { readonly rules: readonly Rule[]; readonly roles: number } {
  return { rules, roles: rules.reduce((roles, { startsAt }) => roles | startsAt, 0) };
}

/** A name that ends with what organisations are called in English: "Rivers Commission", "Kobe Steel". */
function byLastWord(
  reading: Reading,
  vocabulary: Vocabulary,
  at: number,
  known: readonly Candidate[],
): Candidate | undefined {
  const word = reading.words[at];
  if (word === undefined || (word.roles & role.organisationEnd) === 0) return undefined;
  if (
    reading.language === 'de' &&
    vocabulary.lastWordsGermanToo.has(word.text) &&
    !isBehindEnglish(reading, at) &&
    !isBehindTwo(reading, at)
  )
    return undefined;
  if (isInNameOfLaw(reading, at) || (word.folded === 'mail' && reading.words[at - 1]?.text === 'E'))
    return undefined;
  const start = startOfName(reading, at, linksOfBodies);
  const end =
    isCompanyOf(reading, at) || isWhole(reading, at, start, known) ? word.end : endOfName(reading, at);
  return start === undefined || isTopicOfTwo(reading, start, at, known) || isPlace(reading, start, end, known)
    ? undefined
    : organisation(start, end, 'organisation', 0.75, 'organisation.lastWord', word.text);
}

/** "The West Bank", "the Left Bank": a place, and not a bank. */
function isPlace({ text }: Reading, start: number, end: number, known: readonly Candidate[]): boolean {
  return (
    /^(?:East|Left|North|Right|South|West) Bank$/.test(text.slice(start, end)) ||
    known.some(
      (one) => one.start === start && one.end === end && one.kind === 'place' && one.confidence >= 0.5,
    )
  );
}

/** "The Chile-Japan Hydrogen Dialogue": what two states make an arrangement about. */
function isTopicOfTwo(
  { text, words }: Reading,
  start: number,
  at: number,
  known: readonly Candidate[],
): boolean {
  const next = words[at + 1];
  if (next?.capital !== true || (next.roles & role.head) === 0) return false;
  const first = known.find((one) => one.start === start && one.type === 'actor');
  return (
    first !== undefined &&
    text[first.end] === '-' &&
    known.some((other) => other.start === first.end + 1 && other.type === 'actor')
  );
}

/** "The European Parliament for the Greens": what the glossary knows goes on with "of" alone. */
function isWhole(
  { words }: Reading,
  at: number,
  start: number | undefined,
  known: readonly Candidate[],
): boolean {
  const end = words[at]?.end;
  return (
    /^(?:for|on)$/.test(words[at + 1]?.folded ?? '') &&
    known.some((one) => one.start === start && one.end === end && one.confidence >= 0.9)
  );
}

/** "Sample Systems of Germany": where a company is from is no part of its name. */
function isCompanyOf({ words }: Reading, at: number): boolean {
  return words[at + 1]?.folded === 'of' && companyWords.test(words[at]?.folded ?? '');
}

const companyWords =
  /^(?:systems|industries|technologies|foods|metals|minerals|resources|logistics|partners|motors|airlines|airways|electronics|pharmaceuticals|steel|energy|oil|power|mining|cement|pharma|shipping|solar|telecom)$/;

/** "Russian Uranium Imports Act": within a law's name no organisation's ends, here with the word `at`. */
export function isInNameOfLaw(reading: Reading, at: number): boolean {
  if (reading.language !== 'en') return false;
  for (let word = at + 1; word <= at + 3; word++) {
    const here = reading.words[word];
    if (here?.capital !== true || !joined(reading, word)) return false;
    if (laws.has(here.folded)) return true;
  }
  return false;
}

const laws: ReadonlySet<string> = new Set(
  'act bill code decree directive law order ordinance regulation'.split(' '),
);

/** Whether the word in front looks English: "Rig Workers Union". */
function isBehindEnglish(reading: Reading, at: number): boolean {
  const before = reading.words[at - 1];
  return (
    before?.capital === true &&
    joined(reading, at) &&
    /(?:[^aeiou]ers|ors|ians?|ational|ish|ese|ics|ity|ence|ation of)$/.test(before.folded)
  );
}

/** "Guyana Gold Board": German ties nouns together, so that three words side by side are a name. */
function isBehindTwo(reading: Reading, at: number): boolean {
  return [at - 1, at - 2].every((number) => {
    const word = reading.words[number];
    return (
      word?.capital === true &&
      (word.roles & (role.functionWord | role.wholeTitle | role.kindNoun)) === 0 &&
      !isDay(word.folded) &&
      reading.text[word.end] === ' ' &&
      joined(reading, number + 1) &&
      !beginsSentence(reading, number)
    );
  });
}

/** A name that begins with what organisations are called: "Ministry of Rivers". */
function byFirstWords(reading: Reading, vocabulary: Vocabulary, at: number): Candidate | undefined {
  const word = reading.words[at];
  if (word === undefined || (word.roles & role.organisationStart) === 0) return undefined;
  const first = phraseAt(vocabulary.firstWords, reading, at);
  if (first === undefined) return undefined;
  const end = endOfName(reading, first.lastWord);
  if (end === reading.words[first.lastWord]?.end) return undefined;
  const before = reading.words[at - 1];
  const adjective =
    reading.language === 'de' && joined(reading, at) && /isch(?:e|er|es|en|em)$/.test(before?.folded ?? '');
  // English names stand in German texts too: "Sana'a Center for Strategic Studies".
  const isEnglish =
    reading.language !== 'de' || /^(?:of|for|on)$/.test(reading.words[first.lastWord + 1]?.folded ?? '');
  const english = isEnglish ? startOfName(reading, at) : undefined;
  const start = english ?? (adjective ? before?.start : undefined) ?? word.start;
  return organisation(start, end, 'organisation', 0.75, 'organisation.firstWord', first.value);
}
