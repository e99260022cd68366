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
 * @param idOf the id in the copy for one in the original; the same for all analysts, so that replies find their targets
 */
export function copyForArticle(
  sidecar: Sidecar,
  formerName: string,
  articleName: string,
  idOf: (id: string) => string,
): Sidecar {
  const rename = sourceRenamer(formerName, articleName);
  const annotations = new Map<string, Annotation>();
  const replies = new Map<string, Reply>();
  const records: SidecarRecord[] = [];
  for (const record of sidecar.records) {
    const reply = record.kind === 'reply' ? sidecar.annotations.replies.get(record.id) : undefined;
    if (record.kind === 'reply' && reply !== undefined) {
      const [id, target] = [idOf(record.id), idOf(reply.target)];
      replies.set(id, { ...reply, id, target });
      records.push({ kind: 'reply', id, json: { ...record.json, id, target } });
    }
    const annotation =
      record.kind === 'annotation' ? sidecar.annotations.annotations.get(record.id) : undefined;
    if (record.kind !== 'annotation' || annotation === undefined) continue;
    const id = idOf(record.id);
    annotations.set(id, { ...annotation, id });
    records.push({ kind: 'annotation', id, json: { ...rename(record.json), id } });
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
