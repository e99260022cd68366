import type { Candidate, PlacedAnnotation } from '../annotation/anchor.js';
import type { ArticleIndex } from '../indexing/articleIndex.js';
import type { Span } from '../text/span.js';

/** An annotation that is shown where it may stand, and asks whether it does. */
export interface Question {
  readonly annotation: PlacedAnnotation;
  /** The candidate that is shown. */
  readonly candidate: Candidate;
  /** How many candidates there are. */
  readonly candidates: number;
}

/** The annotations whose places are not certain, sorted by the place that each is shown at. */
export function questionsOf({ annotations }: Pick<ArticleIndex, 'annotations'>): Question[] {
  return annotations
    .flatMap((annotation) => {
      const candidates = annotation.anchor.state === 'uncertain' ? annotation.anchor.candidates : [];
      const [candidate] = candidates;
      return candidate === undefined ? [] : [{ annotation, candidate, candidates: candidates.length }];
    })
    .sort((a, b) => a.candidate.span.start - b.candidate.span.start);
}

/** The places that are shown as not certain: those of the questions, and of what is still being looked for. */
export function uncertainPlaces(index: Pick<ArticleIndex, 'annotations'>): Span[] {
  const sought = index.annotations.flatMap(({ anchor }) =>
    anchor.state === 'sought' && anchor.span !== undefined ? [anchor.span] : [],
  );
  return [...questionsOf(index).map(({ candidate }) => candidate.span), ...sought];
}
