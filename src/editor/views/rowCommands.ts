import * as vscode from 'vscode';
import type { EntityReference } from '../../core/index.js';
import { chosenRows } from './chosenRows.js';
import { type EntityNode, NamedEntityNode } from './entityNodes.js';

/** The commands in the context menus of the entities' rows. */
export function registerRowCommands(): vscode.Disposable {
  /** Decides on each chosen entity in the whole article, as the command for one does. */
  const decide =
    (command: string) =>
    async (...args: unknown[]): Promise<void> => {
      for (const row of chosenRows(args, []).filter((one) => one instanceof NamedEntityNode))
        await vscode.commands.executeCommand(command, row);
    };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('policyAnnotator.findRowMentions', async (row: unknown) => {
      if (!isEntityNode(row)) return;
      await vscode.commands.executeCommand('policyAnnotator.findMentions', referenceOf(row));
    }),
    vscode.commands.registerCommand('policyAnnotator.findRowMeetings', async (...args: unknown[]) => {
      const entities = chosenRows(args, []).filter(isEntityNode).map(referenceOf);
      await vscode.commands.executeCommand('policyAnnotator.findMeetings', { entities });
    }),
    vscode.commands.registerCommand(
      'policyAnnotator.acceptEntityRows',
      decide('policyAnnotator.acceptInArticle'),
    ),
    vscode.commands.registerCommand(
      'policyAnnotator.rejectEntityRows',
      decide('policyAnnotator.rejectInArticle'),
    ),
  );
}

function referenceOf({ row: { type, entity } }: EntityNode): EntityReference {
  return { type, id: entity };
}

function isEntityNode(row: unknown): row is EntityNode {
  return typeof row === 'object' && row !== null && 'kind' in row && row.kind === 'entity';
}
