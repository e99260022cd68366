import * as vscode from 'vscode';
import { isNameOfCopy, parseSidecarName, stemAndEnding } from '../../core/index.js';
import {
  annotatedArticlesIn,
  articlesOf,
  filesUnder,
  mirrorOf,
  nameOf,
  sidecarsOf,
  sidecarsUnder,
} from './sidecarPlaces.js';
import { type Carried, newIds, removeEmptyFolders, type SidecarCarrier } from './sidecarCarrier.js';
import type { WaitingAnnotations } from '../annotations/waitingAnnotations.js';
import type { LaterTextFiles } from '../placing/laterTextFiles.js';
import type { SeenTexts } from '../placing/seenTexts.js';

const { l10n } = vscode;

/** What takes along what is kept of an article: beside it, and by its address in the extension's storage. */
export interface Carriers {
  readonly carrier: SidecarCarrier;
  readonly waiting: WaitingAnnotations;
  readonly laterTexts: LaterTextFiles;
  readonly seen: SeenTexts;
}

/** Lets annotations go the way of their articles when those are renamed, moved, deleted or copied in the editor. */
export function registerFileOperations(carriers: Carriers): vscode.Disposable {
  const { carrier, laterTexts } = carriers;
  return vscode.Disposable.from(
    vscode.workspace.onDidRenameFiles(async ({ files }) => {
      for (const { oldUri, newUri } of files) tellWhatStays(await takeAlong(oldUri, newUri, carriers));
    }),
    vscode.workspace.onDidDeleteFiles(({ files }) => askToDelete(files)),
    vscode.workspace.onDidCreateFiles(async ({ files }) => {
      await giveCopiedSidecarsNewIds(files, carrier, laterTexts);
      await giveCopiesTheirOwn(files, carrier, laterTexts);
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

/** Takes along what is kept of an article that was renamed, or of all articles of a folder. */
async function takeAlong(from: vscode.Uri, to: vscode.Uri, carriers: Carriers): Promise<Carried> {
  if (!(await isFolder(to))) return takeArticleAlong(from, to, carriers);
  const { carrier, waiting, laterTexts, seen } = carriers;
  await seen.move(from, to);
  // What lies beside the articles of the folder went with it.
  const mirror = mirrorOf(from);
  const carried =
    mirror === undefined ? { done: 0, left: 0 } : await carrier.moveFolder(mirror, mirrorOf(to) ?? to);
  await waiting.move(from, to);
  for (const article of await annotatedArticlesIn(to))
    await laterTexts.move(vscode.Uri.joinPath(from, article.path.slice(to.path.length)), article);
  return carried;
}

/** Takes along what is kept of an article: its sidecars come last, since its annotations are looked for with them. */
export async function takeArticleAlong(
  from: vscode.Uri,
  to: vscode.Uri,
  { carrier, waiting, laterTexts, seen }: Carriers,
): Promise<Carried> {
  await seen.move(from, to);
  await laterTexts.move(from, to);
  const carried = await carrier.giveTo(to, from);
  await waiting.move(from, to);
  return carried;
}

async function askToDelete(deleted: readonly vscode.Uri[]): Promise<void> {
  const sidecars: vscode.Uri[] = [];
  for (const uri of deleted) {
    const mirror = mirrorOf(uri);
    sidecars.push(...(await sidecarsOf(uri)), ...(mirror === undefined ? [] : await sidecarsUnder(mirror)));
  }
  const [first] = deleted;
  if (sidecars.length === 0 || first === undefined) return;
  const answer = l10n.t('Delete Files');
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

/**
 * Sidecars that were copied themselves, within their folder or beside their article, get ids of their own: no two
 * annotations may have the same. What is there only once comes from elsewhere and stays as it is.
 */
async function giveCopiedSidecarsNewIds(
  created: readonly vscode.Uri[],
  carrier: SidecarCarrier,
  laterTexts: LaterTextFiles,
): Promise<void> {
  const here = (await Promise.all(created.map(sidecarsAt))).flat();
  if (here.length === 0) return;
  const folders = vscode.workspace.workspaceFolders ?? [];
  const all = (await Promise.all(folders.map(({ uri }) => sidecarsUnder(uri)))).flat();
  const addresses = new Set(here.map(String));
  const others = all.filter((uri) => !addresses.has(uri.toString()));
  const idOf = newIds();
  const copies: vscode.Uri[] = [];
  for (const sidecar of here) {
    const original = await firstWithBytesOf(
      sidecar,
      others.filter((other) => nameOf(other) === nameOf(sidecar)),
    );
    if (original === undefined) continue;
    copies.push(sidecar);
    const [from, to] = [original, sidecar].map((uri) => articlesOf(uri)[0]);
    if (from !== undefined && to !== undefined) await laterTexts.copy(from, to, idOf);
  }
  await carrier.giveNewIds(copies, idOf);
}

async function firstWithBytesOf(
  file: vscode.Uri,
  others: readonly vscode.Uri[],
): Promise<vscode.Uri | undefined> {
  for (const other of others) if (await haveSameBytes(other, file)) return other;
  return undefined;
}

/** The sidecars in a new folder, or the new file if it is one. */
async function sidecarsAt(uri: vscode.Uri): Promise<vscode.Uri[]> {
  if (parseSidecarName(nameOf(uri)) !== undefined) return [uri];
  return (await isFolder(uri)) ? sidecarsUnder(uri) : [];
}

/**
 * Where new files, or those in new folders, are letter for letter annotated articles of their workspace folder, they
 * are copies of those.
 */
async function giveCopiesTheirOwn(
  created: readonly vscode.Uri[],
  carrier: SidecarCarrier,
  laterTexts: LaterTextFiles,
): Promise<void> {
  // A thousand files may be pasted at once: nothing is asked of the disk twice.
  const articlesIn = remember((folder) => annotatedArticlesIn(folder));
  const size = remember(sizeOf);
  for (const copy of (await Promise.all(created.map(filesAt))).flat()) {
    const folder = vscode.workspace.getWorkspaceFolder(copy);
    if (folder === undefined || (await size(copy)) === 0) continue;
    const original = await originalOf(copy, await articlesIn(folder.uri), size);
    if (original === undefined || (await sidecarsOf(copy)).length > 0) continue;
    const idOf = newIds();
    await laterTexts.copy(original, copy, idOf);
    const { done, left } = await carrier.copyTo(copy, original, idOf);
    tellWhatStays({ done, left });
    if (done > 0)
      vscode.window.setStatusBarMessage(
        l10n.t('“{0}” has the annotations of “{1}” as its own.', nameOf(copy), nameOf(original)),
        6000,
      );
  }
}

/** The files in a new folder that may be articles, or the new file. */
async function filesAt(uri: vscode.Uri): Promise<vscode.Uri[]> {
  return (await isFolder(uri)) ? filesUnder(uri) : [uri];
}

/** The article that a file is a copy of: among those whose names say so, else among all with its ending. */
async function originalOf(
  copy: vscode.Uri,
  articles: readonly vscode.Uri[],
  size: (uri: vscode.Uri) => Promise<number>,
): Promise<vscode.Uri | undefined> {
  const [, ending] = stemAndEnding(nameOf(copy));
  const others = articles.filter(
    (article) => article.toString() !== copy.toString() && stemAndEnding(nameOf(article))[1] === ending,
  );
  const isNamedSo = (article: vscode.Uri): boolean => isNameOfCopy(nameOf(copy), nameOf(article));
  for (const group of [others.filter(isNamedSo), others.filter((article) => !isNamedSo(article))]) {
    const [wanted, ...sizes] = await Promise.all([copy, ...group].map(size));
    for (const [at, article] of group.entries())
      if (sizes[at] === wanted && (await haveSameBytes(article, copy))) return article;
  }
  return undefined;
}

async function haveSameBytes(one: vscode.Uri, other: vscode.Uri): Promise<boolean> {
  const [bytes, others] = await Promise.all([one, other].map((uri) => vscode.workspace.fs.readFile(uri)));
  return bytes !== undefined && others !== undefined && sameBytes(bytes, others);
}

/** The same answer for the same address. */
function remember<Answer>(ask: (uri: vscode.Uri) => Promise<Answer>): (uri: vscode.Uri) => Promise<Answer> {
  const answers = new Map<string, Promise<Answer>>();
  return (uri) => {
    const answer = answers.get(uri.toString()) ?? ask(uri);
    answers.set(uri.toString(), answer);
    return answer;
  };
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
