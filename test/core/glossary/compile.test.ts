import assert from 'node:assert/strict';
import { decodeGlossary, encodeGlossary } from '../../../src/core/glossary/binary.js';
import { compileGlossary } from '../../../src/core/glossary/compile.js';
import { layerGlossaries } from '../../../src/core/glossary/glossary.js';
import type { GlossaryEntry } from '../../../src/core/glossary/schema.js';

const japan: GlossaryEntry = {
  id: 'jpn',
  type: 'actor',
  subtype: 'state',
  labels: { en: 'Japan', de: 'Japan' },
  adjectives: { en: ['Japanese'], de: ['japanisch'] },
  capital: { id: 'tokyo', en: ['Tokyo'], de: ['Tokio'] },
};

describe('the compiled glossary', () => {
  it('leads from every form to its entry', () => {
    const glossary = layerGlossaries(compileGlossary([japan]));
    const found = (text: string): string[] =>
      glossary
        .findAt(text, 0)
        .flatMap(({ meanings }) => meanings.map(({ kind, entry }) => `${kind} ${entry.id}`));
    assert.deepEqual([...new Set(found('japans'))], ['name jpn']);
    assert.deepEqual(found('japanischen')[0], 'adjective jpn');
    assert.deepEqual(found('tokio'), ['capital jpn']);
    assert.deepEqual(found('korea'), []);
  });

  it('is the same after a round trip through bytes', () => {
    const compiled = compileGlossary([japan]);
    const decoded = decodeGlossary(encodeGlossary(compiled));
    assert.deepEqual({ ...decoded, entries: undefined }, { ...compiled, entries: undefined });
    // What an entry does not say is undefined in one that was read.
    assert.deepEqual(JSON.parse(JSON.stringify(decoded.entries.entry(0))), japan);
    assert.equal(decoded.entries.find('actor:jpn'), 0);
    assert.equal(decoded.entries.find('actor:chn'), undefined);
  });

  it('is read wherever its bytes begin', () => {
    const bytes = encodeGlossary(compileGlossary([japan]));
    const further = new Uint8Array(bytes.length + 1);
    further.set(bytes, 1);
    const decoded = decodeGlossary(further.subarray(1));
    assert.equal(decoded.entries.find('actor:jpn'), 0);
    assert.deepEqual(layerGlossaries(decoded).findAt('tokio', 0)[0]?.end, 5);
  });

  it('refuses bytes that are damaged', () => {
    const bytes = encodeGlossary(compileGlossary([japan]));
    assert.throws(() => decodeGlossary(bytes.slice(0, bytes.length - 8)), /cut short/);
    assert.throws(() => decodeGlossary(new Uint8Array(64)), /not a compiled glossary/);
  });
});
