import * as vscode from 'vscode';
import { isOwn } from './analyst.js';
import type { AnalystColours } from './analystColours.js';
import type { AnnotationStore } from '../annotations/annotationStore.js';
import type { ShownAnalysts } from './shownAnalysts.js';

/** The command that asks whose annotations to show. */
export function registerShowAnalysts(
  shown: ShownAnalysts,
  annotations: AnnotationStore,
  colours: AnalystColours,
): vscode.Disposable {
  return vscode.commands.registerCommand('policyAnnotator.showAnalysts', async () => {
    const document = vscode.window.activeTextEditor?.document;
    const placed = document === undefined ? [] : await annotations.placedSoFarIn(document);
    const counts = new Map<string, number>();
    for (const { creator } of placed) counts.set(creator, (counts.get(creator) ?? 0) + 1);
    const others = [...new Set([...counts.keys(), ...colours.analysts, ...shown.hidden])]
      .filter((name) => !isOwn(name))
      .sort((a, b) => a.localeCompare(b));
    if (others.length === 0) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t(
          'Nobody else has annotated here yet. Colleagues’ files stand beside the article: ARTICLE.NAME.annotations.json.',
        ),
      );
      return;
    }
    const { hidden } = shown;
    const items = others.map((name) => ({
      label: name,
      description: countInWords(counts.get(name) ?? 0),
      picked: !hidden.includes(name),
    }));
    const picked = await vscode.window.showQuickPick(items, {
      title: vscode.l10n.t('Whose annotations are shown, besides your own?'),
      canPickMany: true,
    });
    if (picked === undefined) return;
    const chosen = new Set(picked.map(({ label }) => label));
    await shown.hide(others.filter((name) => !chosen.has(name)));
  });
}

function countInWords(count: number): string {
  return count === 1
    ? vscode.l10n.t('one annotation in this article')
    : vscode.l10n.t('{0} annotations in this article', count);
}
