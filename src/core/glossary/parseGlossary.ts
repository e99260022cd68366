import { findNodeAtLocation, getNodeValue, type Node } from 'jsonc-parser';
import type { z } from 'zod/mini';
import { crossProblems, type Item } from './crossProblems.js';
import { builtInTypes, type OwnType, plainType } from './entityType.js';
import { readJsonc } from './jsoncTree.js';
import { errorAt, type GlossaryProblem } from './problem.js';
import {
  glossaryOutlineSchema,
  neverSchema,
  type OwnEntry,
  ownEntrySchema,
  ownTypeSchema,
} from './schema.js';
import { schemaProblems } from './schemaProblems.js';

/** What tells an entity from all others. */
export interface EntityReference {
  readonly type: string;
  readonly id: string;
}

/** What a glossary file says, as far as it can be read, and what is wrong with the rest. */
export interface GlossaryParsed {
  /** The types that the file adds: those it declares, then those it only uses. */
  readonly types: readonly OwnType[];
  readonly entries: readonly OwnEntry[];
  /** Words that are never highlighted. */
  readonly never: readonly string[];
  /** Entities that are never highlighted. */
  readonly neverEntities: readonly EntityReference[];
  readonly problems: readonly GlossaryProblem[];
}

/**
 * Reads an analyst's glossary or a file of the built-in one: JSON with comments, an object with `types`,
 * `entries` and `never`. What is not valid is a problem and hides nothing else. Never throws.
 */
export function parseGlossary(jsonc: string): GlossaryParsed {
  const { root, problems: syntaxProblems } = readJsonc(jsonc);
  const problems = [...syntaxProblems];
  if (root?.type !== 'object') {
    if (problems.length === 0)
      problems.push(errorAt(root ?? { offset: 0, length: 0 }, 'glossary.notAnObject'));
    return { types: [], entries: [], never: [], neverEntities: [], problems };
  }
  const outline = glossaryOutlineSchema.safeParse(getNodeValue(root));
  if (!outline.success) problems.push(...schemaProblems(root, outline.error));

  const read = <Value>(name: string, schema: z.ZodMiniType<Value>): Item<Value>[] => {
    const list = findNodeAtLocation(root, [name]);
    return (list?.type === 'array' ? (list.children ?? []) : []).flatMap((node) => {
      const parsed = schema.safeParse(getNodeValue(node));
      if (parsed.success) return [{ node, value: parsed.data }];
      problems.push(...schemaProblems(node, parsed.error));
      return [];
    });
  };
  const types = read('types', ownTypeSchema);
  const entries = read('entries', ownEntrySchema);
  const never = read('never', neverSchema).map(({ value }) => value);
  problems.push(...crossProblems(types, entries, typeIdsIn(root)));

  const declared = types.map(({ value }) => ownTypeOf(value));
  const known = new Set<string>([...builtInTypes, ...declared.map(({ id }) => id)]);
  const used = new Set(entries.map(({ value }) => value.type).filter((type) => !known.has(type)));
  return {
    types: [...declared, ...Array.from(used, plainType)],
    entries: entries.map(({ value }) => value),
    never: never.filter((item) => typeof item === 'string'),
    neverEntities: never.filter((item) => typeof item !== 'string'),
    problems: problems.sort((a, b) => a.offset - b.offset),
  };
}

/** The ids of the types that the file declares, be what else it says of them valid or not. */
function typeIdsIn(root: Node): ReadonlySet<string> {
  const nodes = findNodeAtLocation(root, ['types'])?.children ?? [];
  return new Set(nodes.map((node) => String(findNodeAtLocation(node, ['id'])?.value)));
}

/** Whether the file may be used: nothing is wrong with it but what only deserves a warning. */
export function isUsable({ problems }: GlossaryParsed): boolean {
  return problems.every(({ severity }) => severity === 'warning');
}

function ownTypeOf({ id, labels, colors, underline }: z.infer<typeof ownTypeSchema>): OwnType {
  const plain = plainType(id);
  return {
    id,
    labels: {
      en: labels?.en ?? labels?.de ?? plain.labels.en,
      de: labels?.de ?? labels?.en ?? plain.labels.de,
    },
    underline: underline ?? plain.underline,
    ...(colors !== undefined && { colors }),
  };
}
