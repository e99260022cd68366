import * as vscode from 'vscode';
import { articleStatus } from './articleFilter.js';
import { exists } from './exists.js';
import type { GlossaryPlaces } from './glossaryPlaces.js';

/** The command that opens the analyst's own glossary, and makes it where there is none. */
export function registerOpenGlossary(places: GlossaryPlaces): vscode.Disposable {
  return vscode.commands.registerCommand('policyAnnotator.openGlossary', async () => {
    const file = await chooseFile(places);
    if (file === undefined) return;
    if (!(await exists(file)) && !(await create(file))) {
      void vscode.window.showErrorMessage(
        vscode.l10n.t('The glossary {0} cannot be written.', file.toString(true)),
      );
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
  edit.createFile(file, { ignoreIfExists: true, contents: new TextEncoder().encode(example()) });
  await vscode.workspace.applyEdit(edit);
  return exists(file);
}

/** A glossary that says nothing yet, and shows in comments what it could. */
function example(): string {
  const comments = [
    vscode.l10n.t('Your own glossary: what is highlighted in these articles beside what is built in.'),
    vscode.l10n.t('It is in force as soon as it is saved. Ctrl+Space tells what can stand where.'),
  ];
  return `${comments.map((comment) => `// ${comment}`).join('\n')}
{
  // ${vscode.l10n.t('Types of your own, beside actor, resource and agreement.')}
  "types": [
    // { "id": "measure", "labels": { "en": "measure", "de": "Maßnahme" }, "colors": { "light": "#0b6e4f", "dark": "#5fd3a8" }, "underline": "dashed" },
  ],
  // ${vscode.l10n.t('What you know. An entry with the type and id of a built-in one is laid over it.')}
  "entries": [
    // { "id": "blue-lake-pact", "type": "agreement", "subtype": "treaty", "labels": { "en": "Blue Lake Pact", "de": "Blauseepakt" }, "aliases": { "de": ["Pakt vom Blauen See"] } },
    // { "id": "export-controls", "type": "measure", "labels": { "en": "export controls", "de": "Exportkontrollen" } },
  ],
  // ${vscode.l10n.t('What is never highlighted: words, or an entity whatever it is called.')}
  "never": [
    // "March",
    // { "type": "actor", "id": "egy" },
  ],
}
`;
}
