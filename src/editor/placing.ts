import type * as vscode from 'vscode';
import {
  type Anchor,
  type Anchorer,
  type AnchorMemory,
  type Annotation,
  createAnchorer,
  createFollower,
  type PlacedAnnotation,
  recallAnchors,
  rememberLosses,
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
  const anchors = new Map(placed.map(({ id, anchor }) => [id, anchor]));
  const currentId = textId(text);
  const anchorers = new Map<string | undefined, Anchorer>();
  for (const { id, selectors } of annotations) {
    if (selectors === undefined || anchors.has(id)) continue;
    let anchorer = anchorers.get(selectors.textId);
    if (anchorer === undefined) {
      const isSameText = selectors.textId === currentId;
      const oldText = isSameText ? undefined : await oldTexts.oldTextOf(selectors, uri);
      anchorer = createAnchorer({ newText: text, ...(oldText === undefined ? {} : { oldText }) });
      anchorers.set(selectors.textId, anchorer);
    }
    anchors.set(id, anchorer.anchor(selectors));
  }
  return annotations.flatMap((annotation) => {
    const anchor = anchors.get(annotation.id);
    return annotation.selectors === undefined || anchor === undefined ? [] : [{ ...annotation, anchor }];
  });
}

/** Annotations placed in a text, and where they stood in texts before it. */
export interface FollowedAnnotations {
  readonly annotations: readonly PlacedAnnotation[];
  readonly memory: AnchorMemory;
}

/**
 * Lets placed annotations follow a change of the text. What stood in this very text before stands there again; those
 * whose passage may have come back from elsewhere are looked for anew.
 */
export async function followChange(
  { annotations, memory }: FollowedAnnotations,
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
  const follow = createFollower(change);
  const recalled = recallAnchors(memory, text);
  const followed = annotations.flatMap((annotation) => {
    const { id, anchor, selectors } = annotation;
    const next = recalled.get(id) ?? (selectors && follow(anchor, selectors));
    return next === undefined ? [] : [{ ...annotation, anchor: next }];
  });
  const placed =
    followed.length === annotations.length
      ? followed
      : await placeAnnotations(annotations, { uri, text }, followed, oldTexts);
  return {
    annotations: placed,
    memory: rememberLosses(memory, change, anchorsOf(annotations), anchorsOf(placed)),
  };
}

function anchorsOf(annotations: readonly PlacedAnnotation[]): Map<string, Anchor> {
  return new Map(annotations.map(({ id, anchor }) => [id, anchor]));
}
