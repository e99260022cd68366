import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rememberRecent } from '../../../src/core/text/recent.js';

describe('what is remembered of the texts that were asked for last', () => {
  const all = ['a', 'b', 'cc', 'dd', 'eee', 'fffffff'];
  const longest = 7;

  it('is all of the last ones that have the letters, and no more than twice as much', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...all), { maxLength: 60 }),
        fc.integer({ min: 1, max: 8 }),
        (asked, letters) => {
          let worked = 0;
          const remembered = rememberRecent(
            (text: string) => text,
            (text) => ({ text, number: ++worked }),
            letters,
          );
          const before = new Map<string, { text: string; number: number }>();
          asked.forEach((text, at) => {
            const known = before.get(text);
            const found = remembered(text);
            assert.equal(found.text, text);
            const since = new Set(asked.slice(asked.lastIndexOf(text, at - 1) + 1, at));
            const lettersSince = [...since].reduce((sum, other) => sum + other.length, 0);
            if (known !== undefined && lettersSince < letters) assert.equal(found, known);
            if (lettersSince >= 2 * (letters + longest)) assert.notEqual(found, known);
            before.set(text, found);
          });
        },
      ),
      { seed: 1 },
    );
  });

  it('forgets what was not asked for while much else was', () => {
    let worked = 0;
    const remembered = rememberRecent(
      (text: string) => text,
      () => ({ number: ++worked }),
      10,
    );
    remembered('first');
    for (let number = 0; number < 20; number++) remembered(`other ${number}`);
    assert.deepEqual(remembered('first'), { number: 22 });
    assert.deepEqual(remembered('other 19'), { number: 21 });
  });
});
