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
