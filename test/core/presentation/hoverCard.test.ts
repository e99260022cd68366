import assert from 'node:assert/strict';
import {
  type ArticleIndex,
  createAnnotation,
  describeSpan,
  type FolderMentions,
  type HoverCard,
  hoverCardAt,
  indexArticle,
} from '../../../src/core/index.js';
import { dataService } from '../../support/dataService.js';

async function indexOf(text: string, marked: readonly string[] = [], entity?: string): Promise<ArticleIndex> {
  const annotations = marked.map((words, number) => {
    const start = text.indexOf(words);
    const span = { start, end: start + words.length };
    const selectors = describeSpan(text, span);
    const draft = {
      creator: 'Ada',
      verdict: 'added',
      type: 'actor',
      entity: entity ?? `own-${number}`,
      selectors,
    } as const;
    const host = { uuid: () => `00000000-0000-4000-8000-00000000000${number}`, now: () => new Date(0) };
    return { ...createAnnotation(draft, host), anchor: { state: 'anchored', span, changed: false } as const };
  });
  return indexArticle(await dataService().analyze(text, { format: 'plain' }), annotations);
}

async function cardOn(
  text: string,
  words: string,
  options: {
    mentions?: number;
    folder?: FolderMentions;
    path?: string;
    marked?: readonly string[];
    entity?: string;
  } = {},
): Promise<HoverCard> {
  const { mentions = 8, marked = [], entity, ...rest } = options;
  const offset = text.indexOf(words) + 1;
  const card = hoverCardAt(await indexOf(text, marked, entity), text, offset, 'en', { mentions, ...rest });
  assert.ok(card, words);
  return card;
}

describe('the card of an entity', () => {
  it('has the other names that the article uses, the most frequent first', async () => {
    const text = 'Egypt and Cairo. Egyptian wheat, Egyptian cotton. EGYPT pays.';
    assert.deepEqual((await cardOn(text, 'Egypt')).aliases, ['Egyptian', 'Cairo']);
  });

  it('has the nearest mentions, as many as are wanted', async () => {
    const text = Array.from({ length: 9 }, (_, line) => `Here ${line} is Egypt again.`).join('\n');
    const index = await indexOf(text);
    const numbers = (nth: number, mentions: number): string => {
      const card = hoverCardAt(index, text, text.indexOf(`${nth} is Egypt`) + 6, 'en', { mentions });
      assert.equal(card?.count, 9);
      return card.others.map(({ context }) => /\d/.exec(context.before)?.[0]).join('');
    };
    assert.equal(numbers(4, 4), '2356');
    assert.equal(numbers(0, 4), '1234');
    assert.equal(numbers(8, 3), '567');
    assert.equal(numbers(4, 0), '');
    assert.equal(numbers(4, 99), '01235678');
  });

  it('has the agreements that name the actor, then those in the same sentence', async () => {
    const text =
      'Egypt joined the Camp David Accords. It rained. The Paris Agreement came later. ' +
      'Nobody saw the talks between Egypt and Sudan.';
    const { related } = await cardOn(text, 'Egypt');
    assert.deepEqual(
      related.map(({ label, how }) => `${how}: ${label}`),
      ['party: talks', 'sentence: Camp David Accords'],
    );
  });

  it('has the actors of an agreement', async () => {
    const text = 'The talks between Egypt and Sudan began in Khartoum. Japan was away.';
    const { related } = await cardOn(text, 'talks');
    assert.deepEqual(
      related.filter(({ how }) => how === 'party').map(({ label }) => label),
      ['Egypt', 'Sudan'],
    );
    assert.ok(related.every(({ label }) => label !== 'Japan'));
  });

  it('has places behind those that act', async () => {
    const { related } = await cardOn(
      'In Paris, Egypt signed the Camp David Accords with Sudan.',
      'Camp David Accords',
    );
    assert.deepEqual(
      related.map(({ label }) => label),
      ['Egypt', 'Sudan', 'Paris'],
    );
  });

  it('lists the mentions that this one stands in, smallest first', async () => {
    const text = 'The harbour of Egypt by night opens late.';
    const card = await cardOn(text, 'Egypt', {
      marked: ['The harbour of Egypt by night', 'harbour of Egypt'],
    });
    assert.equal(card.label, 'Egypt');
    assert.equal(card.isDecided, false);
    assert.deepEqual(
      card.around.map(({ label }) => label),
      ['harbour of Egypt', 'The harbour of Egypt by night'],
    );
  });

  it('tells mentions of one entity in one another apart by their words', async () => {
    const text = 'The old port city opens late.';
    const { around } = await cardOn(text, 'port', {
      marked: ['port', 'The old port city', 'port city'],
      entity: 'port',
    });
    assert.deepEqual(
      around.map((outer) => outer.label),
      ['port city', 'The old port city'],
    );
  });

  it('lists the other articles, most mentions first', async () => {
    const hits = (path: string, count: number) => ({ path, count, spans: () => [{ start: 0, end: 5 }] });
    const folder: FolderMentions = {
      entities: () => [],
      mentionsOf: (type, entity) =>
        type === 'actor' && entity === 'egy'
          ? [hits('a', 1), hits('here', 9), hits('c', 3), hits('b', 3)]
          : [],
    };
    const { articles } = await cardOn('Egypt pays.', 'Egypt', { folder, path: 'here' });
    assert.deepEqual(
      articles.map(({ path }) => path),
      ['b', 'c', 'a'],
    );
  });
});
