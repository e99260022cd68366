import type { Anchor, FoundAnchor, PlacedAnnotation } from '../annotation/anchor.js';
import { annotationKey } from '../annotation/annotationKey.js';
import type { Steps } from '../text/steps.js';
import { type AnchorMemory, recallAnchors } from './anchorMemory.js';
import { createFollower, type TextChange } from './createFollower.js';

/** Annotations placed in a text, and where they stood in texts before it. */
export interface FollowedAnnotations {
  readonly annotations: readonly PlacedAnnotation[];
  readonly memory: AnchorMemory;
}

/**
 * Lets placed annotations follow a change of the text; may be interrupted after each. What stood in this very text before
 * stands there again.
 *
 * @param found takes up where they stand, by their keys; those that it does not get are to be looked for anew
 */
export function* followAnnotations(
  { annotations, memory }: FollowedAnnotations,
  change: TextChange,
  found: Map<string, FoundAnchor>,
): Steps<void> {
  const follow = createFollower(change);
  const recalled = recallAnchors(memory, change.after);
  for (const annotation of annotations) {
    const { anchor, selectors } = annotation;
    const key = annotationKey(annotation);
    const next = recalled.get(key) ?? (selectors && follow(anchor, selectors));
    if (next !== undefined) found.set(key, next);
    yield;
  }
}

/** Where annotations stand, by their keys. */
export function anchorsOf(annotations: readonly PlacedAnnotation[]): Map<string, Anchor> {
  return new Map(annotations.map((annotation) => [annotationKey(annotation), annotation.anchor]));
}
