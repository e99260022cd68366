import * as vscode from 'vscode';
import {
  type ArticleService,
  type EntityId,
  entityKey,
  type EntityType,
  type GlossaryEntry,
  idFromName,
  type Reading,
} from '../../core/index.js';
import { typeName } from '../messages.js';
import type { OwnGlossaries } from '../ownGlossaries.js';
import { typeIcon } from '../views/typeIcons.js';
import { type EntityPick, wordsOf } from './decisionCommands.js';
import type { Targeted } from './reviewTarget.js';

/** How many entries of the glossary a search shows. */
const mostFound = 30;

interface EntityItem extends vscode.QuickPickItem {
  readonly reading: Reading;
}

/**
 * Asks which entity a mention names: first what the glossary calls by its words and what it is taken for now, then the
 * article's entities by frequency, and while something is typed whatever the glossary has of that name, or a new one.
 */
export function createEntityPick(service: ArticleService, glossaries: OwnGlossaries): EntityPick {
  return async (targeted) => {
    const lookUp = await service.lookUp(await glossaries.inForceFor(targeted.document));
    const words = wordsOf(targeted);
    const likely = [
      ...lookUp.named(words).map((entry) => entryItem(entry, targeted)),
      ...inArticle(targeted),
    ];
    const itemsFor = (query: string): EntityItem[] => {
      const found =
        query === '' ? [] : lookUp.search(query, mostFound).map((entry) => entryItem(entry, targeted));
      return distinct([...likely, ...found, newItem(query === '' ? words : query, targeted)]);
    };
    const picked = await pickWhileTyping(itemsFor, vscode.l10n.t('Which one is “{0}”?', words));
    return picked?.reading;
  };
}

function inArticle({ view: { index, language }, target }: Targeted): EntityItem[] {
  const counts = new Map<string, { reading: Reading; count: number }>();
  for (const { type, entity } of index.mentions) {
    const key = entityKey({ type, id: entity });
    const known = counts.get(key) ?? { reading: { type, entity }, count: 0 };
    counts.set(key, { ...known, count: known.count + 1 });
  }
  const isNow = ({ type, entity }: Reading): boolean =>
    type === target.reading.type && entity === target.reading.entity;
  return [...counts.values()]
    .sort((a, b) => Number(isNow(b.reading)) - Number(isNow(a.reading)) || b.count - a.count)
    .map(({ reading, count }) => ({
      ...labelled(reading, index.entity(reading.type, reading.entity)?.labels[language] ?? reading.entity),
      description:
        count === 1 ? vscode.l10n.t('one mention here') : vscode.l10n.t('{0} mentions here', count),
      reading,
    }));
}

function entryItem(entry: GlossaryEntry, { view }: Targeted): EntityItem {
  const reading = { type: entry.type, entity: entry.id };
  return {
    ...labelled(reading, entry.labels[view.language]),
    description: `${typeName(entry.type, view.ownTypes)} · ${vscode.l10n.t('in the glossary')}`,
    reading,
    alwaysShow: true,
  };
}

function newItem(name: string, { target }: Targeted): EntityItem {
  const entity: EntityId = idFromName(name);
  const reading = { type: target.reading.type, entity };
  return { label: `$(add) ${vscode.l10n.t('New: “{0}”', name)}`, reading, alwaysShow: true };
}

function labelled({ type }: { readonly type: EntityType }, label: string): { label: string } {
  return { label: `$(${typeIcon(type).id}) ${label}` };
}

function distinct(items: readonly EntityItem[]): EntityItem[] {
  const known = new Map<string, EntityItem>();
  for (const item of items) {
    const key = entityKey({ type: item.reading.type, id: item.reading.entity });
    if (!known.has(key)) known.set(key, item);
  }
  return [...known.values()];
}

/** A quick pick whose rows depend on what is typed. */
async function pickWhileTyping(
  itemsFor: (query: string) => EntityItem[],
  placeholder: string,
): Promise<EntityItem | undefined> {
  const pick = vscode.window.createQuickPick<EntityItem>();
  pick.placeholder = placeholder;
  pick.matchOnDescription = true;
  pick.items = itemsFor('');
  pick.onDidChangeValue((query) => {
    pick.items = itemsFor(query);
  });
  const picked = new Promise<EntityItem | undefined>((resolve) => {
    pick.onDidAccept(() => {
      resolve(pick.activeItems[0]);
    });
    pick.onDidHide(() => {
      resolve(undefined);
    });
  });
  pick.show();
  try {
    return await picked;
  } finally {
    pick.dispose();
  }
}
