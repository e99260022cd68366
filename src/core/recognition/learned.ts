import { idFromName } from '../text/identifier.js';
import type { Candidate } from './candidate.js';
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
  const surnames = new Map<string, ShortName | undefined>();
  const abbreviations = new Map<string, ShortName>();
  for (const { reading, chosen } of passes)
    for (const candidate of chosen) {
      const full = reading.text.slice(candidate.start, candidate.end);
      if (candidate.subtype === 'person' && candidate.kind === 'name') {
        const surname = surnameOf(full, familyNamesFirst);
        const other = surnames.get(surname);
        const clash = surnames.has(surname) && (other === undefined || !sameName(other.full, full));
        if (clash) surnames.set(surname, undefined);
        else if (other === undefined || other.full.length < full.length)
          surnames.set(surname, { candidate, full });
      }
      const abbreviation = /^ \(([\p{Lu}][\p{L}\p{N}&-]{1,9})\)/u.exec(
        reading.text.slice(candidate.end, candidate.end + 14),
      )?.[1];
      if (abbreviation !== undefined && candidate.type !== 'resource' && /\p{Lu}.*\p{Lu}/u.test(abbreviation))
        abbreviations.set(abbreviation, { candidate, full });
    }
  const certain = [...surnames].flatMap(([name, short]): [string, ShortName][] =>
    short === undefined ? [] : [[name, short]],
  );
  return { surnames: new Map(certain), abbreviations };
}

/** The learned names in a reading. */
export function findLearned(reading: Reading, learned: Learned): Candidate[] {
  const candidates: Candidate[] = [];
  reading.words.forEach((word, at) => {
    const text = reading.text.slice(word.start, word.end);
    const abbreviation = learned.abbreviations.get(text);
    if (abbreviation !== undefined)
      candidates.push(shortFor(abbreviation, word, 0.97, 'learned.abbreviation'));
    const surname = learned.surnames.get(text) ?? genitive(reading, text, learned);
    if (surname !== undefined && word.capital)
      candidates.push(shortFor(surname, word, beginsSentence(reading, at) ? 0.7 : 0.8, 'learned.surname'));
  });
  return candidates;
}

function shortFor(
  { candidate, full }: ShortName,
  { start, end }: { start: number; end: number },
  confidence: number,
  code: string,
): Candidate {
  return {
    ...candidate,
    id: candidate.id ?? idFromName(full),
    start,
    end,
    confidence,
    reason: { code, args: { full } },
  };
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
