import type { PlacedAnnotation } from '../annotation/anchor.js';
import type { Annotation } from '../annotation/annotation.js';
import type { Anchorer } from './createAnchorer.js';

/** Looks for each annotation's passage in the anchorer's text; the order stays. */
export function placeAnnotations(
  annotations: Iterable<Annotation>,
  anchorer: Anchorer,
): readonly PlacedAnnotation[] {
  return Array.from(annotations, (annotation) => {
    return { ...annotation, anchor: anchorer.anchor(annotation.selectors) };
  });
}
