import type { Anchor, PlacedAnnotation } from '../annotation/anchor.js';
import type { Annotation } from '../annotation/annotation.js';
import { annotationKey } from '../annotation/annotationKey.js';
import { createPositionMap } from '../text/codePoints.js';

/** What a change of an article did to its annotations. */
export interface Moves {
  /** Found for certain in another place. */
  readonly moved: number;
  /** Became a question. */
  readonly uncertain: number;
  /** Found no more. */
  readonly lost: number;
}

/** Compares where annotations are with where they were. One whose place, then or now, is not known is left out. */
export function countMoves(former: ReadonlyMap<string, Anchor>, placed: readonly PlacedAnnotation[]): Moves {
  const moves = { moved: 0, uncertain: 0, lost: 0 };
  for (const annotation of placed) {
    const { anchor } = annotation;
    const before = former.get(annotationKey(annotation));
    if (before === undefined || before.state === 'sought' || anchor.state === 'sought') continue;
    if (anchor.state === 'anchored')
      moves.moved += before.state !== 'anchored' || before.span.start !== anchor.span.start ? 1 : 0;
    else if (anchor.state !== before.state) moves[anchor.state === 'uncertain' ? 'uncertain' : 'lost']++;
  }
  return moves;
}

/** The anchors that annotations had in a text if nothing had changed since they were stored, by their keys. */
export function storedAnchors(annotations: readonly Annotation[], text: string): Map<string, Anchor> {
  const { toOffset } = createPositionMap(text);
  return new Map(
    annotations.flatMap((annotation): [string, Anchor][] => {
      const { selectors } = annotation;
      if (selectors === undefined) return [];
      const { start, end } = selectors.position;
      const span = { start: toOffset(start), end: toOffset(end) };
      return [[annotationKey(annotation), { state: 'anchored', span, changed: false }]];
    }),
  );
}
