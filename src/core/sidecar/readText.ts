import type { Annotation } from '../annotation/annotation.js';
import type { Reply } from '../annotation/reply.js';
import type { Message } from '../text/message.js';
import { isJsonObject, type JsonObject } from './json.js';
import { deepestNesting, findDuplicateKeys, findSyntaxError, findTooDeep } from './places.js';
import type { JsonPath, SidecarProblem } from './problem.js';
import { expectedBy, type ReadRecord, readRecord } from './readRecord.js';
import { recoverItems } from './recoverItems.js';
import { pageSchema } from './schema.js';
import type { ReadOnlyReason, Sidecar, SidecarRecord } from './sidecar.js';
import { formatVersion, upgradePage } from './upgrades.js';
import { writeAnnotation, writeReply, writeTombstone } from './writeRecord.js';

/** A problem before its place is known: an offset in the text, or a way into the parsed value. */
export interface Finding extends Message {
  readonly severity: SidecarProblem['severity'];
  readonly at: number | JsonPath;
}

/** What a text holds, as far as it can be read; nothing where that is not one item. */
export interface ReadText {
  readonly sidecar: Sidecar | undefined;
  readonly findings: readonly Finding[];
}

/**
 * Reads a text without byte-order mark and conflict markers. What is damaged as a whole is read-only, and gives
 * the items that can be read.
 */
export function readText(text: string): ReadText {
  const tooDeep = findTooDeep(text);
  if (tooDeep !== undefined)
    return readDamaged(text, problem('sidecar.tooDeep', { limit: deepestNesting }, tooDeep));
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    const { offset, error } = findSyntaxError(text);
    return readDamaged(text, problem('sidecar.syntax', { error }, offset));
  }
  const duplicates = findDuplicateKeys(text).map(({ key, offset }) =>
    problem('sidecar.duplicateKey', { key }, offset),
  );
  // Of two lists of items JSON shows the second alone.
  if (duplicates.some(({ args }) => args['key'] === 'items')) return readDamaged(text, ...duplicates);
  const { sidecar, findings } = readPage(json, text);
  return {
    sidecar: sidecar && duplicates.length > 0 ? { ...sidecar, readOnly: 'damaged' } : sidecar,
    findings: [...duplicates, ...findings],
  };
}

function readPage(json: unknown, text: string): ReadText {
  const { data, error } = pageSchema.safeParse(json);
  if (data === undefined || !isJsonObject(json)) {
    const { path, expected } = error === undefined ? { path: [], expected: 'object' } : expectedBy(error);
    const finding = problem('sidecar.notAPage', { field: pointer(path), expected }, path);
    return isJsonObject(json) && Array.isArray(json['items'])
      ? withItems([finding], 'damaged', {}, itemsOf(json['items']))
      : readDamaged(text, finding);
  }
  const version = data.formatVersion;
  const isNewer = version > formatVersion;
  const newer: Finding = {
    ...problem('sidecar.newerFormat', { version, known: formatVersion }, ['formatVersion']),
    severity: 'warning',
  };
  const { items, ...page } = upgradePage(json, version);
  const readable = Array.isArray(items) ? itemsOf(items) : [];
  const read = withItems(isNewer ? [newer] : [], isNewer ? 'newerFormat' : undefined, page, readable);
  const sidecar = read.sidecar && { ...read.sidecar, formatVersion: Math.max(version, formatVersion) };
  return { sidecar, findings: read.findings };
}

function readDamaged(text: string, ...findings: readonly Finding[]): ReadText {
  const items = recoverItems(text).map(({ json, offset }) => ({ json, at: () => offset }));
  return withItems(findings, 'damaged', {}, items);
}

/** An item with the place of a value in it. */
interface Item {
  readonly json: unknown;
  readonly at: (path: JsonPath) => Finding['at'];
}

function itemsOf(items: readonly unknown[]): readonly Item[] {
  return items.map((json, index) => ({ json, at: (path) => ['items', index, ...path] }));
}

function withItems(
  former: readonly Finding[],
  readOnly: ReadOnlyReason | undefined,
  page: JsonObject,
  items: readonly Item[],
): ReadText {
  if (readOnly === 'damaged' && items.length === 0) return { sidecar: undefined, findings: former };
  const findings = [...former];
  const annotations = new Map<string, Annotation>();
  const replies = new Map<string, Reply>();
  const deletions = new Map<string, string>();
  const records = items.map(({ json, at }): SidecarRecord => {
    const read = readRecord(json);
    const original = isJsonObject(json) ? json : undefined;
    if (read.kind === 'unreadable') {
      const place = at(read.path);
      const field = pointer(typeof place === 'number' ? read.path : place);
      findings.push(problem('sidecar.unreadableRecord', { field, expected: read.expected }, place));
      return { kind: 'unreadable', json };
    }
    const id = idOf(read);
    if (annotations.has(id) || replies.has(id) || deletions.has(id)) {
      findings.push(problem('sidecar.duplicateId', { id }, at(['id'])));
      return { kind: 'unreadable', json };
    }
    if (read.kind === 'tombstone') {
      deletions.set(id, read.deleted);
      return { kind: 'tombstone', id, json: writeTombstone(id, read.deleted, original) };
    }
    if (read.kind === 'reply') {
      replies.set(id, read.reply);
      return { kind: 'reply', id, json: writeReply(read.reply, original) };
    }
    annotations.set(id, read.annotation);
    return { kind: 'annotation', id, json: writeAnnotation(read.annotation, '', original) };
  });
  const read = { annotations, replies, deletions };
  const sidecar = { annotations: read, readOnly, formatVersion, page, records };
  return { sidecar, findings };
}

function idOf(read: Exclude<ReadRecord, { readonly kind: 'unreadable' }>): string {
  if (read.kind === 'tombstone') return read.id;
  return read.kind === 'reply' ? read.reply.id : read.annotation.id;
}

function problem(code: string, args: Message['args'], at: Finding['at']): Finding {
  return { code, args, severity: 'error', at };
}

/** The path as a JSON pointer (RFC 6901). */
function pointer(path: JsonPath): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
