import type * as vscode from 'vscode';
import {
  type Anchor,
  anchorAll,
  anchorsOf,
  type Annotation,
  annotationKey,
  editedText,
  followAnnotations,
  type FollowedAnnotations,
  inTurns,
  type PlacedAnnotation,
  type Reply,
  settle,
  textId,
} from '../../core/index.js';
import { toReplacement } from '../convert.js';
import { pause } from '../pause.js';
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
 * Looks for every annotation in the text, each from the text it was made in as far as that is at hand; in turns, so that
 * keys are answered meanwhile. Those of the whole article have no place.
 *
 * @param anchored where annotations stand in the text already, by their keys
 */
export async function placeAnnotations(
  annotations: readonly Annotation[],
  { uri, text }: ArticleText,
  anchored: ReadonlyMap<string, Anchor>,
  oldTexts: OldTexts,
): Promise<PlacedAnnotation[]> {
  const sought = annotations.filter((annotation) => !anchored.has(annotationKey(annotation)));
  // Their own text is no old one.
  const texts = new Map<string | undefined, string | undefined>([[textId(text), undefined]]);
  for (const { selectors } of sought)
    if (selectors !== undefined && !texts.has(selectors.textId))
      texts.set(selectors.textId, await oldTexts.oldTextOf(selectors, uri));
  const found = await inTurns(anchorAll(sought, text, texts), { pause });
  return annotations.flatMap((annotation) => {
    const key = annotationKey(annotation);
    const anchor = anchored.get(key) ?? found.get(key);
    return annotation.selectors === undefined || anchor === undefined ? [] : [settle(annotation, anchor)];
  });
}

/**
 * Lets placed annotations follow a change of the text to the given version. What stood in this very text before stands
 * there again; those whose passage may have come back from elsewhere are looked for anew.
 *
 * The text is made from the one before: asked for it, the editor would join all of its lines at each key.
 */
export async function followChange(
  former: Placement,
  { document: { uri }, contentChanges }: vscode.TextDocumentChangeEvent,
  version: number,
  oldTexts: OldTexts,
): Promise<Placement> {
  const edits = contentChanges.map(toReplacement);
  const text = editedText(former.text, edits);
  if (former.annotations.length === 0) return { ...former, version, text };
  const change = { before: former.text, after: text, edits };
  const { followed, remember } = await inTurns(followAnnotations(former, change), { pause });
  const annotations =
    followed.length === former.annotations.length
      ? followed
      : await placeAnnotations(former.annotations, { uri, text }, anchorsOf(followed), oldTexts);
  return { ...former, version, text, annotations, memory: remember(annotations) };
}
