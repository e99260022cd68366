import assert from 'node:assert/strict';
import type { Annotation } from '../../../src/core/annotation/annotation.js';
import {
  changedIds,
  emptyAnnotationSet,
  partOf,
  withAnnotation,
  withChange,
  withoutAnnotation,
} from '../../../src/core/annotation/annotationSet.js';
import { changeAnnotation, createAnnotation } from '../../../src/core/annotation/createAnnotation.js';

const morning = () => new Date('2026-03-01T08:00:00Z');
const evening = () => new Date('2026-03-01T20:00:00Z');
const host = { uuid: () => '0b0e3f0c-5a70-4a8e-9d5c-6f7c1f1f6a01', now: morning };
const draft = {
  creator: 'M. W.',
  verdict: 'added',
  type: 'actor',
  entity: 'jpn',
  note: 'Who signs?',
  selectors: { quote: { exact: 'Japan', prefix: '', suffix: ' signs.' }, position: { start: 0, end: 5 } },
} as const;
const annotation: Annotation = createAnnotation(draft, host);
const set = withAnnotation(emptyAnnotationSet, annotation);

describe('createAnnotation', () => {
  it('gives an id, the time and no tags to what the analyst said', () => {
    assert.deepEqual(annotation, {
      ...draft,
      id: 'urn:uuid:0b0e3f0c-5a70-4a8e-9d5c-6f7c1f1f6a01',
      created: '2026-03-01T08:00:00.000Z',
      modified: '2026-03-01T08:00:00.000Z',
      tags: [],
    });
  });
});

describe('changeAnnotation', () => {
  it('replaces what is said, takes away what is null and keeps the rest', () => {
    const changed = changeAnnotation(annotation, { type: 'place', entity: null, tags: ['scene'] }, evening);
    const { entity, ...rest } = annotation;
    assert.equal(entity, 'jpn');
    const expected = { ...rest, type: 'place', tags: ['scene'], modified: '2026-03-01T20:00:00.000Z' };
    assert.deepEqual(changed, expected);
  });

  it('takes away with the former passage what was said of it', () => {
    const gone = changeAnnotation(annotation, { orphaned: 'gone' }, evening);
    assert.deepEqual([gone.orphaned, gone.modified], ['gone', '2026-03-01T20:00:00.000Z']);
    assert.equal(changeAnnotation(gone, { note: 'Later.' }, evening).orphaned, 'gone');
    assert.equal(changeAnnotation(gone, { orphaned: 'gone' }, morning), gone);
    const selectors = { ...draft.selectors, position: { start: 9, end: 14 } };
    assert.equal(changeAnnotation(gone, { selectors }, evening).orphaned, undefined);
    assert.equal(changeAnnotation(gone, { orphaned: null }, evening).orphaned, undefined);
  });

  it('leaves the annotation as it is where nothing changes', () => {
    assert.equal(changeAnnotation(annotation, { note: 'Who signs?', tags: [] }, evening), annotation);
    assert.equal(changeAnnotation(annotation, {}, evening), annotation);
  });
});

describe('AnnotationSet', () => {
  it('changes one annotation and leaves the set before as it was', () => {
    const changed = withChange(set, annotation.id, { verdict: 'accepted' }, evening);
    assert.equal(changed.annotations.get(annotation.id)?.verdict, 'accepted');
    assert.equal(set.annotations.get(annotation.id)?.verdict, 'added');
  });

  it('leaves a tombstone of what is deleted, and takes it away where the annotation comes back', () => {
    const deleted = withoutAnnotation(set, annotation.id, evening);
    assert.equal(deleted.annotations.size, 0);
    assert.deepEqual([...deleted.deletions], [[annotation.id, '2026-03-01T20:00:00.000Z']]);
    assert.deepEqual(withAnnotation(deleted, annotation), set);
  });

  it('is the same set where there is nothing to do', () => {
    assert.equal(withChange(set, 'urn:uuid:other', { note: null }, evening), set);
    assert.equal(withChange(set, annotation.id, { type: 'actor' }, evening), set);
    assert.equal(withoutAnnotation(set, 'urn:uuid:other', evening), set);
  });

  it('tells what an act changed, and gives that part', () => {
    const other = { ...annotation, id: 'urn:uuid:other' };
    const both = withAnnotation(set, other);
    const noted = withChange(both, annotation.id, { note: 'Yes.' }, evening);
    assert.deepEqual([...changedIds(both, noted)], [annotation.id]);
    assert.deepEqual([...changedIds(both, both)], []);
    const deleted = withoutAnnotation(both, other.id, evening);
    const ids = changedIds(both, deleted);
    assert.deepEqual([...ids], [other.id]);
    assert.deepEqual(partOf(both, ids), withAnnotation(emptyAnnotationSet, other));
    assert.deepEqual([...partOf(deleted, ids).deletions.keys()], [other.id]);
    assert.equal(partOf(deleted, ids).annotations.size, 0);
  });
});
