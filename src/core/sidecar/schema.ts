import * as z from 'zod/mini';
import { certainties, orphanWords } from '../annotation/annotation.js';

/** The purposes of the bodies that are ours; an annotation has each at most once, but any number of tags. */
export const purposes = ['classifying', 'identifying', 'tagging', 'commenting', 'assessing'] as const;
export type Purpose = (typeof purposes)[number];

/** The purposes of a reply's bodies that are ours; a reply has each at most once. */
export const replyPurposes = ['commenting', 'assessing', 'moderating'] as const;
export type ReplyPurpose = (typeof replyPurposes)[number];

const annotationId = z
  .string()
  .check(z.regex(/^urn:uuid:/), z.describe('`urn:uuid:` and a UUID, unique in the file'));
const time = z.iso.datetime().check(z.describe('Date and time in UTC, ending in Z'));
const filled = z.string().check(z.minLength(1));

/** The article beside the sidecar: one segment of a path, that leads neither elsewhere nor up. */
const source = z
  .string()
  .check(
    z.regex(/^(?!(?:\.|%2[Ee]){1,2}$)[^/\\:?#]+$/),
    z.describe('The name of the article’s file, in the folder of this file, percent-encoded'),
  );

/** The page; its items are read one by one. */
export const pageSchema = z.looseObject({
  type: z.literal('AnnotationPage'),
  formatVersion: z.int().check(z.gte(1), z.describe('The version of the format')),
  items: z.array(z.unknown()),
});

/** What is left of a deleted annotation. */
export const tombstoneSchema = z
  .looseObject({ id: annotationId, deleted: time })
  .check(z.describe('What is left of a deleted annotation'));

const creator = z.looseObject({ name: filled.check(z.describe('The analyst’s name')) });

/** An annotation. Its bodies and selectors are read one by one, since other programs may have added some. */
export const annotationSchema = z.looseObject({
  id: annotationId,
  type: z.literal('Annotation'),
  creator,
  created: time,
  modified: time,
  certainty: z.optional(z.enum(certainties)).check(z.describe('How sure the analyst is')),
  body: z.array(z.looseObject({})),
  target: z.looseObject({
    source,
    textId: z
      .optional(z.string().check(z.regex(/^[0-9a-f]{40}$/)))
      .check(z.describe('The git blob id of the text that the positions refer to')),
    attached: z
      .optional(time)
      .check(
        z.describe('When the analyst put the annotation to this passage; without it, when it was created'),
      ),
    orphaned: z
      .optional(z.enum(orphanWords))
      .check(z.describe('That the passage is gone; that the annotation is kept without one')),
    selector: z.optional(z.array(z.looseObject({}))),
  }),
});

/** What is said on an annotation. Its bodies are read one by one. */
export const replySchema = z
  .looseObject({
    id: annotationId,
    type: z.literal('Annotation'),
    creator,
    created: time,
    modified: time,
    body: z.array(z.looseObject({})),
    target: annotationId.check(z.describe('The id of the annotation that this is said on')),
  })
  .check(z.describe('What the analyst says on an annotation'));

/** A body that names something: a type, an entity. */
export const nameBodySchema = z.looseObject({ value: filled });

/** A body that may be empty: a tag, a note. */
export const textBodySchema = z.looseObject({ value: z.string() });

/** The body with the analyst's decision on a suggestion. */
export const verdictBodySchema = z.looseObject({ value: z.enum(['accepted', 'rejected']) });

/** The body that tells whether what is said on an annotation is settled. */
export const statusBodySchema = z.looseObject({ value: z.enum(['resolved', 'open']) });

/** The passage as words. */
export const quoteSchema = z.looseObject({
  exact: filled,
  prefix: z._default(z.string(), ''),
  suffix: z._default(z.string(), ''),
  rival: z.optional(z.number().check(z.gte(0), z.lte(1))),
});

/** The passage as a place. */
export const positionSchema = z
  .looseObject({ start: z.int().check(z.gte(0)), end: z.int() })
  .check(z.refine(({ start, end }) => start < end, { path: ['end'] }));
