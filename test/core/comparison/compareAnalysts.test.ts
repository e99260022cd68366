import assert from 'node:assert/strict';
import { compareAnalysts } from '../../../src/core/index.js';
import { article } from './annotatedArticle.js';

// Ten words.
const text = 'Egypt buys wheat from Ukraine, and Egypt pays in gold.';
const egypt = { words: 'Egypt', type: 'actor' };
const ukraine = { words: 'Ukraine', type: 'actor' };
const wheat = { words: 'wheat', type: 'resource' };

describe('compareAnalysts', () => {
  it('measures two analysts over the words of an article', () => {
    const { words, types, allTypes } = compareAnalysts([
      article(text, {
        Ada: [egypt, wheat, ukraine],
        Bo: [egypt, wheat, { words: 'from Ukraine', type: 'actor' }],
      }),
    ]);
    assert.equal(words, 10);
    const [actor, resource] = types;
    assert.deepEqual([actor?.type, resource?.type], ['actor', 'resource']);
    const [pair] = actor?.pairs ?? [];
    assert.ok(pair);
    assert.deepEqual(pair.analysts, ['Ada', 'Bo']);
    // Marked by both 2, by Bo alone 1, by nobody 7: p_o = 0.9, p_e = 0.2 · 0.3 + 0.8 · 0.7 = 0.62.
    assert.equal(pair.kappa?.toFixed(4), ((0.9 - 0.62) / 0.38).toFixed(4));
    assert.deepEqual(pair.spans, { first: 2, second: 2, exact: 1, overlapping: 2 });
    assert.equal(pair.exactF1, 0.5);
    assert.equal(pair.overlapF1, 1);
    // 20 values: 5 marked and 15 not; coincidences 4 and 14.
    assert.equal(actor?.alpha?.toFixed(4), ((19 * 18 - 20 - 210) / (380 - 20 - 210)).toFixed(4));
    assert.equal(resource?.alpha, 1);
    assert.equal(resource.unitizedAlpha, 1);
    assert.deepEqual(allTypes.pairs[0]?.spans, { first: 3, second: 3, exact: 2, overlapping: 3 });
  });

  it('compares each two of five analysts', () => {
    const { analysts, allTypes, passages } = compareAnalysts([
      article(text, { Ada: [egypt], Bo: [egypt], Cy: [egypt], Di: [egypt], Ed: [wheat] }),
    ]);
    assert.equal(analysts.length, 5);
    assert.equal(allTypes.pairs.length, 10);
    assert.deepEqual(
      passages[0]?.map(({ differences }) => differences),
      [['missing'], ['missing']],
    );
  });

  it('leaves out of the measures what only one analyst read', () => {
    const shared = article(text, { Ada: [egypt], Bo: [egypt] });
    const alone = article('Norway sells gas.', { Ada: [{ words: 'gas', type: 'resource' }] });
    const comparison = compareAnalysts([alone, shared]);
    assert.equal(comparison.comparedArticles, 1);
    assert.equal(comparison.words, 10);
    assert.deepEqual(
      comparison.passages.map((list) => list.length),
      [0, 1],
    );
    assert.deepEqual(
      comparison.types.map(({ type, alpha }) => [type, alpha]),
      [['actor', 1]],
    );
    assert.deepEqual(
      comparison.analysts.map(({ analyst, articles, mentions }) => [analyst, articles, mentions]),
      [
        ['Ada', 2, 2],
        ['Bo', 1, 1],
      ],
    );
  });

  it('takes an article that one of three did not read as missing values', () => {
    const first = article(text, { Ada: [egypt], Bo: [egypt] });
    const second = article(text, { Bo: [wheat], Cy: [ukraine] });
    const { allTypes } = compareAnalysts([first, second]);
    const kappas = allTypes.pairs.map(({ analysts, kappa, spans }) => [
      analysts.join(),
      kappa === undefined,
      spans.first,
    ]);
    assert.deepEqual(kappas, [
      ['Ada,Bo', false, 1],
      ['Ada,Cy', true, 0],
      ['Bo,Cy', false, 1],
    ]);
    assert.equal(allTypes.unitizedAlpha, undefined);
    // 40 values: unmarked 36, actor 3, resource 1; coincidences 34 unmarked and 2 actor.
    const same = 36 * 35 + 3 * 2;
    assert.equal(allTypes.alpha?.toFixed(4), ((39 * 36 - same) / (40 * 39 - same)).toFixed(4));
  });

  it('lays articles that all read one behind the other for unitising', () => {
    const same = { Ada: [egypt, ukraine], Bo: [egypt, ukraine] };
    assert.equal(compareAnalysts([article(text, same), article(text, same)]).allTypes.unitizedAlpha, 1);
    const other = { Ada: [egypt, ukraine], Bo: [egypt] };
    const alpha = compareAnalysts([article(text, same), article(text, other)]).allTypes.unitizedAlpha ?? NaN;
    assert.ok(alpha < 1 && alpha > 0, String(alpha));
  });

  it('counts annotations without a certain place apart', () => {
    const { analysts, allTypes } = compareAnalysts([
      article(text, { Ada: [egypt, { words: 'Russia', type: 'actor', gone: true }], Bo: [egypt] }),
    ]);
    assert.deepEqual(
      analysts.map(({ unplaced, mentions }) => [unplaced, mentions]),
      [
        [1, 1],
        [0, 1],
      ],
    );
    assert.equal(allTypes.pairs[0]?.exactF1, 1);
  });

  it('has the words of the prose as its units, and what was marked elsewhere', () => {
    const source = '---\ntitle: Wheat deal\n---\n\nEgypt [pays](https://example.org/some/path).\n';
    const markdown = (decisions: Parameters<typeof article>[1]): number =>
      compareAnalysts([article(source, decisions, 'markdown')]).words;
    assert.equal(markdown({ Ada: [egypt], Bo: [egypt] }), 2);
    assert.equal(markdown({ Ada: [egypt], Bo: [{ words: 'Wheat deal', type: 'agreement' }] }), 4);
  });

  it('knows a word that is marked with two types from one that is marked with one', () => {
    const both = [egypt, { words: 'Egypt', type: 'agreement' }];
    const { allTypes, types } = compareAnalysts([article(text, { Ada: both, Bo: [egypt] })]);
    assert.equal(types.find(({ type }) => type === 'actor')?.pairs[0]?.kappa, 1);
    assert.equal((allTypes.pairs[0]?.kappa ?? 1) < 1, true);
  });

  it('has nothing to say of no article and of one analyst', () => {
    assert.deepEqual(compareAnalysts([]).allTypes.pairs, []);
    const { allTypes, types, comparedArticles } = compareAnalysts([article(text, { Ada: [egypt] })]);
    assert.deepEqual([allTypes.alpha, types.length, comparedArticles], [undefined, 0, 0]);
  });
});
