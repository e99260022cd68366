import { alignAnnotations } from '../annotation/mergeAnnotations.js';
import { isJsonObject, type JsonObject } from './json.js';
import { canonical, mergeJson, sameJson } from './mergeJson.js';
import { ownPurpose, readRecord } from './readRecord.js';
import { writeAnnotation } from './writeRecord.js';

/**
 * Merges two versions of one item, annotations or tombstones. A deletion takes an annotation that is as it was;
 * an edit as late as the deletion, or later, brings it back. The result does not depend on which side is named
 * first.
 *
 * @param base the item that both came from; `undefined` where it is not known or was not there
 */
export function mergeRecords(base: JsonObject | undefined, ours: JsonObject, theirs: JsonObject): JsonObject {
  const [earlier, later] = inOrder(ours, theirs);
  if (isTombstone(ours) === isTombstone(theirs)) return mergeAlike(base, earlier, later);
  const [tombstone, annotation] = isTombstone(ours) ? [ours, theirs] : [theirs, ours];
  if (sameJson(base, annotation)) return tombstone;
  if (sameJson(base, tombstone)) return annotation;
  return timeOf(annotation) >= timeOf(tombstone) ? annotation : tombstone;
}

function mergeAlike(base: JsonObject | undefined, earlier: JsonObject, later: JsonObject): JsonObject {
  const [before, one, two] = [base, earlier, later].map((item) => {
    const read = readRecord(item);
    return read.kind === 'annotation' ? read.annotation : undefined;
  });
  const aligned = one && two && alignAnnotations(before, one, two);
  const [first, second] = aligned
    ? [writeAnnotation(aligned[0], '', earlier), writeAnnotation(aligned[1], '', later)]
    : [earlier, later];
  const merged = mergeJson(base, second, first, keyOf);
  return isJsonObject(merged) ? merged : later;
}

/** What tells a body or a selector from the others of its list; those of other programs by all they say. */
function keyOf(item: unknown): string | undefined {
  if (!isJsonObject(item)) return undefined;
  const purpose = ownPurpose(item);
  if (purpose === 'tagging') return `tagging ${canonical(item['value']) ?? ''}`;
  if (purpose !== undefined) return purpose;
  const type = item['type'];
  return type === 'TextQuoteSelector' || type === 'TextPositionSelector' ? type : undefined;
}

function inOrder(a: JsonObject, b: JsonObject): readonly [earlier: JsonObject, later: JsonObject] {
  const [timeA, timeB] = [timeOf(a), timeOf(b)];
  const isFirst = timeA === timeB ? (canonical(a) ?? '') <= (canonical(b) ?? '') : timeA < timeB;
  return isFirst ? [a, b] : [b, a];
}

function isTombstone(item: JsonObject): boolean {
  return Object.hasOwn(item, 'deleted');
}

/** When the analyst last acted on the item, in milliseconds. */
function timeOf(item: JsonObject): number {
  const time = item[isTombstone(item) ? 'deleted' : 'modified'];
  return typeof time === 'string' ? Date.parse(time) : 0;
}
