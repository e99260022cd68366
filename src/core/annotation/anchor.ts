import type { Message } from '../text/message.js';
import type { Span } from '../text/span.js';
import type { Annotation } from './annotation.js';

/**
 * Where an annotation stands in the text at hand: certain, asking, or gone. `changed` tells that the words
 * there are not those of the quote; white space and typography do not count.
 */
export type FoundAnchor =
  | { readonly state: 'anchored'; readonly span: Span; readonly changed: boolean }
  | { readonly state: 'uncertain'; readonly candidates: readonly Candidate[] }
  | { readonly state: 'orphaned'; readonly reason: Message };

/** What is still being looked for is shown, if anywhere, where its words stand next to where they stood. */
export interface SoughtAnchor {
  readonly state: 'sought';
  readonly span?: Span;
}

export type Anchor = FoundAnchor | SoughtAnchor;

/** A place that may be meant, best first. */
export interface Candidate {
  readonly span: Span;
  readonly reason: Message;
  /** How much the place and what stands around it are like what was annotated, from 0 to 1. */
  readonly likeness: number;
}

/** An annotation that has been looked for in the article, or is being. */
export interface PlacedAnnotation extends Annotation {
  readonly anchor: Anchor;
}
