import * as vscode from 'vscode';
import { nameOf } from '../sidecars/sidecarPlaces.js';
import type { AnnotationWriter } from './annotationWriter.js';

/** Shows a message with one answer; gives that where it was chosen. */
type Show = (message: string, answer: string) => Thenable<string | undefined>;

/**
 * Writes, when the program starts, what could not be written before it ended. Tells once, for all articles together, of
 * what still cannot be, with a link to the list.
 */
export async function tellUnwritten(
  writer: Pick<AnnotationWriter, 'writeAllWaiting'>,
  show: Show = (message, answer) => vscode.window.showInformationMessage(message, answer),
): Promise<void> {
  const articles = await writer.writeAllWaiting();
  const [first] = articles;
  if (first === undefined) return;
  const { t } = vscode.l10n;
  const what =
    articles.length === 1
      ? t('Annotations of “{0}” could still not be written beside it.', nameOf(first))
      : t('Annotations of {0} articles could still not be written beside them.', articles.length);
  const consequence = t('They are kept in the extension’s storage until that can be done.');
  const answer = t('Show Annotations');
  if ((await show(`${what} ${consequence}`, answer)) === answer)
    await vscode.commands.executeCommand('policyAnnotator.annotations.focus');
}
