import assert from 'node:assert/strict';
import { createAnchorer } from '../../../src/core/anchoring/createAnchorer.js';
import { describeSpan } from '../../../src/core/anchoring/describeSpan.js';

const sentence = 'The ministers will review the quota in autumn.';
const oldText = `Spring brought rain to the delta.\n\n${sentence}\n\nFishermen stayed at home.\n`;
const start = oldText.indexOf('the quota');
const stored = describeSpan(oldText, { start, end: start + 'the quota'.length });

describe('a passage whose sentence stands in several places', () => {
  for (const [how, former] of [
    ['with the old text', { oldText }],
    ['without it', {}],
  ] as const)
    it(`is asked about where nothing tells which is meant, ${how}`, () => {
      const newText = `A wholly new beginning.\n\n${sentence}\n\nOther words.\n\n${sentence}\n\nThe end.\n`;
      const anchor = createAnchorer({ newText, ...former }).anchor(stored);
      assert.equal(anchor.state, 'uncertain');
    });

  it('is certain where what stood around it is there still', () => {
    const newText = `${sentence}\n\nThe herons left.\n\n${oldText}`;
    const anchor = createAnchorer({ newText, oldText }).anchor(stored);
    assert.ok(anchor.state === 'anchored');
    assert.equal(anchor.span.start, newText.lastIndexOf('the quota'));
  });
});
