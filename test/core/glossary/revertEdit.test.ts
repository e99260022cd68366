import assert from 'node:assert/strict';
import fc from 'fast-check';
import { differenceOf, revertEdit } from '../../../src/core/glossary/revertEdit.js';

const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '\r\n', '😀', '"'), maxLength: 30 });

describe('an edit that is taken back', () => {
  it('leaves what was changed elsewhere since', () => {
    const before = 'never: [\n  one,\n  two,\n]\n';
    const after = before.replace('two,', 'two,\n  three,');
    assert.equal(revertEdit(after, before, after), before);
    assert.equal(revertEdit(`// mine\n${after}`, before, after), `// mine\n${before}`);
    assert.equal(revertEdit(`${after}// mine\n`, before, after), `${before}// mine\n`);
  });

  it('is not taken back where its own place was changed since', () => {
    const before = 'never: [\n  one,\n  two,\n]\n';
    const after = before.replace('two,', 'two,\n  three,');
    assert.equal(revertEdit(after.replace('three', 'four'), before, after), undefined);
    assert.equal(revertEdit(before, before, after), undefined);
    assert.equal(revertEdit('', before, after), undefined);
  });

  it('takes back any edit, with any text above and below', () => {
    fc.assert(
      fc.property(text, text, text, (first, second, other) => {
        const [before, after] = [first, second].map((middle) => `0123456789 ${middle} 9876543210`);
        assert.ok(before !== undefined && after !== undefined);
        assert.equal(revertEdit(after, before, after), before);
        if (first === second) return;
        assert.equal(revertEdit(other + after, before, after), other + before);
        assert.equal(revertEdit(after + other, before, after), before + other);
      }),
      { seed: 5, numRuns: 2000 },
    );
  });

  it('is the smallest stretch that differs, and cuts no letter and no line end in two', () => {
    assert.deepEqual(differenceOf('abc', 'axc'), { start: 1, end: 2, text: 'x' });
    assert.deepEqual(differenceOf('a\r\nb', 'a\nb'), { start: 1, end: 3, text: '\n' });
    assert.deepEqual(differenceOf('😀', '😁'), { start: 0, end: 2, text: '😁' });
    fc.assert(
      fc.property(text, text, (first, second) => {
        const { start, end, text: put } = differenceOf(first, second);
        assert.equal(first.slice(0, start) + put + first.slice(end), second);
      }),
      { seed: 5, numRuns: 2000 },
    );
  });
});
