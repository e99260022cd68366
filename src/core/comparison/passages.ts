import { isSameSpan, overlaps, type Span } from '../text/span.js';
import type { CodedMention, Coding } from './coding.js';
import { groupByOverlap } from './groupByOverlap.js';

/** In what analysts differ on a passage; `missing`: not all of them marked it. */
export type Difference = 'type' | 'extent' | 'entity' | 'missing';

/** What one analyst made of a passage. */
export interface PassageReading {
  readonly analyst: string;
  /** The words they marked; nothing where they marked none. */
  readonly span?: Span;
  /** The mentions on exactly these words, one for each type. */
  readonly mentions: readonly CodedMention[];
  /** The types that they rejected there, where they marked nothing. */
  readonly rejected: readonly string[];
}

/** A place in an article that at least one analyst marked. */
export interface Passage {
  /** All the words that somebody marked. */
  readonly span: Span;
  /** One for each analyst who read the article, in the order of the codings. */
  readonly readings: readonly PassageReading[];
  /** Empty where all agree. */
  readonly differences: readonly Difference[];
}

/** The places that the analysts of an article marked, with what each made of them; sorted by place. */
export function passagesOf(codings: readonly Coding[]): Passage[] {
  return groupByOverlap(codings.map(({ mentions }) => mentions.map(({ span }) => span))).map((group) => {
    const spans = [...group.values()];
    const span = {
      start: Math.min(...spans.map(({ start }) => start)),
      end: Math.max(...spans.map(({ end }) => end)),
    };
    const readings = codings.map((coding, index) => readingOf(coding, group.get(index), span));
    return { span, readings, differences: differencesOf(readings) };
  });
}

function readingOf(
  { analyst, mentions, rejections }: Coding,
  own: Span | undefined,
  passage: Span,
): PassageReading {
  if (own === undefined) {
    const rejected = rejections.filter(({ span }) => overlaps(span, passage)).map(({ type }) => type);
    return { analyst, mentions: [], rejected: [...new Set(rejected)] };
  }
  const onTheWords = mentions.filter(({ span }) => isSameSpan(span, own));
  return { analyst, span: own, mentions: onTheWords, rejected: [] };
}

function differencesOf(readings: readonly PassageReading[]): Difference[] {
  const marked = readings.filter(({ span }) => span !== undefined);
  const differ = (describe: (reading: PassageReading) => string): boolean =>
    new Set(marked.map(describe)).size > 1;
  const typesOf = ({ mentions }: PassageReading): string =>
    mentions
      .map(({ type }) => type)
      .sort()
      .join(' ');
  const differences: Difference[] = [];
  if (differ(typesOf)) differences.push('type');
  if (differ(({ span }) => `${span?.start ?? ''} ${span?.end ?? ''}`)) differences.push('extent');
  if (entitiesDiffer(marked)) differences.push('entity');
  if (marked.length < readings.length) differences.push('missing');
  return differences;
}

/** Whether two analysts mean different entities by the same type; one who names none means no other. */
function entitiesDiffer(readings: readonly PassageReading[]): boolean {
  const ofType = new Map<string, string>();
  for (const { type, entity } of readings.flatMap(({ mentions }) => mentions)) {
    if (entity === undefined) continue;
    const other = ofType.get(type);
    if (other !== undefined && other !== entity) return true;
    ofType.set(type, entity);
  }
  return false;
}
