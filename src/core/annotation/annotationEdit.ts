import type { Anchor } from './anchor.js';
import type { Annotation } from './annotation.js';
import {
  type AnnotationSet,
  withAnnotation,
  withChange,
  withoutAnnotation,
  withReply,
} from './annotationSet.js';
import type { AnnotationChange } from './createAnnotation.js';
import type { Reply } from './reply.js';

/**
 * One thing that an analyst does to the own annotations of an article: `put` adds one, or brings a deleted one back.
 * `anchor` tells where it stands in the text that the edit was made for; without it, it is looked for by its selectors,
 * or stays where it is if they did not change. `reply` adds a reply or puts it in the place of one with its id; `delete`
 * is for both.
 */
export type AnnotationEdit =
  | { readonly kind: 'put'; readonly annotation: Annotation; readonly anchor?: Anchor }
  | {
      readonly kind: 'change';
      readonly id: string;
      readonly change: AnnotationChange;
      readonly anchor?: Anchor;
    }
  | { readonly kind: 'reply'; readonly reply: Reply }
  | { readonly kind: 'delete'; readonly id: string };

/** The id of the annotation or the reply that is edited. */
export function editedId(edit: AnnotationEdit): string {
  if (edit.kind === 'put') return edit.annotation.id;
  return edit.kind === 'reply' ? edit.reply.id : edit.id;
}

/**
 * The set after the edits, in their order. What is put in the place of an older version or of its tombstone counts as
 * modified now, so that it is newer than that in every merge.
 */
export function editAnnotations(
  set: AnnotationSet,
  edits: readonly AnnotationEdit[],
  now: () => Date,
): AnnotationSet {
  return edits.reduce((edited, edit) => {
    if (edit.kind === 'delete') return withoutAnnotation(edited, edit.id, now);
    if (edit.kind === 'change') return withChange(edited, edit.id, edit.change, now);
    const isKnown = [edited.annotations, edited.replies, edited.deletions].some((map) =>
      map.has(editedId(edit)),
    );
    const time = isKnown ? { modified: now().toISOString() } : {};
    return edit.kind === 'put'
      ? withAnnotation(edited, { ...edit.annotation, ...time })
      : withReply(edited, { ...edit.reply, ...time });
  }, set);
}

/**
 * The edits that lead from what `edits` make of the set back to the set, as far as annotations go: deletions stay as
 * tombstones, and `modified` tells of the way back too.
 */
export function inverseEdits(
  set: AnnotationSet,
  edits: readonly AnnotationEdit[],
  now: () => Date,
): AnnotationEdit[] {
  const back: AnnotationEdit[] = [];
  let current = set;
  for (const edit of edits) {
    const id = editedId(edit);
    const annotation = current.annotations.get(id);
    const reply = current.replies.get(id);
    if (annotation !== undefined)
      back.unshift(
        edit.kind === 'change'
          ? { kind: 'change', id, change: formerFields(annotation, edit.change) }
          : { kind: 'put', annotation },
      );
    else if (reply !== undefined) back.unshift({ kind: 'reply', reply });
    else if (edit.kind === 'put' || edit.kind === 'reply') back.unshift({ kind: 'delete', id });
    current = editAnnotations(current, [edit], now);
  }
  return back;
}

/** What the fields that a change touches were before it. */
function formerFields(former: Annotation, change: AnnotationChange): AnnotationChange {
  return {
    ...(change.verdict !== undefined && { verdict: former.verdict }),
    ...(change.type !== undefined && { type: former.type }),
    ...(change.entity !== undefined && { entity: former.entity ?? null }),
    ...(change.note !== undefined && { note: former.note ?? null }),
    ...(change.tags !== undefined && { tags: former.tags }),
    ...(change.certainty !== undefined && { certainty: former.certainty ?? null }),
    ...(change.selectors !== undefined && former.selectors !== undefined && { selectors: former.selectors }),
    // A new passage takes away what was said of the former one.
    ...((change.selectors !== undefined || change.orphaned !== undefined) && {
      orphaned: former.orphaned ?? null,
    }),
  };
}
