import type * as vscode from 'vscode';
import type { FolderMentions } from '../../core/index.js';

/** How far the work is. `left` is 0 where nothing is to be done. */
export interface IndexingProgress {
  readonly done: number;
  readonly left: number;
  /** Whether it takes so long by now that a person is to be told. */
  readonly isLong: boolean;
  /** Whether the analyst stopped the work. */
  readonly isCancelled: boolean;
}

/** What the index of the opened folders knows, and how its articles are opened. */
export interface FolderIndex extends FolderMentions {
  /** Fires when what is known has changed. */
  readonly onDidChange: vscode.Event<void>;
  readonly progress: IndexingProgress;
  uriOf(path: string): vscode.Uri;
  /** How the index knows an article. */
  pathOf(article: vscode.Uri): string;
}
