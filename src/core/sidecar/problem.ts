import type { Message } from '../text/message.js';
import type { Place } from '../text/place.js';

/** A way into a JSON value: names of fields and indices of items. */
export type JsonPath = readonly (string | number)[];

/**
 * What is wrong with a sidecar, and where.
 *
 * - `sidecar.tooLarge` { limit }: more megabytes than we read; nothing of the file is read
 * - `sidecar.unreadable` { reason }: the host cannot read the file; `reason` in its words. It is left alone
 * - `sidecar.encoding`: bytes that are no UTF-8 from here on; read-only
 * - `sidecar.conflict`: git's conflict markers; read-only, `mergeConflict` may merge the two sides
 * - `sidecar.syntax` { error }: no JSON from here on; read-only
 * - `sidecar.tooDeep` { limit }: nested deeper than anything we write from here on; read-only
 * - `sidecar.notAPage` { field, expected }: JSON, but no page of annotations; read-only
 * - `sidecar.newerFormat` { version, known }: written by a newer program; read-only
 * - `sidecar.duplicateKey` { key }: one object has the field twice, one of them unseen; read-only
 * - `sidecar.unreadableRecord` { field, expected }: this record is kept as it stands, and not shown
 * - `sidecar.duplicateId` { id }: a second record of the same id is kept as it stands, and not shown
 */
export interface SidecarProblem extends Message, Place {
  readonly severity: 'error' | 'warning';
}
