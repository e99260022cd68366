import assert from 'node:assert/strict';
import {
  type AnnotationGrouping,
  type AnnotationRow,
  createAnnotation,
  filterAnnotations,
  groupAnnotations,
} from '../../../src/core/index.js';

function row(
  id: string,
  creator: string,
  tags: readonly string[],
  state: AnnotationRow['state'],
  isUnwritten = false,
): AnnotationRow {
  const draft = { creator, verdict: 'added', type: 'actor', note: `Note of ${id}`, tags } as const;
  const host = { uuid: () => id, now: () => new Date(0) };
  const anchor = { state: 'orphaned', reason: { code: 'anchoring.notFound', args: {} } } as const;
  return { annotation: { ...createAnnotation(draft, host), id, anchor }, state, isUnwritten };
}

const rows = [
  row('one', 'Bo', ['öl', 'trade'], 'anchored'),
  row('two', 'Ada', [], 'uncertain'),
  row('three', 'Bo', ['trade', 'trade'], 'orphaned'),
  row('four', 'Ada', ['trade'], 'kept'),
  row('five', 'Bo', ['trade'], 'uncertain'),
];

function groups(by: Exclude<AnnotationGrouping, 'article'>): string[] {
  return groupAnnotations(rows, by).map(
    ({ key, rows: members }) => `${key}: ${members.map(({ annotation }) => annotation.id).join(' ')}`,
  );
}

describe('grouped annotations', () => {
  it('stand by analyst, what waits first', () => {
    assert.deepEqual(groups('analyst'), ['Ada: two four', 'Bo: five three one']);
  });

  it('stand under each of their tags, and last those without one', () => {
    assert.deepEqual(groups('tag'), ['öl: one', 'trade: five three one four', ': two']);
  });

  it('stand by state, what waits first', () => {
    assert.deepEqual(groups('state'), [
      'uncertain: two five',
      'orphaned: three',
      'anchored: one',
      'kept: four',
    ]);
  });

  it('stand by state and as not written yet, where they are that', () => {
    const unwritten = [row('six', 'Bo', [], 'anchored', true), row('seven', 'Bo', [], 'uncertain', true)];
    const found = groupAnnotations([...rows, ...unwritten], 'state');
    assert.deepEqual(
      found.map(({ key, rows: members }) => `${key} ${members.length}`),
      ['uncertain 3', 'orphaned 1', 'unwritten 2', 'anchored 2', 'kept 1'],
    );
  });

  it('are filtered by what stands in them', () => {
    const found = (filter: string): string[] =>
      filterAnnotations(rows, filter).map(({ annotation }) => annotation.id);
    assert.deepEqual(found('OL'), ['one']);
    assert.deepEqual(found('ada note'), ['two', 'four']);
    assert.deepEqual(found('bo trade note'), ['one', 'three', 'five']);
    assert.deepEqual(found('zzz'), []);
  });
});
