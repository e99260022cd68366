import type { Annotation } from './annotation.js';
import { changeAnnotation, type AnnotationChange } from './createAnnotation.js';
import type { Reply } from './reply.js';

/**
 * One analyst's annotations of one article. It never changes: each act gives a new set, so that the one
 * before can be kept for undo and compared with.
 */
export interface AnnotationSet {
  /** By id. */
  readonly annotations: ReadonlyMap<string, Annotation>;
  /** What the analyst said on annotations, by its id. */
  readonly replies: ReadonlyMap<string, Reply>;
  /** When an annotation or a reply was deleted, by its id: ISO 8601, UTC. */
  readonly deletions: ReadonlyMap<string, string>;
}

/** A set without anything in it. */
export const emptyAnnotationSet: AnnotationSet = {
  annotations: new Map(),
  replies: new Map(),
  deletions: new Map(),
};

/** The set with the annotation in it; one of the same id gives way, and so does its deletion. */
export function withAnnotation(set: AnnotationSet, annotation: Annotation): AnnotationSet {
  return {
    ...set,
    annotations: new Map(set.annotations).set(annotation.id, annotation),
    deletions: without(set.deletions, annotation.id),
  };
}

/** The set with the reply in it; one of the same id gives way, and so does its deletion. */
export function withReply(set: AnnotationSet, reply: Reply): AnnotationSet {
  return {
    ...set,
    replies: new Map(set.replies).set(reply.id, reply),
    deletions: without(set.deletions, reply.id),
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

/** The set with an annotation or a reply deleted now, which leaves its tombstone; the same set where it has none such. */
export function withoutAnnotation(set: AnnotationSet, id: string, now: () => Date): AnnotationSet {
  if (!set.annotations.has(id) && !set.replies.has(id)) return set;
  return {
    annotations: without(set.annotations, id),
    replies: without(set.replies, id),
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
  return {
    annotations: pick(set.annotations),
    replies: pick(set.replies),
    deletions: pick(set.deletions),
  };
}

/** The ids of what one set has and the other has not, or has otherwise. Each act makes a new object. */
export function changedIds(before: AnnotationSet, after: AnnotationSet): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const [one, other] of [
    [before, after],
    [after, before],
  ] as const) {
    for (const [id, annotation] of one.annotations) if (other.annotations.get(id) !== annotation) ids.add(id);
    for (const [id, reply] of one.replies) if (other.replies.get(id) !== reply) ids.add(id);
    for (const [id, time] of one.deletions) if (other.deletions.get(id) !== time) ids.add(id);
  }
  return ids;
}

/** All that the sets hold, in one; of what has the same id, the last one counts. */
export function joinAnnotationSets(sets: readonly AnnotationSet[]): AnnotationSet {
  return {
    annotations: new Map(sets.flatMap(({ annotations }) => [...annotations])),
    replies: new Map(sets.flatMap(({ replies }) => [...replies])),
    deletions: new Map(sets.flatMap(({ deletions }) => [...deletions])),
  };
}
