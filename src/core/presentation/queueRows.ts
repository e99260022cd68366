import type { ArticleIndex } from '../indexing/articleIndex.js';
import type { Suggestion } from '../indexing/suggestion.js';
import { entityKey } from '../resolution/entity.js';
import { isDecidedBy } from '../review/progress.js';
import type { LabelLanguage } from '../text/language.js';
import type { EntityOrder } from './entityRows.js';
import { createFilter } from './filter.js';

/** A suggestion that waits for the analyst's decision. */
export interface QueueRow {
  readonly suggestion: Suggestion;
  /** The entity's, in the language asked for. */
  readonly label: string;
}

/** Whose queue it is, and how it is shown. */
export interface QueueOptions {
  readonly analyst: string;
  readonly language: LabelLanguage;
  readonly filter: string;
  /** In the order of the article, or each entity's mentions together. */
  readonly order: EntityOrder;
}

/** The suggestions that the analyst has not decided on, and that the filter lets through. */
export function queueRowsOf(
  index: ArticleIndex,
  { analyst, language, filter, order }: QueueOptions,
): QueueRow[] {
  const lets = createFilter(filter);
  const rows = index.suggestions.flatMap((suggestion): QueueRow[] => {
    if (isDecidedBy(suggestion, analyst)) return [];
    const { type, entity, text } = suggestion.mention;
    const label = index.entity(type, entity)?.labels[language] ?? entity;
    return lets([label, text, entity]) ? [{ suggestion, label }] : [];
  });
  if (order === 'position') return rows;
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
  const count = (row: QueueRow): number => counts.get(keyOf(row)) ?? 0;
  return rows.sort(
    (a, b) =>
      (order === 'frequency' ? count(b) - count(a) : 0) ||
      collator.compare(a.label, b.label) ||
      compareKeys(keyOf(a), keyOf(b)),
  );
}

function keyOf({ suggestion: { mention } }: QueueRow): string {
  return entityKey({ type: mention.type, id: mention.entity });
}

function compareKeys(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const collator = new Intl.Collator('en', { numeric: true });
