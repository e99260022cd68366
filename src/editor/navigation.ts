import * as vscode from 'vscode';
import { mentionAt, type Span } from '../core/index.js';
import type { Articles } from './articles.js';
import { fromVsCodeRange, toVsCodeRange } from './convert.js';
import { placeIn } from './targets/articlePlace.js';

/** The commands that go from mention to mention. */
export function registerNavigation(articles: Articles): vscode.Disposable {
  const step = async (direction: 1 | -1): Promise<void> => {
    const editor = vscode.window.activeTextEditor;
    const view = editor && (await articles.view(editor.document));
    if (editor === undefined || view === undefined) return;
    const mention = mentionAt(view.index, fromVsCodeRange(editor.document, editor.selection));
    if (mention === undefined) {
      say(vscode.l10n.t('No mention under the cursor. Put the cursor on a highlighted word first.'));
      return;
    }
    const all = view.index.mentionsOf(mention.type, mention.entity);
    const target = all[all.indexOf(mention) + direction];
    const label = view.index.entity(mention.type, mention.entity)?.labels[view.language] ?? mention.entity;
    if (target === undefined) {
      say(
        direction === 1
          ? vscode.l10n.t('This is the last mention of “{0}” in this article.', label)
          : vscode.l10n.t('This is the first mention of “{0}” in this article.', label),
      );
      return;
    }
    reveal(editor, target.span);
    say(vscode.l10n.t('“{0}”: mention {1} of {2}', label, all.indexOf(target) + 1, all.length));
  };

  return vscode.Disposable.from(
    vscode.commands.registerCommand('policyAnnotator.nextMention', () => step(1)),
    vscode.commands.registerCommand('policyAnnotator.previousMention', () => step(-1)),
    vscode.commands.registerCommand('policyAnnotator.goToMention', async (...args: unknown[]) => {
      const place = placeIn(args);
      if (place === undefined) return;
      const document = await vscode.workspace.openTextDocument(place.article);
      reveal(await showDocument(document), place.span);
    }),
  );
}

/** Shows the document where it is shown already, else in the active group. */
export async function showDocument(document: vscode.TextDocument): Promise<vscode.TextEditor> {
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  return vscode.window.showTextDocument(document, shown?.viewColumn);
}

/** Shows the document where it is shown already, else in the active group; the focus stays where it is. */
export async function showQuietly(document: vscode.TextDocument): Promise<vscode.TextEditor> {
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  return shown ?? vscode.window.showTextDocument(document, { preserveFocus: true });
}

/** Selects the span and brings it into view without jumping where it is visible already. */
export function reveal(editor: vscode.TextEditor, span: Span): void {
  const range = toVsCodeRange(editor.document, span);
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

const shownMilliseconds = 4000;

/** A passing word in the status bar. */
export function say(text: string): void {
  vscode.window.setStatusBarMessage(text, shownMilliseconds);
}
