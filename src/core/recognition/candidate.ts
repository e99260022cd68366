import { sortFew } from '../text/sortFew.js';
import type { Span } from '../text/span.js';
import type { Recognised } from './mention.js';

/** What one rule sees in a reading. Offsets in the reading's text. */
export interface Candidate extends Recognised, Span {}

/** What is recognised, at its place. All candidates are of one shape, which the engine reads fastest. */
export function candidateAt({ start, end }: Span, recognised: Recognised): Candidate {
  const { type, subtype, kind, reason, confidence, id, parties, phrase } = recognised;
  return { start, end, type, subtype, kind, reason, confidence, id, parties, phrase };
}

/** The same candidate, as sure as that. */
export function withConfidence(
  { start, end, type, subtype, kind, reason, id, parties, phrase }: Candidate,
  confidence: number,
): Candidate {
  return { start, end, type, subtype, kind, reason, confidence, id, parties, phrase };
}

/** A candidate of which only the doubt is left: it wins over none that is shown. */
const doubtful = 0.4;

/**
 * Chooses among overlapping candidates so that none overlap: first what is not in doubt, then the longer,
 * then the surer. The result is sorted by place.
 */
export function chooseCandidates(candidates: readonly Candidate[]): readonly Candidate[] {
  if (!isCrossed(candidates)) return candidates;
  const byPlace = sortFew(candidates, (a, b) => a.start - b.start);
  const chosen: Candidate[] = [];
  let from = 0;
  let reached = 0;
  byPlace.forEach(({ start, end }, at) => {
    if (start >= reached) {
      enterBest(chosen, byPlace.slice(from, at));
      from = at;
    }
    reached = Math.max(reached, end);
  });
  enterBest(chosen, byPlace.slice(from));
  return chosen;
}

/** Adds the best of those that overlap with one another, and with none of the others. */
function enterBest(chosen: Candidate[], crossed: readonly Candidate[]): void {
  for (const candidate of crossed.length < 2 ? crossed : sortFew(crossed, compareRank))
    enterWhereFree(chosen, candidate);
}

/** Enters the candidate at its place, unless it overlaps with one that was chosen before it. */
function enterWhereFree(chosen: Candidate[], candidate: Candidate): void {
  let at = chosen.length;
  for (; at > 0; at--) {
    const before = chosen[at - 1];
    if (before === undefined || before.end <= candidate.start) break;
    if (before.start < candidate.end) return;
  }
  if (at === chosen.length) chosen.push(candidate);
  else chosen.splice(at, 0, candidate);
}

function compareRank(a: Candidate, b: Candidate): number {
  return (
    Number(b.confidence >= doubtful) - Number(a.confidence >= doubtful) ||
    b.end - b.start - (a.end - a.start) ||
    b.confidence - a.confidence
  );
}

/** Whether any of the candidates reaches into the next one, or stands behind it. */
function isCrossed(candidates: readonly Candidate[]): boolean {
  let reached = 0;
  for (const { start, end } of candidates) {
    if (start < reached) return true;
    reached = end;
  }
  return false;
}
