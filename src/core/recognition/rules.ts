import type { Glossary } from '../glossary/glossary.js';
import type { Language } from '../text/language.js';
import type { Steps } from '../text/steps.js';
import { findAbbreviated } from './abbreviated.js';
import { findAffiliates } from './affiliates.js';
import { findAffiliations } from './affiliations.js';
import { findAgreements } from './agreements.js';
import type { Candidate } from './candidate.js';
import { findCoined } from './coined.js';
import { findByContext } from './companyContexts.js';
import { findKnown } from './known.js';
import { findListedNames } from './listedNames.js';
import { findMinistries } from './ministries.js';
import { withNationPrefixes } from './nationPrefixes.js';
import { findOrganisations } from './organisations.js';
import { findOrgans } from './organs.js';
import { findPersons } from './persons.js';
import { forEachReading, type Reading } from './reading.js';
import { findJoined, findResourceCompounds } from './resources.js';
import type { Speller } from './spelling.js';
import { findTagged } from './tagged.js';
import type { Tagger } from './tagger/index.js';
import { findTraded } from './traded.js';
import type { Vocabulary } from './vocabulary.js';

/** The statistical taggers at hand, by language. */
export type Taggers = ReadonlyMap<Language, Tagger>;

/** What the rules go by. */
export interface Knowledge {
  readonly glossary: Glossary;
  readonly vocabulary: Vocabulary;
  readonly taggers: Taggers;
  readonly spell: Speller;
}

/** The rules whose findings others look at. */
type Groundwork = 'known' | 'organs' | 'persons' | 'organisations' | 'compounds';

/** A reading, and what the rules have found in it so far. */
interface Findings extends Record<Groundwork, readonly Candidate[]> {
  readonly reading: Reading;
  /** All of it, in the rules' order. */
  readonly candidates: Candidate[];
}

/** A rule that sees what those before it found. */
interface Rule {
  readonly name?: Groundwork;
  readonly find: (found: Readonly<Findings>, knowledge: Knowledge) => readonly Candidate[];
}

const rules: readonly Rule[] = [
  {
    name: 'known',
    find: ({ reading }, { glossary }) => withNationPrefixes(reading, findKnown(reading, glossary)),
  },
  {
    name: 'organs',
    find: ({ reading, known }, { vocabulary, glossary }) => findOrgans(reading, vocabulary, glossary, known),
  },
  { name: 'persons', find: ({ reading, known }, { vocabulary }) => findPersons(reading, vocabulary, known) },
  {
    name: 'organisations',
    find: ({ reading, known }, { vocabulary }) => findOrganisations(reading, vocabulary, known),
  },
  { find: ({ reading, known }) => findAffiliates(reading, known) },
  { find: ({ reading, known, persons }) => findAffiliations(reading, known, persons) },
  { find: ({ reading, known }) => findAbbreviated(reading, known) },
  { find: ({ reading, known }) => findListedNames(reading, known) },
  {
    find: ({ reading, known }, { vocabulary, glossary }) =>
      findMinistries(reading, vocabulary, glossary, known),
  },
  {
    name: 'compounds',
    find: ({ reading, known }, { vocabulary, glossary }) =>
      findResourceCompounds(reading, vocabulary, glossary, known),
  },
  {
    find: ({ reading, known, compounds }, { vocabulary }) =>
      findJoined(reading, vocabulary, known, compounds),
  },
  {
    find: ({ reading, known, compounds }, { vocabulary }) =>
      findTraded(reading, vocabulary, known, compounds),
  },
  {
    find: ({ reading, known, organs, organisations }, { vocabulary, glossary }) =>
      findAgreements(reading, vocabulary, glossary, known, organs, organisations),
  },
  { find: ({ reading, known }) => findByContext(reading, known) },
  { find: ({ reading, known }) => findCoined(reading, known) },
  { find: ({ reading, known }, { taggers }) => findTagged(reading, taggers.get(reading.language), known) },
];

/**
 * What the rules find in each of the readings. Each rule goes through all of them before the next one begins: a
 * processor holds the code of one rule at hand, and not that of all.
 */
export function* applyRules(
  readings: readonly Reading[],
  knowledge: Knowledge,
): Steps<(readonly Candidate[])[]> {
  const all = readings.map(nothingFound);
  for (const { name, find } of rules)
    yield* forEachReading(readings, (_, at) => {
      const findings = all[at];
      if (findings === undefined) return;
      const found = find(findings, knowledge);
      if (name !== undefined) findings[name] = found;
      for (const candidate of found) findings.candidates.push(candidate);
    });
  return all.map(({ candidates }) => candidates);
}

function nothingFound(reading: Reading): Findings {
  return { reading, known: [], organs: [], persons: [], organisations: [], compounds: [], candidates: [] };
}
