import assert from 'node:assert/strict';
import {
  anchorAll,
  annotationKey,
  createAnchorer,
  createAnnotation,
  describeSpan,
  type FoundAnchor,
  inTurns,
  type PlacedAnnotation,
} from '../../../src/core/index.js';
import { board, rebuilt } from '../../support/repetitive.js';

/** An annotation of each place where the words stand in a text. */
function annotationsOf(words: string, text: string): Omit<PlacedAnnotation, 'anchor'>[] {
  return [...text.matchAll(new RegExp(words, 'g'))].map(({ index }) =>
    createAnnotation(
      {
        creator: 'Ada',
        verdict: 'added',
        type: 'actor',
        selectors: describeSpan(text, { start: index, end: index + words.length }),
      },
      { uuid: () => `${text.length} ${index}`, now: () => new Date(0) },
    ),
  );
}

describe('annotations that are looked for in turns', () => {
  const later = board.replace('A state', 'Each state');
  const annotations = [...annotationsOf('A state', board), ...annotationsOf('A state', later)];
  const ofWhole = createAnnotation(
    { creator: 'Ada', verdict: 'accepted', type: 'actor' },
    { uuid: () => 'whole', now: () => new Date(0) },
  );
  const oldTexts = new Map([[annotations[0]?.selectors?.textId, board]]);

  it('are found where each is by itself, from the text it was made in', async () => {
    const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 0));
    const found = new Map<string, FoundAnchor>();
    await inTurns(anchorAll([...annotations, ofWhole], rebuilt, oldTexts, found), { pause });
    assert.equal(found.size, annotations.length);
    for (const annotation of annotations) {
      assert.ok(annotation.selectors);
      const oldText = oldTexts.get(annotation.selectors.textId);
      const alone = createAnchorer({ newText: rebuilt, ...(oldText !== undefined && { oldText }) });
      assert.deepEqual(found.get(annotationKey(annotation)), alone.anchor(annotation.selectors));
    }
  });

  it('are known one after the other, with others let through after each', () => {
    const found = new Map<string, FoundAnchor>();
    const counts = [...anchorAll(annotations, rebuilt, oldTexts, found)].map(() => found.size);
    assert.equal(counts.length, annotations.length);
    assert.equal(found.size, annotations.length);
  });
});
