import type { ArticleIndex } from '../indexing/articleIndex.js';
import { isSameSpan, lengthOf, type Span, touches } from '../text/span.js';

/** What an analyst wrote or decided at a place. */
export interface NoteLine {
  readonly annotation: string;
  readonly creator: string;
  readonly modified: string;
  /** Markdown, as written. */
  readonly note?: string;
  /** The annotated words, where they are not those that are looked at. */
  readonly words?: string;
}

/**
 * What all annotations that cover a place say, those on the fewest words first.
 *
 * @param text the article that the index is of
 * @param looked the span that the person looks at, the place in it or at its edge
 */
export function notesAt(
  { annotations }: Pick<ArticleIndex, 'annotations'>,
  text: string,
  offset: number,
  looked: Span,
): NoteLine[] {
  return annotations
    .flatMap(({ anchor, ...annotation }) =>
      anchor.state === 'anchored' && touches(anchor.span, offset) ? [{ annotation, span: anchor.span }] : [],
    )
    .sort(
      (a, b) => lengthOf(a.span) - lengthOf(b.span) || (a.annotation.created < b.annotation.created ? -1 : 1),
    )
    .map(({ annotation: { id, creator, modified, note }, span }) => ({
      annotation: id,
      creator,
      modified,
      ...(note !== undefined && { note }),
      ...(!isSameSpan(span, looked) && { words: text.slice(span.start, span.end) }),
    }));
}
