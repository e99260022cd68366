import type { Annotation } from '../annotation/annotation.js';
import type { Reply } from '../annotation/reply.js';
import { isJsonObject, type JsonObject } from './json.js';
import type { Sidecar, SidecarRecord } from './sidecar.js';
import { articleSource } from './sidecarName.js';

/**
 * The sidecar as it is for its article under a new name: the annotations stay what they are, and only name the
 * article anew. What leads elsewhere, and records that cannot be read, stay as they stand.
 */
export function renameArticle(sidecar: Sidecar, formerName: string, articleName: string): Sidecar {
  const rename = sourceRenamer(formerName, articleName);
  return {
    ...sidecar,
    records: sidecar.records.map((record) =>
      record.kind === 'annotation' ? { ...record, json: rename(record.json) } : record,
    ),
  };
}

/**
 * The sidecar as a copy of its article gets it: the same annotations and replies with ids of their own, nothing of what
 * was deleted or cannot be read.
 *
 * @param idOf as in withNewIds
 */
export function copyForArticle(
  sidecar: Sidecar,
  formerName: string,
  articleName: string,
  idOf: (id: string) => string,
): Sidecar {
  const copy = renameArticle(withNewIds(sidecar, idOf), formerName, articleName);
  return { ...copy, records: copy.records.filter(({ kind }) => kind !== 'unreadable') };
}

/**
 * The sidecar as a copy of the file must be: the same annotations and replies with ids of their own, nothing of what was
 * deleted. Records that cannot be read stay as they stand.
 *
 * @param idOf the id in the copy for one in the original; the same for all analysts, so that replies find their targets
 */
export function withNewIds(sidecar: Sidecar, idOf: (id: string) => string): Sidecar {
  const annotations = new Map<string, Annotation>();
  const replies = new Map<string, Reply>();
  const records: SidecarRecord[] = [];
  for (const record of sidecar.records) {
    if (record.kind === 'unreadable') records.push(record);
    if (record.kind === 'unreadable' || record.kind === 'tombstone') continue;
    const id = idOf(record.id);
    const annotation = sidecar.annotations.annotations.get(record.id);
    if (annotation !== undefined) {
      annotations.set(id, { ...annotation, id });
      records.push({ ...record, id, json: { ...record.json, id } });
    }
    const reply = sidecar.annotations.replies.get(record.id);
    if (reply !== undefined) {
      const target = idOf(reply.target);
      replies.set(id, { ...reply, id, target });
      records.push({ ...record, id, json: { ...record.json, id, target } });
    }
  }
  return { ...sidecar, annotations: { annotations, replies, deletions: new Map() }, records };
}

function sourceRenamer(formerName: string, articleName: string): (json: JsonObject) => JsonObject {
  const [former, source] = [articleSource(formerName), articleSource(articleName)];
  return (json) => {
    const { target } = json;
    return isJsonObject(target) && target['source'] === former
      ? { ...json, target: { ...target, source } }
      : json;
  };
}
