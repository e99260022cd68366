import type { Annotation } from '../annotation/annotation.js';
import type { PlacedAnnotation } from '../annotation/anchor.js';
import type { EntityType } from '../glossary/entityType.js';
import { entityBehind, type Merges } from '../glossary/merges.js';
import type { ResolvedMention } from '../resolution/entity.js';
import { type Entity, type EntityId, entityKey } from '../resolution/entity.js';
import type { Resolution } from '../resolution/resolve.js';
import { compareSpans, lengthOf, type Span, touches } from '../text/span.js';

/** One place in the article that names an entity: what the program found, what an analyst made, or both. */
export interface IndexedMention {
  readonly span: Span;
  readonly type: EntityType;
  readonly entity: EntityId;
  /** What the program found there; nothing where the analyst alone marked it. */
  readonly suggestion?: ResolvedMention;
  /** What analysts decided or wrote there. */
  readonly annotations: readonly PlacedAnnotation[];
}

/** Everything an article names, by place and by entity. */
export interface ArticleIndex {
  /** Sorted by place; analysts' mentions may overlap others. */
  readonly mentions: readonly IndexedMention[];
  readonly annotations: readonly PlacedAnnotation[];
  entity(type: EntityType, id: EntityId): Entity | undefined;
  /** The mentions of one entity, sorted by place. */
  mentionsOf(type: EntityType, id: EntityId): readonly IndexedMention[];
  /** The mentions that the offset stands in or at the edge of, smallest first. */
  mentionsAt(offset: number): readonly IndexedMention[];
}

/** Joins what the program found with the annotations that have found their place in the same text. */
export function indexArticle(
  { mentions, entities, merges = new Map() }: Resolution,
  annotations: readonly PlacedAnnotation[],
): ArticleIndex {
  const known = new Map(entities);
  const placed = annotations.flatMap((annotation) =>
    annotation.anchor.state === 'anchored'
      ? [{ annotation, span: annotation.anchor.span, entity: entityOf(annotation, merges) }]
      : [],
  );
  const all = mentions.flatMap((suggestion) => joinSuggestion(suggestion, placed));
  for (const { annotation, span, entity } of placed) {
    if (annotation.verdict === 'rejected' || all.some((mention) => mention.annotations.includes(annotation)))
      continue;
    const id = entity ?? annotation.id;
    const key = entityKey({ type: annotation.type, id });
    if (!known.has(key)) known.set(key, entityOfAnnotation(annotation, id));
    all.push({ span, type: annotation.type, entity: id, annotations: [annotation] });
  }
  all.sort((a, b) => compareSpans(a.span, b.span));
  const ofEntity = new Map<string, IndexedMention[]>();
  for (const mention of all) {
    const key = entityKey({ type: mention.type, id: mention.entity });
    const list = ofEntity.get(key);
    if (list === undefined) ofEntity.set(key, [mention]);
    else list.push(mention);
  }
  return {
    mentions: all,
    annotations,
    entity: (type, id) => known.get(entityKey({ type, id })),
    mentionsOf: (type, id) => ofEntity.get(entityKey({ type, id })) ?? [],
    mentionsAt: (offset) =>
      all
        .filter((mention) => touches(mention.span, offset))
        .sort((a, b) => lengthOf(a.span) - lengthOf(b.span)),
  };
}

interface Placed {
  readonly annotation: PlacedAnnotation;
  readonly span: Span;
  readonly entity: EntityId | undefined;
}

/** The entity that an annotation names, or the one that it is merged into. */
function entityOf({ type, entity }: Annotation, merges: Merges): EntityId | undefined {
  return entity === undefined ? undefined : entityBehind(merges, type, entity);
}

/** A suggestion with the annotations on exactly its span; none where it was rejected and nobody marked it. */
function joinSuggestion(suggestion: ResolvedMention, placed: readonly Placed[]): IndexedMention[] {
  const here = placed.filter(
    ({ span }) => span.start === suggestion.span.start && span.end === suggestion.span.end,
  );
  const decided = here.find(({ annotation }) => annotation.verdict !== 'rejected');
  const isRejected = here.some(
    ({ annotation: { verdict, type } }) => verdict === 'rejected' && type === suggestion.type,
  );
  if (isRejected && decided === undefined) return [];
  return [
    {
      span: suggestion.span,
      type: decided?.annotation.type ?? suggestion.type,
      entity: decided?.entity ?? suggestion.entity,
      suggestion,
      annotations: here.map(({ annotation }) => annotation),
    },
  ];
}

function entityOfAnnotation(annotation: Annotation, id: EntityId): Entity {
  const label = annotation.selectors?.quote.exact ?? id;
  return { id, type: annotation.type, labels: { en: label, de: label }, known: false };
}
