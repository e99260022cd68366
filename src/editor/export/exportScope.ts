import * as vscode from 'vscode';
import { type AnnotationTarget, chosenTargets } from '../targets/annotationTarget.js';
import { articleStatus } from '../articleFilter.js';
import { allAnnotatedArticles, annotatedArticlesIn } from '../sidecars/sidecarPlaces.js';
import { tellNoArticle } from '../targets/targetedArticle.js';
import type { ExportScope } from './gatherAnnotations.js';

/**
 * What is to be exported: the rows of a view that a command was told, or the folder or article; else the active article
 * or the whole folder, asked for where there are both. Nothing where the question is left.
 */
export async function exportScopeOf(args: readonly unknown[]): Promise<ExportScope | undefined> {
  const [clicked] = args;
  const rows = chosenTargets(args);
  if (rows.length > 0) return scopeOfRows(rows);
  if (clicked instanceof vscode.Uri) return scopeOf(await articlesAt(clicked));
  const active = vscode.window.activeTextEditor?.document;
  const article = active && articleStatus(active) === 'article' ? active.uri : undefined;
  const folders = vscode.workspace.workspaceFolders ?? [];
  const everywhere = async (): Promise<ExportScope> => scopeOf(await allAnnotatedArticles());
  if (article === undefined && folders.length === 0) {
    tellNoArticle();
    return undefined;
  }
  if (article === undefined) return everywhere();
  if (folders.length === 0) return scopeOf([article]);
  const here = { label: vscode.l10n.t('This article'), isHere: true };
  const all = { label: vscode.l10n.t('All articles of the folder'), isHere: false };
  const picked = await vscode.window.showQuickPick([here, all], {
    title: vscode.l10n.t('Which annotations?'),
  });
  if (picked === undefined) return undefined;
  return picked.isHere ? scopeOf([article]) : everywhere();
}

function scopeOf(articles: readonly vscode.Uri[]): ExportScope {
  return { articles, has: () => true };
}

function scopeOfRows(rows: readonly AnnotationTarget[]): ExportScope {
  const articles = new Map(rows.map(({ article }) => [article.toString(), article]));
  return {
    articles: [...articles.values()],
    has: (article, annotation) =>
      rows.some((row) => row.article.toString() === article.toString() && row.is(annotation)),
  };
}

async function articlesAt(uri: vscode.Uri): Promise<vscode.Uri[]> {
  const { type } = await vscode.workspace.fs.stat(uri);
  return type & vscode.FileType.Directory ? annotatedArticlesIn(uri) : [uri];
}
