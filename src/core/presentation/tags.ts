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

/** The tags that all of the annotations have, in the order of the first one. */
export function commonTags(annotations: readonly Pick<Annotation, 'tags'>[]): string[] {
  const [first, ...others] = annotations;
  return (first?.tags ?? []).filter((tag) => others.every(({ tags }) => tags.includes(tag)));
}

/** An annotation's own tags, changed as the common ones were: what was put on is added, what was taken off goes. */
export function withTagsChanged(
  own: readonly string[],
  common: readonly string[],
  chosen: readonly string[],
): string[] {
  const kept = own.filter((tag) => chosen.includes(tag) || !common.includes(tag));
  return [...kept, ...chosen.filter((tag) => !kept.includes(tag))];
}

/** A tag as it is stored: without `#` in front, white space at its edges, or breaks in it. */
export function asTag(typed: string): string {
  return typed.trim().replace(/^#+/, '').replace(/\s+/g, ' ').trim();
}
