import * as vscode from 'vscode';
import {
  type EntityType,
  entityKey,
  type GlossaryLookUp,
  type Label,
  type LabelChoice,
  type LabelLanguage,
  type OwnType,
} from '../../core/index.js';
import { inWords, typeName } from '../messages.js';

/** A row of a quick pick that stands for an entity. */
export interface EntityItem extends vscode.QuickPickItem {
  readonly chosen: Label & { readonly name: string };
}

/** The entities that a person may choose from: proposals, and with what is typed all of the glossary. */
export interface EntityOffer {
  readonly choices: readonly LabelChoice[];
  readonly lookUp: GlossaryLookUp;
  readonly language: LabelLanguage;
  readonly ownTypes: readonly OwnType[];
  /** Which of them are offered; all where nothing is said. */
  readonly only?: (label: Label) => boolean;
}

/** Fewer letters are in too many names. */
const leastTyped = 2;
const mostFound = 30;

/** The rows of entities for what is typed: the proposals, then what else the glossary finds. */
export function entityItems(offer: EntityOffer, typed: string): EntityItem[] {
  return [...proposedItems(offer), ...foundItems(offer, typed)];
}

/** The rows of what is proposed, the likeliest first; the editor leaves out those that do not fit what is typed. */
export function proposedItems({ choices, ownTypes, only = () => true }: EntityOffer): EntityItem[] {
  return choices.filter(only).map(({ type, entity, label, reason }) => ({
    label: `$(${iconOf(type)}) ${label}`,
    description: [typeName(type, ownTypes), inWords(reason)].join(' · '),
    chosen: { type, entity, name: label },
  }));
}

/** The rows of what the glossary finds besides, the best first. */
export function foundItems(
  { choices, lookUp, language, ownTypes, only = () => true }: EntityOffer,
  typed: string,
): EntityItem[] {
  if (typed.trim().length < leastTyped) return [];
  const proposed = new Set(choices.map(({ type, entity }) => entityKey({ type, id: entity })));
  return lookUp
    .search(typed, mostFound)
    .map(({ type, id, labels }) => ({ type, entity: id, name: labels[language] }))
    .filter((label) => !proposed.has(entityKey({ type: label.type, id: label.entity })) && only(label))
    .map((chosen) => ({
      label: `$(${iconOf(chosen.type)}) ${chosen.name}`,
      description: [typeName(chosen.type, ownTypes), vscode.l10n.t('in the glossary')].join(' · '),
      alwaysShow: true,
      chosen,
    }));
}

/** Whether a row stands for an entity. */
export function isEntityItem(item: vscode.QuickPickItem): item is EntityItem {
  return 'chosen' in item;
}

/** The product icon of a type. */
export function iconOf(type: EntityType): string {
  return icons.get(type) ?? 'tag';
}

const icons: ReadonlyMap<EntityType, string> = new Map([
  ['actor', 'organization'],
  ['resource', 'package'],
  ['agreement', 'law'],
]);
