import type * as vscode from 'vscode';
import type { AnnotationEdit, PlacedAnnotation } from '../../core/index.js';
import { isOwnElseTold } from '../targets/annotationTarget.js';
import type { AnnotationActs } from './annotationActs.js';

/** An annotation that is edited, in the article it stands in. */
interface Edited {
  readonly document: vscode.TextDocument;
  readonly annotation: PlacedAnnotation;
  /** What is known of the article, where the edit tells a place in it. */
  readonly view?: { readonly version: number };
}

/**
 * Edits annotations of the analyst's own, those of one article as one act. Says so, and edits none, where one of them is
 * another's.
 *
 * @param titleOf what the act on some of them is called
 */
export async function editTogether<One extends Edited>(
  acts: AnnotationActs,
  targets: readonly One[],
  titleOf: (targets: readonly [One, ...One[]]) => string,
  editOf: (target: One) => AnnotationEdit,
): Promise<void> {
  if (!targets.every(({ annotation }) => isOwnElseTold(annotation))) return;
  for (const document of new Set(targets.map((target) => target.document))) {
    const [first, ...others] = targets.filter((target) => target.document === document);
    if (first === undefined) continue;
    await acts.run(document, {
      title: titleOf([first, ...others]),
      analyst: first.annotation.creator,
      edits: [first, ...others].map(editOf),
      ...(first.view && { version: first.view.version }),
    });
  }
}
