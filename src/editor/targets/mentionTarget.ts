import type * as vscode from 'vscode';
import type { Span } from '../../core/index.js';

/** A place in an article, as rows of the views tell commands. */
export class MentionTarget {
  constructor(
    readonly article: vscode.Uri,
    /** In UTF-16 code units of the article's text. */
    readonly span: Span,
  ) {}
}
