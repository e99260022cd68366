import * as vscode from 'vscode';
import type { Acts } from './acts.js';

/** The command that takes back what the analyst did last. */
export function registerActs(acts: Acts): vscode.Disposable {
  return vscode.commands.registerCommand('policyAnnotator.undoLastChange', () => acts.undoLast());
}
