import { overlaps, type Span } from '../text/span.js';
import { type Candidate, candidateAt } from './candidate.js';
import { companyCues } from './companyCues.js';
import { determiners, openingAdverbs } from './functionWords.js';
import { isDay } from './names.js';
import { organisation } from './organisationCandidate.js';
import { beginsSentence, type Reading, type Word } from './reading.js';
import { role } from './roles.js';
import { joined } from './wordList.js';

/**
 * Organisations that no list has and that are not called what they are, by what is said of organisations alone:
 * "shares in Krestal", "Dorvane said it would build", "Belmora-Chef", "the Oslo-based Vestral".
 */
export function findByContext(reading: Reading, known: readonly Candidate[]): Candidate[] {
  if ((reading.roles & role.companyCue) === 0 || reading.titleCase || reading.inCapitals) return [];
  const cues = companyCues[reading.language === 'de' ? 'de' : 'en'];
  const candidates: Candidate[] = [];
  reading.words.forEach(({ folded, roles, text }, at) => {
    const cue = (roles & role.companyCue) === 0 ? undefined : cues.get(folded);
    if (cue === undefined) return;
    const behind = cue.ahead === undefined ? undefined : nameBehind(reading, at, cue.ahead);
    const inFront = cue.back === undefined ? undefined : nameInFront(reading, at, cue.back, cue.then);
    for (const name of [behind, inFront])
      if (name !== undefined) candidates.push(...candidateFor(name, text, known));
  });
  return candidates;
}

/** So many words with a capital make a name at most. */
const longestName = 3;
const reach = 64;

/** The name behind what a link leads to from the word `at`. */
function nameBehind(reading: Reading, at: number, link: RegExp): Span | undefined {
  const { start, end } = reading.words[at] ?? { start: 0, end: 0 };
  // "Oslo-based Vestral", but not "based Vestral".
  if (adjectives.test(reading.folded.slice(start, end)) && reading.text[start - 1] !== '-') return undefined;
  const between = link.exec(reading.folded.slice(end, end + reach))?.[0];
  if (between === undefined) return undefined;
  const first = at + 1 + (between === ' ' ? 0 : 1);
  if (reading.words[first]?.start !== end + between.length) return undefined;
  let last = first - 1;
  while (
    last - first < longestName &&
    mayBeOfName(reading, last + 1) &&
    (last < first || joined(reading, last + 1))
  )
    last++;
  const next = reading.words[last + 1];
  if (next !== undefined && joined(reading, last + 1) && (next.capital || places.has(next.folded)))
    return undefined;
  return spanOf(reading, first, last);
}

const adjectives = /^(?:based|headquartered|listed)$/;

/** "A stake in Kolda mine": where something is, not whose it is. */
const places: ReadonlySet<string> = new Set(
  'basin block coast deposit field mine pipeline plant port project refinery region terminal'.split(' '),
);

/** The name in front of the word `at`, if what stands between and behind is as it should be. */
function nameInFront(reading: Reading, at: number, back: RegExp, then: RegExp | undefined): Span | undefined {
  const cue = reading.words[at];
  let last = at - 1;
  while (reading.words[last]?.capital === false && at - last <= mostBetween) last--;
  const end = reading.words[last]?.end;
  if (cue === undefined || end === undefined || !back.test(reading.folded.slice(end, cue.start)))
    return undefined;
  if (then?.test(reading.folded.slice(cue.end, cue.end + reach)) === false) return undefined;
  return nameEndingWith(reading, last, reading.text[end] === '-');
}

/** The name that ends with the word, if its words read like one; an article belongs to what is `tied` to it. */
export function nameEndingWith(reading: Reading, last: number, tied = false): Span | undefined {
  let first = last + 1;
  while (
    last - first < longestName &&
    mayBeOfName(reading, first - 1) &&
    (first > last || joined(reading, first))
  )
    first--;
  const before = reading.words[first - 1];
  const isBound =
    before !== undefined &&
    joined(reading, first) &&
    (determiners.has(before.folded) || (reading.language === 'de' && isInflected.test(before.text)));
  if (before?.capital === true && joined(reading, first) && !beginsSentence(reading, first - 1))
    return undefined;
  if (isBound && !tied) return undefined;
  const isOpening = first === last && beginsSentence(reading, first);
  return isOpening && isCommon(reading.words[first]) ? undefined : spanOf(reading, first, last);
}

/** "Tessmar's former chief executive": so many words may stand between. */
const mostBetween = 4;

/** "Eine gemeinsame Stelle": behind an adjective stands a noun. */
const isInflected = /^\p{Ll}{3,}e[nmrs]?$/u;

/** Whether a word with which a sentence begins reads like a common noun: "Officials", "Mining". */
function isCommon(word: Word | undefined): boolean {
  if (word === undefined || (word.roles & role.manyCapitals) !== 0) return false;
  const { folded } = word;
  return (
    openings.has(folded) || openingAdverbs.has(folded) || /(?:[^s]s|ing|ly|ment|tion|body|one)$/.test(folded)
  );
}

/** Parts of a compound that say which chief it is are no name either. */
const openings: ReadonlySet<string> = new Set(
  'authority bank both chip company congress council court energy everybody government industry labour management ministry neither none oil others parliament people police power staff state steel tech vize whoever'.split(
    ' ',
  ),
);

function mayBeOfName({ words }: Reading, at: number): boolean {
  const word = words[at];
  return word !== undefined && word.capital && (word.roles & notNames) === 0 && !isDay(word.folded);
}

const notNames =
  role.functionWord |
  role.wholeTitle |
  role.title |
  role.titleEnding |
  role.kindNoun |
  role.ministry |
  role.head |
  role.headEnding;

function spanOf({ words, language }: Reading, first: number, last: number): Span | undefined {
  const start = words[first]?.start ?? 0;
  const end = words[last]?.end ?? 0;
  if (last < first || end - start < shortestName) return undefined;
  return language === 'de' && first === last && likeNoun.test(words[first]?.folded ?? '')
    ? undefined
    : { start, end };
}

const shortestName = 3;

/** A noun in the plural, or one of those that German makes of other words: not a name. */
const likeNoun = /(?:ungs?|heits?|keits?|schafts?|tions?|täts?|ismus|ik|nis|en|ern?)$/;

/** The organisation that the name stands for, as `word` tells: one that the glossary had doubts about, or one that no list has. */
export function candidateFor(name: Span, word: string, known: readonly Candidate[]): Candidate[] {
  const there = known.filter((one) => overlaps(one, name));
  if (there.some((one) => one.confidence >= 0.5 && !isPartOf(one, name))) return [];
  const found = organisation(name.start, name.end, 'organisation', 0.6, 'organisation.context', word);
  const doubted = there.find(
    ({ start, end, type, subtype }) =>
      start === name.start && end === name.end && type === 'actor' && companies.has(subtype ?? ''),
  );
  return [
    doubted === undefined
      ? found
      : candidateAt(doubted, { ...doubted, confidence: 0.6, reason: found.reason }),
  ];
}

/** "Via Donau": a place's name within a longer one. */
function isPartOf({ kind, start, end }: Candidate, name: Span): boolean {
  return kind === 'place' && end - start < name.end - name.start;
}

const companies: ReadonlySet<string> = new Set(['bank', 'company', 'media', 'organisation']);
