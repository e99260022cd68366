import type { Annotation } from '../annotation/annotation.js';
import type { PlacedAnnotation } from '../annotation/anchor.js';
import type { EntityType } from '../glossary/entityType.js';
import type { Merges } from '../glossary/merges.js';
import type { ResolvedMention } from '../resolution/entity.js';
import { type Entity, type EntityId, entityKey } from '../resolution/entity.js';
import type { Resolution } from '../resolution/resolve.js';
import { entityOf, isRejected, type PlacedLabel, type Suggestion, suggestionsOf } from './suggestion.js';
import { spannedWithin, longestOf } from '../text/sortedSpans.js';
import { compareSpans, lengthOf, type Span } from '../text/span.js';

/** One place in the article that names an entity: what the program found, what an analyst made, or both. */
export interface IndexedMention {
  readonly span: Span;
  readonly type: EntityType;
  readonly entity: EntityId;
  /** What the program found there; nothing where the analyst alone marked it. */
  readonly suggestion?: ResolvedMention;
  /** What analysts decided or wrote there. */
  readonly annotations: readonly PlacedAnnotation[];
  /** What analysts decided on its entity in the whole article. */
  readonly decisions: readonly Annotation[];
}

/** Everything an article names, by place and by entity. */
export interface ArticleIndex {
  /** Sorted by place; analysts' mentions may overlap others. */
  readonly mentions: readonly IndexedMention[];
  readonly annotations: readonly PlacedAnnotation[];
  /** What analysts decided on entities in the whole article. */
  readonly decisions: readonly Annotation[];
  /** Everything that the program found, sorted by place, whatever was decided on it. */
  readonly suggestions: readonly Suggestion[];
  entity(type: EntityType, id: EntityId): Entity | undefined;
  /** The mentions of one entity, sorted by place. */
  mentionsOf(type: EntityType, id: EntityId): readonly IndexedMention[];
  /** The mentions that the offset stands in or at the edge of, smallest first. */
  mentionsAt(offset: number): readonly IndexedMention[];
}

/**
 * Joins what the program found with the annotations that have found their place in the same text.
 * @param decisions on entities in the whole article
 */
export function indexArticle(
  { mentions, entities, merges = new Map() }: Resolution,
  annotations: readonly PlacedAnnotation[],
  decisions: readonly Annotation[] = [],
): ArticleIndex {
  const known = new Map(entities);
  const placed = annotations.flatMap((annotation): PlacedLabel[] =>
    annotation.anchor.state === 'anchored'
      ? [{ annotation, span: annotation.anchor.span, entity: entityOf(annotation, merges) }]
      : [],
  );
  const suggestions = suggestionsOf(mentions, placed, decisions, merges);
  const all = suggestions
    .filter((suggestion) => !isRejected(suggestion))
    .map((one) => mentionOf(one, merges));
  const joined = new Set(all.flatMap((mention) => mention.annotations));
  for (const { annotation, span, entity } of placed) {
    if (annotation.verdict === 'rejected') continue;
    const id = entity ?? annotation.id;
    const key = entityKey({ type: annotation.type, id });
    if (!known.has(key)) known.set(key, entityOfAnnotation(annotation, id));
    if (joined.has(annotation)) continue;
    all.push({ span, type: annotation.type, entity: id, annotations: [annotation], decisions: [] });
  }
  all.sort((a, b) => compareSpans(a.span, b.span));
  const longest = longestOf(all);
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
    decisions,
    suggestions,
    entity: (type, id) => known.get(entityKey({ type, id })),
    mentionsOf: (type, id) => ofEntity.get(entityKey({ type, id })) ?? [],
    mentionsAt: (offset) =>
      spannedWithin(all, { start: offset - 1, end: offset + 1 }, longest).sort(
        (a, b) => lengthOf(a.span) - lengthOf(b.span),
      ),
  };
}

/** The mention that a suggestion is; what an analyst says of it goes before what the program thinks. */
function mentionOf({ mention, annotations, decisions }: Suggestion, merges: Merges): IndexedMention {
  const decided = annotations.find(({ verdict }) => verdict !== 'rejected');
  return {
    span: mention.span,
    type: decided?.type ?? mention.type,
    entity: (decided && entityOf(decided, merges)) ?? mention.entity,
    suggestion: mention,
    annotations,
    decisions: decisions.filter(({ verdict }) => verdict !== 'rejected'),
  };
}

function entityOfAnnotation(annotation: Annotation, id: EntityId): Entity {
  const label = annotation.selectors?.quote.exact ?? id;
  return { id, type: annotation.type, labels: { en: label, de: label }, known: false };
}
