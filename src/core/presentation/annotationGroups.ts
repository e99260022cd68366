import type { AnnotationRow } from './annotationRows.js';
import { compareNames } from './compareNames.js';
import { createFilter } from './filter.js';

/** What a list of annotations is grouped by. */
export const annotationGroupings = ['article', 'analyst', 'tag', 'state'] as const;
export type AnnotationGrouping = (typeof annotationGroupings)[number];

/** Annotations of one analyst, with one tag, or in one state. */
export interface AnnotationGroup<Row extends AnnotationRow> {
  /** The analyst, the tag, or the state; empty for annotations without a tag. */
  readonly key: string;
  readonly rows: readonly Row[];
}

const states: readonly string[] = ['uncertain', 'orphaned', 'sought', 'unwritten', 'anchored', 'kept'];

/**
 * The rows by analyst, tag or state: states in the order of what waits first, names by the alphabet, those
 * without a tag last. A row with several tags stands under each, and one that is not written yet under that state as well
 * as under that of its place. In a group, what waits for a person comes
 * first, and else the rows keep the order that they come in.
 */
export function groupAnnotations<Row extends AnnotationRow>(
  rows: readonly Row[],
  by: Exclude<AnnotationGrouping, 'article'>,
): AnnotationGroup<Row>[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    for (const key of keysOf(row, by)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [row]);
      else group.push(row);
    }
  }
  const rank = (key: string): number => (by === 'state' ? states.indexOf(key) : key === '' ? 1 : 0);
  return [...groups]
    .map(([key, members]) => ({ key, rows: members.sort((a, b) => waiting(a) - waiting(b)) }))
    .sort((a, b) => rank(a.key) - rank(b.key) || compareNames(a.key, b.key));
}

/** The rows with the filter's words in passage, note, tags, analyst, type or entity. */
export function filterAnnotations<Row extends AnnotationRow>(rows: readonly Row[], filter: string): Row[] {
  const lets = createFilter(filter);
  return rows.filter(({ annotation: { selectors, note, tags, creator, type, entity } }) =>
    lets([selectors?.quote.exact, note, ...tags, creator, type, entity]),
  );
}

function keysOf(
  { annotation, state, isUnwritten }: AnnotationRow,
  by: 'analyst' | 'tag' | 'state',
): readonly string[] {
  if (by === 'state') return isUnwritten ? [state, 'unwritten'] : [state];
  if (by === 'analyst') return [annotation.creator];
  return annotation.tags.length === 0 ? [''] : [...new Set(annotation.tags)];
}

/** Uncertain ones first, then orphans, then all others. */
function waiting({ state }: AnnotationRow): number {
  return state === 'uncertain' ? 0 : state === 'orphaned' ? 1 : 2;
}
