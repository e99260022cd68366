import { parseTree } from 'jsonc-parser';
import { labelLanguages, type LabelLanguage } from '../text/language.js';
import type { Message } from '../text/message.js';
import type { Span } from '../text/span.js';
import { entryKeyOf } from './entryList.js';
import type { GlossaryChange } from './glossaryChange.js';
import {
  entryNode,
  hasEntry,
  hasLabel,
  hasMerged,
  hasName,
  isMergedOnlyInto,
  isNever,
  isNobodyElsesAlias,
  mayBe,
  sameName,
  type Step,
  takeSteps,
} from './glossarySteps.js';
import { type EntityReference, type GlossaryParsed, parseGlossary } from './parseGlossary.js';
import type { GlossaryProblem } from './problem.js';
import type { OwnEntry } from './schema.js';

/** A glossary file's text after a change, or why it was not changed. */
export type GlossaryEdited = { readonly text: string } | GlossaryRefusal;

/**
 * Why a glossary file was not changed:
 *
 * - `glossaryEdit.broken`: the file has the error that is the cause
 * - `glossaryEdit.labelOf` { name, id }: the name is what another entry is shown as
 * - `glossaryEdit.invalid`: the file would have the error that is the cause
 */
export interface GlossaryRefusal {
  readonly problem: Message;
  readonly cause?: GlossaryProblem;
}

/**
 * The text of a glossary file after a change. Nothing but what the change asks for becomes otherwise:
 * comments, order, layout and line ends stay. The text is the same where the file says so already. A file
 * with errors, and one that the change would make wrong, is refused. Never throws.
 */
export function editGlossary(text: string, change: GlossaryChange): GlossaryEdited {
  const before = parseGlossary(text);
  const broken = errorIn(before);
  if (broken !== undefined) return { problem: { code: 'glossaryEdit.broken', args: {} }, cause: broken };
  for (const { entity, language, name } of namesIn(change)) {
    const owner = before.entries.find(
      (entry) => entryKeyOf(entry) !== entryKeyOf(entity) && sameName(entry.labels[language], name),
    );
    if (owner !== undefined)
      return { problem: { code: 'glossaryEdit.labelOf', args: { name, id: owner.id } } };
  }
  const after = takeSteps(text, stepsOf(change, before));
  const wrong = errorIn(parseGlossary(after));
  return wrong === undefined
    ? { text: after }
    : { problem: { code: 'glossaryEdit.invalid', args: {} }, cause: wrong };
}

/** Where the entry stands in a glossary file, in UTF-16 code units; nothing where it has none. Never throws. */
export function findEntry(text: string, entity: EntityReference): Span | undefined {
  const root = parseTree(text, [], { allowTrailingComma: true });
  const node = root && entryNode(root, entity);
  return node && { start: node.offset, end: node.offset + node.length };
}

function stepsOf(change: GlossaryChange, before: GlossaryParsed): Step[] {
  const names = namesIn(change);
  switch (change.kind) {
    case 'addEntry':
      return [
        ...names.flatMap(claim),
        mayBe(change.entry),
        hasEntry(change.entry),
        ...names.map(({ entity, language, name }) => hasName(entity, language, name)),
      ];
    case 'addName': {
      const { entity, language, name } = change;
      return [
        ...names.flatMap(claim),
        mayBe(entity),
        hasEntry(withName(entity, language, name)),
        hasName(entity, language, name),
      ];
    }
    case 'never':
      return [isNever(change.what)];
    case 'merge':
      return [
        isMergedOnlyInto({ type: change.into.type, id: change.id }, change.into),
        hasEntry(change.into),
        hasMerged(change.into, change.id),
      ];
    case 'unmerge':
      return [isMergedOnlyInto(change.entity)];
    case 'rename':
      return renamingSteps(change, before);
  }
}

/** The new label; the former one stays a name, as far as only this file says it. */
function renamingSteps(
  { entity, language, label, builtIn }: GlossaryChange & { readonly kind: 'rename' },
  { entries }: GlossaryParsed,
): Step[] {
  const known = entries.find((entry) => entryKeyOf(entry) === entryKeyOf(entity));
  const { labels } = known ?? entity;
  const shown = labels[language] ?? labels.en ?? labels.de;
  const former = builtIn && known?.labels[language] === undefined ? undefined : shown;
  const fresh = { ...entity, labels: { [language]: label } };
  return [
    hasEntry(former === undefined ? fresh : withName(fresh, language, former)),
    hasLabel(entity, language, label),
    ...(former === undefined ? [] : [hasName(entity, language, former)]),
  ];
}

/** The entry with the name as an alias, unless that is its label. */
function withName(entry: OwnEntry, language: LabelLanguage, name: string): OwnEntry {
  if (sameName(entry.labels[language], name)) return entry;
  return {
    ...entry,
    aliases: { ...entry.aliases, [language]: [...(entry.aliases?.[language] ?? []), name] },
  };
}

/** The name leads to the entity: no other entry has it as an alias, and it may be highlighted. */
function claim({ entity, language, name }: NameOf): Step[] {
  return [isNobodyElsesAlias(entity, language, name), mayBe(name)];
}

interface NameOf {
  readonly entity: EntityReference;
  readonly language: LabelLanguage;
  readonly name: string;
}

/** The names that the change gives. */
function namesIn(change: GlossaryChange): NameOf[] {
  switch (change.kind) {
    case 'addEntry':
      return namesOfEntry(change.entry);
    case 'addName':
      return [change];
    case 'rename':
      return [{ ...change, name: change.label }];
    default:
      return [];
  }
}

function namesOfEntry(entity: OwnEntry): NameOf[] {
  return labelLanguages.flatMap((language) =>
    [entity.labels[language] ?? [], entity.aliases?.[language] ?? []]
      .flat()
      .map((name) => ({ entity, language, name })),
  );
}

function errorIn({ problems }: GlossaryParsed): GlossaryProblem | undefined {
  return problems.find(({ severity }) => severity === 'error');
}
