import assert from 'node:assert/strict';
import { contextOf, countByType, highlightsOf, hoverCardAt, indexArticle } from '../../../src/core/index.js';
import { dataService } from '../../support/dataService.js';

const text =
  'The price of wheat is what Egypt fears.\nAn Egyptian minister said that Egypt would pay for it.';

async function index(): Promise<ReturnType<typeof indexArticle>> {
  return indexArticle(await dataService().analyze(text, { format: 'plain' }), []);
}

describe('presentation', () => {
  it('shows offices and adjectives lighter than names', async () => {
    const looks = highlightsOf(await index()).map(({ span, type, look }) => [
      text.slice(span.start, span.end),
      type,
      look,
    ]);
    assert.deepEqual(looks.slice(0, 3), [
      ['wheat', 'resource', 'plain'],
      ['Egypt', 'actor', 'plain'],
      ['Egyptian', 'actor', 'light'],
    ]);
  });

  it('counts the mentions of each type', async () => {
    const counts = countByType(await index());
    assert.equal(counts.get('resource'), 1);
    assert.equal(counts.get('agreement'), undefined);
  });

  it('makes a card of a mention with all others', async () => {
    const card = hoverCardAt(await index(), text, text.indexOf('Egyptian') + 1, 'de', { mentions: 8 });
    assert.equal(card?.label, 'Ägypten');
    assert.equal(card.otherLabel, 'Egypt');
    assert.equal(card.subtype, 'state');
    assert.equal(card.reason?.code, 'glossary.adjective');
    assert.equal(card.count, 3);
    assert.deepEqual(card.previous, { start: 27, end: 32 });
    assert.equal(card.next?.start, text.lastIndexOf('Egypt'));
    assert.deepEqual(card.others[0]?.context, {
      before: 'The price of wheat is what ',
      text: 'Egypt',
      after: ' fears.',
    });
  });

  it('has no card where nothing is named', async () => {
    assert.equal(hoverCardAt(await index(), text, text.indexOf('price'), 'en', { mentions: 8 }), undefined);
  });

  it('cuts the context at words, within the line', () => {
    const line = `${'a'.repeat(30)} bbbbb ccccc Egypt ddddd ${'e'.repeat(50)}\nnext`;
    const start = line.indexOf('Egypt');
    assert.deepEqual(contextOf(line, { start, end: start + 5 }), {
      before: '…bbbbb ccccc ',
      text: 'Egypt',
      after: ' ddddd…',
    });
    assert.deepEqual(contextOf('a\tEgypt\r\nb', { start: 2, end: 7 }), {
      before: 'a ',
      text: 'Egypt',
      after: '',
    });
  });

  it('reads the context without the marks of Markdown', () => {
    const around = (line: string): string => {
      const start = line.indexOf('Egypt');
      const { before, text: words, after } = contextOf(line, { start, end: start + 5 });
      return `${before}[${words}]${after}`;
    };
    assert.equal(
      around('> - The **price** in Egypt [rose](https://example.org/x) at once'),
      'The price in [Egypt] rose at once',
    );
    assert.equal(around('| 1959 | in Egypt today | and more |'), 'in [Egypt] today');
    assert.equal(around('2. [Egypt](https://example.org) buys'), '[Egypt] buys');
  });
});
