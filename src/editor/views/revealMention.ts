import * as vscode from 'vscode';
import { reveal, showQuietly } from '../navigation.js';
import type { ReviewMode } from '../review/reviewMode.js';
import { MentionTarget } from '../targets/mentionTarget.js';

/**
 * The command of the views' rows: shows the place of a mention, and leaves the focus in the list; only an article under
 * review gets it, since its keys decide on the mention then.
 */
export function registerRevealMention(mode: ReviewMode): vscode.Disposable {
  return vscode.commands.registerCommand('policyAnnotator.revealMention', async (target: unknown) => {
    if (!(target instanceof MentionTarget)) return;
    const document = await vscode.workspace.openTextDocument(target.article);
    reveal(await showQuietly(document), target.span);
    if (document === mode.article) await mode.focus();
  });
}
