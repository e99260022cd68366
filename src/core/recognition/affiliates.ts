import type { Candidate } from './candidate.js';
import { organisation } from './organisationCandidate.js';
import type { Reading } from './reading.js';

/** Companies' daughters that are called by the state they work in: "Vitol Bahrain", "Shell Nigeria". */
export function findAffiliates(reading: Reading, known: readonly Candidate[]): Candidate[] {
  if (reading.titleCase || reading.inCapitals) return [];
  const candidates: Candidate[] = [];
  for (let at = 1; at < known.length; at++) {
    const [company, state] = [known[at - 1], known[at]];
    if (company?.subtype !== 'company' || company.kind !== 'name' || company.confidence < 0.5) continue;
    if (state?.subtype !== 'state' || state.kind !== 'name' || state.start !== company.end + 1) continue;
    if (reading.text[company.end] !== ' ' || reading.text[state.end] === '-') continue;
    const word = reading.text.slice(state.start, state.end);
    candidates.push(organisation(company.start, state.end, 'company', 0.75, 'organisation.lastWord', word));
  }
  return candidates;
}
