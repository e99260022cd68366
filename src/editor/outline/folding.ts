import * as vscode from 'vscode';
import { outlineOf, type OutlineSection } from '../../core/index.js';
import type { Articles } from '../articles.js';

/**
 * Folds what stands under each heading of a plain-text article. Where there are no headings, VS Code folds by
 * indentation as it does without us.
 */
export function createFoldingProvider(articles: Articles): vscode.FoldingRangeProvider {
  return {
    async provideFoldingRanges(document) {
      const view = await articles.view(document);
      if (view === undefined || view.version !== document.version) return undefined;
      const ranges = outlineOf(view.segments).flatMap((section) => rangesOf(document, section));
      return ranges.length === 0 ? undefined : ranges;
    },
  };
}

function rangesOf(
  document: vscode.TextDocument,
  { heading, span, sections }: OutlineSection,
): vscode.FoldingRange[] {
  const first = document.positionAt(heading.end).line;
  const last = document.positionAt(span.end).line;
  const below = sections.flatMap((section) => rangesOf(document, section));
  return last === first ? below : [new vscode.FoldingRange(first, last), ...below];
}
