import type { ArticleDocument } from '../document/segment.js';
import type { Glossary } from '../glossary/glossary.js';
import type { Language } from '../text/language.js';
import { contains, lengthOf } from '../text/span.js';
import { findAgreements } from './agreements.js';
import { type Candidate, chooseCandidates } from './candidate.js';
import { findKnown, findNever } from './known.js';
import { findLearned, learn } from './learned.js';
import type { Mention } from './mention.js';
import { findOrganisations } from './organisations.js';
import { findOrgans } from './organs.js';
import { findPersons } from './persons.js';
import { readSegment, type Reading } from './reading.js';
import { findResourceCompounds, joinCategories, joinResources } from './resources.js';
import { findTagged } from './tagged.js';
import { findTraded } from './traded.js';
import type { Tagger } from './tagger/index.js';
import type { Speller } from './spelling.js';
import type { Vocabulary } from './vocabulary.js';

/** How much doubt a highlight may have: from only what is sure to whatever may be meant. */
export const eagernessLevels = ['low', 'middle', 'high'] as const;
export type Eagerness = (typeof eagernessLevels)[number];

/** The statistical taggers at hand, by language. */
export type Taggers = ReadonlyMap<Language, Tagger>;

const leastConfidence: Readonly<Record<Eagerness, number>> = { low: 0.8, middle: 0.5, high: 0.25 };

/**
 * The mentions of an article, sorted and not overlapping. The article is read twice: what it explains once
 * (a person's full name, an abbreviation) holds for the rest of it.
 */
export function recognise(
  document: ArticleDocument,
  glossary: Glossary,
  vocabulary: Vocabulary,
  eagerness: Eagerness,
  taggers: Taggers,
  spell: Speller,
): Mention[] {
  const readings = document.segments.flatMap((segment, number) => readSegment(segment, number, spell));
  const passes = readings.map((reading) => {
    const never = findNever(reading, glossary);
    const isWanted = (candidate: Candidate): boolean => !never.some((words) => contains(words, candidate));
    const candidates = applyRules(reading, glossary, vocabulary, taggers).filter(isWanted);
    return { reading, isWanted, candidates, chosen: chooseCandidates(candidates) };
  });
  const learned = learn(passes, vocabulary);
  return passes.flatMap(({ reading, isWanted, candidates, chosen }) => {
    const found = findLearned(reading, learned).filter(isWanted);
    return (found.length === 0 ? chosen : chooseCandidates([...candidates, ...found]))
      .filter((candidate) => candidate.confidence >= leastConfidence[eagerness])
      .map((candidate) => mentionOf(reading, candidate));
  });
}

function applyRules(
  reading: Reading,
  glossary: Glossary,
  vocabulary: Vocabulary,
  taggers: Taggers,
): Candidate[] {
  const known = findKnown(reading, glossary);
  const organs = findOrgans(reading, vocabulary, glossary, known);
  const named = [...known, ...organs];
  const compounds = findResourceCompounds(reading, vocabulary, glossary);
  const candidates = [
    ...named,
    ...findPersons(reading, vocabulary, known),
    ...findOrganisations(reading, vocabulary),
    ...compounds,
    ...joinCategories(reading, vocabulary, [...known, ...compounds]),
    ...joinResources(reading, known),
    ...findTraded(reading, vocabulary, known),
    ...findAgreements(reading, vocabulary, glossary, named),
    ...findTagged(reading, taggers.get(reading.language), known),
  ];
  return candidates.filter((candidate) => holdsTogether(reading, candidate));
}

/** The longest mark-up that a name may run through: emphasis, or a quotation's marks at a line's start. */
const longestMarkup = 12;

/** Whether the words stand together in the source too, and no link's target lies between them. */
function holdsTogether(reading: Reading, candidate: Candidate): boolean {
  if (reading.unbroken) return true;
  const source = reading.toSource(candidate);
  return lengthOf(source) - lengthOf(candidate) <= longestMarkup;
}

function mentionOf(reading: Reading, candidate: Candidate): Mention {
  const { start, end, type, subtype, kind, reason, confidence, id, parties } = candidate;
  const span = reading.toSource({ start, end });
  const text = reading.text.slice(start, end);
  return { type, subtype, kind, reason, confidence, id, parties, span, text, segment: reading.segment };
}
