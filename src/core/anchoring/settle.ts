import type { Anchor, PlacedAnnotation } from '../annotation/anchor.js';
import type { Annotation } from '../annotation/annotation.js';
import { orphaned } from './reasons.js';

/**
 * The annotation at its anchor; an orphan where it is asked about though the analyst said that its passage is gone. A
 * passage that was found for certain stands, whatever was said.
 */
export function settle<One extends Annotation>(annotation: One, anchor: Anchor): One & PlacedAnnotation {
  const isAnswered = anchor.state === 'uncertain' && annotation.orphaned !== undefined;
  return { ...annotation, anchor: isAnswered ? orphaned('gone') : anchor };
}
