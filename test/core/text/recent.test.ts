import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rememberRecent } from '../../../src/core/text/recent.js';

describe('what is remembered of the texts that were asked for last', () => {
  it('is as many of them as have the letters, those least recently asked for forgotten first', () => {
    const texts = fc.array(fc.constantFrom('a', 'b', 'cc', 'dd', 'eee', 'fffffff'), { maxLength: 40 });
    fc.assert(
      fc.property(texts, fc.nat({ max: 8 }), (asked, mostLetters) => {
        let worked = 0;
        const remembered = rememberRecent(
          (text: string) => text,
          (text) => ({ text, number: ++worked }),
          mostLetters,
        );
        let recent: { text: string; number: number }[] = [];
        for (const text of asked) {
          const expected = recent.find((one) => one.text === text) ?? { text, number: worked + 1 };
          assert.deepEqual(remembered(text), expected);
          recent = [...recent.filter((one) => one.text !== text), expected];
          while (recent.reduce((letters, one) => letters + one.text.length, 0) > mostLetters) recent.shift();
        }
      }),
      { seed: 1 },
    );
  });
});
