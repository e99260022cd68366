import { idFromName } from '../text/identifier.js';
import type { Span } from '../text/span.js';
import { type Candidate, candidateAt } from './candidate.js';
import { determiners } from './functionWords.js';
import { beginsSentence, type Reading } from './reading.js';
import type { Vocabulary } from './vocabulary.js';

/** A short name that the article itself explains: what it is short for, and the name in full. */
export interface ShortName {
  readonly candidate: Candidate;
  readonly full: string;
}

/** What is said once in an article and holds for the rest of it, by short name as written. */
export interface Learned {
  readonly surnames: ReadonlyMap<string, ShortName>;
  readonly abbreviations: ReadonlyMap<string, ShortName>;
}

/** Learns the surnames of the persons and the abbreviations in brackets from a first pass over the article. */
export function learn(
  passes: readonly { reading: Reading; chosen: readonly Candidate[] }[],
  { familyNamesFirst }: Vocabulary,
): Learned {
  const persons = new Map<string, ShortName[]>();
  const abbreviations = new Map<string, ShortName>();
  for (const { reading, chosen } of passes)
    for (const candidate of chosen) {
      const full = reading.text.slice(candidate.start, candidate.end);
      if (candidate.subtype === 'person' && candidate.kind === 'name') {
        const surname = surnameOf(full, familyNamesFirst);
        const names = persons.get(surname);
        if (names === undefined) persons.set(surname, [{ candidate, full }]);
        else names.push({ candidate, full });
      }
      const abbreviation = abbreviationBehind(reading, candidate);
      if (abbreviation !== undefined) abbreviations.set(abbreviation, { candidate, full });
    }
  const surnames = [...persons].flatMap(([surname, names]): [string, ShortName][] => {
    const [longest] = names.sort((a, b) => b.full.length - a.full.length);
    const isCertain = surname.length > 1 && names.every(({ full }) => sameName(full, longest?.full ?? ''));
    return longest !== undefined && isCertain ? [[surname, longest]] : [];
  });
  return { surnames: new Map(surnames), abbreviations };
}

/** The abbreviation in brackets that stands behind a name: "the Rivers Commission (RC)". */
function abbreviationBehind(reading: Reading, { end, type }: Candidate): string | undefined {
  if (type === 'resource' || reading.text[end + 1] !== '(') return undefined;
  const behind = reading.text.slice(end, end + 14);
  const abbreviation = /^ \((\p{Lu}[\p{L}\p{N}&-]{1,9})\)/u.exec(behind)?.[1];
  return abbreviation !== undefined && /\p{Lu}.*\p{Lu}/u.test(abbreviation) ? abbreviation : undefined;
}

/** The learned names in a reading. */
export function findLearned(reading: Reading, learned: Learned): Candidate[] {
  const candidates: Candidate[] = [];
  if (learned.surnames.size + learned.abbreviations.size === 0) return candidates;
  reading.words.forEach((word, at) => {
    const { text } = word;
    const abbreviation = learned.abbreviations.get(text);
    if (abbreviation !== undefined)
      candidates.push(shortFor(abbreviation, word, 0.97, 'learned.abbreviation'));
    const surname = learned.surnames.get(text) ?? genitive(reading, text, learned);
    const determined = determiners.has(reading.words[at - 1]?.folded ?? '');
    if (surname !== undefined && word.capital && !determined)
      candidates.push(shortFor(surname, word, beginsSentence(reading, at) ? 0.7 : 0.8, 'learned.surname'));
  });
  return candidates;
}

function shortFor({ candidate, full }: ShortName, span: Span, confidence: number, code: string): Candidate {
  return candidateAt(span, {
    ...candidate,
    id: candidate.id ?? idFromName(full),
    confidence,
    reason: { code, args: { full } },
  });
}

function genitive(reading: Reading, text: string, learned: Learned): ShortName | undefined {
  return reading.language !== 'en' && text.endsWith('s')
    ? learned.surnames.get(text.slice(0, -1))
    : undefined;
}

/** The family name: the last word, or the first where the name is written the East Asian way. */
export function surnameOf(name: string, familyNamesFirst: ReadonlySet<string>): string {
  const words = name.split(' ');
  const [first = name] = words;
  const last = words[words.length - 1] ?? name;
  return words.length > 1 && familyNamesFirst.has(first) ? first : last;
}

/** Two spellings that can be the same person's: one is the other's end, or they are the same. */
function sameName(a: string, b: string): boolean {
  return (
    a === b || a.endsWith(` ${b}`) || b.endsWith(` ${a}`) || a.startsWith(`${b} `) || b.startsWith(`${a} `)
  );
}
