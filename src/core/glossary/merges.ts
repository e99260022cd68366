import { entryKeyOf } from './entryList.js';
import type { EntityType } from './entityType.js';

/** By entity key: the id of the entity of the same type that it is merged into. There are no circles. */
export type Merges = ReadonlyMap<string, string>;

/** The id of the entity that one is merged into, directly or by way of others; its own where it is not merged. */
export function entityBehind(merges: Merges, type: EntityType, id: string): string {
  let behind = id;
  while (merges.size > 0) {
    const next = merges.get(entryKeyOf({ type, id: behind }));
    if (next === undefined) break;
    behind = next;
  }
  return behind;
}

/** What a glossary's entries merge. */
export function mergesOf(
  entries: readonly {
    readonly type: EntityType;
    readonly id: string;
    readonly merged?: string[] | undefined;
  }[],
): Merges {
  return new Map(
    entries.flatMap(({ type, id, merged = [] }) =>
      merged.map((other): [string, string] => [entryKeyOf({ type, id: other }), id]),
    ),
  );
}
