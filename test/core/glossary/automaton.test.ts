import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  beginningWith,
  buildAutomaton,
  hitsBehind,
  hitsFrom,
  root,
} from '../../../src/core/glossary/automaton.js';

describe('the automaton', () => {
  it('finds every form that begins at a place and ends with a word, shortest first', () => {
    const forms = ['bank', 'bank of japan', 'japan', 'japans'];
    const { automaton } = buildAutomaton(forms);
    const words = (text: string, start: number): string[] =>
      hitsFrom(automaton, root, text, start).map(({ end }) => text.slice(start, end));
    assert.deepEqual(words('the bank of japan', 4), ['bank', 'bank of japan']);
    assert.deepEqual(words('japans', 0), ['japans']);
    assert.deepEqual(words('jap', 0), []);
    assert.deepEqual(words('japan', 5), []);
  });

  it('has room for more letters than a byte tells apart', () => {
    const letters = Array.from({ length: 400 }, (_, number) => String.fromCharCode(0x4e00 + number));
    const forms = letters.map((letter) => `x${letter}x`);
    const { automaton } = buildAutomaton(forms);
    forms.forEach((text, form) => {
      assert.deepEqual(hitsFrom(automaton, root, text, 0), [{ end: 3, form }]);
    });
    const long = letters.join('');
    assert.deepEqual(hitsFrom(buildAutomaton([long]).automaton, root, long, 0), [{ end: 400, form: 0 }]);
  });

  it('agrees with trying every form in turn', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'ä', ' '), minLength: 1, maxLength: 6 });
    const formLists = fc.uniqueArray(word, { maxLength: 40 }).map((forms) => [...forms].sort());
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'ä', ' '), maxLength: 30 });
    fc.assert(
      fc.property(formLists, text, (forms, searched) => {
        const { automaton, forms: numbered } = buildAutomaton(forms);
        for (let start = 0; start <= searched.length; start++) {
          const expected = numbered
            .map((form, number) => ({ end: start + form.length, form: number }))
            .filter(({ form }) => searched.startsWith(numbered[form] ?? '', start))
            .filter(({ end }) => !/^[abcä]/.test(searched.slice(end)))
            .sort((a, b) => a.end - b.end);
          assert.deepEqual(hitsFrom(automaton, root, searched, start), expected);
          const first = /^[abcä]*/.exec(searched.slice(start))?.[0] ?? '';
          const position = beginningWith(automaton, first);
          const behind =
            position === undefined ? [] : hitsBehind(automaton, position, searched, start + first.length);
          assert.deepEqual(
            behind,
            expected.filter(({ end }) => end >= start + first.length),
          );
        }
      }),
      { seed: 20240229, numRuns: 500 },
    );
  });
});
