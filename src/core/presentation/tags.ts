import type { Annotation } from '../annotation/annotation.js';

/** A tag, and how many annotations have it. */
export interface TagCount {
  readonly tag: string;
  readonly count: number;
}

/** The tags of annotations, the most used first, those used as often by name. */
export function countTags(annotations: Iterable<Pick<Annotation, 'tags'>>): TagCount[] {
  const counts = new Map<string, number>();
  for (const { tags } of annotations)
    for (const tag of new Set(tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return Array.from(counts, ([tag, count]) => ({ tag, count })).sort(
    (a, b) => b.count - a.count || (a.tag < b.tag ? -1 : 1),
  );
}

/** A tag as it is stored: without `#` in front, white space at its edges, or breaks in it. */
export function asTag(typed: string): string {
  return typed.trim().replace(/^#+/, '').replace(/\s+/g, ' ').trim();
}
