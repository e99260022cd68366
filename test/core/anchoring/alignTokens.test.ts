import assert from 'node:assert/strict';
import fc from 'fast-check';
import { alignTokens, unaligned } from '../../../src/core/anchoring/alignTokens.js';
import { searchedText } from '../../../src/core/anchoring/searchedText.js';
import { tokenise, type Vocabulary } from '../../../src/core/anchoring/tokens.js';
import { weighWords } from '../../../src/core/anchoring/weights.js';

const seeded = { seed: 20240229, numRuns: 300 };

/** For each word of `a` the number of the word of `b` that it became. */
function aligned(a: string, b: string): readonly number[] {
  const vocabulary: Vocabulary = new Map();
  const [tokensA, tokensB] = [tokenise(a, vocabulary), tokenise(b, vocabulary)];
  const searched = searchedText(b, tokensB, weighWords(tokensA, tokensB));
  return Array.from(alignTokens(tokensA, searched));
}

describe('alignTokens', () => {
  it('aligns what is left of an edited sentence', () => {
    assert.deepEqual(aligned('the old coal pact of Paris', 'the coal and steel pact'), [0, -1, 1, 4, -1, -1]);
  });

  it('keeps a run together rather than spread over equal words', () => {
    assert.deepEqual(aligned('of the pact', 'of the treaty and of the pact'), [4, 5, 6]);
  });

  it('aligns rare words rather than as many frequent ones', () => {
    const frequent = 'of the '.repeat(40);
    const [, , rare] = aligned(`of the uranium ${frequent}`, `uranium of the ${frequent}`);
    assert.equal(rare, 0);
  });

  it('aligns long texts around what was put in and taken out', () => {
    const words = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, index) => `w${from + index} the`).join(' ');
    const result = aligned(words(0, 900), `${words(0, 300)} ${words(2000, 2300)} ${words(600, 900)}`);
    const kept = result.flatMap((to, from) => (to === unaligned || from % 2 === 1 ? [] : [[from, to]]));
    assert.deepEqual(
      kept,
      [...Array(600).keys()].map((n) => (n < 300 ? [2 * n, 2 * n] : [2 * n + 600, 2 * n + 600])),
    );
  });

  it('aligns equal words only, in ascending order, in texts of any size', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c', 'd', 'e f g h i j k l m', 'n o p q'), { maxLength: 250 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [wordsA, wordsB] = [a.split(' '), b.split(' ')];
        let last = unaligned;
        aligned(a, b).forEach((to, from) => {
          if (to === unaligned) return;
          assert.equal(wordsB[to], wordsA[from]);
          assert.ok(to > last);
          last = to;
        });
      }),
      seeded,
    );
  });

  it('aligns no word twice where runs overlap', () => {
    const others = (name: string) => Array.from({ length: 200 }, (_, index) => `${name}${index}`).join(' ');
    const a = `${others('a')} 1 2 3 4 5 6 7 8 x 5 6 7 8 9 10 11 12 ${others('c')}`;
    const b = `${others('b')} 1 2 3 4 5 6 7 8 9 10 11 12 ${others('d')}`;
    const found = aligned(a, b).filter((to) => to !== unaligned);
    assert.deepEqual(
      found,
      [...new Set(found)].sort((x, y) => x - y),
    );
    assert.ok(found.length >= 8);
  });

  it('tells like paragraphs by their words, not by their numbers', () => {
    const clause = (topic: string, number: number) =>
      `Article ${number} The board decides on ${topic} by a majority of the votes of the states that are members of it.`;
    const topics = Array.from({ length: 12 }, (_, index) => `topic${'abcdefghijkl'.charAt(index)}`);
    const a = topics.map((topic, index) => clause(topic, index + 1));
    const b = topics.map((topic, index) => clause(topic, index + 2));
    const length = clause('x', 1).split(/[ .]/).length;
    const found = aligned(a.join(' '), b.join(' '));
    topics.forEach((_, index) => {
      assert.equal(found[index * length + 6], index * length + 6);
    });
  });

  it('aligns a text with itself word by word', () => {
    const text = 'a b a a b c '.repeat(200);
    assert.deepEqual(aligned(text, text), [...Array(1200).keys()]);
  });
});
