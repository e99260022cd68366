import type { Anchor, PlacedAnnotation } from '../annotation/anchor.js';
import { annotationKey } from '../annotation/annotationKey.js';

/** One annotation in a list of an article's annotations. */
export interface AnnotationRow {
  readonly annotation: PlacedAnnotation;
  /** `kept` has lost its passage, and the analyst knows and wants it so; `sought` is still being looked for. */
  readonly state: 'uncertain' | 'orphaned' | 'sought' | 'anchored' | 'kept';
  /** Whether it is in the extension's storage alone, since it could not be written beside its article. */
  readonly isUnwritten: boolean;
}

/**
 * The rows of a list: first what waits for a person (uncertain, then orphaned), then what is still being looked for, then
 * the others in the order of the article, and last what is kept without a place.
 *
 * @param unwritten the keys of those that could not be written beside the article yet
 */
export function annotationRowsOf(
  annotations: readonly PlacedAnnotation[],
  unwritten: ReadonlySet<string>,
): AnnotationRow[] {
  const order = ['uncertain', 'orphaned', 'sought', 'anchored', 'kept'];
  return annotations
    .map((annotation): AnnotationRow => {
      const { state } = annotation.anchor;
      return {
        annotation,
        state: isGoneOrSought(state) && annotation.orphaned === 'kept' ? 'kept' : state,
        isUnwritten: unwritten.has(annotationKey(annotation)),
      };
    })
    .sort(
      (a, b) =>
        order.indexOf(a.state) - order.indexOf(b.state) || startOf(a.annotation) - startOf(b.annotation),
    );
}

function isGoneOrSought(state: Anchor['state']): boolean {
  return state === 'orphaned' || state === 'sought';
}

/** Whether the row waits for a person's decision. */
export function isOpen({ state }: AnnotationRow): boolean {
  return state === 'uncertain' || state === 'orphaned';
}

/** How many rows wait for a person, and why. */
export interface WaitingCounts {
  readonly uncertain: number;
  readonly orphaned: number;
}

export function countWaiting(rows: readonly AnnotationRow[]): WaitingCounts {
  const count = (state: AnnotationRow['state']): number => rows.filter((row) => row.state === state).length;
  return { uncertain: count('uncertain'), orphaned: count('orphaned') };
}

/** Where the annotation stands or may stand; for an orphan, where it stood. */
function startOf({ anchor, selectors }: PlacedAnnotation): number {
  if (anchor.state === 'anchored') return anchor.span.start;
  if (anchor.state === 'sought' && anchor.span !== undefined) return anchor.span.start;
  const [candidate] = anchor.state === 'uncertain' ? anchor.candidates : [];
  return candidate?.span.start ?? selectors?.position.start ?? 0;
}
