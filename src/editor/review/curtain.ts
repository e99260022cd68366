import * as vscode from 'vscode';
import { setKey } from '../contextKey.js';

/**
 * Does something while a quick pick holds the focus, so that no key reaches an editor meanwhile; afterwards the active
 * editor has it. The tab key, which would lead out of the quick pick and in the end into an editor, does nothing as long
 * as the context key policyAnnotator.curtained says so.
 */
export async function curtained<Value>(title: string, work: () => Promise<Value>): Promise<Value> {
  await setKey('curtained', true);
  const curtain = vscode.window.createQuickPick();
  curtain.title = title;
  curtain.busy = true;
  curtain.ignoreFocusOut = true;
  curtain.show();
  try {
    return await work();
  } finally {
    curtain.dispose();
    await setKey('curtained', false);
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
  }
}
