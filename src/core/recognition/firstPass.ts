import type { Piece, Segment } from '../document/segment.js';
import { Recent } from '../text/recent.js';
import { contains, lengthOf, type Span } from '../text/span.js';
import type { Steps } from '../text/steps.js';
import { type Candidate, chooseCandidates } from './candidate.js';
import { findFigurative } from './figurative.js';
import { isFurniture } from './furniture.js';
import { findHomonyms, type HomonymFound, meantBy } from './homonyms.js';
import { findIdioms } from './idioms.js';
import { findNever } from './known.js';
import { type AsRead, type Lesson, lessonOf } from './learned.js';
import { vacanciesIn, type Vacancy } from './offices.js';
import { forEachReading, readSegment, type Reading } from './reading.js';
import { role } from './roles.js';
import { applyRules, type Knowledge } from './rules.js';
import { findVessels } from './vessels.js';

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
  /** Names that several things share. */
  readonly homonyms: readonly HomonymFound[];
  /** Offices that are spoken of without a name. */
  readonly vacancies: readonly Vacancy[];
  readonly lesson: Lesson;
  /** What was chosen last in the light of an article. It lies here, since so many keys of a weak map cost much time. */
  again: ChosenAgain | undefined;
}

/** What is chosen in a reading in the light of what the article teaches. */
interface ChosenAgain {
  /** What it teaches of the reading's words, as namesAmong has it, and of its shared names and offices. */
  readonly names: string;
  readonly chosen: readonly Candidate[];
}

/** Code units of segments that are remembered: many articles, or one of a megabyte. */
const rememberedLetters = 1_100_000;

/** Code units of segments that are read together, if there are so many. */
const lettersTogether = 100_000;

/**
 * Reads segments for the first time, each in one stretch or in several, and remembers what it saw in the last ones,
 * wherever in an article they stood.
 */
export function createFirstPass(
  knowledge: Knowledge,
): (segments: readonly Segment[]) => Steps<(readonly FirstPass[])[]> {
  const remembered = new Recent<Remembered>(rememberedLetters);

  /** Reads what is new of the segments, all of it together. */
  function* passOverSome(segments: readonly Segment[]): Steps<(readonly FirstPass[])[]> {
    const layouts = segments.map(layoutOf);
    const known = segments.map(({ text, language }, number) => {
      const last = remembered.find(text);
      return last?.language === language && last.layout === layouts[number] ? last.passes : undefined;
    });
    const readings: (readonly Reading[])[] = [];
    for (const [number, segment] of segments.entries()) {
      readings.push(known[number] === undefined ? readSegment(segment, knowledge.spell) : []);
      yield;
    }
    const read = yield* passOver(readings.flat(), knowledge);
    let next = 0;
    return segments.map(({ text, language }, number) => {
      const before = known[number];
      if (before !== undefined) return before;
      const from = next;
      next += readings[number]?.length ?? 0;
      const passes = read.slice(from, next);
      remembered.keep(text, { language, layout: layouts[number] ?? '', passes });
      return passes;
    });
  }

  return function* (segments) {
    const passes: (readonly FirstPass[])[] = [];
    for (const some of bunches(segments)) for (const pass of yield* passOverSome(some)) passes.push(pass);
    return passes;
  };
}

/** The segments in bunches of about as many code units as are read together. */
function* bunches(segments: readonly Segment[]): Generator<readonly Segment[]> {
  let from = 0;
  let letters = 0;
  for (const [number, { text }] of segments.entries()) {
    letters += text.length;
    if (letters < lettersTogether) continue;
    yield segments.slice(from, number + 1);
    from = number + 1;
    letters = 0;
  }
  yield segments.slice(from);
}

/** What a segment reads as hangs on its text, its language and the mark-up that its text runs through. */
interface Remembered extends Pick<Segment, 'language'> {
  readonly layout: string;
  readonly passes: readonly FirstPass[];
}

/** Where the mark-up lies that the segment's text runs through; empty where there is none. */
function layoutOf({ pieces, span }: Segment): string {
  if (pieces.length === 1) return '';
  const place = (piece: Piece): string =>
    `${piece.span.start - span.start}-${piece.span.end - span.start}${piece.opaque ? 'x' : ''}`;
  return pieces.map(place).join();
}

function* passOver(readings: readonly Reading[], knowledge: Knowledge): Steps<FirstPass[]> {
  const found = yield* applyRules(readings, knowledge);
  return yield* forEachReading(readings, (reading, at) => passOf(reading, found[at] ?? [], knowledge));
}

function passOf(
  reading: Reading,
  found: readonly Candidate[],
  { glossary, vocabulary }: Knowledge,
): FirstPass {
  const { text, language, toSource } = reading;
  const neverMeant = neverMeantIn(reading, glossary, vocabulary);
  const isOfPage = isFurniture(reading);
  const homonyms = isOfPage
    ? []
    : findHomonyms(reading, vocabulary.homonyms).filter(
        (one) => isWanted(one, neverMeant) && !isOwn(one, found),
      );
  const otherwise = homonyms.filter(isOtherwise);
  const never = otherwise.length === 0 ? neverMeant : [...neverMeant, ...otherwise];
  const wanted = isOfPage
    ? []
    : found.filter((candidate) => holdsTogether(reading, candidate) && isWanted(candidate, never));
  const meant = otherwise.flatMap((one) => meantBy(one, one.meaning, language, glossary));
  const candidates = meant.length === 0 ? wanted : [...wanted, ...meant];
  const chosen = chooseCandidates(candidates);
  return {
    text,
    language,
    toSource,
    hashes: reading.words.map(({ spelling }) => spelling.hash),
    never,
    candidates: chosen.length === candidates.length ? chosen : candidates,
    chosen,
    homonyms,
    vacancies: vacanciesIn(reading, chosen),
    lesson: lessonOf(reading, chosen, vocabulary),
    again: undefined,
  };
}

/** What is never to be highlighted by the words alone, or by those right beside them. */
function neverMeantIn(
  reading: Reading,
  glossary: Knowledge['glossary'],
  { idioms }: Knowledge['vocabulary'],
): readonly Span[] {
  if (!glossary.hasNever && (reading.roles & (role.vessel | role.ofIdiom)) === 0) return none;
  return [
    ...findNever(reading, glossary),
    ...findVessels(reading),
    ...findFigurative(reading),
    ...(reading.language === 'unknown' ? none : findIdioms(reading, idioms[reading.language])),
  ];
}

const none: readonly Span[] = [];

/** Whether the analyst's own glossary says what the name means. */
function isOwn({ start, end }: HomonymFound, found: readonly Candidate[]): boolean {
  return found.some((one) => one.start === start && one.end === end && one.reason.code === 'glossary.own');
}

/** Whether it is told to mean something else than it is usually taken for. */
function isOtherwise(
  found: HomonymFound,
): found is HomonymFound & { readonly meaning: NonNullable<HomonymFound['meaning']> } {
  return found.meaning !== undefined && found.meaning !== found.homonym.meanings[0];
}

/** Whether the words are not among those that are never to be highlighted. */
export function isWanted(candidate: Span, never: readonly Span[]): boolean {
  return !never.some((words) => contains(words, candidate));
}

/** The longest mark-up that a name may run through: emphasis, or a quotation's marks at a line's start. */
const longestMarkup = 12;

/** Whether the words stand together in the source too, and no link's target lies between them. */
function holdsTogether(reading: Reading, candidate: Candidate): boolean {
  return reading.unbroken || lengthOf(reading.toSource(candidate)) - lengthOf(candidate) <= longestMarkup;
}
