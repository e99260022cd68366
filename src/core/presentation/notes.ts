import type { Annotation, Certainty } from '../annotation/annotation.js';
import { annotationKey } from '../annotation/annotationKey.js';
import type { Reply } from '../annotation/reply.js';
import type { ArticleIndex, IndexedMention } from '../indexing/articleIndex.js';
import { isSameSpan, lengthOf, touches } from '../text/span.js';
import { noteThreadsOf, type Remark } from './noteThreads.js';

/** What an analyst wrote or decided at a place. */
export interface NoteLine {
  readonly annotation: string;
  readonly creator: string;
  readonly modified: string;
  /** Markdown, as written. */
  readonly note?: string;
  readonly tags: readonly string[];
  readonly certainty?: Certainty;
  /** What is said on it, in the order it was said. */
  readonly replies: readonly Remark[];
  readonly isResolved: boolean;
  /** The annotated words, where they are not those that are looked at. */
  readonly words?: string;
  /** Whether it is said of the entity in the whole article. */
  readonly isOfArticle: boolean;
}

/** What notes are asked for besides their place. */
export interface NotesQuestion {
  readonly index: Pick<ArticleIndex, 'annotations'>;
  /** The article that the index is of. */
  readonly text: string;
  readonly offset: number;
  /** What the person looks at; the offset stands in it or at its edge. */
  readonly mention: Pick<IndexedMention, 'span' | 'decisions'>;
  /** All that are said in the article, to whatever. */
  readonly replies: readonly Reply[];
}

/**
 * What all annotations that cover a place say, those on the fewest words first; last what is said of the entity in the
 * whole article.
 */
export function notesAt({ index, text, offset, mention, replies }: NotesQuestion): NoteLine[] {
  const covering = index.annotations
    .flatMap((annotation) =>
      annotation.anchor.state === 'anchored' && touches(annotation.anchor.span, offset)
        ? [{ annotation, span: annotation.anchor.span }]
        : [],
    )
    .sort(
      (a, b) => lengthOf(a.span) - lengthOf(b.span) || (a.annotation.created < b.annotation.created ? -1 : 1),
    );
  const threads = new Map(
    noteThreadsOf([...covering.map(({ annotation }) => annotation), ...mention.decisions], replies).map(
      (thread) => [annotationKey(thread.annotation), thread],
    ),
  );
  const line = (annotation: Annotation): Omit<NoteLine, 'isOfArticle'> => {
    const { id, creator, modified, note, tags, certainty } = annotation;
    const thread = threads.get(annotationKey(annotation));
    return {
      annotation: id,
      creator,
      modified,
      ...(note !== undefined && { note }),
      tags,
      ...(certainty !== undefined && { certainty }),
      replies: thread?.remarks.filter(({ kind }) => kind === 'reply') ?? [],
      isResolved: thread?.isResolved ?? false,
    };
  };
  return [
    ...covering.map(({ annotation, span }) => ({
      ...line(annotation),
      ...(!isSameSpan(span, mention.span) && { words: text.slice(span.start, span.end) }),
      isOfArticle: false,
    })),
    ...mention.decisions.map((decision) => ({ ...line(decision), isOfArticle: true })),
  ];
}
