import assert from 'node:assert/strict';
import fc from 'fast-check';
import { placesBeyond, wholePlaces } from '../../../src/core/anchoring/copies.js';
import type { Passage } from '../../../src/core/anchoring/passage.js';
import { searchedText } from '../../../src/core/anchoring/searchedText.js';
import { tokenise, type Vocabulary } from '../../../src/core/anchoring/tokens.js';
import { weighWords } from '../../../src/core/anchoring/weights.js';

const seeded = { seed: 20260411, numRuns: 500 };
const someWords = fc.array(fc.constantFrom('pact', 'coal', 'law'), { minLength: 1, maxLength: 30 });

/** Where the words stand one after the other, by plain comparison. */
function standsAt(words: readonly string[], text: readonly string[]): number[] {
  return text.flatMap((_, at) => (words.every((word, index) => text[at + index] === word) ? [at] : []));
}

function prepare(old: readonly string[], text: readonly string[], from: number, to: number) {
  const vocabulary: Vocabulary = new Map();
  const [tokens, found] = [tokenise(old.join(' '), vocabulary), tokenise(text.join(' '), vocabulary)];
  const passage: Passage = { text: old.join(' '), span: { start: 0, end: 0 }, tokens, range: { from, to } };
  return { passage, searched: searchedText(text.join(' '), found, weighWords(tokens, found)) };
}

describe('places of a quote', () => {
  it('are those where its words stand, and further ones where more go on from there', () => {
    fc.assert(
      fc.property(
        someWords,
        someWords,
        fc.nat(29),
        fc.integer({ min: 1, max: 3 }),
        fc.nat(3),
        fc.nat(3),
        (old, text, start, length, before, after) => {
          const from = start % old.length;
          const to = Math.min(old.length, from + length);
          const { passage, searched } = prepare(old, text, from, to);
          const whole = standsAt(old.slice(from, to), text);
          assert.deepEqual(
            wholePlaces(passage, searched).map((place) => place.from),
            whole,
          );
          const goesOn = (first: number, last: number) => {
            if (first < 0 || last > old.length) return [];
            return standsAt(old.slice(first, last), text).map((at) => at + from - first);
          };
          const ahead = new Set([...goesOn(from - before - 1, to), ...goesOn(from, to + after + 1)]);
          assert.deepEqual(
            placesBeyond(passage, searched, before, after).map((place) => place.from),
            whole.filter((at) => ahead.has(at)),
          );
        },
      ),
      seeded,
    );
  });
});
