import * as vscode from 'vscode';
import { articleStatus } from '../articleFilter.js';
import { exampleGlossary } from '../curation/exampleGlossary.js';
import { exists } from '../exists.js';
import { glossaryNotWritten } from './glossaryMessages.js';
import type { GlossaryPlaces } from './glossaryPlaces.js';

/** The command that opens the analyst's own glossary, and makes it where there is none. */
export function registerOpenGlossary(places: GlossaryPlaces): vscode.Disposable {
  return vscode.commands.registerCommand('policyAnnotator.openGlossary', async () => {
    const file = await chooseFile(places);
    if (file === undefined) return;
    if (!(await exists(file)) && !(await create(file))) {
      void vscode.window.showErrorMessage(glossaryNotWritten(file));
      return;
    }
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file));
  });
}

/** The glossary that holds for the article that is shown, else of the only folder, else of one that is chosen. */
async function chooseFile(places: GlossaryPlaces): Promise<vscode.Uri | undefined> {
  const document = vscode.window.activeTextEditor?.document;
  const { workspaceFolders = [] } = vscode.workspace;
  if (document !== undefined && articleStatus(document) !== 'notAnArticle') return places.fileFor(document);
  if (workspaceFolders.length < 2) return places.fileIn(workspaceFolders[0]);
  const folder = await vscode.window.showWorkspaceFolderPick({
    placeHolder: vscode.l10n.t('The glossary of which folder?'),
  });
  return folder && places.fileIn(folder);
}

/** Writes the example, unless a file has come there meanwhile. Answers whether there is one now. */
async function create(file: vscode.Uri): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(file, { ignoreIfExists: true, contents: new TextEncoder().encode(exampleGlossary()) });
  await vscode.workspace.applyEdit(edit);
  return exists(file);
}
