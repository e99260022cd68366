import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createEntitySearch } from '../../../src/core/presentation/entitySearch.js';

const named = (en: string, de = en) => ({ labels: { en, de } });
const find = createEntitySearch([
  named('European Union', 'Europäische Union'),
  named('Türkiye', 'Türkei'),
  named('rare earths', 'Seltene Erden'),
  named('United Nations', 'Vereinte Nationen'),
  named('Union'),
  named('union (c++)'),
]);
const found = (typed: string, most = 10): string[] => find(typed, most).map(({ labels }) => labels.en);

describe('createEntitySearch', () => {
  it('finds by parts of the name in either language, whatever case and accents', () => {
    assert.deepEqual(found('turkei'), ['Türkiye']);
    assert.deepEqual(found('TÜRKIYE'), ['Türkiye']);
    assert.deepEqual(found('erden selt'), ['rare earths']);
  });

  it('puts the whole name first, then starts of words, then letters within, then scattered ones', () => {
    assert.deepEqual(found('union'), ['Union', 'European Union', 'union (c++)', 'United Nations']);
    assert.deepEqual(found('un'), ['European Union', 'United Nations', 'Union', 'union (c++)']);
    assert.deepEqual(found('nio'), ['European Union', 'Union', 'union (c++)', 'United Nations']);
    assert.deepEqual(found('rearth'), ['rare earths']);
  });

  it('takes what looks like a pattern as letters, and one letter never as scattered', () => {
    assert.deepEqual(found('(c++)'), ['union (c++)']);
    assert.deepEqual(found('.*'), []);
    assert.deepEqual(found('k'), ['Türkiye']);
    assert.deepEqual(found('x'), []);
  });

  it('gives all in their order where nothing is typed, and never more than wanted', () => {
    assert.deepEqual(found(' ', 2), ['European Union', 'Türkiye']);
    assert.equal(found('un', 1).length, 1);
  });

  it('finds every name by any of its parts and by its letters left out here and there', () => {
    const name = fc.string({ unit: fc.constantFrom('a', 'B', 'ü', ' ', '名', '𝒜', '-'), minLength: 2 });
    fc.assert(
      fc.property(name, fc.nat(), fc.nat(), fc.array(fc.boolean()), (label, a, b, left) => {
        const letters = Array.from(label);
        const part = letters.slice(a % letters.length, (a % letters.length) + 1 + (b % letters.length));
        const some = letters.filter((_, at) => left[at] !== true);
        const search = createEntitySearch([named(label)]);
        assert.equal(search(part.join(''), 1).length, 1);
        if (some.length !== 1 && !some.includes(' ')) assert.equal(search(some.join(''), 1).length, 1);
      }),
      { seed: 20240229, numRuns: 300 },
    );
  });
});
