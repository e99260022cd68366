import * as vscode from 'vscode';
import type { AnnotationActs } from '../acts/annotationActs.js';
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
    for (const address of new Set(rows.map(({ article }) => article.toString()))) {
      const gone = rows
        .filter(({ article }) => article.toString() === address)
        .map(({ row }) => row.annotation);
      const [first] = gone;
      if (first === undefined) continue;
      await acts.run(await vscode.workspace.openTextDocument(vscode.Uri.parse(address, true)), {
        title:
          gone.length === 1
            ? vscode.l10n.t('Delete Annotation “{0}”', first.selectors?.quote.exact ?? '')
            : vscode.l10n.t('Delete {0} Annotations', gone.length),
        analyst: first.creator,
        edits: gone.map(({ id }) => ({ kind: 'delete', id })),
      });
    }
    if (next !== undefined) await view.reveal(next, { select: true, focus: true });
  });
}
