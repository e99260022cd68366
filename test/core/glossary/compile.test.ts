import assert from 'node:assert/strict';
import { decodeGlossary, encodeGlossary } from '../../../src/core/glossary/binary.js';
import { compileGlossary } from '../../../src/core/glossary/compile.js';
import { layerGlossaries } from '../../../src/core/glossary/glossary.js';
import { parseGlossary } from '../../../src/core/glossary/parseGlossary.js';
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
    const glossary = layerGlossaries([compileGlossary([japan])]);
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
    assert.deepEqual(decoded.entries.entry(0), japan);
    assert.equal(decoded.entries.find('actor:jpn'), 0);
    assert.equal(decoded.entries.find('actor:chn'), undefined);
  });

  it('refuses bytes that are damaged', () => {
    const bytes = encodeGlossary(compileGlossary([japan]));
    assert.throws(() => decodeGlossary(bytes.slice(0, bytes.length - 8)), /cut short/);
    assert.throws(() => decodeGlossary(new Uint8Array(64)), /not a compiled glossary/);
  });

  it('lets a later layer replace an entry and forbid a spelling', () => {
    const nippon: GlossaryEntry = { ...japan, labels: { en: 'Nippon', de: 'Nippon' } };
    const layers = [compileGlossary([japan]), compileGlossary([nippon])];
    const glossary = layerGlossaries(layers, ['Tokyo']);
    assert.deepEqual(glossary.findAt('japan', 0), []);
    assert.equal(glossary.findAt('nippon', 0)[0]?.meanings[0]?.entry, nippon);
    assert.deepEqual(glossary.findAt('tokyo', 0), []);
  });
});

describe('a glossary file', () => {
  it('is read with comments and trailing commas', () => {
    const { entries, problems } = parseGlossary(
      '{ // ours\n "entries": [ { "id": "x-pact", "type": "agreement", "labels": { "en": "X Pact", "de": "X-Pakt" } }, ] }',
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(
      entries.map(({ id }) => id),
      ['x-pact'],
    );
  });

  it('tells the place of an entry that is not valid, and keeps the others', () => {
    const text =
      '{ "entries": [ { "id": "BAD ID", "type": "actor", "labels": { "en": "A", "de": "A" } }, { "id": "b", "type": "actor", "labels": { "en": "B", "de": "B" } } ] }';
    const { entries, problems } = parseGlossary(text);
    assert.deepEqual(
      entries.map(({ id }) => id),
      ['b'],
    );
    assert.equal(problems.length, 1);
    assert.equal(
      text.slice(problems[0]?.offset, (problems[0]?.offset ?? 0) + (problems[0]?.length ?? 0)),
      '"BAD ID"',
    );
  });

  it('never throws, whatever the text is', () => {
    for (const text of ['', '[', '[]', 'null', '{"entries": 3, "never": [1]}', '{"entries": [null, 3]}'])
      assert.ok(parseGlossary(text).problems.length > 0, text);
  });
});
