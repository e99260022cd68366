import { emptyAnnotationSet, type AnnotationSet } from '../annotation/annotationSet.js';
import { articleSource } from './sidecarName.js';
import type { JsonObject } from './json.js';
import { formatVersion } from './upgrades.js';
import { writeAnnotation, writeReply, writeTombstone } from './writeRecord.js';

/** One item of the page as it is written: understood, or kept letter for letter in its place. */
export type SidecarRecord =
  | { readonly kind: 'annotation' | 'reply' | 'tombstone'; readonly id: string; readonly json: JsonObject }
  | { readonly kind: 'unreadable'; readonly json: unknown };

/** Why a file may not be written: it holds more than this program understands, or than a reader of JSON sees. */
export type ReadOnlyReason = 'newerFormat' | 'damaged';

/** One analyst's annotations of one article, and everything else that their file holds. */
export interface Sidecar {
  readonly annotations: AnnotationSet;
  /** Nothing where the file may be written. */
  readonly readOnly: ReadOnlyReason | undefined;
  readonly formatVersion: number;
  /** The fields of the page but its items. */
  readonly page: JsonObject;
  readonly records: readonly SidecarRecord[];
}

/** A sidecar without annotations. */
export function createSidecar(): Sidecar {
  return { annotations: emptyAnnotationSet, readOnly: undefined, formatVersion, page: {}, records: [] };
}

/**
 * The sidecar with these annotations and deletions in place of those it had. Records that could not be read
 * stay, and so does what other programs wrote into the records that could.
 *
 * @param articleName name of the article's file, which stands in the same folder
 */
export function updateSidecar(sidecar: Sidecar, annotations: AnnotationSet, articleName: string): Sidecar {
  const source = articleSource(articleName);
  const originals = originalsOf(sidecar, 'annotation');
  const replies = originalsOf(sidecar, 'reply');
  const tombstones = originalsOf(sidecar, 'tombstone');
  return {
    ...sidecar,
    annotations,
    records: [
      ...Array.from(annotations.annotations, ([id, annotation]): SidecarRecord => {
        return { kind: 'annotation', id, json: writeAnnotation(annotation, source, originals.get(id)) };
      }),
      ...Array.from(annotations.replies, ([id, reply]): SidecarRecord => {
        return { kind: 'reply', id, json: writeReply(reply, replies.get(id)) };
      }),
      ...Array.from(annotations.deletions, ([id, deleted]): SidecarRecord => {
        return { kind: 'tombstone', id, json: writeTombstone(id, deleted, tombstones.get(id)) };
      }),
      ...sidecar.records.filter(({ kind }) => kind === 'unreadable'),
    ],
  };
}

/** The items of one kind as they stood in the file, by their ids. */
function originalsOf(
  { records }: Sidecar,
  kind: 'annotation' | 'reply' | 'tombstone',
): ReadonlyMap<string, JsonObject> {
  return new Map(records.flatMap((record) => (record.kind === kind ? [[record.id, record.json]] : [])));
}
