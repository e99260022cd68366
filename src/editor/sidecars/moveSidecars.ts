import * as vscode from 'vscode';
import { sidecarRoot } from '../../core/index.js';
import { exists } from '../exists.js';
import { writeFailure } from './fileFailure.js';
import { tellWhatStays } from './fileOperations.js';
import { setSidecarsFolder, touchesSidecarsFolder } from '../settings.js';
import { removeEmptyFolders, type SidecarCarrier } from './sidecarCarrier.js';
import { articlesOf, folderOf, rootOf, sidecarFolderFor, sidecarsUnder } from './sidecarPlaces.js';

const { l10n } = vscode;

/** What is proposed where no folder is set. */
const proposedRoot = '.policy/annotations';

/** A sidecar that does not lie where the settings say, and its article. */
interface Misplaced {
  readonly sidecar: vscode.Uri;
  readonly article: vscode.Uri;
}

/** The command that moves the sidecars to another place, and the offer to do so when the setting is changed by hand. */
export function registerMoveSidecars(carrier: SidecarCarrier): vscode.Disposable {
  /** Where the sidecars of each workspace folder lay by the settings, as far as we have seen. */
  const roots = new Map<string, string>();
  const remember = (): void => {
    for (const folder of vscode.workspace.workspaceFolders ?? [])
      roots.set(folder.uri.toString(), rootOf(folder));
  };
  remember();

  const move = async (misplaced: readonly Misplaced[], folder: vscode.WorkspaceFolder, former: string) => {
    const carried = await carrier.putInPlace(misplaced);
    if (former !== '') await removeEmptyFolders(vscode.Uri.joinPath(folder.uri, former));
    tellWhatStays(carried);
    const { done } = carried;
    if (done > 0)
      void vscode.window.showInformationMessage(
        done === 1 ? l10n.t('One annotation file moved.') : l10n.t('{0} annotation files moved.', done),
      );
  };

  const moveSidecars = async (): Promise<void> => {
    const folder = await chooseFolder();
    if (folder === undefined) return;
    const former = rootOf(folder);
    const root = await chooseRoot(former);
    if (root === undefined) return;
    if (root !== former && !(await setRoot(folder, root, former))) return;
    await move(await misplacedIn(folder, former), folder, former);
  };

  /** Writes the setting, and tells where that cannot be done. */
  const setRoot = async (folder: vscode.WorkspaceFolder, root: string, former: string): Promise<boolean> => {
    // Known beforehand, so that what follows by the command is not offered as well.
    roots.set(folder.uri.toString(), root);
    try {
      await setSidecarsFolder(folder, root === '' ? undefined : root);
      return true;
    } catch (error) {
      roots.set(folder.uri.toString(), former);
      void vscode.window.showErrorMessage(
        l10n.t('The setting cannot be written, so no annotation file was moved: {0}', writeFailure(error)),
      );
      return false;
    }
  };

  const onSettings = async (event: vscode.ConfigurationChangeEvent): Promise<void> => {
    for (const folder of vscode.workspace.workspaceFolders ?? []) {
      if (!touchesSidecarsFolder(event, folder)) continue;
      const former = roots.get(folder.uri.toString()) ?? '';
      if (former === rootOf(folder)) continue;
      roots.set(folder.uri.toString(), rootOf(folder));
      const misplaced = await misplacedIn(folder, former);
      if (misplaced.length === 0) continue;
      const answer = l10n.t('Move');
      const question = l10n.t(
        'The annotation files of “{0}” ({1}) lie where the setting no longer says. Move them over?',
        folder.name,
        misplaced.length,
      );
      if ((await vscode.window.showInformationMessage(question, answer, l10n.t('Not Now'))) === answer)
        await move(misplaced, folder, former);
    }
  };

  return vscode.Disposable.from(
    vscode.commands.registerCommand('policyAnnotator.moveSidecars', moveSidecars),
    vscode.workspace.onDidChangeConfiguration(onSettings),
    vscode.workspace.onDidChangeWorkspaceFolders(remember),
  );
}

async function chooseFolder(): Promise<vscode.WorkspaceFolder | undefined> {
  const { workspaceFolders = [] } = vscode.workspace;
  if (workspaceFolders.length < 2) return workspaceFolders[0];
  return vscode.window.showWorkspaceFolderPick({
    placeHolder: l10n.t('Move the annotation files of which folder?'),
  });
}

/** Asks where the sidecars shall lie; the empty path: beside their articles. */
async function chooseRoot(current: string): Promise<string | undefined> {
  const root = current === '' ? proposedRoot : current;
  const item = (path: string) => (path === current ? { description: l10n.t('as set now') } : {});
  const picked = await vscode.window.showQuickPick(
    [
      { label: l10n.t('In the folder “{0}”', root), ...item(root), root },
      { label: l10n.t('Beside the articles'), ...item(''), root: '' },
      { label: l10n.t('In another folder…'), root: undefined },
    ],
    { title: l10n.t('Where shall the annotation files lie?') },
  );
  if (picked === undefined || picked.root !== undefined) return picked?.root;
  const typed = await vscode.window.showInputBox({
    title: l10n.t('Where shall the annotation files lie?'),
    prompt: l10n.t(
      'A folder, relative to the workspace folder. The paths of the articles are mirrored in it.',
    ),
    value: root,
    validateInput: (value) =>
      sidecarRoot(value) === '' ? l10n.t('This is no folder inside the workspace folder.') : undefined,
  });
  return typed === undefined ? undefined : sidecarRoot(typed);
}

/** The sidecars of a workspace folder that do not lie where the settings say now; `former` is where they said before. */
async function misplacedIn(folder: vscode.WorkspaceFolder, former: string): Promise<Misplaced[]> {
  const misplaced: Misplaced[] = [];
  for (const sidecar of await sidecarsUnder(folder.uri)) {
    const article = await articleOf(sidecar, former);
    if (article !== undefined && sidecarFolderFor(article).toString() !== folderOf(sidecar).toString())
      misplaced.push({ sidecar, article });
  }
  return misplaced;
}

/** Which article a sidecar belongs to; where none of those that it can be is there, the likeliest. */
async function articleOf(sidecar: vscode.Uri, former: string): Promise<vscode.Uri | undefined> {
  // The one beside it, which is the last of each, is the least likely.
  const articles = [...articlesOf(sidecar, former).slice(0, -1), ...articlesOf(sidecar)];
  for (const article of articles) if (await exists(article)) return article;
  return articles[0];
}
