import type { ReviewProgress } from '../review/progress.js';
import { type AnnotationRow, countWaiting, type WaitingCounts } from './annotationRows.js';

/** What a list of files tells of an article: annotations that wait for a person, else a review that is not done. */
export type ArticleMark =
  | { readonly kind: 'waiting'; readonly counts: WaitingCounts }
  | { readonly kind: 'underReview'; readonly progress: ReviewProgress };

/** The article's mark; nothing where nothing waits, and where nobody has begun to decide. */
export function articleMarkOf(
  rows: readonly AnnotationRow[],
  progress: ReviewProgress | undefined,
): ArticleMark | undefined {
  const counts = countWaiting(rows);
  if (counts.uncertain + counts.orphaned > 0) return { kind: 'waiting', counts };
  if (progress === undefined || progress.decided === 0 || progress.decided === progress.total)
    return undefined;
  return { kind: 'underReview', progress };
}
