import * as z from 'zod';
import type { JsonObject } from './json.js';
import {
  annotationSchema,
  nameBodySchema,
  pageSchema,
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

const bodySchemas: Readonly<Record<Purpose, z.ZodObject>> = {
  classifying: nameBodySchema,
  identifying: nameBodySchema,
  tagging: textBodySchema,
  commenting: textBodySchema,
  assessing: verdictBodySchema,
};

const replyBodySchemas: Readonly<Record<ReplyPurpose, z.ZodObject>> = {
  commenting: textBodySchema,
  assessing: verdictBodySchema,
  moderating: statusBodySchema,
};

const bodyDescriptions: Readonly<Record<Purpose, string>> = {
  classifying: 'The type: actor, resource, agreement or one of the workspace’s own',
  identifying: 'The entity’s id',
  tagging: 'A tag',
  commenting: 'A note in Markdown',
  assessing: 'The decision on a suggestion',
};

const replyBodyDescriptions: Readonly<Record<ReplyPurpose, string>> = {
  commenting: 'The reply in Markdown',
  assessing: 'Whether the analyst agrees',
  moderating: 'Whether the thread is settled',
};

/**
 * The JSON Schema (draft 2020-12) of a sidecar, with which editors check and complete a file edited by hand. It
 * is made of the schemas that reading uses. Three rules are beyond it: a position's `start` is less than its
 * `end`, no id comes twice, and no field comes twice in one object.
 */
export function sidecarJsonSchema(): JsonObject {
  return z.toJSONSchema(fileSchema, { io: 'input', target: 'draft-2020-12' });
}

const isOwn = (type: string, purpose: string) => ({
  properties: { type: { const: type }, purpose: { const: purpose } },
  required: ['type', 'purpose'],
});

function bodyList<One extends string>(
  list: readonly One[],
  schemas: Readonly<Record<One, z.ZodObject>>,
  descriptions: Readonly<Record<One, string>>,
) {
  const own = list.map((purpose) =>
    z
      .looseObject({ type: z.literal('TextualBody'), purpose: z.literal(purpose) })
      .extend(schemas[purpose].shape)
      .meta({ description: descriptions[purpose] }),
  );
  const foreign = z
    .looseObject({})
    .meta({ not: { anyOf: list.map((purpose) => isOwn('TextualBody', purpose)) } });
  return z.array(z.union([...own, foreign])).meta({
    allOf: list
      .filter((purpose) => purpose !== 'tagging')
      .map((purpose) => ({
        contains: isOwn('TextualBody', purpose),
        minContains: purpose === 'classifying' ? 1 : 0,
        maxContains: 1,
      })),
  });
}

const body = bodyList(purposes, bodySchemas, bodyDescriptions);

const isOfType = (type: string) => ({ properties: { type: { const: type } }, required: ['type'] });

const ownSelectors = [
  z.looseObject({ type: z.literal('TextQuoteSelector') }).extend(quoteSchema.shape),
  z.looseObject({ type: z.literal('TextPositionSelector') }).extend(positionSchema.shape),
];

const foreignSelector = z
  .looseObject({})
  .meta({ not: { anyOf: [isOfType('TextQuoteSelector'), isOfType('TextPositionSelector')] } });

const selector = z
  .array(z.union([...ownSelectors, foreignSelector]))
  .min(2)
  .meta({
    description: 'Both ways to find the passage: its words and its place',
    allOf: [{ contains: isOfType('TextQuoteSelector') }, { contains: isOfType('TextPositionSelector') }],
  });

const { target } = annotationSchema.shape;
const annotation = annotationSchema
  .extend({ body, target: target.extend({ selector: selector.optional() }) })
  .meta({ not: { required: ['deleted'] } });

const reply = replySchema
  .extend({ body: bodyList(replyPurposes, replyBodySchemas, replyBodyDescriptions) })
  .meta({ not: { required: ['deleted'] } });

const fileSchema = pageSchema.extend({ items: z.array(z.union([annotation, reply, tombstoneSchema])) });
