import fc from 'fast-check';
import type { Annotation } from '../../../src/core/annotation/annotation.js';
import type { Reply } from '../../../src/core/annotation/reply.js';
import type { AnnotationSet } from '../../../src/core/annotation/annotationSet.js';

const text = fc.string({ unit: 'binary', maxLength: 8 });
const name = fc.string({ unit: 'binary', minLength: 1, maxLength: 8 });
export const times = fc
  .date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const id = fc.uuid().map((uuid) => `urn:uuid:${uuid}`);
const selectors = fc.record(
  {
    quote: fc.record({ exact: name, prefix: text, suffix: text }, { noNullPrototype: true }),
    position: fc.tuple(fc.nat(), fc.nat()).map(([start, length]) => ({ start, end: start + length + 1 })),
    textId: fc.stringMatching(/^[0-9a-f]{40}$/),
    attached: times,
  },
  { requiredKeys: ['quote', 'position'], noNullPrototype: true },
);
/** Annotations with any content. */
export const annotations: fc.Arbitrary<Annotation> = fc.record(
  {
    id,
    creator: name,
    created: times,
    modified: times,
    verdict: fc.constantFrom('accepted', 'rejected', 'added'),
    type: name,
    entity: name,
    note: text,
    tags: fc.array(text, { maxLength: 3 }),
    certainty: fc.constantFrom('certain', 'probable', 'doubtful'),
    orphaned: fc.constantFrom('gone', 'kept'),
    selectors,
  },
  {
    requiredKeys: ['id', 'creator', 'created', 'modified', 'verdict', 'type', 'tags'],
    noNullPrototype: true,
  },
);
/** Replies with any content. */
const replies: fc.Arbitrary<Reply> = fc.record(
  {
    id,
    creator: name,
    created: times,
    modified: times,
    target: id,
    note: text,
    verdict: fc.constantFrom('accepted', 'rejected'),
    status: fc.constantFrom('resolved', 'open'),
  },
  { requiredKeys: ['id', 'creator', 'created', 'modified', 'target'], noNullPrototype: true },
);
/** A few annotations, replies and tombstones. */
export const annotationSets: fc.Arbitrary<AnnotationSet> = fc
  .tuple(
    fc.array(annotations, { maxLength: 4 }).map((list) => new Map(list.map((one) => [one.id, one]))),
    fc.array(replies, { maxLength: 3 }).map((list) => new Map(list.map((one) => [one.id, one]))),
    fc.array(fc.tuple(id, times), { maxLength: 3 }).map((list) => new Map(list)),
  )
  .map(([live, said, deletions]) => ({ annotations: live, replies: said, deletions }));

/** What a file may be called. */
export const articleNames = fc
  .string({ minLength: 1, unit: 'binary' })
  .filter((article) => article !== '.' && article !== '..');
