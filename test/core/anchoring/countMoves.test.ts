import assert from 'node:assert/strict';
import {
  type Anchor,
  annotationKey,
  countMoves,
  createAnnotation,
  describeSpan,
  type PlacedAnnotation,
  storedAnchors,
} from '../../../src/core/index.js';
import { asked, at, orphan } from './anchors.js';

const text = '😀 Egypt buys wheat.';

/** An annotation of the words, placed so. */
function placed(words: string, anchor: Anchor): PlacedAnnotation {
  const start = text.indexOf(words);
  const selectors = describeSpan(text, { start, end: start + words.length });
  const draft = { creator: 'Ada', verdict: 'added', type: 'actor', selectors } as const;
  return { ...createAnnotation(draft, { uuid: () => words, now: () => new Date(0) }), anchor };
}

describe('countMoves', () => {
  it('counts none where all stands as it was stored', () => {
    const annotations = [placed('Egypt', at(3)), placed('wheat', at(14))];
    const moves = countMoves(storedAnchors(annotations, text), annotations);
    assert.deepEqual(moves, { moved: 0, uncertain: 0, lost: 0 });
  });

  it('counts what moved, became a question or was lost since it was stored', () => {
    const annotations = [placed('Egypt', at(8)), placed('wheat', orphan), placed('buys', asked)];
    const moves = countMoves(storedAnchors(annotations, text), annotations);
    assert.deepEqual(moves, { moved: 1, uncertain: 1, lost: 1 });
  });

  it('counts only what was otherwise before', () => {
    const [egypt, wheat, buys] = [placed('Egypt', asked), placed('wheat', orphan), placed('buys', at(9))];
    const former = new Map<string, Anchor>([
      [annotationKey(egypt), asked],
      [annotationKey(wheat), orphan],
      [annotationKey(buys), orphan],
    ]);
    assert.deepEqual(countMoves(former, [egypt, wheat, buys]), { moved: 1, uncertain: 0, lost: 0 });
  });

  it('leaves out what was or is still being looked for', () => {
    const [egypt, wheat] = [placed('Egypt', at(8)), placed('wheat', { state: 'sought' })];
    const former = new Map<string, Anchor>([
      [annotationKey(egypt), { state: 'sought' }],
      [annotationKey(wheat), at(14)],
    ]);
    assert.deepEqual(countMoves(former, [egypt, wheat]), { moved: 0, uncertain: 0, lost: 0 });
  });

  it('leaves out what was not there before', () => {
    assert.deepEqual(countMoves(new Map(), [placed('Egypt', at(8))]), { moved: 0, uncertain: 0, lost: 0 });
  });
});
