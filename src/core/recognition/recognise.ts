import type { ArticleDocument, Segment } from '../document/segment.js';
import { type Candidate, chooseCandidates } from './candidate.js';
import { createFirstPass, type Knowledge } from './firstPass.js';
import { findLearned, learn } from './learned.js';
import type { Mention } from './mention.js';
import type { Reading } from './reading.js';

/** How much doubt a highlight may have: from only what is sure to whatever may be meant. */
export const eagernessLevels = ['low', 'middle', 'high'] as const;
export type Eagerness = (typeof eagernessLevels)[number];

const leastConfidence: Readonly<Record<Eagerness, number>> = { low: 0.8, middle: 0.5, high: 0.25 };

/** Finds the mentions of an article, sorted and not overlapping. */
export type Recogniser = (document: ArticleDocument, eagerness: Eagerness) => Mention[];

/**
 * A recogniser that goes by that knowledge, which must not change. An article is read twice: what it explains once
 * (a person's full name, an abbreviation) holds for the rest of it. What the first reading saw in a segment is
 * remembered, so that an article that changed a little is read again quickly.
 */
export function createRecogniser(knowledge: Knowledge): Recogniser {
  const passOver = createFirstPass(knowledge);
  return ({ segments }, eagerness) => {
    const passes = segments.map(passOver);
    const learned = learn(passes.flatMap((all) => all.map(({ lesson }) => lesson)));
    const least = leastConfidence[eagerness];
    return segments.flatMap((segment, number) =>
      (passes[number] ?? []).flatMap(({ reading, isWanted, candidates, chosen }) => {
        const found = findLearned(reading, learned).filter(isWanted);
        const all = found.length === 0 ? chosen : chooseCandidates([...candidates, ...found]);
        return all
          .filter(({ confidence }) => confidence >= least)
          .map((candidate) => mentionOf(reading, segment, number, candidate));
      }),
    );
  };
}

function mentionOf(
  reading: Reading,
  { span: { start: from } }: Segment,
  number: number,
  { start, end, type, subtype, kind, reason, confidence, id, parties }: Candidate,
): Mention {
  const inSegment = reading.toSource({ start, end });
  const span = { start: from + inSegment.start, end: from + inSegment.end };
  const text = reading.text.slice(start, end);
  return { type, subtype, kind, reason, confidence, id, parties, span, text, segment: number };
}
