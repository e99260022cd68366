import * as z from 'zod';

/** The version of the format that this program writes. A newer one is shown and never written. */
export const formatVersion = 1;

/** The purposes of the bodies that are ours; an annotation has each at most once, but any number of tags. */
export const purposes = ['classifying', 'identifying', 'tagging', 'commenting', 'assessing'] as const;
export type Purpose = (typeof purposes)[number];

const annotationId = z.string().startsWith('urn:uuid:');
const time = z.iso.datetime();

/** The page; its items are read one by one. */
export const pageSchema = z.looseObject({
  type: z.literal('AnnotationPage'),
  formatVersion: z.int().min(1),
  items: z.array(z.unknown()),
});

/** What is left of a deleted annotation. */
export const tombstoneSchema = z.looseObject({ id: annotationId, deleted: time });

/** An annotation. Its bodies and selectors are read one by one, since other programs may have added some. */
export const annotationSchema = z.looseObject({
  id: annotationId,
  type: z.literal('Annotation'),
  creator: z.looseObject({ name: z.string().min(1) }),
  created: time,
  modified: time,
  body: z.array(z.looseObject({})),
  target: z.looseObject({
    source: z.string().min(1),
    textId: z
      .string()
      .regex(/^[0-9a-f]{40}$/)
      .optional(),
    selector: z.array(z.looseObject({})).optional(),
  }),
});

/** A body that names something: a type, an entity. */
export const nameBodySchema = z.looseObject({ value: z.string().min(1) });

/** A body that may be empty: a tag, a note. */
export const textBodySchema = z.looseObject({ value: z.string() });

/** The body with the analyst's decision on a suggestion. */
export const verdictBodySchema = z.looseObject({ value: z.enum(['accepted', 'rejected']) });

/** The passage as words. */
export const quoteSchema = z.looseObject({
  exact: z.string().min(1),
  prefix: z.string().default(''),
  suffix: z.string().default(''),
  rival: z.number().min(0).max(1).optional(),
});

/** The passage as a place. */
export const positionSchema = z
  .looseObject({ start: z.int().min(0), end: z.int() })
  .refine(({ start, end }) => start < end, { path: ['end'] });
