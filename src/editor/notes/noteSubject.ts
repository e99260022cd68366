import * as vscode from 'vscode';
import * as z from 'zod';
import {
  type IndexedMention,
  isSameSpan,
  type PlacedAnnotation,
  type Span,
  touches,
} from '../../core/index.js';
import { isOwn } from '../analyst.js';
import { targetedAnnotation, tellNoArticle } from '../annotationTarget.js';
import type { Articles } from '../articles.js';
import { fromVsCodeRange } from '../convert.js';

/** An article's address and a span in it. */
const placeArguments = z.tuple([z.string(), z.number().int().min(0), z.number().int().min(0)]);

/** What can be talked about: an annotation, or the words of a suggestion, which has none yet. */
export interface NoteSubject {
  readonly document: vscode.TextDocument;
  readonly on: PlacedAnnotation | Span;
}

/**
 * What a command is for: the annotation it was told (by a row of a view, or by address and id), or the words (by
 * address and span, as links in hover cards tell them), else the annotation or the suggestion that the cursor stands in
 * or that is selected exactly. `nothing` where that are other words; nothing at all, and says so, where there is no
 * article or no such annotation.
 */
export async function subjectOf(
  args: readonly unknown[],
  articles: Articles,
): Promise<NoteSubject | 'nothing' | undefined> {
  const place = placeArguments.safeParse(args);
  if (place.success) {
    const [uri, start, end] = place.data;
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
    const view = await articles.view(document);
    const span = { start, end };
    return view && { document, on: annotationAt(view.index.annotations, span) ?? span };
  }
  if (args.length > 0) {
    const target = await targetedAnnotation(args, articles, {
      is: () => true,
      underCursor: true,
      title: vscode.l10n.t('Which annotation?'),
      none: vscode.l10n.t('The annotation is not there any more.'),
    });
    return target && { document: target.document, on: target.annotation };
  }
  const editor = vscode.window.activeTextEditor;
  const view = editor && (await articles.view(editor.document));
  if (editor === undefined || view === undefined) {
    tellNoArticle();
    return undefined;
  }
  const { document, selection } = editor;
  const selected = fromVsCodeRange(document, selection);
  const on =
    annotationAt(view.index.annotations, selected) ??
    mentionAt(view.index.mentionsAt(selected.start), selected)?.span;
  return on === undefined ? 'nothing' : { document, on };
}

/** The annotation that is meant: one's own before another's, the one on the fewest words first. */
function annotationAt(
  annotations: readonly PlacedAnnotation[],
  selected: Span,
): PlacedAnnotation | undefined {
  return annotations
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

function mentionAt(mentions: readonly IndexedMention[], selected: Span): IndexedMention | undefined {
  return mentions.find(({ span }) => isMeant(span, selected));
}

/** Whether the cursor stands in the span, or exactly its words are selected. */
function isMeant(span: Span, selected: Span): boolean {
  return selected.start === selected.end ? touches(span, selected.start) : isSameSpan(span, selected);
}
