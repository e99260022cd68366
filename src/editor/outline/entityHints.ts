import * as vscode from 'vscode';
import { mentionFinder, shortened } from '../../core/index.js';
import type { Articles } from '../articles.js';
import { fromVsCodeRange } from '../convert.js';
import { settingsFor } from '../settings.js';

const longestLabel = 40;

/** Says behind another name of an entity whose name it is (“Washington: United States”), where the settings say so. */
export function createEntityHints(
  articles: Articles,
  onDidChange: vscode.Event<void>,
): vscode.InlayHintsProvider {
  return {
    onDidChangeInlayHints: onDidChange,
    async provideInlayHints(document, range) {
      if (!settingsFor(document).entityHints) return [];
      const view = await articles.view(document);
      if (view === undefined || view.version !== document.version) return [];
      const { index, text, language } = view;
      return mentionFinder(index)(fromVsCodeRange(document, range)).flatMap(({ span, type, entity }) => {
        const label = index.entity(type, entity)?.labels[language];
        if (label === undefined || tellsItself(text.slice(span.start, span.end), label)) return [];
        const hint = new vscode.InlayHint(
          document.positionAt(span.end),
          `: ${shortened(label, longestLabel)}`,
        );
        hint.tooltip = label;
        return [hint];
      });
    },
  };
}

/** Whether a reader sees by the words themselves what they name. */
function tellsItself(words: string, label: string): boolean {
  const [seen, known] = [words.toLowerCase(), label.toLowerCase()];
  return seen.includes(known) || known.includes(seen);
}
