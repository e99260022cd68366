import assert from 'node:assert/strict';
import { parseGlossary } from '../../../src/core/index.js';
import { ownIdFor } from '../../../src/core/glossary/ownId.js';
import { dataService } from '../../support/dataService.js';

const own = parseGlossary(
  JSON.stringify({
    entries: [
      { id: 'blue-lake-pact', type: 'agreement', labels: { en: 'Blue Lake Pact', de: 'Blauseepakt' } },
      {
        id: 'reed-basin-accord',
        type: 'agreement',
        labels: { en: 'Reed Accord' },
        aliases: { en: ['Lake Reedwater Pact'] },
      },
      { id: 'reed-council', type: 'actor', labels: { en: 'Council of Lake Reedwater' } },
      { id: 'egy', type: 'actor', labels: { en: 'Egypt' }, aliases: { en: ['Land on the Nile'] } },
    ],
  }),
);

describe('asking the glossary', () => {
  it('has the entries of both, and the built-in ones as they are', async () => {
    const lookUp = await dataService().lookUp(own);
    assert.equal(lookUp.entry('agreement', 'blue-lake-pact')?.labels.de, 'Blauseepakt');
    assert.equal(lookUp.builtIn('agreement', 'blue-lake-pact'), undefined);
    assert.ok(lookUp.entry('actor', 'egy')?.aliases?.en?.includes('Land on the Nile'));
    assert.ok(lookUp.builtIn('actor', 'egy')?.aliases?.en?.includes('Land on the Nile') !== true);
    assert.equal((await dataService().lookUp()).entry('agreement', 'blue-lake-pact'), undefined);
  });

  it('tells what words are a form of, inflected and in whatever case', async () => {
    const lookUp = await dataService().lookUp(own);
    const named = (words: string): string[] => lookUp.named(words).map(({ id }) => id);
    assert.deepEqual(named('Blauseepakts'), ['blue-lake-pact']);
    assert.deepEqual(named('Land  on the Nile'), ['egy']);
    assert.deepEqual(named('Land on the Nile and more'), []);
    assert.ok(named('Egypt').includes('egy'));
  });

  it('finds by any part of a name: the name itself first, then its beginning, then a word’s', async () => {
    const lookUp = await dataService().lookUp(own);
    const [first] = lookUp.search('egypt', 5);
    assert.equal(first?.id, 'egy');
    assert.equal(lookUp.search('lake pact', 5)[0]?.id, 'blue-lake-pact');
    assert.equal(lookUp.search('e', 5).length, 5);
    const all = lookUp.search('lake', 1000).map(({ labels }) => labels.en.toLowerCase());
    const begins = all.findIndex((label) => label.startsWith('lake'));
    assert.ok(begins === 0 || begins === -1, all.slice(0, 5).join());
    assert.deepEqual(lookUp.search('no such name anywhere', 5), []);
  });

  it('finds by labels before by aliases that fit as well', async () => {
    const lookUp = await dataService().lookUp(own);
    const found = (query: string): string[] => lookUp.search(query, 5).map(({ id }) => id);
    assert.deepEqual(found('reedwater'), ['reed-council', 'reed-basin-accord']);
    assert.deepEqual(found('lake reedwater'), ['reed-basin-accord', 'reed-council']);
  });
});

describe('the id of an own entry', () => {
  it('is made of the name, and is nobody else’s', () => {
    const taken = new Set(['georgia', 'georgia-2']);
    const idFor = (name: string): string => ownIdFor(name, (id) => taken.has(id));
    assert.equal(idFor('Ørsted Group'), 'orsted-group');
    assert.equal(idFor('Georgia'), 'georgia-3');
    assert.equal(idFor('Москва'), 'entity');
    assert.equal(idFor('Банк (MKB)'), 'mkb');
  });
});
