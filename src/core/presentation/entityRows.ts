import { builtInTypes, type EntityType } from '../glossary/entityType.js';
import type { ArticleIndex } from '../indexing/articleIndex.js';
import { type EntityId, entityKey } from '../resolution/entity.js';
import type { LabelLanguage } from '../text/language.js';
import { compareNames } from './compareNames.js';
import { createFilter } from './filter.js';
import type { FolderMentions } from './folderMentions.js';

/** An entity in a list, with how often it is named. */
export interface EntityRow {
  readonly type: EntityType;
  readonly entity: EntityId;
  readonly subtype?: string;
  /** In the language asked for. */
  readonly label: string;
  /** In the other language, where it differs. */
  readonly otherLabel?: string;
  readonly mentions: number;
  /** How many articles name it; nothing where the list is one article's. */
  readonly articles?: number;
}

/** The entities of one type. */
export interface EntityGroup {
  readonly type: EntityType;
  readonly entities: readonly EntityRow[];
  /** Of all its entities together. */
  readonly mentions: number;
}

/** By place (as the article names them first), by how often they are named, by label. */
export const entityOrders = ['position', 'frequency', 'name'] as const;
export type EntityOrder = (typeof entityOrders)[number];

/** The entities that an article names, in the order in which it names them first. */
export function entityRowsOf(index: ArticleIndex, language: LabelLanguage): EntityRow[] {
  const counts = new Map<string, { type: EntityType; entity: EntityId; mentions: number }>();
  for (const { type, entity } of index.mentions) {
    const key = entityKey({ type, id: entity });
    const row = counts.get(key);
    if (row === undefined) counts.set(key, { type, entity, mentions: 1 });
    else row.mentions += 1;
  }
  return [...counts.values()].map((row) => {
    const entity = index.entity(row.type, row.entity);
    return { ...row, ...namesOf(row.entity, entity?.labels, language), ...subtypeOf(entity) };
  });
}

/** The entities that the articles of a folder name, those first that most articles name. */
export function folderEntityRowsOf(folder: FolderMentions, language: LabelLanguage): EntityRow[] {
  return folder
    .entities()
    .map((entity) => ({
      type: entity.type,
      entity: entity.id,
      mentions: entity.mentions,
      articles: entity.articles,
      ...namesOf(entity.id, entity.labels, language),
      ...subtypeOf(entity),
    }))
    .sort((a, b) => b.articles - a.articles || b.mentions - a.mentions);
}

/**
 * The rows that the filter lets through, by type: the built-in types first, then the others by their ids.
 * Rows that are alike in the order keep the order that they come in.
 */
export function groupEntities(rows: readonly EntityRow[], filter: string, order: EntityOrder): EntityGroup[] {
  const lets = createFilter(filter);
  const groups = new Map<EntityType, EntityRow[]>(builtInTypes.map((type) => [type, []]));
  const others: EntityType[] = [];
  for (const row of rows) {
    if (!lets([row.label, row.otherLabel, row.entity])) continue;
    const group = groups.get(row.type);
    if (group === undefined) {
      groups.set(row.type, [row]);
      others.push(row.type);
    } else group.push(row);
  }
  return [...builtInTypes, ...others.sort()].flatMap((type) => {
    const entities = groups.get(type) ?? [];
    if (entities.length === 0) return [];
    const mentions = entities.reduce((sum, row) => sum + row.mentions, 0);
    return [{ type, mentions, entities: inOrder(entities, order) }];
  });
}

function inOrder(rows: readonly EntityRow[], order: EntityOrder): readonly EntityRow[] {
  if (order === 'frequency') return rows.toSorted((a, b) => b.mentions - a.mentions);
  if (order === 'name') return rows.toSorted((a, b) => compareNames(a.label, b.label));
  return rows;
}

function namesOf(
  id: EntityId,
  labels: Readonly<Record<LabelLanguage, string>> | undefined,
  language: LabelLanguage,
): Pick<EntityRow, 'label' | 'otherLabel'> {
  const label = labels?.[language] ?? id;
  const otherLabel = labels?.[language === 'de' ? 'en' : 'de'];
  return { label, ...(otherLabel !== undefined && otherLabel !== label && { otherLabel }) };
}

function subtypeOf(entity: { readonly subtype?: string } | undefined): Pick<EntityRow, 'subtype'> {
  return entity?.subtype === undefined ? {} : { subtype: entity.subtype };
}
