import type { Piece, Segment } from '../document/segment.js';
import type { Glossary } from '../glossary/glossary.js';
import type { Language } from '../text/language.js';
import { rememberRecent } from '../text/recent.js';
import { contains, lengthOf, type Span } from '../text/span.js';
import { findAgreements } from './agreements.js';
import { findAbbreviated } from './abbreviated.js';
import { findAffiliates } from './affiliates.js';
import { findAffiliations } from './affiliations.js';
import { type Candidate, chooseCandidates } from './candidate.js';
import { findFigurative } from './figurative.js';
import { isFurniture } from './furniture.js';
import { findByContext } from './companyContexts.js';
import { findCoined } from './coined.js';
import { findKnown, findNever } from './known.js';
import { type AsRead, type Lesson, lessonOf } from './learned.js';
import { findListedNames } from './listedNames.js';
import { findMinistries } from './ministries.js';
import { withNationPrefixes } from './nationPrefixes.js';
import { findOrganisations } from './organisations.js';
import { findOrgans } from './organs.js';
import { findPersons } from './persons.js';
import { readSegment, type Reading } from './reading.js';
import {
  findPorts,
  findResourceCompounds,
  joinCategories,
  joinNamesOfWorks,
  joinResources,
  joinWorks,
} from './resources.js';
import type { Speller } from './spelling.js';
import { findTagged } from './tagged.js';
import { findTraded } from './traded.js';
import type { Tagger } from './tagger/index.js';
import { findVessels } from './vessels.js';
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

/**
 * What is seen in a reading by itself, before anything is known of the rest of the article. It is kept for long and
 * so keeps neither the reading's words nor the article.
 */
export interface FirstPass extends AsRead, Pick<Reading, 'toSource'> {
  /** The words that are never to be highlighted, vessels' names and figures of speech among them. */
  readonly never: readonly Span[];
  readonly candidates: readonly Candidate[];
  /** Those of the candidates that are left where they overlap, sorted by place. */
  readonly chosen: readonly Candidate[];
  readonly lesson: Lesson;
}

/** Code units of segments that are remembered: many articles, or one of a megabyte. */
const rememberedLetters = 1_100_000;

/**
 * Reads segments for the first time, each in one stretch or in several, and remembers what it saw in the last ones,
 * wherever in an article they stood.
 */
export function createFirstPass(knowledge: Knowledge): (segment: Segment) => readonly FirstPass[] {
  return rememberRecent(
    keyOf,
    (segment) => readSegment(segment, knowledge.spell).map((reading) => passOver(reading, knowledge)),
    rememberedLetters,
  );
}

/**
 * What a segment reads as hangs on its text, its language and the mark-up that its text runs through. A line end sets the
 * text off, so that no text can be taken for another one with its mark-up.
 */
function keyOf({ text, language, pieces, span }: Segment): string {
  const layout = (piece: Piece): string =>
    `${piece.span.start - span.start}-${piece.span.end - span.start}${piece.opaque ? 'x' : ''}`;
  return `${language} ${pieces.length === 1 ? '' : pieces.map(layout).join()}\n${text}`;
}

function passOver(reading: Reading, knowledge: Knowledge): FirstPass {
  const { text, language, toSource } = reading;
  const never = [
    ...findNever(reading, knowledge.glossary),
    ...findVessels(reading),
    ...findFigurative(reading),
  ];
  const candidates = applyRules(reading, knowledge).filter(
    (candidate) => holdsTogether(reading, candidate) && isWanted(candidate, never),
  );
  const chosen = chooseCandidates(candidates);
  const lesson = lessonOf(reading, chosen, knowledge.vocabulary);
  return {
    text,
    language,
    toSource,
    hashes: hashesOf(reading),
    never,
    candidates: chosen.length === candidates.length ? chosen : candidates,
    chosen,
    lesson,
  };
}

function hashesOf({ words }: Reading): number[] {
  return words.map(({ spelling }) => spelling.hash);
}

/** Whether the words are not among those that are never to be highlighted. */
export function isWanted(candidate: Candidate, never: readonly Span[]): boolean {
  return !never.some((words) => contains(words, candidate));
}

function applyRules(reading: Reading, { glossary, vocabulary, taggers }: Knowledge): Candidate[] {
  if (isFurniture(reading)) return [];
  const known = withNationPrefixes(reading, findKnown(reading, glossary));
  const organs = findOrgans(reading, vocabulary, glossary, known);
  const compounds = findResourceCompounds(reading, vocabulary, glossary);
  const resources = [...known, ...compounds].filter(({ type }) => type === 'resource');
  const organisations = findOrganisations(reading, vocabulary, known);
  const persons = findPersons(reading, vocabulary, known);
  return [
    ...known,
    ...organs,
    ...persons,
    ...organisations,
    ...findAffiliates(reading, known),
    ...findAffiliations(reading, known, persons),
    ...findAbbreviated(reading, known),
    ...findListedNames(reading, known),
    ...findMinistries(reading, vocabulary, glossary, known),
    ...compounds,
    ...joinCategories(reading, vocabulary, resources),
    ...joinResources(reading, resources),
    ...joinWorks(reading, known, resources),
    ...findPorts(reading, known),
    ...joinNamesOfWorks(reading, known, resources),
    ...findTraded(reading, vocabulary, known),
    ...findAgreements(reading, vocabulary, glossary, [...known, ...organs], organisations),
    ...findByContext(reading, known),
    ...findCoined(reading, known),
    ...findTagged(reading, taggers.get(reading.language), known),
  ];
}

/** The longest mark-up that a name may run through: emphasis, or a quotation's marks at a line's start. */
const longestMarkup = 12;

/** Whether the words stand together in the source too, and no link's target lies between them. */
function holdsTogether(reading: Reading, candidate: Candidate): boolean {
  return reading.unbroken || lengthOf(reading.toSource(candidate)) - lengthOf(candidate) <= longestMarkup;
}
