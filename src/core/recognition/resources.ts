import type { Glossary } from '../glossary/glossary.js';
import type { GlossaryEntry } from '../glossary/schema.js';
import type { Candidate } from './candidate.js';
import type { Reading } from './reading.js';
import type { Vocabulary } from './vocabulary.js';
import { joined } from './wordList.js';

const shortestHead = 5;
const shortestModifier = 3;

/**
 * German compounds that end with a known resource: "Hochleistungsbatterien", "Recyclingtechnologien". A
 * compound that only begins with one ("Halbleiterindustrie") means something else and is left alone.
 */
export function findResourceCompounds(
  reading: Reading,
  vocabulary: Vocabulary,
  glossary: Glossary,
): Candidate[] {
  if (reading.language !== 'de') return [];
  const candidates: Candidate[] = [];
  for (const word of reading.words) {
    if (!word.capital || word.end - word.start < shortestModifier + shortestHead) continue;
    if (vocabulary.notResources.some((ending) => word.folded.endsWith(ending))) continue;
    for (let at = word.start + shortestModifier; at <= word.end - shortestHead; at++) {
      const head = resourceAt(reading, glossary, at, word.end);
      if (head === undefined || !isModifier(reading.folded.slice(word.start, at))) continue;
      candidates.push({
        start: word.start,
        end: word.end,
        type: 'resource',
        ...(head.subtype !== undefined && { subtype: head.subtype }),
        kind: 'term',
        confidence: 0.75,
        id: `${word.folded.slice(0, at - word.start).replace(/[^\p{L}\p{N}]/gu, '')}-${head.id}`,
        reason: { code: 'resource.compound', args: { head: reading.text.slice(at, word.end) } },
      });
      break;
    }
  }
  return candidates;
}

/** Whether the first part of a compound can be a word: it has a vowel and no ending that none has. */
function isModifier(folded: string): boolean {
  return (
    /[aeiouyäöü]/.test(folded) && !/(?:[^aeiouyäöülnr]r|[^aeiouyäöülnr]l|[^aeiouyäöü][hjmnw])$/.test(folded)
  );
}

function resourceAt(
  reading: Reading,
  glossary: Glossary,
  at: number,
  end: number,
): GlossaryEntry | undefined {
  for (const finding of glossary.findAt(reading.folded, at, (formEnd) => formEnd === end)) {
    const meaning = finding.meanings.find(
      ({ entry, language, ambiguous }) =>
        entry.type === 'resource' &&
        language === 'de' &&
        !ambiguous &&
        (entry.generic !== true || entry.subtype === 'technology'),
    );
    if (meaning !== undefined) return meaning.entry;
  }
  return undefined;
}

/**
 * English resources of two known words side by side: "lithium batteries", "battery recycling technology".
 * The last one says what it is, the first one which.
 */
export function joinResources(reading: Reading, known: readonly Candidate[]): Candidate[] {
  if (reading.language === 'de') return [];
  const resources = known.filter((candidate) => candidate.type === 'resource');
  return resources.flatMap((head) => {
    const modifier = resources.find(
      (other) => other.end + 1 === head.start && /^[ -]$/.test(reading.text[other.end] ?? ''),
    );
    if (modifier === undefined || modifier.id === head.id || modifier.kind === 'generic') return [];
    return [
      {
        ...head,
        start: modifier.start,
        kind: 'term' as const,
        confidence: 0.75,
        id: `${modifier.id ?? ''}-${head.id ?? ''}`,
        reason: { code: 'resource.compound', args: { head: reading.text.slice(head.start, head.end) } },
      },
    ];
  });
}

/** Resources with the adjective in front that makes them another one: "erneuerbare Energieanlagen". */
export function joinCategories(
  reading: Reading,
  { categories }: Vocabulary,
  resources: readonly Candidate[],
): Candidate[] {
  const byStart = new Map(resources.map((resource) => [resource.start, resource]));
  return reading.words.flatMap((word, at) => {
    const stem = reading.language === 'de' ? word.folded.replace(/(?:e|er|es|en|em)$/, '') : word.folded;
    const category = categories.get(stem);
    const resource = byStart.get(reading.words[at + 1]?.start ?? -1);
    if (category === undefined || resource?.type !== 'resource' || !joined(reading, at + 1)) return [];
    const id = `${category}-${resource.id ?? ''}`;
    return [{ ...resource, start: word.start, kind: 'term' as const, confidence: 0.8, id }];
  });
}
