import { type Candidate, withConfidence } from './candidate.js';
import type { FirstPass } from './firstPass.js';
import { isPlace, type Learned } from './learned.js';
import type { Vocabulary } from './vocabulary.js';

/** Surer than what the glossary has by the same name. */
const surest = 0.97;

/** Where a surname stands, and what else was found there. */
type Surroundings = Pick<FirstPass, 'text' | 'language' | 'candidates'>;

/**
 * A surname that the article taught, where the glossary has a state, a place, a resource or another person by it: as sure as
 * need be where the article's person is meant ("Washington" in an article on Harold Washington), and none where a state, a
 * place or a resource is.
 */
export function settleNamesake(
  candidate: Candidate,
  pass: Surroundings,
  learned: Pick<Learned, 'contested'>,
  vocabulary: Pick<Vocabulary, 'speech'>,
): Candidate[] {
  const { start, end, id, reason } = candidate;
  if (reason.code !== 'learned.surname') return [candidate];
  const same = pass.candidates.filter((one) => one.start === start && one.end === end && one.id !== id);
  if (same.length === 0) return [candidate];
  const person = same.find(({ subtype }) => subtype === 'person');
  if (person !== undefined)
    return [holdsOffice(pass.candidates, start, person.id) ? candidate : withConfidence(candidate, surest)];
  const thing = same.find(({ type, subtype }) => type === 'resource' || isPlace(subtype));
  if (thing === undefined) return [candidate];
  const isContested = learned.contested.has(pass.text.slice(start, end));
  const isPerson =
    thing.type === 'resource'
      ? (isPersonNotResource(candidate, pass, vocabulary) ?? !isContested)
      : !isPlaceHere(candidate, pass) && (isNamedBefore(candidate, pass) || !isContested);
  return isPerson ? [withConfidence(candidate, surest)] : [];
}

/** "Chancellor Merz": with the office in front of it the known one may be meant. */
function holdsOffice(candidates: readonly Candidate[], start: number, id: string | undefined): boolean {
  return candidates.some((one) => one.kind === 'role' && one.end === start - 1 && one.id === id);
}

/** "In Washington", "Sheffield City Hall" */
function isPlaceHere({ start, end }: Candidate, { text, language }: Surroundings): boolean {
  return (
    locative.test(text.slice(Math.max(0, start - longestBefore), start)) ||
    (language === 'en' && /^ \p{Lu}/u.test(text.slice(end, end + 3)))
  );
}

const longestBefore = 12;
/** A preposition of place in front. */
const locative = /(?<!\p{L})(?:in|at|from|to|near|across|around|through|nach|aus|bei|um) $/iu;

/** Whether what stands read together has the person in full in front of the name. */
function isNamedBefore({ start, reason }: Candidate, { text }: Surroundings): boolean {
  const full = text.indexOf(String(reason.args['full'] ?? ''));
  return full >= 0 && full < start;
}

/** Whether the words beside it say so: a verb of speech, or in English a capital within a sentence. */
function isPersonNotResource(
  { start, end }: Candidate,
  { text, language }: Surroundings,
  { speech }: Pick<Vocabulary, 'speech'>,
): boolean | undefined {
  const before = /(\p{L}+),? $/u.exec(text.slice(Math.max(0, start - 2 * longestBefore), start))?.[1];
  const behind = /^ (\p{L}+)/u.exec(text.slice(end, end + 2 * longestBefore))?.[1];
  if ((before !== undefined && speech.has(before)) || (behind !== undefined && speech.has(behind)))
    return true;
  if (language === 'en') return before === undefined ? undefined : true;
  return ofPersons.test(before ?? '') || behind === 'zufolge';
}

/** What German says in front of persons rather than of goods. */
const ofPersons = /^(?:laut|von|so|kollege|kollegin)$/i;
