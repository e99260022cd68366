import * as vscode from 'vscode';
import type { EntityNode } from './entityNodes.js';

/** The commands in the context menus of the entities' rows. */
export function registerRowCommands(): vscode.Disposable {
  return vscode.commands.registerCommand('policyAnnotator.findRowMentions', async (row: unknown) => {
    if (!isEntityNode(row)) return;
    const { type, entity: id } = row.row;
    await vscode.commands.executeCommand('policyAnnotator.findMentions', { type, id });
  });
}

function isEntityNode(row: unknown): row is EntityNode {
  return typeof row === 'object' && row !== null && 'kind' in row && row.kind === 'entity';
}
