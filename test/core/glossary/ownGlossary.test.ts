import assert from 'node:assert/strict';
import { type ArticleAnalysis, parseGlossary } from '../../../src/core/index.js';
import { compileGlossary } from '../../../src/core/glossary/compile.js';
import { layerGlossaries } from '../../../src/core/glossary/glossary.js';
import { compileOwnGlossary } from '../../../src/core/glossary/ownGlossary.js';
import type { GlossaryEntry } from '../../../src/core/glossary/schema.js';
import { dataService } from '../../support/dataService.js';

/** A glossary of the given lists, written as JSON without comments. */
function glossaryOf(lists: { types?: unknown[]; entries?: unknown[]; never?: unknown[] }) {
  const parsed = parseGlossary(JSON.stringify(lists));
  assert.deepEqual(parsed.problems, []);
  return parsed;
}

async function analyse(text: string, lists: Parameters<typeof glossaryOf>[0]): Promise<ArticleAnalysis> {
  return dataService().analyze(text, { format: 'plain', glossary: glossaryOf(lists) });
}

/** What is found in a text with a glossary: "words → type:entity". */
async function found(text: string, lists: Parameters<typeof glossaryOf>[0]): Promise<string[]> {
  const { mentions } = await analyse(text, lists);
  return mentions.map(({ span, type, entity }) => `${text.slice(span.start, span.end)} → ${type}:${entity}`);
}

const pact = {
  id: 'blue-lake-pact',
  type: 'agreement',
  labels: { en: 'Blue Lake Pact', de: 'Blauer Seepakt' },
  aliases: { de: ['Seenvereinbarung'] },
};
const measure = { id: 'measure', labels: { en: 'measure', de: 'Maßnahme' } };

describe('the analyst’s own glossary', () => {
  it('adds entries, inflected as the built-in ones are', async () => {
    const text = 'Man sprach über die Folgen des Blauen Seepakts und der Seenvereinbarungen.';
    assert.deepEqual(await found(text, { entries: [pact] }), [
      'Blauen Seepakts → agreement:blue-lake-pact',
      'Seenvereinbarungen → agreement:blue-lake-pact',
    ]);
  });

  it('says so as the reason, and is sure', async () => {
    const { mentions, entities } = await analyse('They signed the Blue Lake Pact today.', {
      entries: [pact],
    });
    assert.deepEqual(
      mentions.map(({ reason, confidence }) => ({ reason, confidence })),
      [{ reason: { code: 'glossary.own', args: { label: 'Blue Lake Pact' } }, confidence: 1 }],
    );
    assert.deepEqual(entities.get('agreement:blue-lake-pact')?.labels, pact.labels);
  });

  it('has one name for both languages where it speaks only one', async () => {
    const entries = [{ id: 'ausfuhrbremse', type: 'measure', labels: { de: 'Ausfuhrbremse' } }];
    const lists = { types: [measure], entries };
    assert.deepEqual(await found('Berlin plans an Ausfuhrbremse for the ore that it buys.', lists), [
      'Berlin → actor:deu',
      'Ausfuhrbremse → measure:ausfuhrbremse',
      ...(await found('It buys the ore.', {})),
    ]);
  });

  it('adds types of its own, with words in lower case too', async () => {
    const lists = {
      types: [measure],
      entries: [
        { id: 'export-controls', type: 'measure', labels: { en: 'export controls', de: 'Exportkontrollen' } },
        { id: 'friendshoring', type: 'measure', labels: { en: 'friendshoring' } },
      ],
    };
    assert.deepEqual(await found('Egypt lifts its export controls, and Egypt waits.', lists), [
      'Egypt → actor:egy',
      'export controls → measure:export-controls',
      'Egypt → actor:egy',
    ]);
    assert.deepEqual(await found('Ägypten hebt seine Exportkontrollen auf und will friendshoring.', lists), [
      'Ägypten → actor:egy',
      'Exportkontrollen → measure:export-controls',
      'friendshoring → measure:friendshoring',
    ]);
    const { ownTypes } = await analyse('Nothing.', lists);
    assert.deepEqual(
      ownTypes.map(({ id, labels }) => ({ id, labels })),
      [measure],
    );
  });

  it('lays an entry over the built-in one with its type and id', async () => {
    const entries = [
      { id: 'egy', type: 'actor', labels: { en: 'Land of the Nile' }, aliases: { en: ['Misr'] } },
    ];
    const text = 'The Land of the Nile buys. Misr pays. Egypt sells, and the Egyptian traders smile.';
    const { mentions, entities } = await analyse(text, { entries });
    assert.deepEqual(
      mentions.map(({ entity }) => entity),
      ['egy', 'egy', 'egy', 'egy'],
    );
    const egypt = entities.get('actor:egy');
    assert.deepEqual(egypt?.labels, { en: 'Land of the Nile', de: 'Ägypten' });
    assert.equal(egypt.subtype, 'state');
  });

  it('takes a name away from a built-in entry', async () => {
    const entries = [{ id: 'egypt-quarterly', type: 'actor', subtype: 'media', labels: { en: 'Egypt' } }];
    assert.deepEqual(await found('Egypt buys wheat.', { entries }), [
      'Egypt → actor:egypt-quarterly',
      'wheat → resource:wheat',
    ]);
  });

  it('is silent about a word that is never meant, whatever the words around it say of its namesakes', async () => {
    const text = 'The plant in Georgia, near Atlanta, is new.\n\nGeorgia paid for it.';
    const names = await found(text, { never: ['Georgia'] });
    assert.deepEqual(names, ['Atlanta → actor:atlanta']);
  });

  it('keeps words from being highlighted, and what stands in them', async () => {
    const text =
      'The Bank of Japan buys. Japan signed. Talks with Norway go on, and trade talks with Norway too.';
    const without = await found(text, {});
    assert.ok(without.includes('Bank of Japan → actor:bank-of-japan'), without.join('\n'));
    assert.deepEqual(
      await found(text, { never: ['bank of japan'] }),
      without.filter((line) => !line.startsWith('Bank of Japan')),
    );
    const talks = without.filter((line) => line.startsWith('Talks →'));
    assert.equal(talks.length, 1);
    assert.deepEqual(
      await found(text, { never: ['talks'] }),
      without.filter((line) => !talks.includes(line)),
    );
  });

  it('keeps an entity from being highlighted by whatever name', async () => {
    const text = 'Egypt, the Egyptian government and the Egyptians met Norway in Cairo.';
    const without = await found(text, {});
    assert.ok(without.filter((line) => line.endsWith(':egy')).length > 1);
    assert.deepEqual(
      await found(text, { never: [{ type: 'actor', id: 'egy' }] }),
      without.filter((line) => !line.endsWith(':egy')),
    );
  });

  it('keeps an entity that only the rules see from being highlighted', async () => {
    const text = 'Minister Quentin Harrowgate met Norway. Harrowgate smiled.';
    assert.ok((await found(text, {})).includes('Quentin Harrowgate → actor:quentin-harrowgate'));
    const never = [{ type: 'actor', id: 'quentin-harrowgate' }];
    assert.deepEqual(
      (await found(text, { never })).filter((line) => line.includes('harrowgate')),
      [],
    );
  });

  it('costs little, however many adjectives a name has', () => {
    const name = Array.from({ length: 30 }, () => 'gute').join(' ');
    const { compiled } = compileOwnGlossary(
      glossaryOf({ entries: [{ id: 'a', type: 'resource', labels: { de: `${name} Kohle` } }] }),
      compileGlossary([]).entries,
    );
    assert.ok(compiled.uses.length < 20);
  });
});

describe('layers of glossaries', () => {
  const japan: GlossaryEntry = {
    id: 'jpn',
    type: 'actor',
    subtype: 'state',
    labels: { en: 'Japan', de: 'Japan' },
    aliases: { en: ['Land of the Rising Sun'] },
  };
  const builtIn = compileGlossary([japan]);
  const layered = (lists: Parameters<typeof glossaryOf>[0]) =>
    layerGlossaries(builtIn, compileOwnGlossary(glossaryOf(lists), builtIn.entries));

  it('lead from the names of both to what both say', () => {
    const glossary = layered({
      entries: [
        { id: 'jpn', type: 'actor', labels: { en: 'Nippon' }, aliases: { en: ['Nihon'] }, year: 660 },
      ],
    });
    const [known] = glossary.findAt('japan', 0)[0]?.meanings ?? [];
    const [own] = glossary.findAt('nihon', 0)[0]?.meanings ?? [];
    assert.deepEqual([known?.own, own?.own], [false, true]);
    assert.equal(known?.entry, own?.entry);
    assert.equal(known?.entry, glossary.entry('actor', 'jpn'));
    assert.deepEqual(
      [known?.entry.labels, known?.entry.subtype, known?.entry.aliases?.en, known?.entry.year],
      [{ en: 'Nippon', de: 'Japan' }, 'state', ['Land of the Rising Sun', 'Nihon'], 660],
    );
  });

  it('find the longest words that are never highlighted', () => {
    const glossary = layered({ never: ['Bank', 'Bank of Japan', 'Straße'] });
    assert.equal(glossary.neverAt('the bank of japan', 4), 17);
    assert.equal(glossary.neverAt('the bank of japanese', 4), 8);
    assert.equal(glossary.neverAt('the bank of japan', 3), undefined);
    assert.equal(glossary.neverAt('straße', 0), 6);
  });

  it('forbid an entity under the given type only', () => {
    const glossary = layered({ never: [{ type: 'actor', id: 'jpn' }] });
    assert.deepEqual(
      glossary.findAt('japan', 0).flatMap(({ meanings }) => meanings),
      [],
    );
    assert.deepEqual([glossary.isNever('actor', 'jpn'), glossary.isNever('resource', 'jpn')], [true, false]);
  });
});
