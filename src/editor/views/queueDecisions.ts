import * as vscode from 'vscode';
import type { ReviewMode } from '../review/reviewMode.js';
import { chosenRows, rowBeside } from './chosenRows.js';
import { type Node, type QueueTree, SuggestionNode } from './queueTree.js';

/**
 * The commands that accept or reject the chosen rows of the queue, those of one article as one act. Then the next row is
 * chosen and its place shown, so that the way down the list goes on; under review the article gets the focus back.
 */
export function registerQueueDecisions(
  tree: QueueTree,
  view: vscode.TreeView<Node>,
  mode: ReviewMode,
): vscode.Disposable {
  const decide =
    (verdict: 'accepted' | 'rejected') =>
    async (...args: unknown[]) => {
      const rows = chosenRows(args, view.selection).filter((row) => row instanceof SuggestionNode);
      const next = await rowBeside((parent) => tree.getChildren(parent), rows);
      for (const parent of new Set(rows.map((row) => row.parent))) {
        const spans = rows.filter((row) => row.parent === parent).map(({ span }) => span);
        const told = [parent.article.toString(), verdict, spans];
        await vscode.commands.executeCommand('policyAnnotator.decideTogether', ...told);
      }
      const isReviewed = rows.some(({ article }) => article.toString() === mode.article?.uri.toString());
      if (isReviewed) await mode.focus();
      else if (next !== undefined) await goOnWith(next);
    };
  const goOnWith = async (row: Node): Promise<void> => {
    await view.reveal(row, { select: true, focus: true });
    if (row.kind === 'suggestion') await vscode.commands.executeCommand('policyAnnotator.revealMention', row);
  };

  return vscode.Disposable.from(
    vscode.commands.registerCommand('policyAnnotator.acceptRows', decide('accepted')),
    vscode.commands.registerCommand('policyAnnotator.rejectRows', decide('rejected')),
  );
}
