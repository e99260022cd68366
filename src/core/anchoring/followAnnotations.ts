import type { Anchor, PlacedAnnotation } from '../annotation/anchor.js';
import { annotationKey } from '../annotation/annotationKey.js';
import type { Steps } from '../text/steps.js';
import { type AnchorMemory, recallAnchors, rememberLosses } from './anchorMemory.js';
import { createFollower, type TextChange } from './createFollower.js';
import { settle } from './settle.js';

/** Annotations placed in a text, and where they stood in texts before it. */
export interface FollowedAnnotations {
  readonly annotations: readonly PlacedAnnotation[];
  readonly memory: AnchorMemory;
}

/** What a change of the text did to annotations. */
export interface Following {
  /** Those that have their place; the passages of the others are to be looked for anew. */
  readonly followed: readonly PlacedAnnotation[];
  /** What to remember once all of them have their places. */
  readonly remember: (placed: readonly PlacedAnnotation[]) => AnchorMemory;
}

/**
 * Lets placed annotations follow a change of the text; may be interrupted after each. What stood in this very text before
 * stands there again.
 */
export function* followAnnotations(
  { annotations, memory }: FollowedAnnotations,
  change: TextChange,
): Steps<Following> {
  const follow = createFollower(change);
  const recalled = recallAnchors(memory, change.after);
  const followed: PlacedAnnotation[] = [];
  for (const annotation of annotations) {
    const { anchor, selectors } = annotation;
    const next = recalled.get(annotationKey(annotation)) ?? (selectors && follow(anchor, selectors));
    if (next !== undefined) followed.push(settle(annotation, next));
    yield;
  }
  return {
    followed,
    remember: (placed) => rememberLosses(memory, change, anchorsOf(annotations), anchorsOf(placed)),
  };
}

/** Where annotations stand, by their keys. */
export function anchorsOf(annotations: readonly PlacedAnnotation[]): Map<string, Anchor> {
  return new Map(annotations.map((annotation) => [annotationKey(annotation), annotation.anchor]));
}
