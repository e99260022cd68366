import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createLexicon, createTagger, type Tagger } from '../../../../src/core/recognition/tagger/index.js';
import { vocabulary } from '../../../support/vocabulary.js';
import { read } from './reading.js';

/** The names that a tagger finds in a text without a glossary, as LABEL:name. */
function found(tagger: Tagger, text: string, language: 'de' | 'en'): string[] {
  const reading = read(text, language);
  return tagger.tag(reading, []).map(({ start, end, label, score }) => {
    assert.ok(score > 0 && score < 1);
    return `${label}:${reading.text.slice(start, end)}`;
  });
}

describe('the shipped models', () => {
  const card = readFileSync('docs/tagger.md', 'utf8');
  for (const name of ['de.bin', 'en.bin', 'names.bin'])
    it(`are those that the model card tells of: ${name}`, () => {
      const bytes = readFileSync(`data/tagger/${name}`);
      const hash = createHash('sha256').update(bytes).digest('hex');
      assert.match(card, new RegExp(`\`${name}\`.*${hash}`));
      assert.ok(bytes.length < 1.9e6);
    });

  const lexicon = createLexicon(vocabulary, readFileSync('data/tagger/names.bin'));
  const german = createTagger(readFileSync('data/tagger/de.bin'), lexicon);
  const english = createTagger(readFileSync('data/tagger/en.bin'), lexicon);

  it('find persons that no list has', () => {
    const text = 'Nach Angaben von Wiebke Hollerkamp, der Vorsitzenden des Verbandes, fehlt das Geld.';
    assert.deepEqual(found(german, text, 'de'), ['PER:Wiebke Hollerkamp']);
    assert.deepEqual(found(english, 'The plan was drafted by Tobin Arkwell in 1952.', 'en'), [
      'PER:Tobin Arkwell',
    ]);
  });

  it('find organisations by how they are named', () => {
    const text = 'He studied at the University of Arkwell and joined the Harbour Reform Party.';
    assert.deepEqual(found(english, text, 'en'), ['ORG:University of Arkwell', 'ORG:Harbour Reform Party']);
  });

  it('leave common nouns alone, and say the same twice', () => {
    const text = 'Die Preise für Getreide und Wasser sind in diesem Sommer gestiegen.';
    assert.deepEqual(found(german, text, 'de'), []);
    const other = 'Gespräche mit Wiebke Hollerkamp halfen wenig.';
    assert.deepEqual(found(german, other, 'de'), found(german, other, 'de'));
  });
});
