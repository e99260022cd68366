import type { Annotation } from '../annotation/annotation.js';
import type { Reply } from '../annotation/reply.js';
import type { AnnotationSet } from '../annotation/annotationSet.js';
import { isJsonObject, type JsonObject } from './json.js';
import { canonical, mergeJson, sameJson } from './mergeJson.js';
import { mergeRecords } from './mergeRecords.js';
import { isReply, readRecord } from './readRecord.js';
import { createSidecar, updateSidecar, type Sidecar, type SidecarRecord } from './sidecar.js';

/** Two versions of a sidecar and, where it is known, the one that both came from. */
export interface MergeSides<Version> {
  readonly base?: Version | undefined;
  readonly ours: Version;
  readonly theirs: Version;
}

/**
 * Merges two versions of one analyst's sidecar by the ids of the annotations and their fields. What only one side
 * changed, added or took away is taken from it. Where both changed a field, the later act counts, but two different
 * notes both stay. Without a common version, nothing counts as taken away.
 */
export function mergeSidecars({ base, ours, theirs }: MergeSides<Sidecar>): Sidecar {
  const [former, mine, other] = [recordsOf(base), recordsOf(ours), recordsOf(theirs)];
  const annotations = new Map<string, Annotation>();
  const replies = new Map<string, Reply>();
  const deletions = new Map<string, string>();
  const records: SidecarRecord[] = [];
  for (const key of new Set([...mine.keys(), ...other.keys()])) {
    const record = mergeOne(former.get(key), mine.get(key), other.get(key));
    if (record === undefined) continue;
    records.push(record);
    const read = record.kind === 'unreadable' ? undefined : readRecord(record.json);
    if (read?.kind === 'annotation') annotations.set(read.annotation.id, read.annotation);
    if (read?.kind === 'reply') replies.set(read.reply.id, read.reply);
    if (read?.kind === 'tombstone') deletions.set(read.id, read.deleted);
  }
  const page = mergeJson(base?.page, ours.page, theirs.page, () => undefined);
  return {
    annotations: { annotations, replies, deletions },
    readOnly: ours.readOnly ?? theirs.readOnly,
    formatVersion: Math.max(ours.formatVersion, theirs.formatVersion),
    page: isJsonObject(page) ? page : ours.page,
    records,
  };
}

/** Merges two versions of one analyst's annotations of an article, as {@link mergeSidecars} does. */
export function mergeAnnotationSets({ base, ours, theirs }: MergeSides<AnnotationSet>): AnnotationSet {
  const sidecarOf = (set: AnnotationSet) => updateSidecar(createSidecar(), set, 'article');
  return mergeSidecars({ base: base && sidecarOf(base), ours: sidecarOf(ours), theirs: sidecarOf(theirs) })
    .annotations;
}

function mergeOne(
  base: SidecarRecord | undefined,
  ours: SidecarRecord | undefined,
  theirs: SidecarRecord | undefined,
): SidecarRecord | undefined {
  const one = ours ?? theirs;
  // Taken away by one side and left as it was by the other.
  if (ours === undefined || theirs === undefined)
    return base !== undefined && sameJson(base.json, one?.json) ? undefined : one;
  if (ours.kind === 'unreadable' || theirs.kind === 'unreadable') return ours;
  const former = base === undefined || base.kind === 'unreadable' ? undefined : base.json;
  const json = mergeRecords(former, ours.json, theirs.json);
  return { kind: kindOf(json), id: ours.id, json };
}

function kindOf(json: JsonObject): 'annotation' | 'reply' | 'tombstone' {
  if (Object.hasOwn(json, 'deleted')) return 'tombstone';
  return isReply(json) ? 'reply' : 'annotation';
}

/** The records by their ids; those that cannot be read by their content, equal ones counted. */
function recordsOf(sidecar: Sidecar | undefined): ReadonlyMap<string, SidecarRecord> {
  const records = new Map<string, SidecarRecord>();
  const counts = new Map<string, number>();
  for (const record of sidecar?.records ?? []) {
    if (record.kind !== 'unreadable') records.set(record.id, record);
    else {
      const content = canonical(record.json) ?? '';
      const count = (counts.get(content) ?? 0) + 1;
      counts.set(content, count);
      records.set(`${count} ${content}`, record);
    }
  }
  return records;
}
