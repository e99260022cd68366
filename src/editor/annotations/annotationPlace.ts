import type { PlacedAnnotation, Span } from '../../core/index.js';

/** Where the annotation stands for certain, or its best candidate. */
export function placeOf({ anchor }: PlacedAnnotation): Span | undefined {
  return anchor.state === 'anchored'
    ? anchor.span
    : anchor.state === 'uncertain'
      ? anchor.candidates[0]?.span
      : undefined;
}
