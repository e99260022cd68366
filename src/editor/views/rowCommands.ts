import * as vscode from 'vscode';
import { AnnotationTarget } from '../targets/annotationTarget.js';
import type { EntityNode } from './entityNodes.js';
import { MentionTarget } from './mentionTarget.js';

/** The commands in the rows' context menus, for all selected rows: an editor gives the clicked one and the selected ones. */
export function registerRowCommands(): vscode.Disposable {
  const forMentions = (name: string, command: string): vscode.Disposable =>
    vscode.commands.registerCommand(`policyAnnotator.${name}`, async (...args: unknown[]) => {
      for (const { article, span } of rowsIn(args).filter((row) => row instanceof MentionTarget))
        await vscode.commands.executeCommand(command, article.toString(), span.start, span.end);
    });
  return vscode.Disposable.from(
    forMentions('acceptRows', 'policyAnnotator.accept'),
    forMentions('rejectRows', 'policyAnnotator.reject'),
    vscode.commands.registerCommand('policyAnnotator.deleteRows', async (...args: unknown[]) => {
      for (const row of rowsIn(args).filter((one) => one instanceof AnnotationTarget))
        await vscode.commands.executeCommand('policyAnnotator.deleteAnnotation', row);
    }),
    vscode.commands.registerCommand('policyAnnotator.findRowMentions', async (row: unknown) => {
      if (!isEntityNode(row)) return;
      const { type, entity: id } = row.row;
      await vscode.commands.executeCommand('policyAnnotator.findMentions', { type, id });
    }),
  );
}

/** The selected rows, or the one that was clicked where it is not among them. */
function rowsIn([clicked, selected]: readonly unknown[]): readonly unknown[] {
  return Array.isArray(selected) && selected.includes(clicked) ? selected : [clicked];
}

function isEntityNode(row: unknown): row is EntityNode {
  return typeof row === 'object' && row !== null && 'kind' in row && row.kind === 'entity';
}
