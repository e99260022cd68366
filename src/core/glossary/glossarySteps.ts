import { applyEdits, type Edit, findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';
import { foldCase } from '../text/foldCase.js';
import type { LabelLanguage } from '../text/language.js';
import { normalise } from '../text/normalise.js';
import { entryKeyOf } from './entryList.js';
import {
  appendMember,
  layoutOf,
  printField,
  printInline,
  printSpread,
  removeMember,
  replaceValue,
} from './jsoncEdits.js';
import type { EntityReference } from './parseGlossary.js';
import type { OwnEntry } from './schema.js';

/**
 * What a glossary file is to say. Given the root of a valid file it answers the edits that bring the file
 * nearer to saying so, and none where it says so already.
 */
export type Step = (text: string, root: Node) => Edit[];

/** The text of a valid glossary file after the steps. */
export function takeSteps(text: string, steps: readonly Step[]): string {
  let current = text;
  for (const step of steps)
    for (let edits = editsOf(current, step); edits.length > 0; edits = editsOf(current, step))
      current = applyEdits(current, edits);
  return current;
}

function editsOf(text: string, step: Step): Edit[] {
  const root = parseTree(text, [], { allowTrailingComma: true });
  return root === undefined ? [] : step(text, root);
}

/** There is an entry with this one's type and id. */
export function hasEntry(entry: OwnEntry): Step {
  return (text, root) => {
    if (entryNode(root, entry) !== undefined) return [];
    const entries = findNodeAtLocation(root, ['entries']);
    if (entries === undefined) return appendList(text, root, 'entries');
    const last = entries.children?.at(-1);
    const isSpread = last !== undefined && /[\r\n]/.test(text.slice(last.offset, last.offset + last.length));
    return appendMember(
      text,
      entries,
      (indent) =>
        isSpread && indent !== undefined ? printSpread(entry, indent, layoutOf(text)) : printInline(entry),
      true,
    );
  };
}

/** The entry is called that, by its label or an alias. */
export function hasName(entity: EntityReference, language: LabelLanguage, name: string): Step {
  return (text, root) => {
    const entry = entryNode(root, entity);
    if (entry === undefined) return [];
    const label = findNodeAtLocation(entry, ['labels', language]);
    if (label !== undefined && sameName(label.value, name)) return [];
    return hasMember(text, entry, ['aliases', language], name, (value) => sameName(value, name));
  };
}

/** No entry but this one has the name as an alias in the language. */
export function isNobodyElsesAlias(entity: EntityReference, language: LabelLanguage, name: string): Step {
  return (text, root) =>
    membersOf(root, ['entries'])
      .filter((entry) => keyOfNode(entry) !== entryKeyOf(entity))
      .map((entry) => lackMember(text, entry, ['aliases', language], (value) => sameName(value, name)))
      .find((edits) => edits.length > 0) ?? [];
}

/** The entry is shown as that in the language. */
export function hasLabel(entity: EntityReference, language: LabelLanguage, label: string): Step {
  return (text, root) => {
    const entry = entryNode(root, entity);
    const labels = entry && findNodeAtLocation(entry, ['labels']);
    if (labels === undefined) return [];
    const node = findNodeAtLocation(labels, [language]);
    if (node === undefined) return appendMember(text, labels, () => printField([language, label]));
    return node.value === label ? [] : replaceValue(node, label);
  };
}

/** The words, or the entity, are never highlighted. */
export function isNever(what: string | EntityReference): Step {
  return (text, root) => {
    const never = findNodeAtLocation(root, ['never']);
    if (never === undefined) return appendList(text, root, 'never');
    if (membersOf(root, ['never']).some((node) => isSameNever(node, what))) return [];
    const item = typeof what === 'string' ? what : { type: what.type, id: what.id };
    return appendMember(text, never, () => printInline(item), true);
  };
}

/** The words, or the entity, may be highlighted. */
export function mayBe(what: string | EntityReference): Step {
  return (text, root) => {
    const never = findNodeAtLocation(root, ['never']);
    const node = membersOf(root, ['never']).find((item) => isSameNever(item, what));
    return never === undefined || node === undefined ? [] : removeMember(text, never, node);
  };
}

/** The entity with the id is merged into the entry. */
export function hasMerged(into: EntityReference, id: string): Step {
  return (text, root) => {
    const entry = entryNode(root, into);
    return entry === undefined ? [] : hasMember(text, entry, ['merged'], id, (value) => value === id);
  };
}

/** The entity is merged into no entry, but perhaps into the one that is named. */
export function isMergedOnlyInto(entity: EntityReference, into?: EntityReference): Step {
  return (text, root) =>
    membersOf(root, ['entries'])
      .filter(
        (entry) =>
          findNodeAtLocation(entry, ['type'])?.value === entity.type &&
          (into === undefined || keyOfNode(entry) !== entryKeyOf(into)),
      )
      .map((entry) => lackMember(text, entry, ['merged'], (value) => value === entity.id))
      .find((edits) => edits.length > 0) ?? [];
}

/** The node of the entry with that type and id. */
export function entryNode(root: Node, entity: EntityReference): Node | undefined {
  return membersOf(root, ['entries']).find((node) => keyOfNode(node) === entryKeyOf(entity));
}

/** Whether two spellings are one name. */
export function sameName(a: unknown, b: string): boolean {
  return typeof a === 'string' && normalise(a).text === normalise(b).text;
}

function keyOfNode(node: Node): string {
  const field = (name: string): string => String(findNodeAtLocation(node, [name])?.value);
  return entryKeyOf({ type: field('type'), id: field('id') });
}

function isSameNever(node: Node, what: string | EntityReference): boolean {
  if (typeof what !== 'string') return node.type === 'object' && keyOfNode(node) === entryKeyOf(what);
  const value: unknown = node.value;
  return typeof value === 'string' && foldCase(normalise(value).text) === foldCase(normalise(what).text);
}

function membersOf(root: Node, path: string[]): Node[] {
  return findNodeAtLocation(root, path)?.children ?? [];
}

/** The list at the path in the object has the member; what the path lacks is made. */
function hasMember(
  text: string,
  object: Node,
  [name = '', ...rest]: readonly string[],
  member: string,
  isMember: (value: unknown) => boolean,
): Edit[] {
  const node = findNodeAtLocation(object, [name]);
  if (node === undefined) {
    const value = rest.reduceRight<unknown>((inner, key) => ({ [key]: inner }), [member]);
    return appendMember(text, object, () => printField([name, value]));
  }
  if (rest.length > 0) return hasMember(text, node, rest, member, isMember);
  if (node.children?.some(({ value }) => isMember(value)) === true) return [];
  return appendMember(text, node, () => printInline(member));
}

/** The list at the path in the object has no such member. */
function lackMember(
  text: string,
  object: Node,
  path: string[],
  isMember: (value: unknown) => boolean,
): Edit[] {
  const list = findNodeAtLocation(object, path);
  const member = list?.children?.find(({ value }) => isMember(value));
  return list === undefined || member === undefined ? [] : removeMember(text, list, member);
}

function appendList(text: string, root: Node, name: string): Edit[] {
  return appendMember(text, root, () => printField([name, []]), true);
}
