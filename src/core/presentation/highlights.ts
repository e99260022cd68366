import type { EntityType } from '../glossary/entityType.js';
import type { ArticleIndex, IndexedMention } from '../indexing/articleIndex.js';
import type { Mention } from '../recognition/mention.js';
import { lengthOf, overlaps, type Span } from '../text/span.js';

/**
 * How a highlight looks: `annotated` where an analyst decided, `light` for what stands for an actor without
 * being its name (an office, an adjective, a place) and for names that are only likely, `plain` for everything else the program found.
 */
export type HighlightLook = 'plain' | 'light' | 'annotated';

export interface Highlight {
  readonly span: Span;
  readonly type: EntityType;
  readonly look: HighlightLook;
  /**
   * 0 for the innermost of those that share words; else one more than the highest of the shorter ones that it shares words
   * with, at most `highestLevel`.
   */
  readonly level: number;
}

/** Nobody tells more lines and frames around the same words apart. */
export const highestLevel = 4;

/** What to highlight, sorted by place. */
export function highlightsOf({ mentions }: Pick<ArticleIndex, 'mentions'>): Highlight[] {
  return withLevels(
    mentions.map((mention) => ({ span: mention.span, type: mention.type, look: lookOf(mention) })),
  );
}

/** Tells the inner from the outer ones of highlights that are sorted by place. */
export function withLevels(highlights: readonly Omit<Highlight, 'level'>[]): Highlight[] {
  const levels = levelsOf(highlights.map(({ span }) => span));
  return highlights.map(({ span, type, look }, at) => ({ span, type, look, level: levels[at] ?? 0 }));
}

/** The level of each of the spans, which are sorted by place. */
function levelsOf(spans: readonly Span[]): number[] {
  const levels = spans.map(() => 0);
  for (let first = 0; first < spans.length;) {
    let behind = first + 1;
    for (let end = spans[first]?.end ?? 0; (spans[behind]?.start ?? Infinity) < end; behind++)
      end = Math.max(end, spans[behind]?.end ?? end);
    if (behind > first + 1)
      levels.splice(first, behind - first, ...levelsInGroup(spans.slice(first, behind)));
    first = behind;
  }
  return levels;
}

/** The levels of spans that hang together: the shortest get theirs first. */
function levelsInGroup(spans: readonly Span[]): number[] {
  const levels = spans.map(() => 0);
  const shortestFirst = spans
    .map((span, at) => ({ span, at }))
    .sort((a, b) => lengthOf(a.span) - lengthOf(b.span));
  for (const [done, { span, at }] of shortestFirst.entries()) {
    let level = 0;
    for (const shorter of shortestFirst.slice(0, done)) {
      if (overlaps(shorter.span, span)) level = Math.max(level, (levels[shorter.at] ?? 0) + 1);
    }
    levels[at] = Math.min(level, highestLevel);
  }
  return levels;
}

/** How many mentions of each type the article has. */
export function countByType(index: ArticleIndex): Map<EntityType, number> {
  const counts = new Map<EntityType, number>();
  for (const { type } of index.mentions) counts.set(type, (counts.get(type) ?? 0) + 1);
  return counts;
}

/** A name that only the statistical tagger sees is below this. */
const leastForPlain = 0.6;
const lightKinds: ReadonlySet<string> = new Set(['role', 'demonym', 'place', 'generic', 'compound']);

function lookOf({ annotations, decisions, suggestion }: IndexedMention): HighlightLook {
  if (annotations.length + decisions.length > 0) return 'annotated';
  return suggestion === undefined ? 'plain' : lookOfFound(suggestion);
}

/** How a mention looks that nobody has decided on. */
export function lookOfFound({ kind, confidence }: Pick<Mention, 'kind' | 'confidence'>): HighlightLook {
  return lightKinds.has(kind) || confidence < leastForPlain ? 'light' : 'plain';
}
