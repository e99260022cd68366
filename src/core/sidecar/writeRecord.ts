import type { Annotation } from '../annotation/annotation.js';
import type { Reply } from '../annotation/reply.js';
import type { Selectors } from '../annotation/selector.js';
import { fieldOr, isJsonObject, keepUnknownFields, type JsonObject } from './json.js';
import { ownPurpose, ownReplyPurpose } from './readRecord.js';
import type { Purpose, ReplyPurpose } from './schema.js';

/**
 * The item that stands for an annotation, its fields in their fixed order. What the original holds beside
 * the fields that are ours stays, at every level: fields, bodies, selectors, motivations of other programs.
 *
 * @param source the article as a relative IRI, for an annotation that has no original
 * @param original the item as it stood in the file, if it did
 */
export function writeAnnotation(annotation: Annotation, source: string, original?: JsonObject): JsonObject {
  const { id, creator, created, modified, certainty } = annotation;
  return keepUnknownFields(
    {
      id,
      type: 'Annotation',
      motivation: motivationOf(annotation, original),
      creator: writeCreator(creator, original?.['creator']),
      created,
      modified,
      certainty,
      body: writeBodies(annotation, objectsOf(original?.['body'])),
      target: writeTarget(annotation, source, original?.['target']),
    },
    original,
  );
}

/** The item that stands for what is said on an annotation; what the original holds beside it stays. */
export function writeReply(reply: Reply, original?: JsonObject): JsonObject {
  const { id, creator, created, modified, target } = reply;
  return keepUnknownFields(
    {
      id,
      type: 'Annotation',
      motivation: fieldOr(original, 'motivation', replyMotivation(reply)),
      creator: writeCreator(creator, original?.['creator']),
      created,
      modified,
      body: writeReplyBodies(reply, objectsOf(original?.['body'])),
      target,
    },
    original,
  );
}

/** The item that stands for a deleted annotation or reply. */
export function writeTombstone(id: string, deleted: string, original?: JsonObject): JsonObject {
  return keepUnknownFields({ id, deleted }, original);
}

function replyMotivation({ note, verdict, status }: Reply): string {
  if (note !== undefined) return 'replying';
  if (verdict !== undefined) return 'assessing';
  return status === undefined ? 'replying' : 'moderating';
}

function writeReplyBodies(
  { note, verdict, status }: Reply,
  originals: readonly JsonObject[],
): readonly JsonObject[] {
  const former = (purpose: ReplyPurpose) => originals.find((body) => ownReplyPurpose(body) === purpose);
  return [
    ...(note === undefined ? [] : [noteBody(note, former('commenting'))]),
    ...(verdict === undefined ? [] : [textBody('assessing', verdict, former('assessing'))]),
    ...(status === undefined ? [] : [textBody('moderating', status, former('moderating'))]),
    ...originals.filter((body) => ownReplyPurpose(body) === undefined),
  ];
}

function textBody(purpose: Purpose | ReplyPurpose, value: string, original?: JsonObject): JsonObject {
  return keepUnknownFields({ type: 'TextualBody', purpose, value }, original);
}

function noteBody(value: string, original?: JsonObject): JsonObject {
  const format = fieldOr(original, 'format', 'text/markdown');
  return keepUnknownFields({ type: 'TextualBody', purpose: 'commenting', format, value }, original);
}

function motivationOf({ verdict }: Annotation, original: JsonObject | undefined): unknown {
  const isAssessed = verdict !== 'added';
  const wasAssessed = objectsOf(original?.['body']).some((body) => ownPurpose(body) === 'assessing');
  const byDefault = isAssessed ? 'assessing' : 'identifying';
  const former = fieldOr(original, 'motivation', byDefault);
  const isOwn = former === 'assessing' || former === 'identifying';
  return isOwn && isAssessed !== wasAssessed ? byDefault : former;
}

function writeCreator(name: string, original: unknown): JsonObject {
  return keepUnknownFields({ type: fieldOr(original, 'type', 'Person'), name }, original);
}

function writeBodies(annotation: Annotation, originals: readonly JsonObject[]): readonly JsonObject[] {
  const { type, entity, tags, note, verdict } = annotation;
  const former = (purpose: Purpose) => originals.filter((original) => ownPurpose(original) === purpose);
  const body = (purpose: Purpose, value: string, [original] = former(purpose)) =>
    textBody(purpose, value, original);
  const formerTags = former('tagging');
  return [
    body('classifying', type),
    ...(entity === undefined ? [] : [body('identifying', entity)]),
    ...tags.map((tag) => {
      const index = formerTags.findIndex(({ value }) => value === tag);
      return body('tagging', tag, index < 0 ? [] : formerTags.splice(index, 1));
    }),
    ...(note === undefined ? [] : [noteBody(note, former('commenting')[0])]),
    ...(verdict === 'added' ? [] : [body('assessing', verdict)]),
    ...originals.filter((original) => ownPurpose(original) === undefined),
  ];
}

function writeTarget({ selectors, orphaned }: Annotation, source: string, original: unknown): JsonObject {
  return keepUnknownFields(
    {
      source: fieldOr(original, 'source', source),
      textId: selectors?.textId,
      attached: selectors?.attached,
      orphaned,
      selector: selectors && writeSelectors(selectors, objectsOf(fieldOr(original, 'selector', []))),
    },
    original,
  );
}

function writeSelectors(
  { quote, position, rival }: Selectors,
  originals: readonly JsonObject[],
): readonly JsonObject[] {
  const { exact, prefix, suffix } = quote;
  const { start, end } = position;
  const fields = [
    { type: 'TextQuoteSelector', exact, prefix, suffix, rival },
    { type: 'TextPositionSelector', start, end },
  ];
  const former = fields.map(({ type }) => originals.find((original) => original['type'] === type));
  return [
    ...fields.map((selector, index) => keepUnknownFields(selector, former[index])),
    ...originals.filter((original) => !former.includes(original)),
  ];
}

function objectsOf(list: unknown): readonly JsonObject[] {
  return Array.isArray(list) ? list.filter(isJsonObject) : [];
}
