import * as vscode from 'vscode';

/** The executable that VS Code's own git support is told to use, or the one on the path. */
export function gitProgram(): string {
  const path = vscode.workspace.getConfiguration('git').get<unknown>('path');
  const first: unknown = Array.isArray(path) ? path[0] : path;
  return typeof first === 'string' && first !== '' ? first : 'git';
}
