import type { EntityType } from '../glossary/entityType.js';
import type { ArticleIndex, IndexedMention } from '../indexing/articleIndex.js';
import { lengthOf, type Span } from '../text/span.js';

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
  const levels = levelsOf(mentions.map(({ span }) => span));
  return mentions.map((mention, at) => ({
    span: mention.span,
    type: mention.type,
    look: lookOf(mention),
    level: levels[at] ?? 0,
  }));
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
      if (shorter.span.start < span.end && shorter.span.end > span.start)
        level = Math.max(level, (levels[shorter.at] ?? 0) + 1);
    }
    levels[at] = Math.min(level, highestLevel);
  }
  return levels;
}

/**
 * The highlights that touch the span, of highlights sorted by place; `longest` code units is what none of them exceeds.
 */
export function highlightsWithin(
  highlights: readonly Highlight[],
  { start, end }: Span,
  longest: number,
): readonly Highlight[] {
  const from = firstFrom(highlights, start - longest);
  return highlights.slice(from, firstFrom(highlights, end)).filter(({ span }) => span.end > start);
}

/** The number of the first highlight that begins at the offset or behind it. */
function firstFrom(highlights: readonly Highlight[], offset: number): number {
  let low = 0;
  let high = highlights.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((highlights[middle]?.span.start ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
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
  if (suggestion === undefined) return 'plain';
  return lightKinds.has(suggestion.kind) || suggestion.confidence < leastForPlain ? 'light' : 'plain';
}
