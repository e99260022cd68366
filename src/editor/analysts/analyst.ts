import * as vscode from 'vscode';
import { readGitUser } from '#host';
import { gitProgram } from '../gitProgram.js';
import { setAnalyst, settingsFor } from '../settings.js';

/** The name that the settings could not keep; it holds as long as the window is open. */
let nameOfWindow = '';

/** The analyst's name as far as it is known; empty where nobody said it yet. */
export function currentAnalyst(): string {
  const { analyst } = settingsFor();
  return analyst === '' ? nameOfWindow : analyst;
}

/** Whether an annotation of this creator is the analyst's own; nobody writes another analyst's file. */
export function isOwn(creator: string): boolean {
  return creator === currentAnalyst();
}

/** The search for the name that is under way: who annotates twice before it is known is asked once. */
let looking: Promise<string | undefined> | undefined;

/**
 * The analyst's name: the setting's, else the one that git knows in the article's folder, else asked for; once known it
 * is kept in the setting, or for the window where that cannot be written. Nothing where the question is left; it is asked
 * again for the next annotation.
 *
 * @param ask asks the person
 * @param save writes the setting
 */
export async function analystName(
  article: vscode.Uri,
  ask = askForName,
  save = setAnalyst,
): Promise<string | undefined> {
  const analyst = currentAnalyst();
  if (analyst !== '') return analyst;
  looking ??= findName(article, ask, save).finally(() => {
    looking = undefined;
  });
  return looking;
}

async function findName(
  article: vscode.Uri,
  ask: () => Promise<string | undefined>,
  save: (name: string) => Promise<void>,
): Promise<string | undefined> {
  const name = (await nameInGit(article)) ?? (await ask());
  if (name !== undefined) await keep(name, save);
  return name;
}

/** No setting is a reason not to annotate. */
async function keep(name: string, save: (name: string) => Promise<void>): Promise<void> {
  try {
    await save(name);
  } catch (error) {
    nameOfWindow = name;
    void tellNotKept(name, error instanceof Error ? error.message : String(error));
  }
}

async function tellNotKept(name: string, reason: string): Promise<void> {
  const open = vscode.l10n.t('Open Settings');
  const warning = vscode.l10n.t(
    'You annotate as “{0}” until this window is closed: the setting “policyAnnotator.analyst” could not be written. {1}',
    name,
    reason,
  );
  if ((await vscode.window.showWarningMessage(warning, open)) === open)
    await vscode.commands.executeCommand('workbench.action.openSettingsJson');
}

/** An untrusted folder's repository is not asked: its settings can run programs. */
async function nameInGit(article: vscode.Uri): Promise<string | undefined> {
  if (readGitUser === undefined || article.scheme !== 'file' || !vscode.workspace.isTrusted) return undefined;
  return readGitUser(gitProgram(), vscode.Uri.joinPath(article, '..').fsPath);
}

async function askForName(): Promise<string | undefined> {
  const name = await vscode.window.showInputBox({
    title: vscode.l10n.t('Who is annotating?'),
    prompt: vscode.l10n.t(
      'Your name or initials. They stand in your annotations and in the name of the file that keeps them. Asked only once.',
    ),
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('The name may not be empty.') : undefined),
  });
  return name?.trim();
}
