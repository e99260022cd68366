import assert from 'node:assert/strict';
import { indexArticle, parseGlossary, type PlacedAnnotation } from '../../../src/core/index.js';
import { dataService } from '../../support/dataService.js';

const text = 'Egypt met Rivona. Egypt and the Rivona Council signed, and Rivona paid.';
const rivona = { id: 'rivona', type: 'actor', labels: { en: 'Rivona' } };
const council = { id: 'rivona-council', type: 'actor', labels: { en: 'Rivona Council' } };

function glossaryOf(...entries: object[]) {
  return parseGlossary(JSON.stringify({ entries }));
}

async function entitiesIn(...entries: object[]): Promise<string[]> {
  const glossary = glossaryOf(...entries);
  assert.deepEqual(glossary.problems, []);
  const { mentions } = await dataService().analyze(text, { format: 'plain', glossary });
  return mentions.map(({ entity }) => entity);
}

function problemsOf(...entries: object[]): string[] {
  return glossaryOf(...entries).problems.map(({ message }) => message.code);
}

describe('merged entities', () => {
  it('are the one that they are merged into, wherever and by whatever name they are found', async () => {
    assert.deepEqual(await entitiesIn(rivona, council), ['egy', 'rivona', 'egy', 'rivona-council', 'rivona']);
    assert.deepEqual(await entitiesIn(rivona, { ...council, merged: ['rivona'] }), [
      ...['egy', 'rivona-council', 'egy', 'rivona-council', 'rivona-council'],
    ]);
    assert.deepEqual(await entitiesIn({ ...rivona, merged: ['rivona-council', 'egy'] }, council), [
      ...['rivona', 'rivona', 'rivona', 'rivona', 'rivona'],
    ]);
  });

  it('may be merged on into others', async () => {
    const chain = [
      { ...rivona, merged: ['egy'] },
      { ...council, merged: ['rivona'] },
    ];
    assert.deepEqual(new Set(await entitiesIn(...chain)), new Set(['rivona-council']));
  });

  it('keep what they were found as, and take annotations with them', async () => {
    const glossary = glossaryOf(rivona, { ...council, merged: ['rivona'] });
    const analysis = await dataService().analyze(text, { format: 'plain', glossary });
    assert.equal(analysis.mentions[1]?.id, 'rivona');
    const span = { start: text.indexOf('signed'), end: text.indexOf('signed') + 6 };
    const annotation: PlacedAnnotation = {
      ...{ id: 'urn:uuid:1', creator: 'Test', created: '', modified: '', tags: [] },
      ...{ verdict: 'added', type: 'actor', entity: 'rivona' },
      anchor: { state: 'anchored', span, changed: false },
    };
    const index = indexArticle(analysis, [annotation]);
    assert.equal(index.mentionsAt(span.start + 1)[0]?.entity, 'rivona-council');
    assert.equal(index.mentionsOf('actor', 'rivona-council').length, 4);
  });

  it('are merged once only, and never into themselves', () => {
    assert.deepEqual(problemsOf({ ...rivona, merged: ['x'] }, { ...council, merged: ['x'] }), [
      'glossary.mergedTwice',
    ]);
    assert.deepEqual(problemsOf({ ...rivona, merged: ['rivona'] }), ['glossary.mergedInCircle']);
    assert.deepEqual(problemsOf({ ...rivona, merged: [council.id] }, { ...council, merged: [rivona.id] }), [
      'glossary.mergedInCircle',
    ]);
  });
});
