import * as vscode from 'vscode';
import { isSameSpan, mentionAt, type PlacedAnnotation, type Span, touches } from '../../core/index.js';
import { isOwn } from '../analysts/analyst.js';
import { targetedAnnotation } from '../targets/annotationTarget.js';
import type { Articles, ArticleView } from '../articles.js';
import { placeIn } from '../targets/articlePlace.js';
import { targetedArticle } from '../targets/targetedArticle.js';

/** What can be talked about: an annotation, or the words of a suggestion, which has none yet. */
export interface NoteSubject {
  readonly document: vscode.TextDocument;
  readonly on: PlacedAnnotation | Span;
}

/**
 * What a command is for: the annotation it was told (by a row of a view, or by address and id), or the words (by
 * address and span, as links in hover cards tell them), else the mention that is selected exactly or that the card at
 * the cursor is of: its annotation, or the suggestion; where no mention is, an annotation there. `nothing` where that
 * are other words; nothing at all, and says so, where there is no article or no such annotation.
 */
export async function subjectOf(
  args: readonly unknown[],
  articles: Articles,
): Promise<NoteSubject | 'nothing' | undefined> {
  const place = placeIn(args);
  if (place === undefined && args.length > 0) {
    const target = await targetedAnnotation(args, articles, {
      is: () => true,
      underCursor: true,
      title: vscode.l10n.t('Which annotation?'),
      none: vscode.l10n.t('The annotation is not there any more.'),
    });
    return target && { document: target.document, on: target.annotation };
  }
  const article = await targetedArticle(articles, place?.article);
  if (article === undefined) return undefined;
  const { document, view, selection } = article;
  if (place !== undefined) return { document, on: annotationAt(view, place.span) ?? place.span };
  if (selection === undefined) return 'nothing';
  const meant = mentionAt(view.index, selection)?.span;
  const on =
    meant !== undefined && isMeant(meant, selection)
      ? (annotationAt(view, meant) ?? meant)
      : annotationAt(view, selection);
  return on === undefined ? 'nothing' : { document, on };
}

/** The annotation that is meant: one's own before another's, the one on the fewest words first. */
function annotationAt({ index }: ArticleView, selected: Span): PlacedAnnotation | undefined {
  return index.annotations
    .flatMap((annotation) =>
      annotation.anchor.state === 'anchored' && isMeant(annotation.anchor.span, selected)
        ? [{ annotation, length: annotation.anchor.span.end - annotation.anchor.span.start }]
        : [],
    )
    .sort(
      (a, b) =>
        Number(isOwn(b.annotation.creator)) - Number(isOwn(a.annotation.creator)) || a.length - b.length,
    )[0]?.annotation;
}

/** Whether the cursor stands in the span, or exactly its words are selected. */
function isMeant(span: Span, selected: Span): boolean {
  return selected.start === selected.end ? touches(span, selected.start) : isSameSpan(span, selected);
}
