import * as vscode from 'vscode';
import { setAnalyst, settingsFor } from './settings.js';

/** Whether an annotation of this creator is the analyst's own; nobody writes another analyst's file. */
export function isOwn(creator: string): boolean {
  return creator === settingsFor().analyst;
}

/** The analyst's name: the setting's, or asked for once and kept there. Nothing where the question is left. */
export async function analystName(): Promise<string | undefined> {
  const { analyst } = settingsFor();
  if (analyst !== '') return analyst;
  const name = await vscode.window.showInputBox({
    title: vscode.l10n.t('Who is annotating?'),
    prompt: vscode.l10n.t(
      'Your name or short sign. It stands in your annotations and in the name of the file that keeps them. Asked only once.',
    ),
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('The name may not be empty.') : undefined),
  });
  if (name === undefined) return undefined;
  await setAnalyst(name.trim());
  return name.trim();
}
