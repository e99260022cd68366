import * as vscode from 'vscode';
import { annotatedArticlesIn, mirrorOf, nameOf, sidecarsOf, sidecarsUnder } from './sidecarPlaces.js';
import { type Carried, removeEmptyFolders, type SidecarCarrier } from './sidecarCarrier.js';
import type { WaitingAnnotations } from './waitingAnnotations.js';

const { l10n } = vscode;

/** Lets annotations go the way of their articles when those are renamed, moved, deleted or copied in the editor. */
export function registerFileOperations(
  carrier: SidecarCarrier,
  waiting: WaitingAnnotations,
): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.onDidRenameFiles(async ({ files }) => {
      for (const { oldUri, newUri } of files) {
        tellWhatStays(await takeAlong(oldUri, newUri, carrier));
        await waiting.move(oldUri, newUri);
      }
    }),
    vscode.workspace.onDidDeleteFiles(({ files }) => askToDelete(files)),
    vscode.workspace.onDidCreateFiles(async ({ files }) => {
      for (const uri of files) await giveCopyItsOwn(uri, carrier);
    }),
  );
}

/** Says how many annotation files could not go where their article went. */
export function tellWhatStays({ left }: Carried): void {
  if (left === 0) return;
  void vscode.window.showWarningMessage(
    left === 1
      ? l10n.t('One annotation file could not be taken along and stays where it is. The log says why.')
      : l10n.t(
          '{0} annotation files could not be taken along and stay where they are. The log says why.',
          left,
        ),
  );
}

/** Takes the sidecars of what was renamed along. Those that lie beside the articles of a folder went with it. */
async function takeAlong(from: vscode.Uri, to: vscode.Uri, carrier: SidecarCarrier): Promise<Carried> {
  if (!(await isFolder(to))) return carrier.giveTo(to, from);
  const mirror = mirrorOf(from);
  return mirror === undefined ? { done: 0, left: 0 } : carrier.moveFolder(mirror, mirrorOf(to) ?? to);
}

async function askToDelete(deleted: readonly vscode.Uri[]): Promise<void> {
  const sidecars: vscode.Uri[] = [];
  for (const uri of deleted) {
    const mirror = mirrorOf(uri);
    sidecars.push(...(await sidecarsOf(uri)), ...(mirror === undefined ? [] : await sidecarsUnder(mirror)));
  }
  const [first] = deleted;
  if (sidecars.length === 0 || first === undefined) return;
  const answer = l10n.t('Delete');
  const question =
    deleted.length > 1
      ? l10n.t('Annotation files of the deleted articles: {0}. Delete them too?', sidecars.length)
      : sidecars.length > 1
        ? l10n.t('“{0}” is deleted. Delete its {1} annotation files too?', nameOf(first), sidecars.length)
        : l10n.t('“{0}” is deleted. Delete its annotation file too?', nameOf(first));
  if ((await vscode.window.showInformationMessage(question, answer, l10n.t('Keep'))) !== answer) return;
  for (const sidecar of sidecars) await discard(sidecar);
  for (const uri of deleted) {
    const mirror = mirrorOf(uri);
    if (mirror !== undefined) await removeEmptyFolders(mirror);
  }
}

/** Deletes a file, into the trash where there is one. */
async function discard(file: vscode.Uri): Promise<void> {
  try {
    await vscode.workspace.fs.delete(file, { useTrash: true });
  } catch {
    await vscode.workspace.fs.delete(file);
  }
}

/** Where a new file is letter for letter an annotated article of its workspace folder, it is a copy of it. */
async function giveCopyItsOwn(copy: vscode.Uri, carrier: SidecarCarrier): Promise<void> {
  const folder = vscode.workspace.getWorkspaceFolder(copy);
  const size = await sizeOf(copy);
  if (folder === undefined || size === 0 || (await sidecarsOf(copy)).length > 0) return;
  const bytes = await vscode.workspace.fs.readFile(copy);
  for (const article of await annotatedArticlesIn(folder.uri)) {
    if (article.toString() === copy.toString() || (await sizeOf(article)) !== size) continue;
    if (!sameBytes(await vscode.workspace.fs.readFile(article), bytes)) continue;
    const { done, left } = await carrier.copyTo(copy, article);
    tellWhatStays({ done, left });
    if (done > 0)
      vscode.window.setStatusBarMessage(
        l10n.t('“{0}” has the annotations of “{1}” as its own.', nameOf(copy), nameOf(article)),
        6000,
      );
    return;
  }
}

/** In bytes; 0 for a folder and for what is not there. */
async function sizeOf(uri: vscode.Uri): Promise<number> {
  try {
    const { type, size } = await vscode.workspace.fs.stat(uri);
    return (type & vscode.FileType.Directory) === 0 ? size : 0;
  } catch {
    return 0;
  }
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.Directory) !== 0;
  } catch {
    return false;
  }
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
