import { findNodeAtLocation, type Node } from 'jsonc-parser';
import type { z } from 'zod/mini';
import { labelLanguages } from '../text/language.js';
import { normalise } from '../text/normalise.js';
import { entryKeyOf } from './entryList.js';
import { builtInTypes } from './entityType.js';
import { entityBehind } from './merges.js';
import { errorAt, type GlossaryProblem } from './problem.js';
import type { OwnEntry, ownTypeSchema } from './schema.js';

/** A value of one of the file's lists, and where it stands. */
export interface Item<Value> {
  readonly node: Node;
  readonly value: Value;
}

/**
 * What is wrong with types and entries that are each valid alone.
 * @param declared the ids of all types that the file declares, also of those that are not valid
 */
export function crossProblems(
  types: readonly Item<z.infer<typeof ownTypeSchema>>[],
  entries: readonly Item<OwnEntry>[],
  declared: ReadonlySet<string>,
): GlossaryProblem[] {
  return [
    ...typeProblems(types),
    ...undeclaredTypes(entries, declared),
    ...entryProblems(entries),
    ...mergeProblems(entries),
  ];
}

function typeProblems(types: readonly Item<{ readonly id: string }>[]): GlossaryProblem[] {
  const builtIn = new Set<string>(builtInTypes);
  const seen = new Set<string>();
  return types.flatMap(({ node, value: { id } }) => {
    const place = valueAt(node, 'id');
    if (builtIn.has(id)) return [errorAt(place, 'glossary.builtInType', { id })];
    if (seen.has(id)) return [errorAt(place, 'glossary.duplicateType', { id })];
    seen.add(id);
    return [];
  });
}

function undeclaredTypes(
  entries: readonly Item<OwnEntry>[],
  declared: ReadonlySet<string>,
): GlossaryProblem[] {
  const known = new Set<string>([...builtInTypes, ...declared]);
  return entries
    .filter(({ value }) => !known.has(value.type))
    .map(({ node, value: { type } }) => ({
      ...errorAt(valueAt(node, 'type'), 'glossary.undeclaredType', { type }),
      severity: 'warning',
    }));
}

function entryProblems(entries: readonly Item<OwnEntry>[]): GlossaryProblem[] {
  const keys = new Set<string>();
  const ownerOfName = new Map<string, OwnEntry>();
  return entries.flatMap(({ node, value: entry }) => {
    const key = entryKeyOf(entry);
    if (keys.has(key)) {
      const { type, id } = entry;
      return [errorAt(valueAt(node, 'id'), 'glossary.duplicateEntry', { type, id })];
    }
    keys.add(key);
    return namesIn(entry).flatMap(({ language, name, path }) => {
      const spelling = `${language}:${normalise(name).text}`;
      const owner = ownerOfName.get(spelling) ?? entry;
      ownerOfName.set(spelling, owner);
      return owner === entry
        ? []
        : [errorAt(valueAt(node, ...path), 'glossary.nameOfTwo', { name, id: owner.id })];
    });
  });
}

/** Entities that are merged into two others, or round about into themselves. */
function mergeProblems(entries: readonly Item<OwnEntry>[]): GlossaryProblem[] {
  const merges = new Map<string, string>();
  return entries.flatMap(({ node, value: { type, id, merged = [] } }) =>
    merged.flatMap((other, at) => {
      const place = valueAt(node, 'merged', at);
      const known = merges.get(entryKeyOf({ type, id: other }));
      if (known !== undefined) return [errorAt(place, 'glossary.mergedTwice', { id: other, into: known })];
      if (entityBehind(merges, type, id) === other)
        return [errorAt(place, 'glossary.mergedInCircle', { id: other })];
      merges.set(entryKeyOf({ type, id: other }), id);
      return [];
    }),
  );
}

interface PlacedName {
  readonly language: string;
  readonly name: string;
  readonly path: readonly (string | number)[];
}

/** The entry's label and aliases, each with where it stands in the entry. */
function namesIn({ labels, aliases }: OwnEntry): PlacedName[] {
  return labelLanguages.flatMap((language) => {
    const label = labels[language];
    return [
      ...(label === undefined ? [] : [{ language, name: label, path: ['labels', language] }]),
      ...(aliases?.[language] ?? []).map((name, at) => ({ language, name, path: ['aliases', language, at] })),
    ];
  });
}

function valueAt(node: Node, ...path: readonly (string | number)[]): Node {
  return findNodeAtLocation(node, [...path]) ?? node;
}
