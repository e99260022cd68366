import { type Candidate, candidateAt } from './candidate.js';

/** An organisation that a rule has found; `word` is the one that the rule goes by. Offsets are those of the reading. */
export function organisation(
  start: number,
  end: number,
  subtype: string,
  confidence: number,
  code: string,
  word: string,
): Candidate {
  const reason = { code, args: { word } };
  return candidateAt({ start, end }, { type: 'actor', subtype, kind: 'name', confidence, reason });
}
