import type { Segment } from '../document/segment.js';
import type { EntityType } from '../glossary/entityType.js';
import type { ArticleIndex, IndexedMention } from '../indexing/articleIndex.js';
import { type EntityId, entityKey } from '../resolution/entity.js';
import { countUpTo } from '../text/countUpTo.js';
import type { Span } from '../text/span.js';

/** A heading of an article with what stands under it. */
export interface OutlineSection {
  readonly title: string;
  readonly heading: Span;
  /** From the heading to the end of the last text under it, headings below included. */
  readonly span: Span;
  readonly sections: readonly OutlineSection[];
}

/** The headings of an article, the ones below in the ones above. */
export function outlineOf(segments: readonly Segment[]): OutlineSection[] {
  const top: OpenSection[] = [];
  let open: OpenSection[] = [];
  for (const { kind, span, text, headingPath } of segments) {
    if (kind === 'heading') {
      open = open.slice(0, headingPath.length);
      const title = text.replace(/[\s\ufffc]+/g, ' ').trim();
      const section: OpenSection = { title, heading: span, span: { ...span }, sections: [] };
      (open.at(-1)?.sections ?? top).push(section);
      open.push(section);
    }
    for (const section of open) section.span.end = Math.max(section.span.end, span.end);
  }
  return top;
}

interface OpenSection extends OutlineSection {
  readonly span: { start: number; end: number };
  readonly sections: OpenSection[];
}

/** The mentions that begin in a stretch of the article. */
export type MentionsIn = (span: Span) => readonly IndexedMention[];

/** Finds the mentions of stretches of an article, each by a binary search. */
export function mentionFinder({ mentions }: ArticleIndex): MentionsIn {
  const starts = mentions.map(({ span }) => span.start);
  return ({ start, end }) => mentions.slice(countUpTo(start - 1, starts), countUpTo(end - 1, starts));
}

/** How many mentions of each type begin in the span, the most frequent type first. */
export function countsIn(find: MentionsIn, span: Span): [type: EntityType, count: number][] {
  const counts = new Map<EntityType, number>();
  for (const { type } of find(span)) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}

/** An entity that a stretch of the article names. */
export interface NamedEntity {
  readonly type: EntityType;
  readonly entity: EntityId;
  /** Its first mention there. */
  readonly first: Span;
  /** How many of its mentions begin there. */
  readonly mentions: number;
}

/** The entities that a stretch of the article names, in the order in which it names them first. */
export function entitiesIn(find: MentionsIn, span: Span): NamedEntity[] {
  const found = new Map<string, NamedEntity>();
  for (const mention of find(span)) {
    const { type, entity } = mention;
    const key = entityKey({ type, id: entity });
    const known = found.get(key);
    const { first, mentions } = known ?? { first: mention.span, mentions: 0 };
    found.set(key, { type, entity, first, mentions: mentions + 1 });
  }
  return [...found.values()];
}

/** What stands under a heading before the first heading below it. */
export function ownPartOf({ span, sections: [below] }: OutlineSection): Span {
  return { start: span.start, end: below?.span.start ?? span.end };
}
