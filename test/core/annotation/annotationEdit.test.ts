import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Annotation } from '../../../src/core/annotation/annotation.js';
import {
  type AnnotationEdit,
  editAnnotations,
  inverseEdits,
} from '../../../src/core/annotation/annotationEdit.js';
import type { Reply } from '../../../src/core/annotation/reply.js';
import { type AnnotationSet, emptyAnnotationSet } from '../../../src/core/annotation/annotationSet.js';
import { mergeAnnotationSets } from '../../../src/core/sidecar/mergeSidecars.js';

const at = (hour: number) => () => new Date(Date.UTC(2026, 2, 1, hour));
const selectors = { quote: { exact: 'Japan', prefix: '', suffix: '' }, position: { start: 0, end: 5 } };
const annotation: Annotation = {
  id: 'urn:uuid:0b0e3f0c-5a70-4a8e-9d5c-6f7c1f1f6a01',
  creator: 'M. W.',
  created: at(8)().toISOString(),
  modified: at(8)().toISOString(),
  verdict: 'accepted',
  type: 'actor',
  entity: 'jpn',
  tags: ['trade'],
  selectors,
};
const put: AnnotationEdit = { kind: 'put', annotation };

describe('editAnnotations', () => {
  it('brings a deleted annotation back, newer than its tombstone wherever that still stands', () => {
    const before = editAnnotations(emptyAnnotationSet, [put], at(8));
    const deleted = editAnnotations(before, [{ kind: 'delete', id: annotation.id }], at(9));
    assert.equal(deleted.deletions.size, 1);
    const back = editAnnotations(
      deleted,
      inverseEdits(before, [{ kind: 'delete', id: annotation.id }], at(9)),
      at(10),
    );
    assert.deepEqual(back.annotations.get(annotation.id), {
      ...annotation,
      modified: at(10)().toISOString(),
    });
    assert.equal(back.deletions.size, 0);
    const merged = mergeAnnotationSets({ ours: back, theirs: deleted });
    assert.equal(merged.annotations.size, 1);
  });

  it('takes away what a change added', () => {
    const before = editAnnotations(emptyAnnotationSet, [put], at(8));
    const change: AnnotationEdit = {
      kind: 'change',
      id: annotation.id,
      change: { note: 'Who signs?', type: 'resource' },
    };
    assert.deepEqual(inverseEdits(before, [change], at(9)), [
      { kind: 'change', id: annotation.id, change: { note: null, type: 'actor' } },
    ]);
  });
});

describe('inverseEdits', () => {
  const ids = ['a', 'b', 'c'].map((letter) => `urn:uuid:${letter}`);
  const id = fc.constantFrom(...ids);
  const note = fc.option(fc.constantFrom('one', 'two'), { nil: null });
  const content = fc.record({
    verdict: fc.constantFrom('accepted' as const, 'rejected' as const, 'added' as const),
    type: fc.constantFrom('actor', 'resource'),
    tags: fc.subarray(['x', 'y']),
  });
  const change = fc.record(
    { note, entity: note, type: fc.constantFrom('actor', 'agreement'), tags: fc.subarray(['x', 'z']) },
    { requiredKeys: [] },
  );
  const edit: fc.Arbitrary<AnnotationEdit> = fc.oneof(
    fc.record({
      kind: fc.constant('put' as const),
      annotation: fc
        .tuple(id, content)
        .map(([one, said]): Annotation => ({ ...annotation, ...said, id: one })),
    }),
    fc.record({ kind: fc.constant('change' as const), id, change }),
    fc.record({
      kind: fc.constant('reply' as const),
      reply: fc
        .record({ id: fc.constantFrom('urn:uuid:r', 'urn:uuid:s'), note: fc.constantFrom('yes', 'no') })
        .map((one): Reply => ({ creator: 'M. W.', created: '', modified: '', target: 'urn:uuid:a', ...one })),
    }),
    fc.record({
      kind: fc.constant('delete' as const),
      id: fc.constantFrom(...ids, 'urn:uuid:r', 'urn:uuid:s'),
    }),
  );
  /** What was decided and written, without the times. */
  const said = ({ annotations, replies }: AnnotationSet): unknown =>
    [...annotations.values(), ...replies.values()]
      .map((one) => ({ ...one, modified: '' }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));

  it('leads back from any edits, however many at once', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 6 }), fc.array(edit, { maxLength: 6 }), (first, edits) => {
        const before = editAnnotations(emptyAnnotationSet, first, at(8));
        const after = editAnnotations(before, edits, at(9));
        const back = editAnnotations(after, inverseEdits(before, edits, at(9)), at(10));
        assert.deepEqual(said(back), said(before));
      }),
      { seed: 11, numRuns: 2000 },
    );
  });
});
