import * as vscode from 'vscode';
import { mentionAt } from '../../core/index.js';
import type { Articles } from '../articles.js';
import type { Corpus } from '../corpus/corpus.js';
import { locationsFrom } from '../corpus/locations.js';
import { placeIn } from '../targets/articlePlace.js';
import { targetedArticle, tellNoMention } from '../targets/targetedArticle.js';

/** The command that shows all mentions of an entity, in the article and the folder, in a peek view, told by one of them. */
export function registerPeekMentions(articles: Articles, corpus: Corpus): vscode.Disposable {
  return vscode.commands.registerCommand('policyAnnotator.peekMentions', async (...args: unknown[]) => {
    const place = placeIn(args);
    const article = await targetedArticle(articles, place?.article);
    if (article === undefined) return;
    const { document, view, selection } = article;
    const span = place?.span ?? selection;
    const mention = span && mentionAt(view.index, span);
    if (mention === undefined) {
      tellNoMention();
      return;
    }
    await vscode.commands.executeCommand(
      'editor.action.peekLocations',
      document.uri,
      document.positionAt(mention.span.start),
      locationsFrom(document, view, mention, corpus),
      'peek',
    );
  });
}
