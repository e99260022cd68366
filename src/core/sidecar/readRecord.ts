import type * as z from 'zod/mini';
import type { Annotation } from '../annotation/annotation.js';
import type { Reply } from '../annotation/reply.js';
import type { Selectors } from '../annotation/selector.js';
import { isJsonObject, type JsonObject } from './json.js';
import type { JsonPath } from './problem.js';
import {
  annotationSchema,
  nameBodySchema,
  positionSchema,
  purposes,
  quoteSchema,
  replyPurposes,
  replySchema,
  statusBodySchema,
  textBodySchema,
  tombstoneSchema,
  verdictBodySchema,
  type Purpose,
  type ReplyPurpose,
} from './schema.js';

/** One item of a sidecar, read; or the place in it that cannot be read, and what was expected there. */
export type ReadRecord =
  | { readonly kind: 'annotation'; readonly annotation: Annotation }
  | { readonly kind: 'reply'; readonly reply: Reply }
  | { readonly kind: 'tombstone'; readonly id: string; readonly deleted: string }
  | { readonly kind: 'unreadable'; readonly path: JsonPath; readonly expected: string };

/** The purpose of an annotation's body that is ours; `undefined` for another program's. */
export function ownPurpose(body: JsonObject): Purpose | undefined {
  return purposeAmong(purposes, body);
}

/** The purpose of a reply's body that is ours; `undefined` for another program's. */
export function ownReplyPurpose(body: JsonObject): ReplyPurpose | undefined {
  return purposeAmong(replyPurposes, body);
}

function purposeAmong<One extends string>(list: readonly One[], body: JsonObject): One | undefined {
  return body['type'] === 'TextualBody' ? list.find((purpose) => purpose === body['purpose']) : undefined;
}

/** Whether an item is said on an annotation, and no annotation of the article itself. */
export function isReply(item: JsonObject): boolean {
  return typeof item['target'] === 'string';
}

/** What is wrong first, in a word: the type expected, or the rule that was broken. */
export function expectedBy({ issues }: z.core.$ZodError): { path: JsonPath; expected: string } {
  const issue = issues[0];
  const path = issue?.path.map((step) => (typeof step === 'number' ? step : String(step))) ?? [];
  if (issue?.code === 'invalid_type') return { path, expected: issue.expected };
  if (issue?.code === 'invalid_format') return { path, expected: issue.format };
  if (issue?.code === 'invalid_value') return { path, expected: issue.values.map(String).join(' | ') };
  return { path, expected: issue?.code ?? 'unknown' };
}

/** Reads one item. It never throws, whatever the item is. */
export function readRecord(item: unknown): ReadRecord {
  try {
    if (isJsonObject(item) && Object.hasOwn(item, 'deleted')) {
      const { id, deleted } = check(tombstoneSchema, item, []);
      return { kind: 'tombstone', id, deleted };
    }
    return isJsonObject(item) && isReply(item)
      ? { kind: 'reply', reply: readReply(item) }
      : { kind: 'annotation', annotation: readAnnotation(item) };
  } catch (error) {
    if (error instanceof Unreadable)
      return { kind: 'unreadable', path: error.path, expected: error.expected };
    throw error;
  }
}

class Unreadable extends Error {
  constructor(
    readonly path: JsonPath,
    readonly expected: string,
  ) {
    super(`${expected} expected at ${path.join('/')}`);
  }
}

function check<Value>(schema: z.ZodMiniType<Value>, json: unknown, at: JsonPath): Value {
  const { data, error } = schema.safeParse(json);
  if (error === undefined) return data;
  const { path, expected } = expectedBy(error);
  throw new Unreadable([...at, ...path], expected);
}

function readAnnotation(item: unknown): Annotation {
  const { id, creator, created, modified, certainty, body, target } = check(annotationSchema, item, []);
  const { bodies, value } = bodyReader(body, ownPurpose);

  const type = value('classifying', nameBodySchema);
  if (type === undefined) throw new Unreadable(['body'], 'classifying');
  const entity = value('identifying', nameBodySchema);
  const note = value('commenting', textBodySchema);
  const { selector, orphaned } = target;
  return {
    id,
    creator: creator.name,
    created,
    modified,
    verdict: value('assessing', verdictBodySchema) ?? 'added',
    type,
    ...(entity === undefined ? {} : { entity }),
    ...(note === undefined ? {} : { note }),
    tags: bodies('tagging').map(({ json, at }) => check(textBodySchema, json, at).value),
    ...(certainty === undefined ? {} : { certainty }),
    ...(selector === undefined ? {} : { selectors: readSelectors(selector, target) }),
    ...(orphaned === undefined ? {} : { orphaned }),
  };
}

function readReply(item: JsonObject): Reply {
  const { id, creator, created, modified, body, target } = check(replySchema, item, []);
  const { value } = bodyReader(body, ownReplyPurpose);
  const note = value('commenting', textBodySchema);
  const verdict = value('assessing', verdictBodySchema);
  const status = value('moderating', statusBodySchema);
  return {
    id,
    creator: creator.name,
    created,
    modified,
    target,
    ...(note === undefined ? {} : { note }),
    ...(verdict === undefined ? {} : { verdict }),
    ...(status === undefined ? {} : { status }),
  };
}

/** Finds the bodies of a purpose, and reads the value of the one that there may be. */
function bodyReader<Kind extends string>(
  body: readonly JsonObject[],
  purposeOf: (body: JsonObject) => Kind | undefined,
) {
  const bodies = (purpose: Kind) =>
    body.flatMap((json, index) => (purposeOf(json) === purpose ? [{ json, at: ['body', index] }] : []));
  const value = <Read extends string>(purpose: Kind, schema: z.ZodMiniType<{ value: Read }>) => {
    const one = onlyOne(bodies(purpose));
    return one === undefined ? undefined : check(schema, one.json, one.at).value;
  };
  return { bodies, value };
}

function readSelectors(
  list: readonly JsonObject[],
  { textId, attached }: { readonly textId?: string | undefined; readonly attached?: string | undefined },
): Selectors {
  // Another program may have added a second of a kind: the first one counts.
  const one = <Read>(type: string, schema: z.ZodMiniType<Read>) => {
    const [first] = list.flatMap((selector, index) =>
      selector['type'] === type ? [check(schema, selector, ['target', 'selector', index])] : [],
    );
    if (first === undefined) throw new Unreadable(['target', 'selector'], type);
    return first;
  };
  const { exact, prefix, suffix, rival } = one('TextQuoteSelector', quoteSchema);
  const { start, end } = one('TextPositionSelector', positionSchema);
  return {
    quote: { exact, prefix, suffix },
    position: { start, end },
    ...(textId === undefined ? {} : { textId }),
    ...(attached === undefined ? {} : { attached }),
    ...(rival === undefined ? {} : { rival }),
  };
}

function onlyOne<Body extends { readonly at: JsonPath }>(bodies: readonly Body[]): Body | undefined {
  const [first, second] = bodies;
  if (second !== undefined) throw new Unreadable(second.at, 'one');
  return first;
}
