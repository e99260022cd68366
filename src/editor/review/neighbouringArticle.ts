import * as vscode from 'vscode';
import type { Span } from '../../core/index.js';
import { articleStatus } from '../articleFilter.js';
import { settingsFor } from '../settings.js';

/** 1 towards the end, -1 towards the beginning. */
export type Direction = 1 | -1;

/** A span of an article. */
export interface ArticlePlace {
  readonly document: vscode.TextDocument;
  readonly span: Span;
}

/** Folders that are never worth looking through. */
const tooManyFiles = '**/{node_modules,.git,.venv,vendor}/**';
/** A search that takes longer, in milliseconds, can be seen and stopped. */
const patience = 800;

/**
 * The next article of the workspace folder, by path and from the last one on to the first, in which there is something
 * to show, and where. Nothing where there is none, or the person stops the search.
 */
export async function neighbouringArticle(
  from: vscode.TextDocument,
  direction: Direction,
  placeIn: (document: vscode.TextDocument) => Promise<Span | undefined>,
): Promise<ArticlePlace | undefined> {
  const stop = new vscode.CancellationTokenSource();
  const searching = search(from, direction, placeIn, stop.token);
  const isLong = await Promise.race([searching.then(() => false), afterPatience()]);
  if (!isLong) return searching;
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Looking for the next article with undecided suggestions…'),
    cancellable: true,
  };
  return vscode.window.withProgress(options, (_progress, token) => {
    token.onCancellationRequested(() => {
      stop.cancel();
    });
    return searching;
  });
}

async function search(
  from: vscode.TextDocument,
  direction: Direction,
  placeIn: (document: vscode.TextDocument) => Promise<Span | undefined>,
  stop: vscode.CancellationToken,
): Promise<ArticlePlace | undefined> {
  for (const file of await filesAround(from.uri, direction)) {
    if (stop.isCancellationRequested) return undefined;
    const document = await openArticle(file);
    const span = document && (await placeIn(document));
    if (document !== undefined && span !== undefined) return { document, span };
  }
  return undefined;
}

/** The files that may be articles of the same folder, the next one first. */
async function filesAround(article: vscode.Uri, direction: Direction): Promise<vscode.Uri[]> {
  const folder = vscode.workspace.getWorkspaceFolder(article);
  if (folder === undefined) return [];
  const { include } = settingsFor(folder.uri);
  const found = await Promise.all(
    include.map((glob) => vscode.workspace.findFiles(new vscode.RelativePattern(folder, glob), tooManyFiles)),
  );
  const others = new Map(found.flat().map((uri) => [uri.toString(), uri]));
  others.delete(article.toString());
  const files = [...others.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  const behind = files.filter(({ path }) => path > article.path);
  const before = files.filter(({ path }) => path < article.path);
  return direction === 1 ? [...behind, ...before] : [...before.reverse(), ...behind.reverse()];
}

/** The file as an article; nothing where it is none, or cannot be opened as text. */
async function openArticle(file: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    const document = await vscode.workspace.openTextDocument(file);
    return articleStatus(document) === 'article' ? document : undefined;
  } catch {
    return undefined;
  }
}

function afterPatience(): Promise<true> {
  return new Promise((resolve) => {
    setTimeout(resolve, patience, true);
  });
}
