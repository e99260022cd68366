import * as vscode from 'vscode';
import { contextOf, lengthOf, mentionAt, snapToWords, type Span } from '../../core/index.js';
import type { Articles, ArticleView } from '../articles.js';
import { fromVsCodeRange } from '../convert.js';
import { showDocument } from '../navigation.js';
import { placeIn } from '../targets/articlePlace.js';
import { targetedArticle } from '../targets/targetedArticle.js';

/** Words of an article that a command is for, whether they are a mention or not. */
export interface SelectedWords {
  readonly document: vscode.TextDocument;
  readonly view: ArticleView;
  readonly span: Span;
  readonly words: string;
}

/** The words that a command is told, else those that are selected; says so where there are none. */
export async function selectedWords(
  articles: Articles,
  args: readonly unknown[],
): Promise<SelectedWords | undefined> {
  const place = placeIn(args);
  if (place !== undefined) await showDocument(await vscode.workspace.openTextDocument(place.article));
  const article = await targetedArticle(articles, place?.article);
  if (article === undefined) return undefined;
  const { document, view, selection } = article;
  const span = place?.span ?? (selection && spanToAnnotate(document, selection, view));
  const words = span && contextOf(view.text, span).text.trim();
  if (span === undefined || words === undefined || words === '') {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Select some words, or put the cursor into a word.'),
    );
    return undefined;
  }
  return { document, view, span, words };
}

/** The selected words, whole; else the mention or the word under the cursor. */
function spanToAnnotate(document: vscode.TextDocument, selection: Span, view: ArticleView): Span | undefined {
  if (lengthOf(selection) > 0) return snapToWords(view.text, selection);
  const mention = mentionAt(view.index, selection);
  if (mention !== undefined) return mention.span;
  const word = document.getWordRangeAtPosition(document.positionAt(selection.start));
  return word && fromVsCodeRange(document, word);
}
