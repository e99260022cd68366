import type * as vscode from 'vscode';
import type { FolderMentions } from '../../core/index.js';

/** What the index of the opened folders knows, and how its articles are opened. */
export interface FolderIndex extends FolderMentions {
  /** Fires when what is known has changed. */
  readonly onDidChange: vscode.Event<void>;
  uriOf(path: string): vscode.Uri;
  /** How the index knows an article. */
  pathOf(article: vscode.Uri): string;
}
