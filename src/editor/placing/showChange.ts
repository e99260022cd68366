import * as vscode from 'vscode';
import { annotationKey, type Span } from '../../core/index.js';
import { placeOf } from '../annotations/annotationPlace.js';
import type { AnnotationStore } from '../annotations/annotationStore.js';
import { targetedAnnotation } from '../targets/annotationTarget.js';
import type { Articles } from '../articles.js';
import { formerAddress } from './formerAddress.js';
import { FormerTexts } from './formerTexts.js';
import { reveal } from '../navigation.js';
import type { OldTexts } from './oldTexts.js';
import { nameOf } from '../sidecars/sidecarPlaces.js';

/**
 * The command that compares, in the editor's own diff view, the article as it was when an annotation was put to
 * its passage with the article as it is. Where the old text is not at hand, what the annotation keeps of it (the
 * passage with what stood around it) is compared with as much of the article.
 */
export function registerShowChange(
  articles: Articles,
  annotations: AnnotationStore,
  oldTexts: OldTexts,
): vscode.Disposable {
  const texts = new FormerTexts(annotations, oldTexts);
  const showChange = async (...args: unknown[]): Promise<void> => {
    const target = await targetedAnnotation(args, articles, {
      is: () => true,
      underCursor: true,
      title: vscode.l10n.t('What changed since which annotation?'),
      none: vscode.l10n.t('No annotation under the cursor.'),
    });
    if (target === undefined) return;
    const { document, annotation } = target;
    const change = await texts.changeOf(document, annotation);
    if (change === undefined) return;
    const address = (side: 'then' | 'now'): vscode.Uri =>
      formerAddress({ article: document.uri, annotation: annotationKey(annotation), side });
    const then = address('then');
    const now = change.now === undefined ? document.uri : address('now');
    const name = nameOf(document.uri);
    const when = new Date(annotation.selectors?.attached ?? annotation.created).toLocaleDateString(
      vscode.env.language,
      {
        dateStyle: 'medium',
      },
    );
    const title = change.isWhole
      ? vscode.l10n.t('{0}: when annotated ({1}) ↔ now', name, when)
      : vscode.l10n.t('{0}: the passage when annotated ({1}) ↔ now', name, when);
    texts.refresh(then);
    texts.refresh(now);
    await vscode.commands.executeCommand('vscode.diff', then, now, title, { preview: true });
    revealIn(then, change.then.span);
    const place = change.now?.span ?? placeOf(annotation);
    if (place !== undefined) revealIn(now, place);
  };

  return vscode.Disposable.from(
    texts,
    vscode.commands.registerCommand('policyAnnotator.showChange', showChange),
  );
}

/** Selects the span in the diff view that was just opened. */
function revealIn(uri: vscode.Uri, span: Span): void {
  for (const editor of vscode.window.visibleTextEditors)
    if (editor.document.uri.toString() === uri.toString()) reveal(editor, span);
}
