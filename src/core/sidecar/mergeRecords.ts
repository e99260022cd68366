import { alignAnnotations, alignReplies } from '../annotation/mergeAnnotations.js';
import { isJsonObject, type JsonObject } from './json.js';
import { canonical, mergeJson, sameJson } from './mergeJson.js';
import { isReply, ownPurpose, ownReplyPurpose, readRecord } from './readRecord.js';
import { writeAnnotation, writeReply } from './writeRecord.js';

/**
 * Merges two versions of one item, annotations, replies or tombstones. A deletion takes an annotation that is as it was;
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
  const [first, second] = aligned(base, earlier, later);
  const purposeOf = isReply(earlier) && isReply(later) ? ownReplyPurpose : ownPurpose;
  const merged = mergeJson(base, second, first, (item) => keyOf(item, purposeOf));
  return isJsonObject(merged) ? merged : later;
}

/** Both versions, taken to where they can be merged field by field; what is of two kinds stays as it is. */
function aligned(
  base: JsonObject | undefined,
  earlier: JsonObject,
  later: JsonObject,
): readonly [JsonObject, JsonObject] {
  const [before, one, two] = [readRecord(base), readRecord(earlier), readRecord(later)];
  if (one.kind === 'annotation' && two.kind === 'annotation') {
    const former = before.kind === 'annotation' ? before.annotation : undefined;
    const [first, second] = alignAnnotations(former, one.annotation, two.annotation);
    return [writeAnnotation(first, '', earlier), writeAnnotation(second, '', later)];
  }
  if (one.kind === 'reply' && two.kind === 'reply') {
    const former = before.kind === 'reply' ? before.reply : undefined;
    const [first, second] = alignReplies(former, one.reply, two.reply);
    return [writeReply(first, earlier), writeReply(second, later)];
  }
  return [earlier, later];
}

/** What tells a body or a selector from the others of its list; those of other programs by all they say. */
function keyOf(item: unknown, purposeOf: (body: JsonObject) => string | undefined): string | undefined {
  if (!isJsonObject(item)) return undefined;
  const purpose = purposeOf(item);
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
