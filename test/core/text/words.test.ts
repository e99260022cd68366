import assert from 'node:assert/strict';
import fc from 'fast-check';
import { remember } from '../../../src/core/text/remember.js';
import { continuesWord, splitWords } from '../../../src/core/text/words.js';

describe('words', () => {
  it('are the runs of letters, digits and marks, in every script', () => {
    const unit = fc.constantFrom(
      'a',
      'Z',
      'ß',
      'é',
      '\u0301',
      '7',
      '٣',
      '海',
      '𐐀',
      ' ',
      '-',
      "'",
      '.',
      '\u00ad',
      '…',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 20 }), (text) => {
        const expected = Array.from(text.matchAll(/[\p{L}\p{N}\p{M}]+/gu), ({ 0: word, index }) => ({
          start: index,
          end: index + word.length,
        }));
        assert.deepEqual(splitWords(text), expected);
        for (const { start, end } of expected) {
          assert.ok(continuesWord(text, start));
          assert.ok(!continuesWord(text, end));
        }
      }),
      { seed: 20240229, numRuns: 1000 },
    );
  });
});

describe('what is remembered', () => {
  it('is worked out once for each key, and anew when the memory was emptied', () => {
    const asked: number[] = [];
    const double = remember((key: number) => {
      asked.push(key);
      return 2 * key;
    });
    assert.equal(double(4), 8);
    assert.equal(double(4), 8);
    assert.deepEqual(asked, [4]);
    for (let key = 100; key < 60_200; key++) double(key);
    assert.equal(double(4), 8);
    assert.equal(asked.filter((key) => key === 4).length, 2);
  });
});
