import type { Span } from '../text/span.js';
import { isAround, phrasesIn, type PhraseAround } from './phrases.js';
import type { Reading } from './reading.js';
import { role } from './roles.js';
import { goesOn } from './wordList.js';

/** Phrases in which words do not mean what they mean elsewhere, by the first of these words in folded case. */
export type Idioms = ReadonlyMap<string, readonly PhraseAround[]>;

/** Makes the look-up of the idioms, each written as phrasesIn reads it. */
export function idiomsFrom(lines: readonly string[]): Idioms {
  const idioms = new Map<string, PhraseAround[]>();
  for (const phrase of lines.flatMap(phrasesIn)) {
    const [first = ''] = phrase.words;
    idioms.set(first, [...(idioms.get(first) ?? []), phrase]);
  }
  return idioms;
}

/** The words in the reading that are but a part of an idiom. */
export function findIdioms(reading: Reading, idioms: Idioms): Span[] {
  if ((reading.roles & role.ofIdiom) === 0) return [];
  const spans: Span[] = [];
  reading.words.forEach(({ folded, roles, start }, at) => {
    if ((roles & role.ofIdiom) === 0) return;
    const end = endOfIdiom(reading, idioms.get(folded) ?? [], at);
    if (end !== undefined) spans.push({ start, end });
  });
  return spans;
}

/** Where the first of the phrases ends that the word begins. */
function endOfIdiom(reading: Reading, phrases: readonly PhraseAround[], at: number): number | undefined {
  const found = phrases.find((phrase) => standsAt(reading, phrase, at));
  return found === undefined ? undefined : reading.words[at + found.words.length - 1]?.end;
}

function standsAt(reading: Reading, phrase: PhraseAround, at: number): boolean {
  return goesOn(phrase.words, reading, at) && isAround(reading, phrase, at, at + phrase.words.length - 1);
}
