import { isJsonObject } from './json.js';

/** Whether two parsed values say the same, whatever the order of their fields. */
export function sameJson(a: unknown, b: unknown): boolean {
  return a === b || canonical(a) === canonical(b);
}

/** A text that is the same for values that say the same. */
export function canonical(value: unknown): string | undefined {
  return JSON.stringify(value, (_name, part: unknown) =>
    isJsonObject(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part,
  );
}

/**
 * Merges two values that came from one, field by field and item by item: what only one side changed is taken
 * from it, and what both changed from the side that is preferred. Nothing is taken away by a side that the
 * other one changed.
 *
 * @param base what both came from; `undefined` where that is not known or was not there
 * @param keyOf what tells an item of a list from the others
 */
export function mergeJson(
  base: unknown,
  preferred: unknown,
  other: unknown,
  keyOf: (item: unknown) => string | undefined,
): unknown {
  if (sameJson(preferred, other) || sameJson(base, other)) return preferred;
  if (sameJson(base, preferred)) return other;
  if (isJsonObject(preferred) && isJsonObject(other)) {
    const merged = mergeMaps(fieldsOf(base), fieldsOf(preferred), fieldsOf(other), keyOf);
    return Object.fromEntries(merged);
  }
  if (Array.isArray(preferred) && Array.isArray(other)) {
    const merged = mergeMaps(itemsOf(base, keyOf), itemsOf(preferred, keyOf), itemsOf(other, keyOf), keyOf);
    return [...merged.values()];
  }
  return preferred ?? other;
}

function mergeMaps(
  base: ReadonlyMap<string, unknown>,
  preferred: ReadonlyMap<string, unknown>,
  other: ReadonlyMap<string, unknown>,
  keyOf: (item: unknown) => string | undefined,
): Map<string, unknown> {
  const merged = new Map<string, unknown>();
  for (const key of new Set([...preferred.keys(), ...other.keys()])) {
    const value = mergeJson(base.get(key), preferred.get(key), other.get(key), keyOf);
    if (value !== undefined) merged.set(key, value);
  }
  return merged;
}

function fieldsOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(isJsonObject(value) ? Object.entries(value) : []);
}

/** The items of a list by their keys, equal keys counted. */
function itemsOf(list: unknown, keyOf: (item: unknown) => string | undefined): ReadonlyMap<string, unknown> {
  const items = new Map<string, unknown>();
  const counts = new Map<string, number>();
  for (const item of Array.isArray(list) ? list.map((part: unknown) => part) : []) {
    const key = keyOf(item) ?? canonical(item) ?? '';
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    items.set(`${count} ${key}`, item);
  }
  return items;
}
