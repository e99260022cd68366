import type * as vscode from 'vscode';
import {
  anchorsOf,
  type AnnotationEdit,
  annotationKey,
  editAnnotations,
  editedId,
  inverseEdits,
} from '../../core/index.js';
import type { OldTexts } from '../placing/oldTexts.js';
import { placeAnnotations, type Placement } from '../placing/placing.js';

/** An analyst's edits of the own annotations, and the version of the document that their anchors are for. */
export interface AnalystEdits {
  readonly analyst: string;
  readonly edits: readonly AnnotationEdit[];
  readonly version: number;
  readonly at: () => Date;
}

/** The placement after the edits, and the edits that take them back. */
export async function editPlacement(
  placement: Placement,
  uri: vscode.Uri,
  { analyst, edits, version, at }: AnalystEdits,
  oldTexts: OldTexts,
): Promise<{ readonly placement: Placement; readonly inverse: readonly AnnotationEdit[] }> {
  const { text, annotations, decisions, replies } = placement;
  const all = [...annotations, ...decisions];
  const own = new Map(all.filter(({ creator }) => creator === analyst).map((one) => [one.id, one]));
  const ownReplies = new Map(
    replies.filter(({ creator }) => creator === analyst).map((one) => [one.id, one]),
  );
  const before = { annotations: own, replies: ownReplies, deletions: new Map<string, string>() };
  const after = editAnnotations(before, edits, at);
  const edited = exchange(all, own, after.annotations);

  const anchors = anchorsOf(annotations);
  for (const edit of edits) {
    if (!isPlaced(edit)) continue;
    const key = annotationKey({ id: editedId(edit), creator: analyst });
    if (edit.anchor !== undefined && version === placement.version) anchors.set(key, edit.anchor);
    else anchors.delete(key);
  }
  return {
    placement: {
      ...placement,
      annotations: await placeAnnotations(edited, { uri, text }, anchors, oldTexts),
      decisions: edited.filter(({ selectors }) => selectors === undefined),
      replies: exchange(replies, ownReplies, after.replies),
    },
    inverse: inverseEdits(before, edits, at),
  };
}

/** Whether the edit says where an annotation belongs, or that it belongs nowhere. */
function isPlaced(edit: AnnotationEdit): edit is Extract<AnnotationEdit, { kind: 'put' | 'change' }> {
  if (edit.kind !== 'change') return edit.kind === 'put';
  return edit.change.selectors !== undefined || edit.change.orphaned !== undefined;
}

/** The list with what came of its own items in their places, and the new ones behind it. */
function exchange<Item extends { readonly id: string }>(
  list: readonly Item[],
  own: ReadonlyMap<string, Item>,
  edited: ReadonlyMap<string, Item>,
): Item[] {
  const kept = list.flatMap((one) => (own.get(one.id) === one ? (edited.get(one.id) ?? []) : one));
  return [...kept, ...[...edited.values()].filter(({ id }) => !own.has(id))];
}
