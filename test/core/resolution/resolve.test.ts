import assert from 'node:assert/strict';
import { dataService } from '../../support/dataService.js';

/** The entities of an article's mentions by the words that stand for them. */
async function entitiesIn(text: string): Promise<Map<string, string>> {
  const { mentions } = await dataService().analyze(text, { format: 'plain' });
  return new Map(mentions.map(({ span, entity }) => [text.slice(span.start, span.end), entity]));
}

async function assertSame(text: string, ...words: readonly string[]): Promise<void> {
  const entities = await entitiesIn(text);
  const found = words.map((word) => entities.get(word));
  assert.ok(found[0] !== undefined, `${words[0] ?? ''} is no mention in: ${text}`);
  for (const entity of found) assert.equal(entity, found[0], text);
}

describe('resolution', () => {
  it('ties inflection, adjective and acting capital to the state', async () => {
    await assertSame(
      'Japans Regierung schweigt. Die japanische Seite wartet ab, was Tokio und Japan wollen.',
      'japanische',
      'Tokio',
      'Japan',
    );
  });

  it('labels a person by the name, not by the office or the surname', async () => {
    const text = 'Deren Sprecherin Quirla Testmann zweifelt. Testmann will warten.';
    const { mentions, entities } = await dataService().analyze(text, { format: 'plain' });
    const [person] = mentions.filter(({ entity }) => entity === 'quirla-testmann');
    assert.ok(person !== undefined);
    assert.equal(entities.get('actor:quirla-testmann')?.labels.de, 'Quirla Testmann');
  });

  it('ties the two languages together', async () => {
    const german = await entitiesIn('Die Vereinigten Staaten brauchen Halbleiter und Seltene Erden.');
    const english = await entitiesIn('The United States needs semiconductors and rare earths.');
    assert.equal(german.get('Vereinigten Staaten'), english.get('United States'));
    assert.equal(german.get('Halbleiter'), english.get('semiconductors'));
    assert.equal(german.get('Seltene Erden'), english.get('rare earths'));
  });

  it('ties a named arrangement together across the languages', async () => {
    const german = await entitiesIn('Die Zollgespräche mit Norwegen dauern an.');
    const english = await entitiesIn('The tariff talks with Norway continue.');
    assert.equal(german.get('Zollgespräche'), english.get('tariff talks'));
  });

  it('ties an arrangement to what the article calls it elsewhere', async () => {
    await assertSame(
      'The Joint Comprehensive Plan of Action is dead. France signed the accord with Tehran in 2015. The pact fell.',
      'Joint Comprehensive Plan of Action',
      'accord',
      'pact',
    );
    await assertSame(
      'India signed a defence cooperation agreement. The tea is cheap. Later the defence pact was kept secret.',
      'defence cooperation agreement',
      'defence pact',
    );
  });

  it('ties what a heading speaks of to what the article is about', async () => {
    await assertSame(
      'The accord nobody reads\n\nThe Paris Agreement is old.\n\nThe Paris Agreement is quoted.',
      'accord',
      'Paris Agreement',
    );
  });

  it('keeps another arrangement apart', async () => {
    const entities = await entitiesIn(
      'The Joint Comprehensive Plan of Action is dead. A new accord with Tehran is far off, the trade pact with Iran too.',
    );
    const ids = ['Joint Comprehensive Plan of Action', 'accord', 'trade pact'].map((words) =>
      entities.get(words),
    );
    assert.equal(new Set(ids).size, 3);
  });

  it('ties an arrangement to the other name that the text gives it', async () => {
    await assertSame(
      'They signed the Treaty on Shared Meadows, also known as the Marsh Treaty. The Marsh Treaty is short.',
      'Treaty on Shared Meadows',
      'Marsh Treaty',
    );
    await assertSame(
      'Es gilt der Vertrag von Testhafen, kurz „Hafenpakt“. Der Hafenpakt ist alt.',
      'Vertrag von Testhafen',
      'Hafenpakt',
    );
  });

  it('ties a short name to the longer one that has all its words', async () => {
    await assertSame(
      'They signed the Agreement on the Waters of the Testra. The Testra Agreement is short.',
      'Agreement on the Waters of the Testra',
      'Testra Agreement',
    );
    const entities = await entitiesIn('The Testra Agreement is short. The Testra Declaration is long.');
    assert.notEqual(entities.get('Testra Agreement'), entities.get('Testra Declaration'));
  });

  it('ties the cases of a German arrangement’s name, and the place in it', async () => {
    await assertSame(
      'Der Vertrag von Testhafen gilt. Der Text des Vertrags von Testhafen ist kurz. Der Testhafen-Vertrag endet.',
      'Vertrag von Testhafen',
      'Vertrags von Testhafen',
      'Testhafen-Vertrag',
    );
  });

  it('keeps summits in different places apart', async () => {
    const entities = await entitiesIn('The Tokyo summit ended in May. The Lisbon summit begins in June.');
    assert.equal(entities.get('Tokyo summit'), 'tokyo-summit');
    assert.equal(entities.get('Lisbon summit'), 'lisbon-summit');
    const german = await entitiesIn('Der Tokio-Gipfel endete im Mai.');
    assert.equal(german.get('Tokio-Gipfel'), 'tokyo-summit');
  });

  it('knows a treaty from a contract and from a framework when “the pact” follows', async () => {
    await assertSame(
      'AUKUS costs a lot. The dredging contract with Beispielwerft was cancelled. Critics call the pact too slow.',
      'AUKUS',
      'pact',
    );
  });

  it('ties “the A-B agreement” to the named one of an article on the two', async () => {
    await assertSame(
      'Chile and Norway want to reopen the Comprehensive Herring Agreement. Chile says the Comprehensive Herring Agreement is old, Norway and Chile differ. Norway praised the Chile-Norway agreement.',
      'Comprehensive Herring Agreement',
      'agreement',
    );
  });

  it('ties “the agreement of the two” to the only one so far, which may be theirs', async () => {
    await assertSame(
      'Dort liegt ein Handelsabkommen. Das norwegisch-chilenische Abkommen öffnet den Markt.',
      'Handelsabkommen',
      'Abkommen',
    );
    const entities = await entitiesIn(
      'Peru und Japan schlossen ein Handelsabkommen zwischen Peru und Japan. Das norwegisch-chilenische Abkommen endet.',
    );
    assert.notEqual(entities.get('Handelsabkommen'), entities.get('Abkommen'));
  });

  it('ties a kind with one name out of a longer one', async () => {
    await assertSame(
      'They signed the Lusaka Transit Compact. Nobody would comment on the Lusaka compact.',
      'Lusaka Transit Compact',
      'Lusaka compact',
    );
    const entities = await entitiesIn(
      'They signed the Lusaka Transit Compact. Nobody would comment on the Lima compact.',
    );
    assert.notEqual(entities.get('Lusaka Transit Compact'), entities.get('Lima compact'));
  });

  it('calls a German compound by its parts in English', async () => {
    const german = await entitiesIn('Das Kooperationsabkommen mit Norwegen gilt.');
    const english = await entitiesIn('The cooperation agreement with Norway holds.');
    assert.equal(german.get('Kooperationsabkommen'), english.get('cooperation agreement'));
  });

  it('looks for parties and topics no further than the phrase goes', async () => {
    const entities = await entitiesIn('Without an agreement on power, warns Siemens, the grid could fail.');
    assert.equal(entities.get('agreement'), 'electricity-agreement');
  });

  it('ties a surname to the full name', async () => {
    await assertSame(
      'The agency heard from Minister Ada Sampleton on Monday. On Tuesday Sampleton left.',
      'Ada Sampleton',
      'Sampleton',
    );
  });

  it('keeps two persons of one surname apart', async () => {
    const entities = await entitiesIn(
      'Minister Ada Sampleton met Ambassador Bert Sampleton. Then Sampleton left the room.',
    );
    const both = [entities.get('Ada Sampleton'), entities.get('Bert Sampleton')];
    assert.equal(new Set(both).size, 2);
    assert.ok(!both.includes(entities.get('Sampleton')));
  });

  it('ties the cases of a German name', async () => {
    await assertSame(
      'Das Institut für tidale Fragen schwieg. Der Leiter des Instituts für tidale Fragen auch.',
      'Institut für tidale Fragen',
      'Instituts für tidale Fragen',
    );
  });

  it('gives what no glossary knows an entity of its own, labelled as found', async () => {
    const text = 'It was built by Sampleton Drilling Ltd in May.';
    const { mentions, entities } = await dataService().analyze(text, { format: 'plain' });
    const [mention] = mentions;
    const entity = entities.get(`actor:${mention?.entity ?? ''}`);
    assert.equal(entity?.labels.en, 'Sampleton Drilling Ltd');
    assert.equal(entity.known, false);
  });
});
