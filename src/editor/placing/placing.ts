import type * as vscode from 'vscode';
import {
  type Anchor,
  type Anchorer,
  anchorsOf,
  type Annotation,
  annotationKey,
  createAnchorer,
  followAnnotations,
  type FollowedAnnotations,
  type PlacedAnnotation,
  type Reply,
  settle,
  textId,
} from '../../core/index.js';
import { toTextEdit } from '../convert.js';
import type { OldTexts } from './oldTexts.js';

/** An article's address and text. */
export interface ArticleText {
  readonly uri: vscode.Uri;
  readonly text: string;
}

/** The annotations placed in one version of a document's text. */
export interface Placement extends FollowedAnnotations {
  readonly version: number;
  readonly text: string;
  /** The decisions that hold for an entity in the whole article; they have no place. */
  readonly decisions: readonly Annotation[];
  readonly replies: readonly Reply[];
}

/**
 * Looks for every annotation in the text, those made in one text together, each from the text it was made in as far as
 * that is at hand. Those of the whole article have no place.
 *
 * @param anchored where annotations stand in the text already, by their keys
 */
export async function placeAnnotations(
  annotations: readonly Annotation[],
  { uri, text }: ArticleText,
  anchored: ReadonlyMap<string, Anchor>,
  oldTexts: OldTexts,
): Promise<PlacedAnnotation[]> {
  const anchors = new Map(anchored);
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
    return annotation.selectors === undefined || anchor === undefined ? [] : [settle(annotation, anchor)];
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
  const edits = contentChanges.map(toTextEdit);
  const change = { before, after: text, edits };
  const { followed, remember } = followAnnotations(former, change);
  const placed =
    followed.length === former.annotations.length
      ? followed
      : await placeAnnotations(former.annotations, { uri, text }, anchorsOf(followed), oldTexts);
  return { annotations: placed, memory: remember(placed) };
}
