import * as vscode from 'vscode';
import { articleFolder, mirroredFolder, parseSidecarName, sidecarRoot } from '../../core/index.js';
import { settingsFor } from '../settings.js';

/** The last part of an address: a file's name. */
export function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

/** The folder that a file is in. */
export function folderOf(uri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(uri, '..');
}

/** The folder where new sidecars of an article are made: the one that the settings say, else the article's own. */
export function sidecarFolderFor(article: vscode.Uri): vscode.Uri {
  return mirrorOf(folderOf(article)) ?? folderOf(article);
}

/**
 * The folders where an article's sidecars may lie: where new ones are made, and beside it, where they were before the
 * setting changed, or come from somebody without it.
 */
function sidecarFoldersOf(article: vscode.Uri): vscode.Uri[] {
  const mirror = mirrorOf(folderOf(article));
  return [...(mirror === undefined ? [] : [mirror]), folderOf(article)];
}

/**
 * The articles that a sidecar may belong to: under the root of the settings the mirrored one, and the one beside it.
 *
 * @param root another root than that of the settings
 */
export function articlesOf(sidecar: vscode.Uri, root?: string): vscode.Uri[] {
  const name = parseSidecarName(nameOf(sidecar))?.article;
  if (name === undefined) return [];
  const mirrored = mirroredBy(folderOf(sidecar), root);
  return [...(mirrored === undefined ? [] : [mirrored]), folderOf(sidecar)].map((folder) =>
    vscode.Uri.joinPath(folder, name),
  );
}

/** The sidecars that were found of an article. */
export interface ListedSidecars {
  readonly sidecars: readonly vscode.Uri[];
  /** Folders that may have more of them. */
  readonly unlisted: readonly { readonly folder: vscode.Uri; readonly error: unknown }[];
}

/** The files that are sidecars of an article by their names and folders, and the folders that could not be listed. */
export async function listSidecars(article: vscode.Uri): Promise<ListedSidecars> {
  const sidecars: vscode.Uri[] = [];
  const unlisted: ListedSidecars['unlisted'][number][] = [];
  for (const folder of sidecarFoldersOf(article))
    try {
      for (const [name] of await vscode.workspace.fs.readDirectory(folder))
        if (parseSidecarName(name)?.article === nameOf(article))
          sidecars.push(vscode.Uri.joinPath(folder, name));
    } catch (error) {
      unlisted.push({ folder, error });
    }
  return { sidecars, unlisted };
}

/** The files that are sidecars of an article by their names and folders. A folder that cannot be listed has none. */
export async function sidecarsOf(article: vscode.Uri): Promise<readonly vscode.Uri[]> {
  return (await listSidecars(article)).sidecars;
}

/** The folder with the sidecars of the articles of a folder; nothing where they lie beside their articles. */
export function mirrorOf(articles: vscode.Uri): vscode.Uri | undefined {
  const place = inWorkspace(articles);
  if (place === undefined) return undefined;
  const root = rootOf(place.folder);
  return root === '' ? undefined : vscode.Uri.joinPath(place.folder.uri, mirroredFolder(root, place.path));
}

/** The folder in which the sidecars of a workspace folder lie, as its path there; empty: beside their articles. */
export function rootOf(folder: vscode.WorkspaceFolder): string {
  return sidecarRoot(settingsFor(folder.uri).sidecarsFolder);
}

/** The folder whose articles have their sidecars in a folder. */
function mirroredBy(sidecars: vscode.Uri, root?: string): vscode.Uri | undefined {
  const place = inWorkspace(sidecars);
  if (place === undefined) return undefined;
  const articles = articleFolder(root ?? rootOf(place.folder), place.path);
  return articles === undefined ? undefined : vscode.Uri.joinPath(place.folder.uri, articles);
}

/** The workspace folder of a folder, and the folder's path in it. */
function inWorkspace(uri: vscode.Uri): { folder: vscode.WorkspaceFolder; path: string } | undefined {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  if (folder === undefined) return undefined;
  const base = folder.uri.path.replace(/\/$/, '');
  return { folder, path: uri.path.slice(base.length).replace(/^\/|\/$/g, '') };
}

/** Where git and package managers keep copies of files, which are nobody's articles. */
const foreignFolders = '**/{.git,node_modules}/**';

/** All files in a folder and below that are sidecars by their names, also where the settings hide them. */
export async function sidecarsUnder(folder: vscode.Uri): Promise<vscode.Uri[]> {
  const found = await filesUnder(folder, '**/*.annotations.json');
  return found.filter((uri) => parseSidecarName(nameOf(uri)) !== undefined);
}

/** All files in a folder and below, also where the settings hide them. */
export async function filesUnder(folder: vscode.Uri, glob = '**'): Promise<vscode.Uri[]> {
  return vscode.workspace.findFiles(new vscode.RelativePattern(folder, glob), foreignFolders);
}

async function namesIn(folder: vscode.Uri): Promise<string[]> {
  try {
    return (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
  } catch {
    return [];
  }
}

/** The articles in a folder and below that have sidecars and are not there. Each folder is listed once. */
export async function goneArticlesIn(folder: vscode.Uri): Promise<vscode.Uri[]> {
  const articles = await annotatedArticlesIn(folder);
  const folders = new Map(articles.map((article) => [folderOf(article).toString(), folderOf(article)]));
  const listed = await Promise.all(
    [...folders].map(async ([key, uri]) => [key, new Set(await namesIn(uri))] as const),
  );
  const names = new Map(listed);
  return articles.filter((article) => names.get(folderOf(article).toString())?.has(nameOf(article)) !== true);
}

/** The articles in a folder and below that have sidecars, there or not, sorted by address. */
export async function annotatedArticlesIn(folder: vscode.Uri): Promise<vscode.Uri[]> {
  const mirror = mirrorOf(folder);
  const sidecars = [...(await sidecarsUnder(folder)), ...(mirror ? await sidecarsUnder(mirror) : [])];
  const articles = new Map(sidecars.flatMap((uri) => articlesOf(uri)).map((uri) => [uri.toString(), uri]));
  return [...articles]
    .filter(([, { path }]) => path.startsWith(`${folder.path.replace(/\/$/, '')}/`))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, uri]) => uri);
}

/** The articles of all workspace folders that have sidecars, there or not. */
export async function allAnnotatedArticles(): Promise<vscode.Uri[]> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return (await Promise.all(folders.map(({ uri }) => annotatedArticlesIn(uri)))).flat();
}
