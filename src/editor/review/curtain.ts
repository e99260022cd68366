import * as vscode from 'vscode';

/**
 * Does something while a quick pick holds the focus, so that no key reaches an editor meanwhile; afterwards the active
 * editor has it.
 */
export async function curtained<Value>(title: string, work: () => Promise<Value>): Promise<Value> {
  const curtain = vscode.window.createQuickPick();
  curtain.title = title;
  curtain.busy = true;
  curtain.ignoreFocusOut = true;
  curtain.show();
  try {
    return await work();
  } finally {
    curtain.dispose();
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
  }
}
