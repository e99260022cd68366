import type { PlacedAnnotation, Span } from '../../core/index.js';

/** Where the annotation stands for certain, its best candidate, or where it is shown until it has been found. */
export function placeOf({ anchor }: PlacedAnnotation): Span | undefined {
  switch (anchor.state) {
    case 'anchored':
    case 'sought':
      return anchor.span;
    case 'uncertain':
      return anchor.candidates[0]?.span;
    case 'orphaned':
      return undefined;
  }
}
