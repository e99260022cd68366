import assert from 'node:assert/strict';
import {
  type EntityGroup,
  type EntityOrder,
  type EntityRow,
  entityRowsOf,
  folderEntityRowsOf,
  groupEntities,
  indexArticle,
} from '../../../src/core/index.js';
import { dataService } from '../../support/dataService.js';

const text =
  'Wheat from Egypt, cotton from Egypt. Japan bought wheat, cotton and cotton. The Paris Agreement.';

async function rows(): Promise<EntityRow[]> {
  return entityRowsOf(indexArticle(await dataService().analyze(text, { format: 'plain' }), []), 'de');
}

function described(groups: readonly EntityGroup[]): string[] {
  return groups.map(
    ({ type, mentions, entities }) =>
      `${type} ${mentions}: ${entities.map((row) => `${row.label} ${row.mentions}`).join(', ')}`,
  );
}

async function grouped(filter: string, order: EntityOrder): Promise<string[]> {
  return described(groupEntities(await rows(), filter, order));
}

describe('the entities of an article', () => {
  it('stand by type, in the order in which they are named', async () => {
    assert.deepEqual(await grouped('', 'position'), [
      'actor 3: Ägypten 2, Japan 1',
      'resource 5: Weizen 2, Baumwolle 3',
      'agreement 1: Übereinkommen von Paris 1',
    ]);
  });

  it('are sorted by frequency or by name', async () => {
    assert.equal((await grouped('', 'frequency'))[1], 'resource 5: Baumwolle 3, Weizen 2');
    assert.equal((await grouped('', 'name'))[1], 'resource 5: Baumwolle 3, Weizen 2');
    assert.equal((await grouped('', 'name'))[0], 'actor 3: Ägypten 2, Japan 1');
  });

  it('are found by any of their names, whatever the case and the accents', async () => {
    assert.deepEqual(await grouped('agypt', 'position'), ['actor 2: Ägypten 2']);
    assert.deepEqual(await grouped(' EGYPT ', 'position'), ['actor 2: Ägypten 2']);
    assert.deepEqual(await grouped('paris ubereink', 'position'), ['agreement 1: Übereinkommen von Paris 1']);
    assert.deepEqual(await grouped('nowhere', 'position'), []);
  });

  it('have types of one’s own behind the built-in ones', () => {
    const own = (type: string): EntityRow => ({ type, entity: 'x', label: 'x', mentions: 1 });
    const groups = groupEntities([own('measure'), own('event'), own('resource')], '', 'position');
    assert.deepEqual(
      groups.map(({ type }) => type),
      ['resource', 'event', 'measure'],
    );
  });
});

describe('the entities of a folder', () => {
  it('begin with what most articles name', () => {
    const entity = (id: string, articles: number, mentions: number) => ({
      ...{ id, type: 'actor', labels: { en: `the ${id}`, de: id }, known: true },
      ...{ articles, mentions },
    });
    const folder = {
      entities: () => [entity('a', 1, 9), entity('b', 2, 2), entity('c', 2, 5)],
      mentionsOf: () => [],
    };
    assert.deepEqual(
      folderEntityRowsOf(folder, 'en').map(({ label, articles }) => `${label}: ${articles}`),
      ['the c: 2', 'the b: 2', 'the a: 1'],
    );
  });
});
