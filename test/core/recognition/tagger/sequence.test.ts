import assert from 'node:assert/strict';
import { sequenceOf, stretchesOf } from '../../../../src/core/recognition/tagger/sequence.js';
import { noWord } from '../../../../src/core/recognition/tagger/wordView.js';
import type { Language } from '../../../../src/core/text/language.js';
import { read } from './reading.js';

/** The sentences that a text falls into, or the stretches in them that are looked at. */
function parts(text: string, language: Language, what: 'sentences' | 'stretches'): string[] {
  const reading = read(text, language);
  const { gaps, sentences } = sequenceOf(reading, [], () => noWord, noWord);
  const found =
    what === 'sentences'
      ? sentences
      : sentences.flatMap((sentence) => stretchesOf(reading.words, gaps, sentence));
  return found.map(({ from, to }) =>
    reading.text.slice(reading.words[from]?.start, reading.words[to - 1]?.end),
  );
}

describe('sentences', () => {
  it('end at a full stop, not at an abbreviation, an initial or a German ordinal', () => {
    assert.deepEqual(parts('Sie kam am 3. Mai. Dr. Muster blieb.', 'de', 'sentences'), [
      'Sie kam am 3. Mai',
      'Dr. Muster blieb',
    ]);
    assert.deepEqual(parts('J. Sample left. "Why?" asked no one.', 'en', 'sentences'), [
      'J. Sample left',
      'Why?" asked no one',
    ]);
  });

  it('are looked at where words have a capital, with what holds names together', () => {
    assert.deepEqual(parts('so it was that old Sample of the hill went home alone', 'en', 'stretches'), [
      'Sample',
    ]);
    assert.deepEqual(parts('a Bee of the Dee and von der Eff', 'en', 'stretches'), [
      'Bee of the Dee and von der Eff',
    ]);
    assert.deepEqual(parts('the Lee Tsung-han met Group 20 there', 'en', 'stretches'), [
      'Lee Tsung-han',
      'Group 20',
    ]);
    assert.deepEqual(parts('nothing here has a name', 'en', 'stretches'), []);
  });
});
