import * as vscode from 'vscode';
import type { CorpusSpan, EntityId, EntityType } from '../../core/index.js';
import type { ArticleView } from '../articles.js';
import { toVsCodeRange } from '../convert.js';
import type { Corpus } from './corpus.js';

/** The place of a mention. One that runs over a line's end is told by its first line. */
export function locationOf(article: vscode.Uri, { line, column, start, end }: CorpusSpan): vscode.Location {
  return new vscode.Location(article, new vscode.Range(line, column, line, column + end - start));
}

/** All places in the workspace's folders that name an entity. */
export function locationsOf(corpus: Corpus, type: EntityType, id: EntityId): vscode.Location[] {
  return corpus.mentionsOf(type, id).flatMap(({ article, spans }) => {
    const uri = article;
    return spans().map((span) => locationOf(uri, span));
  });
}

/** All places that name an entity: those of an open article as it is now, then those of the workspace's folders. */
export function locationsFrom(
  document: vscode.TextDocument,
  { index }: ArticleView,
  { type, entity }: { readonly type: EntityType; readonly entity: EntityId },
  corpus: Corpus,
): vscode.Location[] {
  const address = document.uri.toString();
  return [
    ...index
      .mentionsOf(type, entity)
      .map(({ span }) => new vscode.Location(document.uri, toVsCodeRange(document, span))),
    ...locationsOf(corpus, type, entity).filter(({ uri }) => uri.toString() !== address),
  ];
}

/** Shows places in the peek view, at the first of them in the article in front of the person, else at the very first. */
export async function peek(locations: readonly vscode.Location[]): Promise<void> {
  const active = vscode.window.activeTextEditor?.document.uri.toString();
  const first = locations.find(({ uri }) => uri.toString() === active) ?? locations[0];
  if (first === undefined) return;
  const editor = await vscode.window.showTextDocument(first.uri, { selection: first.range });
  await vscode.commands.executeCommand(
    'editor.action.showReferences',
    editor.document.uri,
    first.range.start,
    locations,
  );
}
