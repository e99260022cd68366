import type * as vscode from 'vscode';
import {
  type Anchorer,
  anchorsOf,
  type Annotation,
  annotationKey,
  createAnchorer,
  followAnnotations,
  type FollowedAnnotations,
  type PlacedAnnotation,
  textId,
} from '../core/index.js';
import type { OldTexts } from './oldTexts.js';

/** An article's address and text. */
export interface ArticleText {
  readonly uri: vscode.Uri;
  readonly text: string;
}

/**
 * Looks for every annotation in the text, those made in one text together, each from the text it was made in as far as
 * that is at hand. Those that have their place in the text already keep it; those of the whole article have none.
 */
export async function placeAnnotations(
  annotations: readonly Annotation[],
  { uri, text }: ArticleText,
  placed: readonly PlacedAnnotation[],
  oldTexts: OldTexts,
): Promise<PlacedAnnotation[]> {
  const anchors = anchorsOf(placed);
  const currentId = textId(text);
  const anchorers = new Map<string | undefined, Anchorer>();
  for (const annotation of annotations) {
    const key = annotationKey(annotation);
    const { selectors } = annotation;
    if (selectors === undefined || anchors.has(key)) continue;
    let anchorer = anchorers.get(selectors.textId);
    if (anchorer === undefined) {
      const isSameText = selectors.textId === currentId;
      const oldText = isSameText ? undefined : await oldTexts.oldTextOf(selectors, uri);
      anchorer = createAnchorer({ newText: text, ...(oldText === undefined ? {} : { oldText }) });
      anchorers.set(selectors.textId, anchorer);
    }
    anchors.set(key, anchorer.anchor(selectors));
  }
  return annotations.flatMap((annotation) => {
    const anchor = anchors.get(annotationKey(annotation));
    return annotation.selectors === undefined || anchor === undefined ? [] : [{ ...annotation, anchor }];
  });
}

/**
 * Lets placed annotations follow a change of the text. What stood in this very text before stands there again; those
 * whose passage may have come back from elsewhere are looked for anew.
 */
export async function followChange(
  former: FollowedAnnotations,
  before: string,
  { uri, text }: ArticleText,
  contentChanges: readonly vscode.TextDocumentContentChangeEvent[],
  oldTexts: OldTexts,
): Promise<FollowedAnnotations> {
  const edits = contentChanges.map(({ rangeOffset, rangeLength, text: inserted }) => ({
    offset: rangeOffset,
    deletedLength: rangeLength,
    insertedLength: inserted.length,
  }));
  const change = { before, after: text, edits };
  const { followed, remember } = followAnnotations(former, change);
  const placed =
    followed.length === former.annotations.length
      ? followed
      : await placeAnnotations(former.annotations, { uri, text }, followed, oldTexts);
  return { annotations: placed, memory: remember(placed) };
}
