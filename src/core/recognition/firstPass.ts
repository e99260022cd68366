import type { Segment } from '../document/segment.js';
import type { Glossary } from '../glossary/glossary.js';
import type { Language } from '../text/language.js';
import { rememberRecent } from '../text/recent.js';
import { contains, lengthOf } from '../text/span.js';
import { findAgreements } from './agreements.js';
import { type Candidate, chooseCandidates } from './candidate.js';
import { findKnown, findNever } from './known.js';
import { type Lesson, lessonOf } from './learned.js';
import { findOrganisations } from './organisations.js';
import { findOrgans } from './organs.js';
import { findPersons } from './persons.js';
import { readSegment, type Reading } from './reading.js';
import { findResourceCompounds, joinCategories, joinResources } from './resources.js';
import type { Speller } from './spelling.js';
import { findTagged } from './tagged.js';
import type { Tagger } from './tagger/index.js';
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

/** What is seen in a reading by itself, before anything is known of the rest of the article. */
export interface FirstPass {
  readonly reading: Reading;
  /** Whether the analyst's glossary does not say of the words that they are never to be highlighted. */
  readonly isWanted: (candidate: Candidate) => boolean;
  readonly candidates: readonly Candidate[];
  /** Those of the candidates that are left where they overlap, sorted by place. */
  readonly chosen: readonly Candidate[];
  readonly lesson: Lesson;
}

/** Code units of segments that are remembered: many articles, or one of a megabyte. */
const mostLetters = 1_250_000;

/** Reads segments for the first time, and remembers what it saw in the last ones, wherever in an article they stood. */
export function createFirstPass(knowledge: Knowledge): (segment: Segment) => readonly FirstPass[] {
  return rememberRecent(
    keyOf,
    (segment) => readSegment(segment, knowledge.spell).map((reading) => passOver(reading, knowledge)),
    mostLetters,
  );
}

/** What a segment reads as hangs on its text, its language and the mark-up that its text runs through. */
function keyOf({ text, language, pieces, span }: Segment): string {
  if (pieces.length === 1) return `${language} ${text}`;
  const layout = pieces.map(
    (piece) => `${piece.span.start - span.start}-${piece.span.end - span.start}${piece.opaque ? 'x' : ''}`,
  );
  return `${language} ${layout.join()} ${text}`;
}

function passOver(reading: Reading, knowledge: Knowledge): FirstPass {
  const never = findNever(reading, knowledge.glossary);
  const isWanted = (candidate: Candidate): boolean => !never.some((words) => contains(words, candidate));
  const candidates = applyRules(reading, knowledge).filter(
    (candidate) => holdsTogether(reading, candidate) && isWanted(candidate),
  );
  const chosen = chooseCandidates(candidates);
  return { reading, isWanted, candidates, chosen, lesson: lessonOf(reading, chosen, knowledge.vocabulary) };
}

function applyRules(reading: Reading, { glossary, vocabulary, taggers }: Knowledge): Candidate[] {
  const known = findKnown(reading, glossary);
  const organs = findOrgans(reading, vocabulary, glossary, known);
  const compounds = findResourceCompounds(reading, vocabulary, glossary);
  return [
    ...known,
    ...organs,
    ...findPersons(reading, vocabulary, known),
    ...findOrganisations(reading, vocabulary),
    ...compounds,
    ...joinCategories(reading, vocabulary, [...known, ...compounds]),
    ...joinResources(reading, known),
    ...findAgreements(reading, vocabulary, glossary, [...known, ...organs]),
    ...findTagged(reading, taggers.get(reading.language), known),
  ];
}

/** The longest mark-up that a name may run through: emphasis, or a quotation's marks at a line's start. */
const longestMarkup = 12;

/** Whether the words stand together in the source too, and no link's target lies between them. */
function holdsTogether(reading: Reading, candidate: Candidate): boolean {
  return reading.unbroken || lengthOf(reading.toSource(candidate)) - lengthOf(candidate) <= longestMarkup;
}
