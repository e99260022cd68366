import { idFromName } from '../text/identifier.js';
import { type Candidate, candidateAt } from './candidate.js';
import { determiners, functionWords } from './functionWords.js';
import { beginsSentence, endOfWord, type Reading } from './reading.js';
import { role } from './spelling.js';
import type { Vocabulary } from './vocabulary.js';
import { joined, phraseAt } from './wordList.js';

const anyRole = role.title | role.titleEnding | role.firstName | role.initial;

/** Persons known by the office or title in front of them, and the offices themselves. */
export function findPersons(
  reading: Reading,
  vocabulary: Vocabulary,
  known: readonly Candidate[],
): Candidate[] {
  const candidates: Candidate[] = [];
  for (let at = 0; at < reading.words.length; at++) {
    if (((reading.words[at]?.roles ?? 0) & anyRole) === 0) continue;
    const profession = phraseAt(vocabulary.professions, reading, at)?.lastWord;
    const lastOfTitle = titleAt(reading, vocabulary, at) ?? profession;
    if (lastOfTitle === undefined) {
      const named = personByFirstName(reading, vocabulary, known, at);
      if (named !== undefined) candidates.push(named);
      continue;
    }
    const first = reading.words[at];
    if (first === undefined) continue;
    const title = { start: startOfCompound(reading, at), end: endOfWord(reading, lastOfTitle) };
    const titleText = reading.text.slice(title.start, title.end);
    const person = personAt(reading, vocabulary, known, lastOfTitle + 1);
    if (person !== undefined && !person.known)
      candidates.push(
        candidateAt(person, {
          type: 'actor',
          subtype: 'person',
          kind: 'name',
          confidence: 0.85,
          id: person.id,
          reason: { code: 'person.title', args: { title: titleText } },
        }),
      );
    if (
      profession === undefined &&
      (person === undefined ? isOffice(first.folded, titleText) : !isAddress(titleText))
    )
      candidates.push(
        candidateAt(title, {
          type: 'actor',
          subtype: 'person',
          kind: 'role',
          confidence: 0.5,
          id: person?.id ?? idFromName(titleText),
          reason: { code: 'person.role', args: {} },
        }),
      );
    at = lastOfTitle;
  }
  return candidates;
}

/** The number of the last word of a title that begins with the word, or nothing. */
function titleAt(reading: Reading, vocabulary: Vocabulary, at: number): number | undefined {
  const phrase = phraseAt(vocabulary.titles, reading, at);
  if (phrase !== undefined && (reading.language !== 'de' || reading.words[at]?.capital === true))
    return phrase.lastWord;
  const word = reading.words[at];
  if (reading.language !== 'de' || word?.capital !== true) return undefined;
  return (word.roles & role.titleEnding) === 0 ? undefined : at;
}

/** "US-Finanzminister" is one word: the office begins where the first part does. */
function startOfCompound(reading: Reading, at: number): number {
  let first = at;
  while (first > 0 && reading.text[(reading.words[first]?.start ?? 0) - 1] === '-' && joined(reading, first))
    first--;
  return reading.words[first]?.start ?? 0;
}

/** A name that begins with a first name or an initial: "Mario Rossi", "J. Edgar Sample". */
function personByFirstName(
  reading: Reading,
  vocabulary: Vocabulary,
  known: readonly Candidate[],
  at: number,
): Candidate | undefined {
  const word = reading.words[at];
  if (word === undefined) return undefined;
  const initial = (word.roles & role.initial) !== 0 && reading.text[word.end] === '.';
  const text = initial ? `${word.text}.` : word.text;
  if (!initial && (word.roles & role.firstName) === 0) return undefined;
  if (known.some((one) => one.start <= word.start && word.end < one.end && one.confidence >= 0.5))
    return undefined;
  const rest = nameFrom(reading, vocabulary, known, at + 1, reading.titleCase ? 1 : longestName - 1);
  const next = reading.words[at + 1];
  if (rest === undefined || next === undefined) return undefined;
  const nextText = reading.text.slice(next.start, next.end);
  if (functionWords.has(word.folded)) return undefined;
  if (initial && rest === at + 1 && !vocabulary.firstNames.has(nextText)) return undefined;
  const end = endOfWord(reading, rest);
  return candidateAt(
    { start: word.start, end },
    {
      type: 'actor',
      subtype: 'person',
      kind: 'name',
      confidence: 0.75,
      id: idFromName(reading.text.slice(word.start, end)),
      reason: { code: 'person.firstName', args: { name: text } },
    },
  );
}

interface PersonFound {
  readonly start: number;
  readonly end: number;
  readonly id: string;
  /** Whether the glossary has the person. */
  readonly known: boolean;
}

const longestName = 4;

/** The name that begins with the word: words with a capital, with the particles between them. */
function personAt(
  reading: Reading,
  vocabulary: Vocabulary,
  known: readonly Candidate[],
  at: number,
): PersonFound | undefined {
  const start = reading.words[at]?.start;
  if (start === undefined || !/^[ -]$/.test(reading.text.slice(start - 1, start))) return undefined;
  const entry = known.find((candidate) => candidate.start === start);
  if (entry?.subtype === 'person')
    return { start: entry.start, end: entry.end, id: entry.id ?? '', known: true };
  if (entry !== undefined && entry.confidence >= 0.5) return undefined;
  const last = nameFrom(reading, vocabulary, known, at, longestName);
  if (last === undefined) return undefined;
  const end = endOfWord(reading, last);
  return { start, end, id: idFromName(reading.text.slice(start, end)), known: false };
}

/** The number of the last word of a name of at most `most` words that begins with the word. */
function nameFrom(
  reading: Reading,
  vocabulary: Vocabulary,
  known: readonly Candidate[],
  at: number,
  most: number,
): number | undefined {
  let last: number | undefined;
  for (let number = at; number < at + most && number < reading.words.length; number++) {
    const word = reading.words[number];
    if (word === undefined || !joined(reading, number) || beginsSentence(reading, number)) break;
    if (known.some(({ start, confidence }) => start === word.start && confidence >= 0.5)) break;
    if (word.capital && !notAName.test(word.folded) && !functionWords.has(word.folded)) last = number;
    else if (!isParticle(reading, vocabulary, number)) break;
  }
  return last;
}

/** A small word within a name; an article is one only behind "von" or "van". */
function isParticle(reading: Reading, { particles }: Vocabulary, word: number): boolean {
  const folded = reading.words[word]?.folded ?? '';
  if (!particles.has(folded)) return false;
  return !determiners.has(folded) || /^(?:von|van|de)$/.test(reading.words[word - 1]?.folded ?? '');
}

/** Nouns that stand behind an office without being the holder's name. */
const notAName =
  /(?:ung|heit|keit|schaft|tion|tät|ismus|rat|amt|büro|wahl|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;

function isAddress(title: string): boolean {
  return /^(?:Dr\.?|Mr\.?|Mrs\.?|Ms\.?|Herrn?|Frau|Sir|Dame|Prof\.?|Lord)$/.test(title);
}

/** Whether the word alone is an office that a policy text means. */
function isOffice(folded: string, title: string): boolean {
  return (
    /(?:minister|ministerin|ministers|präsident|präsidentin|präsidenten|kanzler|kanzlerin|president|chancellor|premier)$/.test(
      title.toLowerCase(),
    ) || folded === 'secretary-general'
  );
}
