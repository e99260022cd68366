import type { ArticleIndex } from '../indexing/articleIndex.js';
import type { Suggestion } from '../indexing/suggestion.js';
import { entityKey } from '../resolution/entity.js';
import { isDecidedBy } from '../review/progress.js';
import type { LabelLanguage } from '../text/language.js';
import type { EntityOrder } from './entityRows.js';
import { compareNames } from './compareNames.js';
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
  const groups = new Map<string, { readonly label: string; readonly rows: QueueRow[] }>();
  for (const row of rows) {
    const { type, entity } = row.suggestion.mention;
    const key = entityKey({ type, id: entity });
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { label: row.label, rows: [row] });
    else group.rows.push(row);
  }
  return [...groups.values()]
    .sort(
      (a, b) => (order === 'frequency' ? b.rows.length - a.rows.length : 0) || compareNames(a.label, b.label),
    )
    .flatMap((group) => group.rows);
}
