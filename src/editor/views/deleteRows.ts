import * as vscode from 'vscode';
import type { Annotation } from '../../core/index.js';
import type { AnnotationActs } from '../acts/annotationActs.js';
import { editTogether } from '../acts/editTogether.js';
import { isOwnElseTold } from '../targets/annotationTarget.js';
import { AnnotationNode, type Node } from './annotationNodes.js';
import type { AnnotationsTree } from './annotationsTree.js';
import { chosenRows, rowBeside } from './chosenRows.js';

/** The command that deletes the annotations of the chosen rows, those of one article as one act; then the next row is chosen. */
export function registerDeleteRows(
  tree: AnnotationsTree,
  view: vscode.TreeView<Node>,
  acts: AnnotationActs,
): vscode.Disposable {
  return vscode.commands.registerCommand('policyAnnotator.deleteRows', async (...args: unknown[]) => {
    const rows = chosenRows(args, view.selection).filter((row) => row instanceof AnnotationNode);
    if (!rows.every(({ row }) => isOwnElseTold(row.annotation))) return;
    const next = await rowBeside((parent) => tree.getChildren(parent), rows);
    const gone = rows.map(async ({ article, row }) => ({
      document: await vscode.workspace.openTextDocument(article),
      annotation: row.annotation,
    }));
    await editTogether(acts, await Promise.all(gone), deleteTitle, ({ annotation: { id } }) => ({
      kind: 'delete',
      id,
    }));
    if (next !== undefined) await view.reveal(next, { select: true, focus: true });
  });
}

function deleteTitle([{ annotation }, ...others]: readonly [
  { readonly annotation: Annotation },
  ...unknown[],
]): string {
  return others.length === 0
    ? vscode.l10n.t('Delete Annotation “{0}”', annotation.selectors?.quote.exact ?? '')
    : vscode.l10n.t('Delete {0} Annotations', 1 + others.length);
}
