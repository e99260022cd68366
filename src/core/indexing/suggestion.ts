import type { PlacedAnnotation } from '../annotation/anchor.js';
import type { Annotation } from '../annotation/annotation.js';
import { entityBehind, type Merges } from '../glossary/merges.js';
import { type EntityId, entityKey, type ResolvedMention } from '../resolution/entity.js';
import type { Span } from '../text/span.js';

/** A mention that the program found, and what analysts decided on it. */
export interface Suggestion {
  readonly mention: ResolvedMention;
  /** On exactly this mention. */
  readonly annotations: readonly PlacedAnnotation[];
  /** On its entity in the whole article; each analyst's decision on the mention itself goes before it. */
  readonly decisions: readonly Annotation[];
}

/** An annotation that has its place, with the entity that it names, or the one that this is merged into. */
export interface PlacedLabel {
  readonly annotation: PlacedAnnotation;
  readonly span: Span;
  readonly entity: EntityId | undefined;
}

/** The entity that an annotation names, or the one that it is merged into. */
export function entityOf({ type, entity }: Annotation, merges: Merges): EntityId | undefined {
  return entity === undefined ? undefined : entityBehind(merges, type, entity);
}

/** Gives each mention that the program found what analysts decided on it. */
export function suggestionsOf(
  mentions: readonly ResolvedMention[],
  placed: readonly PlacedLabel[],
  decisions: readonly Annotation[],
  merges: Merges,
): Suggestion[] {
  if (placed.length + decisions.length === 0) return mentions.map(undecided);
  const atSpan = groupBy(placed, ({ span }) => spanKey(span));
  const onEntity = groupBy(decisions, (decision) =>
    entityKey({ type: decision.type, id: entityOf(decision, merges) ?? '' }),
  );
  return mentions.map((mention) => {
    const annotations = (atSpan.get(spanKey(mention.span)) ?? []).map(({ annotation }) => annotation);
    const decided = new Set(annotations.map(({ creator }) => creator));
    return {
      mention,
      annotations,
      decisions: (onEntity.get(entityKey({ type: mention.type, id: mention.entity })) ?? []).filter(
        ({ creator }) => !decided.has(creator),
      ),
    };
  });
}

const none: readonly never[] = [];

function undecided(mention: ResolvedMention): Suggestion {
  return { mention, annotations: none, decisions: none };
}

/** Whether analysts say that the program is wrong here, and nobody says that there is a mention all the same. */
export function isRejected({ mention, annotations, decisions }: Suggestion): boolean {
  if (annotations.length + decisions.length === 0) return false;
  const said = [...annotations, ...decisions];
  return (
    said.some(({ verdict, type }) => verdict === 'rejected' && type === mention.type) &&
    !said.some(({ verdict }) => verdict !== 'rejected')
  );
}

function spanKey({ start, end }: Span): string {
  return `${start} ${end}`;
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
