import * as vscode from 'vscode';

/** Sets a key that the `when` clauses of the manifest ask, by its name behind `policyAnnotator.`. */
export async function setKey(name: string, value: boolean | string): Promise<void> {
  await vscode.commands.executeCommand('setContext', `policyAnnotator.${name}`, value);
}
