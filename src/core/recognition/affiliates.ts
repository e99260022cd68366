import type { Candidate } from './candidate.js';
import { organisation } from './organisationCandidate.js';
import type { Reading } from './reading.js';

/** Companies' daughters that are called by the state they work in: "Vitol Bahrain", "Shell Nigeria". */
export function findAffiliates(reading: Reading, known: readonly Candidate[]): Candidate[] {
  if (reading.titleCase || reading.inCapitals) return [];
  return known.flatMap((state, at) => {
    const company = at > 0 ? known[at - 1] : undefined;
    if (company?.subtype !== 'company' || company.kind !== 'name' || company.confidence < 0.5) return [];
    if (state.subtype !== 'state' || state.kind !== 'name' || state.start !== company.end + 1) return [];
    const word = reading.text.slice(state.start, state.end);
    if (reading.text[company.end] !== ' ' || reading.text[state.end] === '-') return [];
    return [organisation(company.start, state.end, 'company', 0.75, 'organisation.lastWord', word)];
  });
}
