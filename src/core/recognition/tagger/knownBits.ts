import { sortFew } from '../../text/sortFew.js';
import type { Candidate } from '../candidate.js';
import type { Reading } from '../reading.js';

/**
 * Fills in what the glossary knows of each word of the reading, from the candidates it gave: 0 for nothing, else the
 * kind of entry, whether the word begins the form, and whether the form is in doubt. Where two candidates overlap, the
 * one that begins first counts.
 */
export function fillKnown(
  bits: Uint8Array,
  { words }: Pick<Reading, 'words'>,
  known: readonly Candidate[],
): void {
  bits.fill(0, 0, words.length);
  const sorted = sortFew(known, (a, b) => a.start - b.start || b.end - a.end);
  let at = 0;
  let reached = 0;
  for (const candidate of sorted) {
    if (candidate.start < reached) continue;
    reached = candidate.end;
    while (at < words.length && (words[at]?.start ?? 0) < candidate.start) at++;
    const value = 4 * kindOf(candidate) + (candidate.confidence < 0.5 ? 2 : 0);
    for (let first = 1; at < words.length && (words[at]?.start ?? 0) < reached; at++, first = 0)
      bits[at] = value + first;
  }
}

/** Whether the glossary knows the word as an actor's, and without doubt. */
export function isSureActor(bits: number): boolean {
  return bits > 0 && bits < 4 * 5 && (bits & 2) === 0;
}

/** 1 place, 2 organisation, 3 person, 4 adjective or inhabitant, 5 resource, 6 agreement, 7 anything else. */
function kindOf({ type, subtype, kind }: Candidate): number {
  if (kind === 'demonym') return 4;
  if (type === 'resource') return 5;
  if (type === 'agreement') return 6;
  if (type !== 'actor') return 7;
  if (subtype === 'person') return 3;
  return kind === 'place' || places.has(subtype ?? '') ? 1 : 2;
}

const places: ReadonlySet<string> = new Set(['state', 'territory', 'historic-state', 'place', 'region']);
