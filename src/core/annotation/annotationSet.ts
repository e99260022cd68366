import type { Annotation } from './annotation.js';
import { changeAnnotation, type AnnotationChange } from './createAnnotation.js';

/**
 * One analyst's annotations of one article. It never changes: each act gives a new set, so that the one
 * before can be kept for undo and compared with.
 */
export interface AnnotationSet {
  /** By id. */
  readonly annotations: ReadonlyMap<string, Annotation>;
  /** When an annotation was deleted, by its id: ISO 8601, UTC. */
  readonly deletions: ReadonlyMap<string, string>;
}

/** A set without annotations and deletions. */
export const emptyAnnotationSet: AnnotationSet = { annotations: new Map(), deletions: new Map() };

/** The set with the annotation in it; one of the same id gives way, and so does its deletion. */
export function withAnnotation(set: AnnotationSet, annotation: Annotation): AnnotationSet {
  return {
    annotations: new Map(set.annotations).set(annotation.id, annotation),
    deletions: without(set.deletions, annotation.id),
  };
}

/** The set with one annotation changed now; the same set where it has no such annotation or nothing changes. */
export function withChange(
  set: AnnotationSet,
  id: string,
  change: AnnotationChange,
  now: () => Date,
): AnnotationSet {
  const annotation = set.annotations.get(id);
  if (annotation === undefined) return set;
  const changed = changeAnnotation(annotation, change, now);
  return changed === annotation ? set : withAnnotation(set, changed);
}

/** The set with one annotation deleted now, which leaves its tombstone; the same set where it has none such. */
export function withoutAnnotation(set: AnnotationSet, id: string, now: () => Date): AnnotationSet {
  if (!set.annotations.has(id)) return set;
  return {
    annotations: without(set.annotations, id),
    deletions: new Map(set.deletions).set(id, now().toISOString()),
  };
}

function without<Value>(map: ReadonlyMap<string, Value>, id: string): ReadonlyMap<string, Value> {
  if (!map.has(id)) return map;
  const rest = new Map(map);
  rest.delete(id);
  return rest;
}

/** The part of a set that has these ids. */
export function partOf(set: AnnotationSet, ids: ReadonlySet<string>): AnnotationSet {
  const pick = <Value>(map: ReadonlyMap<string, Value>) => new Map([...map].filter(([id]) => ids.has(id)));
  return { annotations: pick(set.annotations), deletions: pick(set.deletions) };
}

/** The ids of what one set has and the other has not, or has otherwise. Each act makes a new annotation. */
export function changedIds(before: AnnotationSet, after: AnnotationSet): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const [one, other] of [
    [before, after],
    [after, before],
  ] as const) {
    for (const [id, annotation] of one.annotations) if (other.annotations.get(id) !== annotation) ids.add(id);
    for (const [id, time] of one.deletions) if (other.deletions.get(id) !== time) ids.add(id);
  }
  return ids;
}
