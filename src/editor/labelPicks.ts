import * as vscode from 'vscode';
import {
  builtInTypes,
  type EntityId,
  type EntityType,
  idFromName,
  type IndexedMention,
  type Span,
} from '../core/index.js';
import type { ArticleView } from './articles.js';
import { typeName } from './messages.js';

const icons: ReadonlyMap<EntityType, string> = new Map([
  ['actor', 'organization'],
  ['resource', 'package'],
  ['agreement', 'law'],
]);

/** Asks for the type of the words; the likeliest stands first. */
export async function pickType(
  view: ArticleView,
  span: Span,
  words: string,
): Promise<EntityType | undefined> {
  const likely = likeliestMention(view, span, words)?.type;
  const items = [...builtInTypes, ...view.ownTypes.map(({ id }) => id)]
    .sort((a, b) => Number(b === likely) - Number(a === likely))
    .map((type) => ({
      label: `$(${icons.get(type) ?? 'tag'}) ${typeName(type, view.ownTypes)}`,
      type,
      ...(type === likely && { description: vscode.l10n.t('as suggested') }),
    }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Annotate “{0}” (1 of 3)', words),
    placeHolder: vscode.l10n.t('What is it?'),
    ignoreFocusOut: true,
  });
  return picked?.type;
}

/** Asks for the entity; the one suggested stands first, then a new one, then the article's by frequency. */
export async function pickEntity(
  view: ArticleView,
  span: Span,
  type: EntityType,
  words: string,
): Promise<EntityId | undefined> {
  const suggested = likeliestMention(view, span, words, type)?.entity;
  const counts = new Map<EntityId, number>();
  for (const mention of view.index.mentions)
    if (mention.type === type) counts.set(mention.entity, (counts.get(mention.entity) ?? 0) + 1);
  const known = [...counts]
    .sort(([a, m], [b, n]) => Number(b === suggested) - Number(a === suggested) || n - m)
    .map(([id, count]) => ({
      label: view.index.entity(type, id)?.labels[view.language] ?? id,
      description:
        count === 1 ? vscode.l10n.t('one mention here') : vscode.l10n.t('{0} mentions here', count),
      id,
    }));
  const fresh = {
    label: vscode.l10n.t('New: “{0}”', words),
    description: '',
    id: idFromName(words),
  };
  const items =
    suggested === undefined ? [fresh, ...known] : [...known.slice(0, 1), fresh, ...known.slice(1)];
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Annotate “{0}” (2 of 3)', words),
    placeHolder: vscode.l10n.t('Which one is it?'),
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  return picked?.id;
}

/** The mention on the span, else one with the same words elsewhere. */
function likeliestMention(
  view: ArticleView,
  span: Span,
  words: string,
  type?: EntityType,
): IndexedMention | undefined {
  const fits = (mention: IndexedMention): boolean => type === undefined || mention.type === type;
  const { mentions } = view.index;
  return (
    mentions.find(
      (mention) => fits(mention) && mention.span.start === span.start && mention.span.end === span.end,
    ) ??
    mentions.find(
      (mention) => fits(mention) && view.text.slice(mention.span.start, mention.span.end) === words,
    )
  );
}
