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
  for (let at = 0; at <= byPlace.length; at++) {
    const next = byPlace[at];
    if (next === undefined || (at > from && next.start >= reached)) {
      enterBest(chosen, byPlace, from, at);
      from = at;
    }
    reached = Math.max(reached, next?.end ?? 0);
  }
  return chosen;
}

/** Adds the best of those from `from` to `to`, none of which overlaps with any other of the candidates. */
function enterBest(chosen: Candidate[], byPlace: readonly Candidate[], from: number, to: number): void {
  const first = byPlace[from];
  if (to - from === 1 && first !== undefined) chosen.push(first);
  else
    for (const candidate of sortFew(byPlace.slice(from, to), compareRank)) enterWhereFree(chosen, candidate);
}

/** Enters the candidate at its place, unless one that was chosen before it overlaps with it. */
function enterWhereFree(chosen: Candidate[], candidate: Candidate): void {
  let at = chosen.length;
  while ((chosen[at - 1]?.start ?? 0) >= candidate.end) at--;
  if ((chosen[at - 1]?.end ?? 0) > candidate.start) return;
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
