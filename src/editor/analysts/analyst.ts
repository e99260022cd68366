import * as vscode from 'vscode';
import { readGitUser } from '#host';
import { gitProgram } from '../gitProgram.js';
import { setAnalyst, settingsFor } from '../settings.js';

/** Whether an annotation of this creator is the analyst's own; nobody writes another analyst's file. */
export function isOwn(creator: string): boolean {
  return creator === settingsFor().analyst;
}

/** The search for the name that is under way: who annotates twice before it is known is asked once. */
let looking: Promise<string | undefined> | undefined;

/**
 * The analyst's name: the setting's, else the one that git knows in the article's folder, else asked for; once known it
 * is kept in the setting. Nothing where the question is left; it is asked again for the next annotation.
 *
 * @param ask asks the person
 * @throws (as a rejection) where the settings cannot be written; the editor's message says why
 */
export async function analystName(article: vscode.Uri, ask = askForName): Promise<string | undefined> {
  const { analyst } = settingsFor();
  if (analyst !== '') return analyst;
  looking ??= findName(article, ask).finally(() => {
    looking = undefined;
  });
  return looking;
}

async function findName(
  article: vscode.Uri,
  ask: () => Promise<string | undefined>,
): Promise<string | undefined> {
  const name = (await nameInGit(article)) ?? (await ask());
  if (name !== undefined) await setAnalyst(name);
  return name;
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
