import * as vscode from 'vscode';
import { comparisonScheme } from './comparison/comparisonAddress.js';
import { formerScheme } from './placing/formerAddress.js';
import { settingsFor } from './settings.js';

/** Why a document is or is not read as an article. */
export type ArticleStatus = 'article' | 'tooLong' | 'switchedOff' | 'notAnArticle';

const languages = new Set(['markdown', 'plaintext', 'policy-article']);

/** Places that show text which nobody reads as an article: the editor's own output, comments, settings, older versions. */
const otherSchemes = new Set([
  'git',
  'output',
  'comment',
  'vscode',
  'debug',
  'vscode-settings',
  'vscode-interactive',
  'search-editor',
  comparisonScheme,
  formerScheme,
]);

/** Tells whether the settings make the document an article, and if not, why. */
export function articleStatus(document: vscode.TextDocument): ArticleStatus {
  if (!languages.has(document.languageId) || otherSchemes.has(document.uri.scheme)) return 'notAnArticle';
  const settings = settingsFor(document);
  const matches = (glob: string): boolean => matchesGlob(document, glob);
  const chosen =
    document.languageId === 'policy-article' || document.isUntitled || settings.include.some(matches);
  if (!chosen || (!document.isUntitled && settings.exclude.some(matches))) return 'notAnArticle';
  if (!settings.enabled) return 'switchedOff';
  return lengthOf(document) > settings.maximumLength ? 'tooLong' : 'article';
}

function matchesGlob(document: vscode.TextDocument, glob: string): boolean {
  const folder = vscode.workspace.getWorkspaceFolder(document.uri);
  const pattern = folder === undefined ? glob : new vscode.RelativePattern(folder, glob);
  return vscode.languages.match({ pattern }, document) > 0;
}

/** In UTF-16 code units, without asking for the text. */
function lengthOf(document: vscode.TextDocument): number {
  return document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
}
