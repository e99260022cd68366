import * as vscode from 'vscode';
import { countsIn, mentionFinder, outlineOf, type OutlineSection } from '../../core/index.js';
import type { Articles } from '../articles.js';
import { toVsCodeRange } from '../convert.js';
import { typeNamePlural } from '../messages.js';
import { settingsFor } from '../settings.js';

/** Counts above each heading what is named under it, where the settings say so. A click opens the entities. */
export function createHeadingCounts(
  articles: Articles,
  onDidChange: vscode.Event<void>,
): vscode.CodeLensProvider {
  return {
    onDidChangeCodeLenses: onDidChange,
    async provideCodeLenses(document) {
      if (!settingsFor(document).headingCounts) return [];
      const view = await articles.view(document);
      if (view === undefined || view.version !== document.version) return [];
      const find = mentionFinder(view.index);
      const lensesOf = ({ heading, span, sections }: OutlineSection): vscode.CodeLens[] => {
        const counts = countsIn(find, span).map(
          ([type, count]) => `${typeNamePlural(type, view.ownTypes)}: ${count}`,
        );
        const below = sections.flatMap(lensesOf);
        if (counts.length === 0) return below;
        const command = { title: counts.join(' · '), command: 'policyAnnotator.entities.focus' };
        return [new vscode.CodeLens(toVsCodeRange(document, heading), command), ...below];
      };
      return outlineOf(view.segments).flatMap(lensesOf);
    },
  };
}
