import * as vscode from 'vscode';
import type { Stored } from './annotationWriter.js';

/** Says so where an annotation could not be written beside its article. */
export function tellWhereStored(stored: Stored): void {
  if (stored.where === 'sidecar') return;
  if (stored.reason === undefined) {
    vscode.window.setStatusBarMessage(
      vscode.l10n.t('Kept in the extension’s storage until the article is saved to a file.'),
      4000,
    );
    return;
  }
  void vscode.window.showWarningMessage(
    vscode.l10n.t(
      '{0} The annotation is kept in the extension’s storage until it can be written.',
      stored.reason,
    ),
  );
}
