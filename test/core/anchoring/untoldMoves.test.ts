import assert from 'node:assert/strict';
import {
  type Anchor,
  anchorsOf,
  createAnnotation,
  describeSpan,
  type PlacedAnnotation,
  UntoldMoves,
} from '../../../src/core/index.js';
import { asked, at, orphan } from './anchors.js';

const text = 'Egypt buys wheat.';
const article = 'file:///a.md';

/** The annotations “Egypt” and “wheat”, placed so. */
function placed(egypt: Anchor, wheat?: Anchor): PlacedAnnotation[] {
  return Object.entries({ Egypt: egypt, ...(wheat && { wheat }) }).map(([words, anchor]) => {
    const start = text.indexOf(words);
    const selectors = describeSpan(text, { start, end: start + words.length });
    const draft = { creator: 'Ada', verdict: 'added', type: 'actor', selectors } as const;
    return { ...createAnnotation(draft, { uuid: () => words, now: () => new Date(0) }), anchor };
  });
}

describe('untold moves', () => {
  const [first, second, third] = [placed(at(0), at(11)), placed(at(4), asked), placed(at(9), orphan)];

  it('of several changes are those since the first', () => {
    const untold = new UntoldMoves();
    assert.equal(untold.add(article, anchorsOf(first), second), true);
    assert.equal(untold.add(article, anchorsOf(second), third), true);
    assert.deepEqual(untold.take(new Set([article])), [[article, { moved: 1, uncertain: 0, lost: 1 }]]);
  });

  it('are told once', () => {
    const untold = new UntoldMoves();
    untold.add(article, anchorsOf(first), second);
    assert.deepEqual(untold.take(new Set(['file:///b.md'])), []);
    assert.equal(untold.take(new Set([article])).length, 1);
    assert.deepEqual(untold.take(new Set([article])), []);
    untold.add(article, anchorsOf(second), third);
    assert.deepEqual(untold.take(new Set([article])), [[article, { moved: 1, uncertain: 0, lost: 1 }]]);
  });

  it('are none where a later change brought all back', () => {
    const untold = new UntoldMoves();
    untold.add(article, anchorsOf(first), second);
    assert.equal(untold.add(article, anchorsOf(second), first), false);
    assert.deepEqual(untold.take(new Set([article])), []);
  });

  it('take in what was annotated between two changes', () => {
    const untold = new UntoldMoves();
    untold.add(article, anchorsOf(placed(at(0))), placed(at(4)));
    untold.add(article, anchorsOf(placed(at(4), at(11))), placed(at(4), orphan));
    assert.deepEqual(untold.take(new Set([article])), [[article, { moved: 1, uncertain: 0, lost: 1 }]]);
  });
});
