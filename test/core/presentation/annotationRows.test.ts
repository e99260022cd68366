import assert from 'node:assert/strict';
import {
  type Anchor,
  annotationKey,
  annotationRowsOf,
  createAnnotation,
  isOpen,
  type PlacedAnnotation,
  questionsOf,
  uncertainPlaces,
} from '../../../src/core/index.js';

const reason = { code: 'anchoring.sameWords', args: {} };

/** An annotation with this id at its anchor. */
function placed(id: string, anchor: Anchor): PlacedAnnotation {
  const draft = { creator: 'Ada', verdict: 'added', type: 'actor' } as const;
  return {
    ...createAnnotation(draft, { uuid: () => id, now: () => new Date(0) }),
    id,
    anchor,
  };
}

function anchored(start: number): Anchor {
  return { state: 'anchored', span: { start, end: start + 1 }, changed: false };
}

function uncertain(...starts: readonly number[]): Anchor {
  return {
    state: 'uncertain',
    candidates: starts.map((start) => ({ span: { start, end: start + 1 }, reason, likeness: 0.5 })),
  };
}

const orphan: Anchor = { state: 'orphaned', reason };
const annotations = [
  { ...placed('kept', orphan), orphaned: 'kept' as const },
  { ...placed('last', anchored(9)), orphaned: 'kept' as const },
  placed('gone', orphan),
  placed('first', anchored(1)),
  placed('asks late', uncertain(8, 2)),
  placed('sought late', { state: 'sought', span: { start: 7, end: 8 } }),
  placed('sought', { state: 'sought' }),
  { ...placed('kept, sought', { state: 'sought' }), orphaned: 'kept' as const },
  placed('asks early', uncertain(3)),
];

describe('the rows of an article’s annotations', () => {
  const rows = annotationRowsOf(annotations, new Set([annotationKey({ id: 'gone', creator: 'Ada' })]));

  it('begin with what waits for a person, then what is looked for, and end with what is kept without a place', () => {
    assert.deepEqual(
      rows.map(({ annotation, state }) => `${annotation.id}: ${state}`),
      [
        'asks early: uncertain',
        'asks late: uncertain',
        'gone: orphaned',
        'sought: sought',
        'sought late: sought',
        'first: anchored',
        'last: anchored',
        'kept: kept',
        'kept, sought: kept',
      ],
    );
  });

  it('tell which of them are not written beside the article yet', () => {
    const unwritten = rows.filter(({ isUnwritten }) => isUnwritten);
    assert.deepEqual(
      unwritten.map(({ annotation }) => annotation.id),
      ['gone'],
    );
  });

  it('wait for a person as long as nothing is decided', () => {
    assert.deepEqual(
      rows.filter(isOpen).map(({ annotation }) => annotation.id),
      ['asks early', 'asks late', 'gone'],
    );
  });
});

describe('the questions of an article', () => {
  it('stand at the first candidate, and tell how many there are', () => {
    assert.deepEqual(
      questionsOf({ annotations }).map(
        ({ annotation, candidate, candidates }) =>
          `${annotation.id} at ${candidate.span.start}, one of ${candidates}`,
      ),
      ['asks early at 3, one of 1', 'asks late at 8, one of 2'],
    );
  });

  it('are framed, and so is what is still being looked for, with nothing to answer', () => {
    assert.deepEqual(
      uncertainPlaces({ annotations }).map(({ start }) => start),
      [3, 8, 7],
    );
  });
});
