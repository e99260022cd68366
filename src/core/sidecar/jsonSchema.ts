import * as z from 'zod/mini';
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

const bodySchemas: Readonly<Record<Purpose, z.ZodMiniObject>> = {
  classifying: nameBodySchema,
  identifying: nameBodySchema,
  tagging: textBodySchema,
  commenting: textBodySchema,
  assessing: verdictBodySchema,
};

const replyBodySchemas: Readonly<Record<ReplyPurpose, z.ZodMiniObject>> = {
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
  schemas: Readonly<Record<One, z.ZodMiniObject>>,
  descriptions: Readonly<Record<One, string>>,
) {
  const own = list.map((purpose) =>
    z
      .looseObject({
        type: z.literal('TextualBody'),
        purpose: z.literal(purpose),
        ...schemas[purpose].shape,
      })
      .check(z.describe(descriptions[purpose])),
  );
  const foreign = z
    .looseObject({})
    .check(z.meta({ not: { anyOf: list.map((purpose) => isOwn('TextualBody', purpose)) } }));
  return z.array(z.union([...own, foreign])).check(
    z.meta({
      allOf: list
        .filter((purpose) => purpose !== 'tagging')
        .map((purpose) => ({
          contains: isOwn('TextualBody', purpose),
          minContains: purpose === 'classifying' ? 1 : 0,
          maxContains: 1,
        })),
    }),
  );
}

const body = bodyList(purposes, bodySchemas, bodyDescriptions);

const isOfType = (type: string) => ({ properties: { type: { const: type } }, required: ['type'] });

const ownSelectors = [
  z.looseObject({ type: z.literal('TextQuoteSelector'), ...quoteSchema.shape }),
  z.looseObject({ type: z.literal('TextPositionSelector'), ...positionSchema.shape }),
];

const foreignSelector = z
  .looseObject({})
  .check(z.meta({ not: { anyOf: [isOfType('TextQuoteSelector'), isOfType('TextPositionSelector')] } }));

const selector = z.array(z.union([...ownSelectors, foreignSelector])).check(
  z.minLength(2),
  z.meta({
    description: 'Both ways to find the passage: its words and its place',
    allOf: [{ contains: isOfType('TextQuoteSelector') }, { contains: isOfType('TextPositionSelector') }],
  }),
);

const { target } = annotationSchema.shape;
const annotation = z
  .extend(annotationSchema, { body, target: z.extend(target, { selector: z.optional(selector) }) })
  .check(z.meta({ not: { required: ['deleted'] } }));

const reply = z
  .safeExtend(replySchema, { body: bodyList(replyPurposes, replyBodySchemas, replyBodyDescriptions) })
  .check(z.meta({ not: { required: ['deleted'] } }));

const fileSchema = z.extend(pageSchema, {
  items: z.array(z.union([annotation, reply, tombstoneSchema])),
});
