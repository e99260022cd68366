import { type Candidate, candidateAt } from './candidate.js';
import { type Reading, wordAt } from './reading.js';
import type { Organ, Vocabulary } from './vocabulary.js';
import { joined, type PhraseFound, phraseAt } from './wordList.js';

/** An organ in front of the state that it is of: where its words stand, and which it is. */
export interface OrganOfState {
  readonly candidate: (id: string) => Candidate;
  readonly organ: Organ;
}

/**
 * A German organ with its state behind: "Zentralbank der Türkei", "Oberstes Gericht der Niederlande", "Oberster
 * Gerichtshof von Dänemark", "Streitkräfte der Philippinen".
 */
export function germanOrganOf(
  reading: Reading,
  vocabulary: Vocabulary,
  owner: Candidate,
): OrganOfState | undefined {
  if (reading.language !== 'de' || owner.kind !== 'name' || !owners.has(owner.subtype ?? ''))
    return undefined;
  if (reading.text[owner.end] === '-') return undefined;
  const at = wordAt(reading, owner.start);
  if (!joined(reading, at)) return undefined;
  const name = reading.text.slice(owner.start, owner.end);
  const link = reading.words[at - 1]?.folded ?? '';
  const isGenitive = link === 'des' || (link === 'der' && !masculine.has(name));
  const isLink = isGenitive || link === 'von';
  if (isLink ? !joined(reading, at - 1) : !name.endsWith('s')) return undefined;
  const noun = isLink ? at - 2 : at - 1;
  const found = phraseUpTo(reading, vocabulary, noun);
  if (found === undefined || !isNamedWithState(reading, found)) return undefined;
  // What has no article in front of the state is left to the rule for a noun and its seat.
  if (!isGenitive && found.firstWord === noun) return undefined;
  const span = { start: reading.words[found.firstWord]?.start ?? owner.start, end: owner.end };
  const { subtype } = found.value;
  return {
    organ: found.value,
    candidate: (id) =>
      candidateAt(span, {
        type: 'actor',
        subtype,
        kind: 'name',
        confidence: 0.9,
        id,
        reason: { code: 'organ.ofState', args: { owner: name } },
      }),
  };
}

/** The organ whose last word this is: of two words, or of one. */
function phraseUpTo(
  reading: Reading,
  { organs }: Vocabulary,
  lastWord: number,
): (PhraseFound<Organ> & { firstWord: number }) | undefined {
  if (reading.words[lastWord]?.capital !== true) return undefined;
  for (const firstWord of [lastWord - 1, lastWord]) {
    const found = phraseAt(organs, reading, firstWord);
    if (found?.lastWord === lastWord && reading.words[firstWord]?.capital === true)
      return { ...found, firstWord };
  }
  return undefined;
}

/** Whether the organ and its state make one name: "Streitkräfte der Türkei", but not its troops or embassies. */
function isNamedWithState(
  reading: Reading,
  { value, firstWord }: PhraseFound<Organ> & { firstWord: number },
): boolean {
  if (owned.has(value.subtype)) return value.id !== 'embassy';
  return reading.words[firstWord]?.folded.startsWith('streitkräfte') === true;
}

const owners: ReadonlySet<string> = new Set(['state', 'territory', 'historic-state']);
const owned: ReadonlySet<string> = new Set(['court', 'bank', 'government']);

/** With "der" in front they are who acts, not whose it is. */
const masculine: ReadonlySet<string> = new Set(
  'Iran Irak Jemen Kongo Libanon Niger Oman Senegal Sudan Südsudan Tschad Vatikan'.split(' '),
);
