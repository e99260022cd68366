import assert from 'node:assert/strict';
import { addSpans, f1, noSpans, spanAgreement } from '../../../src/core/comparison/spanAgreement.js';

/** The mentions of tags in the IOB2 format: “B-X” begins a mention of type X, “I-X” goes on with it. A unit is one tag. */
function tagged(tags: string): { span: { start: number; end: number }; type: string }[] {
  const mentions: { span: { start: number; end: number }; type: string }[] = [];
  tags.split(' ').forEach((tag, at) => {
    const [sign, type = ''] = tag.split('-');
    const last = mentions.at(-1);
    if (sign === 'B') mentions.push({ span: { start: at, end: at + 1 }, type });
    if (sign === 'I' && last !== undefined) last.span.end = at + 1;
  });
  return mentions;
}

describe('F1 of the mentions that two share', () => {
  // E. F. Tjong Kim Sang and S. Buchholz, CoNLL-2000 shared task, the example of its evaluation's output: 459 phrases,
  // 539 found, 371 of them correct, FB1 74.35; and of its types those whose counts follow from the printed shares.
  for (const [type, first, second, shared, printed] of [
    ['all', 459, 539, 371, '74.35'],
    ['ADVP', 8, 11, 5, '52.63'],
    ['NP', 262, 317, 206, '71.16'],
    ['PP', 90, 107, 89, '90.36'],
    ['SBAR', 6, 3, 2, '44.44'],
    ['VP', 87, 100, 69, '73.80'],
    ['ADJP', 6, 1, 0, '0.00'],
  ] as const)
    it(`is ${printed} per cent for the example of the CoNLL-2000 shared task, ${type}`, () => {
      const share = f1({ first, second, exact: shared, overlapping: shared }, shared);
      assert.equal((100 * (share ?? NaN)).toFixed(2), printed);
    });

  it('is 0.5 for the example of seqeval, where one of two mentions begins too early', () => {
    const first = tagged('O O O B-MISC I-MISC I-MISC O B-PER I-PER O');
    const second = tagged('O O B-MISC I-MISC I-MISC I-MISC O B-PER I-PER O');
    const [misc, per] = ['MISC', 'PER'].map((type) => spanAgreement(first, second, type));
    assert.ok(misc && per);
    assert.deepEqual([f1(misc, misc.exact), f1(misc, misc.overlapping)], [0, 1]);
    assert.equal(f1(per, per.exact), 1);
    const all = addSpans(misc, per);
    assert.equal(f1(all, all.exact), 0.5);
  });

  it('has no value where neither has a mention', () => {
    assert.equal(f1(noSpans, 0), undefined);
  });
});
