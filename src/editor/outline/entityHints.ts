import * as vscode from 'vscode';
import { mentionFinder, shortened, type Span } from '../../core/index.js';
import type { Articles } from '../articles.js';
import { fromVsCodeRange } from '../convert.js';
import { settingsFor } from '../settings.js';

const longestLabel = 40;
/** So few code units further the label still stands beside the words. */
const beside = 3;

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
        if (label === undefined || isToldIn(text, span, label)) return [];
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

/** Whether a reader sees what is named: by the words themselves, or by the label right beside them. */
function isToldIn(text: string, { start, end }: Span, label: string): boolean {
  const known = label.toLowerCase();
  const around = text.slice(Math.max(0, start - label.length - beside), end + label.length + beside);
  return known.includes(text.slice(start, end).toLowerCase()) || around.toLowerCase().includes(known);
}
