import * as vscode from 'vscode';
import { type ArticleService, idFromName, labelChoices } from '../../core/index.js';
import { type EntityItem, entityItems, isEntityItem } from '../curation/entityItems.js';
import { askFrom } from '../curation/searchPick.js';
import type { OwnGlossaries } from '../glossary/ownGlossaries.js';
import { type EntityPick, wordsOf } from './decisionCommands.js';
import type { Targeted } from './reviewTarget.js';

/**
 * Asks which entity a mention names: the likeliest first, and while something is typed whatever the glossary has of
 * that name, or a new one.
 */
export function createEntityPick(service: ArticleService, glossaries: OwnGlossaries): EntityPick {
  return async (targeted) => {
    const { document, view, target } = targeted;
    const lookUp = await service.lookUp(await glossaries.inForceFor(document));
    const words = wordsOf(targeted);
    const choices = labelChoices(view, target.span, lookUp.named(words));
    const offer = { choices, lookUp, language: view.language, ownTypes: view.ownTypes };
    const picked = await askFrom<EntityItem>({
      title: () => vscode.l10n.t('Which one is “{0}”?', words),
      placeholder: vscode.l10n.t('Type to search in article and glossary'),
      itemsFor: (typed) => [...entityItems(offer, typed), newItem(typed.trim() || words, targeted)],
      isItem: isEntityItem,
    });
    return picked?.chosen;
  };
}

/** The row of an entity that is nowhere yet. */
function newItem(name: string, { target }: Targeted): EntityItem {
  return {
    label: `$(add) ${vscode.l10n.t('New: “{0}”', name)}`,
    alwaysShow: true,
    chosen: { type: target.reading.type, entity: idFromName(name), name },
  };
}
