import assert from 'node:assert/strict';
import type { Annotation } from '../../../src/core/annotation/annotation.js';
import { annotationKey, annotationsTogether } from '../../../src/core/annotation/annotationKey.js';
import {
  type AnnotationSet,
  emptyAnnotationSet,
  withAnnotation,
} from '../../../src/core/annotation/annotationSet.js';
import { createAnnotation } from '../../../src/core/annotation/createAnnotation.js';

function annotation(id: string, creator: string, note: string, hour = 0): Annotation {
  const draft = { creator, verdict: 'added', type: 'actor', note } as const;
  return createAnnotation(draft, { uuid: () => id, now: () => new Date(Date.UTC(2026, 1, 2, hour)) });
}

function setOf(...annotations: readonly Annotation[]): AnnotationSet {
  return annotations.reduce(withAnnotation, emptyAnnotationSet);
}

describe('annotationKey', () => {
  it('tells the annotations of two analysts apart that have one id', () => {
    const [ada, ben] = [annotation('1', 'Ada', ''), annotation('1', 'Ben', '')];
    assert.notEqual(annotationKey(ada), annotationKey(ben));
    assert.equal(annotationKey(ada), annotationKey(annotation('1', 'Ada', 'changed', 3)));
  });
});

describe('annotationsTogether', () => {
  const notes = (...sets: readonly AnnotationSet[]) => annotationsTogether(sets).map(({ note }) => note);

  it('has the annotations of every file, also where a file is a copy of another analyst’s', () => {
    const ada = setOf(annotation('1', 'Ada', 'ports'), annotation('2', 'Ada', 'grain'));
    assert.deepEqual(notes(ada, setOf(annotation('1', 'Ben', 'ports too'))), ['ports', 'grain', 'ports too']);
  });

  it('has the later version of what an analyst has in two files, whichever is read first', () => {
    const [old, late] = [annotation('1', 'Ada', 'old', 1), annotation('1', 'Ada', 'late', 2)];
    assert.deepEqual(notes(setOf(old), setOf(late)), ['late']);
    assert.deepEqual(notes(setOf(late), setOf(old)), ['late']);
  });
});
