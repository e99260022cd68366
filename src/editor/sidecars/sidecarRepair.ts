import * as vscode from 'vscode';
import { mergeConflict } from '../../core/index.js';

const selector: vscode.DocumentSelector = { pattern: '**/*.annotations.json' };

/** Offers to merge what git left as a conflict in a sidecar; the analyst looks at the result and saves it. */
export function registerSidecarRepair(): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    selector,
    { provideCodeActions },
    { providedCodeActionKinds },
  );
}

const providedCodeActionKinds = [vscode.CodeActionKind.QuickFix];

function provideCodeActions(
  document: vscode.TextDocument,
  _range: vscode.Range,
  { diagnostics }: vscode.CodeActionContext,
): vscode.CodeAction[] {
  const conflicts = diagnostics.filter(({ code }) => code === 'sidecar.conflict');
  if (conflicts.length === 0) return [];
  const text = document.getText();
  const merged = mergeConflict(text);
  if (merged === undefined) return [];
  const action = new vscode.CodeAction(
    vscode.l10n.t('Merge both sides, annotation by annotation'),
    vscode.CodeActionKind.QuickFix,
  );
  action.diagnostics = conflicts;
  action.isPreferred = true;
  action.edit = new vscode.WorkspaceEdit();
  action.edit.replace(
    document.uri,
    new vscode.Range(document.positionAt(0), document.positionAt(text.length)),
    merged,
  );
  return [action];
}
