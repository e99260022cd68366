import type { ArticleDocument, Segment } from '../document/segment.js';
import type { Steps } from '../text/steps.js';
import { type Candidate, chooseCandidates } from './candidate.js';
import type { Eagerness } from './eagerness.js';
import { createFirstPass, type FirstPass, isWanted } from './firstPass.js';
import type { Span } from '../text/span.js';
import { findLearned, learn, type Learned, namesAmong } from './learned.js';
import type { Mention } from './mention.js';
import { type HomonymMeaning, mayHold, meantBy } from './homonyms.js';
import { settleNamesake } from './namesakes.js';
import { withHolders } from './offices.js';
import type { Knowledge } from './rules.js';

const leastConfidence: Readonly<Record<Eagerness, number>> = { low: 0.8, middle: 0.5, high: 0.25 };

/** What is found in an article. */
export interface Recognised {
  /** Sorted and not overlapping. */
  readonly mentions: Mention[];
  /** What the article teaches of itself. */
  readonly learned: Learned;
}

export interface Recogniser {
  /** Finds the mentions of an article. */
  recognise(document: Pick<ArticleDocument, 'segments'>, eagerness: Eagerness): Steps<Recognised>;
  /** Finds the mentions of some segments of an article that was recognised before and taught this. */
  recogniseSome(segments: readonly Segment[], learned: Learned, eagerness: Eagerness): Steps<Mention[]>;
}

/**
 * A recogniser that goes by that knowledge, which must not change. An article is read twice: what it explains once
 * (a person's full name, an abbreviation) holds for the rest of it. What the first reading saw in a segment is
 * remembered, so that an article that changed a little is read again quickly.
 */
export function createRecogniser(knowledge: Knowledge): Recogniser {
  const passOver = createFirstPass(knowledge);
  const passAgain = createSecondPass(knowledge);
  function* choose(
    segments: readonly Segment[],
    passes: readonly (readonly FirstPass[])[],
    learned: Learned,
    eagerness: Eagerness,
  ): Steps<Mention[]> {
    const least = leastConfidence[eagerness];
    const mentions: Mention[] = [];
    for (const [number, segment] of segments.entries()) {
      for (const pass of passes[number] ?? [])
        for (const candidate of passAgain(pass, learned))
          if (candidate.confidence >= least) mentions.push(mentionOf(pass, segment, number, candidate));
      yield;
    }
    return mentions;
  }
  return {
    *recognise({ segments }, eagerness) {
      const passes = yield* passOver(segments);
      const learned = learn(passes.flat());
      return { mentions: yield* choose(segments, passes, learned, eagerness), learned };
    },
    *recogniseSome(segments, learned, eagerness) {
      return yield* choose(segments, yield* passOver(segments), learned, eagerness);
    },
  };
}

const none: readonly never[] = [];

/** Chooses in the light of all that an article teaches; and once more only where that changed. */
function createSecondPass({
  glossary,
  vocabulary,
}: Knowledge): (pass: FirstPass, learned: Learned) => readonly Candidate[] {
  return (pass, learned) => {
    const told = pass.homonyms.length === 0 ? none : toldBy(pass, learned);
    const held = pass.vacancies.length === 0 ? none : withHolders(pass.vacancies, learned.offices);
    let names = namesAmong(pass, learned);
    for (const { start, meaning } of told) names += `${start} ${meaning.id ?? ''},`;
    for (const { start, id } of held) names += `${start} ${id ?? ''},`;
    if (names === '') return pass.chosen;
    if (pass.again?.names === names) return pass.again.chosen;
    const never = [...pass.never, ...told];
    const wanted = findLearned(pass, learned)
      .filter((candidate) => isWanted(candidate, never))
      .flatMap((candidate) => settleNamesake(candidate, pass, learned, vocabulary));
    const meant = told.flatMap((one) => meantBy(one, one.meaning, pass.language, glossary));
    const instead = [...told, ...held];
    const before = pass.candidates.filter((candidate) => isWanted(candidate, instead));
    const news = [...wanted, ...meant, ...held];
    const chosen = news.length + told.length === 0 ? pass.chosen : chooseCandidates([...before, ...news]);
    pass.again = { names, chosen };
    return chosen;
  };
}

/** The shared names that the pass leaves open, and what they mean in the rest of the article. */
function toldBy(
  { homonyms }: FirstPass,
  { meant }: Learned,
): (Span & { readonly meaning: HomonymMeaning })[] {
  return homonyms.flatMap(({ start, end, homonym, open }) => {
    const meaning = meant.get(homonym);
    return meaning !== undefined && mayHold(meaning) && open.includes(meaning)
      ? [{ start, end, meaning }]
      : [];
  });
}

function mentionOf(
  pass: FirstPass,
  segment: Segment,
  number: number,
  { start, end, type, subtype, kind, reason, confidence, id, parties, phrase }: Candidate,
): Mention {
  const from = segment.span.start;
  const inSegment = pass.toSource({ start, end });
  const span = { start: from + inSegment.start, end: from + inSegment.end };
  const text = pass.text.slice(start, end);
  return { type, subtype, kind, reason, confidence, id, parties, phrase, span, text, segment: number };
}
