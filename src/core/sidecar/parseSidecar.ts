import type { Annotation } from '../annotation/annotation.js';
import type { Message } from '../text/message.js';
import { isJsonObject } from './json.js';
import {
  createPlaceFinder,
  createValueFinder,
  deepestNesting,
  findDuplicateKeys,
  findSyntaxError,
  isTooDeep,
} from './places.js';
import type { JsonPath, SidecarProblem } from './problem.js';
import { expectedBy, readRecord } from './readRecord.js';
import { formatVersion, pageSchema } from './schema.js';
import type { Sidecar, SidecarRecord } from './sidecar.js';
import { writeAnnotation, writeTombstone } from './writeRecord.js';

/** What a file holds, as far as it can be read, and what is wrong with it. */
export interface ParsedSidecar {
  /** `undefined` where the file cannot be read at all; it must then stay as it is. */
  readonly sidecar: Sidecar | undefined;
  readonly problems: readonly SidecarProblem[];
}

/** A problem before its place is known: an offset in the text, or a way into the parsed value. */
interface Finding extends Message {
  readonly severity: SidecarProblem['severity'];
  readonly at: number | JsonPath;
}

/**
 * Reads a sidecar's file. It never throws, whatever the text is: a record that cannot be read is reported
 * and kept, and hides no other; a file that cannot be read at all gives problems and no sidecar.
 */
export function parseSidecar(json: string): ParsedSidecar {
  const text = json.startsWith('\ufeff') ? json.slice(1) : json;
  const findings: Finding[] = [];
  const sidecar = readText(text, findings);
  return { sidecar, problems: placeFindings(text, findings) };
}

function readText(text: string, findings: Finding[]): Sidecar | undefined {
  if (isTooDeep(text)) {
    findings.push({ code: 'sidecar.tooDeep', args: { limit: deepestNesting }, severity: 'error', at: 0 });
    return undefined;
  }
  let page: unknown;
  try {
    page = JSON.parse(text);
  } catch {
    const { offset, error } = findSyntaxError(text);
    findings.push({ code: 'sidecar.syntax', args: { error }, severity: 'error', at: offset });
    return undefined;
  }
  const duplicateKeys = findDuplicateKeys(text);
  for (const { key, offset } of duplicateKeys) {
    findings.push({ code: 'sidecar.duplicateKey', args: { key }, severity: 'error', at: offset });
  }
  const sidecar = readPage(page, findings);
  return sidecar && duplicateKeys.length > 0 ? { ...sidecar, readOnly: true } : sidecar;
}

function readPage(json: unknown, findings: Finding[]): Sidecar | undefined {
  const { data, error } = pageSchema.safeParse(json);
  if (data === undefined || !isJsonObject(json)) {
    const { path, expected } = error === undefined ? { path: [], expected: 'object' } : expectedBy(error);
    const args = { field: pointer(path), expected };
    findings.push({ code: 'sidecar.notAPage', args, severity: 'error', at: path });
    return undefined;
  }
  const isNewer = data.formatVersion > formatVersion;
  if (isNewer) {
    const args = { version: data.formatVersion, known: formatVersion };
    findings.push({ code: 'sidecar.newerFormat', args, severity: 'warning', at: ['formatVersion'] });
  }
  const page = Object.fromEntries(Object.entries(json).filter(([name]) => name !== 'items'));
  return { formatVersion: data.formatVersion, readOnly: isNewer, page, ...readItems(data.items, findings) };
}

function readItems(items: readonly unknown[], findings: Finding[]): Pick<Sidecar, 'annotations' | 'records'> {
  const annotations = new Map<string, Annotation>();
  const deletions = new Map<string, string>();
  const records = items.map((item, index): SidecarRecord => {
    const read = readRecord(item);
    const original = isJsonObject(item) ? item : undefined;
    if (read.kind === 'unreadable') {
      const path = ['items', index, ...read.path];
      const args = { field: pointer(path), expected: read.expected };
      findings.push({ code: 'sidecar.unreadableRecord', args, severity: 'error', at: path });
      return { kind: 'unreadable', json: item };
    }
    const id = read.kind === 'tombstone' ? read.id : read.annotation.id;
    if (annotations.has(id) || deletions.has(id)) {
      const at = ['items', index, 'id'];
      findings.push({ code: 'sidecar.duplicateId', args: { id }, severity: 'error', at });
      return { kind: 'unreadable', json: item };
    }
    if (read.kind === 'tombstone') {
      deletions.set(id, read.deleted);
      return { kind: 'tombstone', id, json: writeTombstone(id, read.deleted, original) };
    }
    annotations.set(id, read.annotation);
    return { kind: 'annotation', id, json: writeAnnotation(read.annotation, '', original) };
  });
  return { annotations: { annotations, deletions }, records };
}

function placeFindings(text: string, findings: readonly Finding[]): readonly SidecarProblem[] {
  if (findings.length === 0) return [];
  const placeOf = createPlaceFinder(text);
  const needsTree = findings.some(({ at }) => typeof at !== 'number');
  const offsetOf = needsTree ? createValueFinder(text) : () => 0;
  return findings.map(({ at, code, args, severity }) => {
    return { code, args, severity, ...placeOf(typeof at === 'number' ? at : offsetOf(at)) };
  });
}

/** The path as a JSON pointer (RFC 6901). */
function pointer(path: JsonPath): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
