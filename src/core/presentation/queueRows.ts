import type { ArticleIndex, IndexedMention } from '../indexing/articleIndex.js';
import { entityKey } from '../resolution/entity.js';
import type { LabelLanguage } from '../text/language.js';
import type { EntityOrder } from './entityRows.js';
import { createFilter } from './filter.js';

/** A suggestion that waits for a decision. */
export interface QueueRow {
  readonly mention: IndexedMention;
  /** The entity's, in the language asked for. */
  readonly label: string;
}

/** How far an article is reviewed. */
export interface ReviewProgress {
  readonly decided: number;
  readonly undecided: number;
}

/** How many of the program's suggestions have a decision, and how many wait for one. */
export function reviewProgress({ mentions }: ArticleIndex): ReviewProgress {
  const suggested = mentions.filter(({ suggestion }) => suggestion !== undefined).length;
  const undecided = mentions.filter(isUndecided).length;
  return { decided: suggested - undecided, undecided };
}

/**
 * The suggestions that wait for a decision and that the filter lets through: in the order of the article, or
 * the mentions of one entity together, entities with the most first or by their labels.
 */
export function queueRowsOf(
  index: ArticleIndex,
  language: LabelLanguage,
  filter: string,
  order: EntityOrder,
): QueueRow[] {
  const lets = createFilter(filter);
  const rows = index.mentions.filter(isUndecided).flatMap((mention) => {
    const label = index.entity(mention.type, mention.entity)?.labels[language] ?? mention.entity;
    return lets([label, mention.suggestion?.text, mention.entity]) ? [{ mention, label }] : [];
  });
  if (order === 'position') return rows;
  const counts = new Map<string, number>();
  for (const { mention } of rows) counts.set(keyOf(mention), (counts.get(keyOf(mention)) ?? 0) + 1);
  const count = ({ mention }: QueueRow): number => counts.get(keyOf(mention)) ?? 0;
  return rows.sort(
    (a, b) =>
      (order === 'frequency' ? count(b) - count(a) : 0) ||
      collator.compare(a.label, b.label) ||
      compareKeys(a.mention, b.mention),
  );
}

function isUndecided({ suggestion, annotations }: IndexedMention): boolean {
  return suggestion !== undefined && annotations.length === 0;
}

function keyOf({ type, entity }: IndexedMention): string {
  return entityKey({ type, id: entity });
}

function compareKeys(a: IndexedMention, b: IndexedMention): number {
  return keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0;
}

const collator = new Intl.Collator('en', { numeric: true });
