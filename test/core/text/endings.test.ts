import assert from 'node:assert/strict';
import fc from 'fast-check';
import { endsWithAny, shortestEnding } from '../../../src/core/text/endings.js';

describe('endings', () => {
  it('are found in a word, the shortest of them', () => {
    const find = shortestEnding(['minister', 'ster', 'rat', 'es']);
    assert.equal(find('außenminister'), 4);
    assert.equal(find('ster'), 4);
    assert.equal(find('tes'), 2);
    assert.equal(find('er'), undefined);
    assert.equal(find(''), undefined);
  });

  it('are found where the word ends with one of them, and only there', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'ü'), maxLength: 6 });
    const endings = fc.array(letters.filter((ending) => ending !== ''));
    fc.assert(
      fc.property(endings, letters, (all, word) => {
        const found = all.filter((ending) => word.endsWith(ending)).map(({ length }) => length);
        assert.equal(shortestEnding(all)(word), found.length === 0 ? undefined : Math.min(...found));
        assert.equal(endsWithAny(all)(word), found.length > 0);
      }),
      { seed: 1 },
    );
  });
});
