import type { Segment } from '../document/segment.js';
import type { EntityType } from '../glossary/entityType.js';
import type { ArticleIndex } from '../indexing/articleIndex.js';
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

/** How many mentions of each type begin in the span, the most frequent type first. */
export function countsIn(index: ArticleIndex, span: Span): [type: EntityType, count: number][] {
  const counts = new Map<EntityType, number>();
  const starts = index.mentions.map((mention) => mention.span.start);
  const [from, to] = [countUpTo(span.start - 1, starts), countUpTo(span.end - 1, starts)];
  for (const { type } of index.mentions.slice(from, to)) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}
