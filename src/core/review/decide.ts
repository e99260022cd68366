import type { PlacedAnnotation } from '../annotation/anchor.js';
import type { Annotation } from '../annotation/annotation.js';
import type { AnnotationEdit } from '../annotation/annotationEdit.js';
import { type AnnotationHost, createAnnotation } from '../annotation/createAnnotation.js';
import type { Selectors } from '../annotation/selector.js';
import type { EntityType } from '../glossary/entityType.js';
import type { ArticleIndex } from '../indexing/articleIndex.js';
import type { EntityId } from '../resolution/entity.js';
import { isSameSpan, lengthOf, type Span, touches } from '../text/span.js';

/** Who decides on what: an analyst on an article as it is now. */
export interface Reviewer extends AnnotationHost {
  readonly analyst: string;
  readonly index: ArticleIndex;
  /** The article that the index is of. */
  readonly text: string;
  /** What is stored of a span of the text. */
  readonly describe: (span: Span) => Selectors;
}

/** What a mention is taken for. */
export interface Reading {
  readonly type: EntityType;
  readonly entity: EntityId;
}

/** What is said of exactly one span, be it a mention or not: by the program, and by the analyst. */
export interface Place {
  readonly span: Span;
  readonly suggested: Reading | undefined;
  readonly own: PlacedAnnotation | undefined;
}

/** A place that can be decided on. */
export interface Target extends Place {
  /** What it is taken for now: by the analyst, by a colleague, by the program. */
  readonly reading: Reading;
}

/** What is said of the span. */
export function placeAt({ index, analyst }: Reviewer, span: Span): Place {
  const suggestion = index.suggestions.find(({ mention }) => isSameSpan(mention.span, span));
  const suggested = suggestion && readingOf(suggestion.mention);
  return { span, suggested, own: ownAt(index, analyst, span) };
}

/** What is to be decided on at the span; nothing where there is neither a suggestion nor a mention. */
export function targetAt(reviewer: Reviewer, span: Span): Target | undefined {
  const place = placeAt(reviewer, span);
  const mention = reviewer.index.mentions.find((one) => isSameSpan(one.span, span));
  const reading = mention === undefined ? place.suggested : readingOf(mention);
  return reading && { ...place, reading };
}

/** What is to be decided on where the cursor stands: what is just selected, else the smallest there. */
export function targetUnder(reviewer: Reviewer, selection: Span): Target | undefined {
  const { mentions, suggestions } = reviewer.index;
  const spans = [...mentions, ...suggestions.map(({ mention }) => mention)]
    .map(({ span }) => span)
    .filter((span) => touches(span, selection.start))
    .sort((a, b) => lengthOf(a) - lengthOf(b));
  const span = spans.find((one) => isSameSpan(one, selection)) ?? spans[0];
  return span && targetAt(reviewer, span);
}

/** The analyst's own annotation on exactly the span; one that marks a mention goes before a rejection. */
function ownAt(index: ArticleIndex, analyst: string, span: Span): PlacedAnnotation | undefined {
  const own = index.annotations.filter(
    ({ creator, anchor }) =>
      creator === analyst && anchor.state === 'anchored' && isSameSpan(anchor.span, span),
  );
  return own.find(({ verdict }) => verdict !== 'rejected') ?? own[0];
}

/**
 * Says what stands at the place: the suggestion is accepted where it says the same, else corrected.
 * @param note Markdown, in the place of the one that there is
 */
export function takeAs(
  reviewer: Reviewer,
  { span, suggested, own }: Place,
  reading: Reading,
  note?: string,
): AnnotationEdit[] {
  const verdict = isSame(suggested, reading) ? 'accepted' : 'added';
  const said = { verdict, ...reading, ...(note !== undefined && { note }) } as const;
  if (own === undefined) return [putAt(reviewer, span, said)];
  if (own.verdict === verdict && isSame(labelOf(own), reading) && note === undefined) return [];
  return [{ kind: 'change', id: own.id, change: said }];
}

/** Says that there is no mention here: rejects the suggestion, or takes back what the analyst alone marked. */
export function reject(reviewer: Reviewer, { span, suggested, own, reading }: Target): AnnotationEdit[] {
  const rejected = { verdict: 'rejected', ...(suggested ?? reading) } as const;
  if (own === undefined) return [putAt(reviewer, span, rejected)];
  if (own.verdict === 'rejected') return [];
  return suggested === undefined
    ? [{ kind: 'delete', id: own.id }]
    : [{ kind: 'change', id: own.id, change: rejected }];
}

/** Decides on an entity in the whole article; what was or will be decided on one of its mentions goes before it. */
export function decideEverywhere(
  { analyst, index, ...host }: Reviewer,
  { type, entity }: Reading,
  verdict: 'accepted' | 'rejected',
): AnnotationEdit[] {
  const former = index.decisions.find(
    (one) => one.creator === analyst && one.type === type && one.entity === entity,
  );
  if (former !== undefined)
    return former.verdict === verdict ? [] : [{ kind: 'change', id: former.id, change: { verdict } }];
  return [{ kind: 'put', annotation: createAnnotation({ creator: analyst, verdict, type, entity }, host) }];
}

/** The mentions of what the target is taken for, in the whole article, the target's own among them. */
export function targetsLike(reviewer: Reviewer, { reading }: Target): Target[] {
  const { index } = reviewer;
  return index.mentionsOf(reading.type, reading.entity).flatMap(({ span }) => targetAt(reviewer, span) ?? []);
}

/** Puts an annotation on a span where the analyst has none. */
export function putAt(
  { analyst, describe, uuid, now }: Reviewer,
  span: Span,
  said: Reading & Pick<Annotation, 'verdict' | 'note'>,
): AnnotationEdit {
  const annotation = createAnnotation(
    { creator: analyst, ...said, selectors: describe(span) },
    { uuid, now },
  );
  return { kind: 'put', annotation, anchor: { state: 'anchored', span, changed: false } };
}

/** Whether two readings are the same. */
export function isSame(a: Partial<Reading> | undefined, b: Reading): boolean {
  return a?.type === b.type && a.entity === b.entity;
}

function readingOf({ type, entity }: Reading): Reading {
  return { type, entity };
}

function labelOf({ type, entity }: Annotation): Partial<Reading> {
  return entity === undefined ? { type } : { type, entity };
}
