import assert from 'node:assert/strict';
import fc from 'fast-check';
import { WordTable } from '../../../src/core/text/wordTable.js';

describe('a table of words', () => {
  it('says of each word in a text what a map says', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'ß', '海'), minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 64 }), fc.array(word, { maxLength: 64 }), (known, asked) => {
        const table = new WordTable<{ at: number }>(64);
        const map = new Map<string, { at: number }>();
        known.forEach((text, at) => {
          table.set(text, { at });
          map.set(text, { at });
        });
        assert.equal(table.isFull, map.size === 64);
        for (const text of asked)
          assert.deepEqual(table.find(`x${text}y`, 1, 1 + text.length), map.get(text), text);
        table.clear();
        for (const text of known) assert.equal(table.find(text, 0, text.length), undefined);
      }),
      { seed: 20240229, numRuns: 500 },
    );
  });

  it('is full where every word that it may hold is another one', () => {
    const table = new WordTable<object>(4);
    for (const word of ['a', 'b', 'b', 'c']) table.set(word, {});
    assert.ok(!table.isFull);
    table.set('d', {});
    assert.ok(table.isFull);
    assert.equal(table.find('e', 0, 1), undefined);
  });
});
