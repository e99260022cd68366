import assert from 'node:assert/strict';
import {
  decideEverywhere,
  placeAt,
  putAt,
  reject,
  type Reviewer,
  takeAs,
  type Target,
  targetAt,
  targetsLike,
} from '../../../src/core/review/decide.js';
import { type EdgeMove, moveEdge, moveTo } from '../../../src/core/review/edges.js';
import {
  firstUndecided,
  nextUndecided,
  previousUndecided,
  reviewProgress,
} from '../../../src/core/review/progress.js';
import { join, nextToJoin, split, splitsOf } from '../../../src/core/review/splitting.js';
import { analyst, Reviewed } from './reviewed.js';

const text = 'In Egypt the price of wheat rose, and Egypt paid Norway for the silos.';

async function on(
  article: Reviewed,
  words: string,
  nth = 1,
): Promise<{ reviewer: Reviewer; target: Target }> {
  const reviewer = await article.reviewer();
  const target = targetAt(reviewer, article.spanOf(words, nth));
  assert.ok(target, words);
  return { reviewer, target };
}

describe('deciding', () => {
  it('accepts, corrects, rejects and accepts again in one annotation', async () => {
    const article = new Reviewed(text);
    const { reviewer, target } = await on(article, 'wheat');
    article.edit(takeAs(reviewer, target, target.reading));
    assert.deepEqual(article.said, ['accepted “wheat” resource wheat']);

    const again = await on(article, 'wheat');
    assert.deepEqual(takeAs(again.reviewer, again.target, again.target.reading), []);
    article.edit(takeAs(again.reviewer, again.target, { type: 'actor', entity: 'wheat' }));
    assert.deepEqual(article.said, ['added “wheat” actor wheat']);

    const corrected = await on(article, 'wheat');
    assert.deepEqual(corrected.target.reading, { type: 'actor', entity: 'wheat' });
    article.edit(reject(corrected.reviewer, corrected.target));
    assert.deepEqual(article.said, ['rejected “wheat” resource wheat']);

    const rejected = await on(article, 'wheat');
    assert.deepEqual(reject(rejected.reviewer, rejected.target), []);
    article.edit(takeAs(rejected.reviewer, rejected.target, rejected.target.reading));
    assert.deepEqual(article.said, ['accepted “wheat” resource wheat']);
  });

  it('has a note put on what is taken for the same, and nothing to do without one', async () => {
    const article = new Reviewed(text);
    for (const [note, count] of [
      [undefined, 1],
      [undefined, 0],
      ['Dear.', 1],
    ] as const) {
      const { reviewer, target } = await on(article, 'wheat');
      const edits = takeAs(reviewer, target, target.reading, note);
      assert.equal(edits.length, count);
      article.edit(edits);
    }
    const { target } = await on(article, 'wheat');
    assert.equal(target.own?.note, 'Dear.');
    assert.deepEqual(article.said, ['accepted “wheat” resource wheat']);
  });

  it('deletes what the analyst alone had marked, when that is rejected', async () => {
    const article = new Reviewed(text);
    const reviewer = await article.reviewer();
    const silos = placeAt(reviewer, article.spanOf('silos'));
    article.edit(takeAs(reviewer, silos, { type: 'resource', entity: 'silos' }));
    assert.deepEqual(article.said, ['added “silos” resource silos']);
    const marked = await on(article, 'silos');
    article.edit(reject(marked.reviewer, marked.target));
    assert.deepEqual(article.said, []);
  });

  it('decides on an entity in the whole article, and one mention may differ', async () => {
    const article = new Reviewed(text);
    const { reviewer, target } = await on(article, 'Egypt');
    article.edit(decideEverywhere(reviewer, target.reading, 'rejected'));
    assert.deepEqual(article.said, ['rejected “everywhere” actor egy']);
    const rejected = await article.reviewer();
    assert.deepEqual(rejected.index.mentionsOf('actor', 'egy'), []);
    assert.deepEqual(reviewProgress(rejected.index, analyst), { decided: 2, total: 4 });

    const second = await on(article, 'Egypt', 2);
    article.edit(takeAs(second.reviewer, second.target, second.target.reading));
    const mixed = await article.reviewer();
    assert.equal(mixed.index.mentionsOf('actor', 'egy').length, 1);

    article.edit(decideEverywhere(mixed, target.reading, 'accepted'));
    const accepted = await article.reviewer();
    assert.equal(accepted.index.mentionsOf('actor', 'egy').length, 2);
    assert.deepEqual(decideEverywhere(accepted, target.reading, 'accepted'), []);
  });

  it('has all mentions of the entity at hand', async () => {
    const { reviewer, target } = await on(new Reviewed(text), 'Egypt');
    assert.equal(targetsLike(reviewer, target).length, 2);
  });
});

describe('what is not yet decided', () => {
  it('is walked through in both directions, and is what no decision of the analyst is on', async () => {
    const article = new Reviewed(text);
    const { reviewer, target } = await on(article, 'wheat');
    article.edit(takeAs(reviewer, target, target.reading));
    const { index } = await article.reviewer();
    const egypt = article.spanOf('Egypt');
    const second = article.spanOf('Egypt', 2);
    assert.deepEqual(firstUndecided(index, analyst)?.mention.span, egypt);
    assert.deepEqual(nextUndecided(index, analyst, egypt)?.mention.span, second);
    assert.deepEqual(previousUndecided(index, analyst, second)?.mention.span, egypt);
    assert.equal(previousUndecided(index, analyst, egypt), undefined);
    assert.equal(nextUndecided(index, analyst, article.spanOf('Norway')), undefined);
    assert.deepEqual(nextUndecided(index, 'Colleague', egypt)?.mention.span, article.spanOf('wheat'));
  });
});

describe('moving an edge', () => {
  const prose = 'The first line.\n\nTwo Great Lakes, “Ladoga” and\nOnéga.\r\n\r\nLast.';
  const moved = (
    words: string,
    edge: EdgeMove['edge'],
    direction: EdgeMove['direction'],
    by: EdgeMove['by'],
  ) => {
    const start = prose.indexOf(words);
    const span = moveEdge(prose, { start, end: start + words.length }, { edge, direction, by });
    return span && prose.slice(span.start, span.end);
  };

  it('goes by words', () => {
    assert.equal(moved('Great', 'end', 'grow', 'word'), 'Great Lakes');
    assert.equal(moved('Great Lakes', 'end', 'grow', 'word'), 'Great Lakes, “Ladoga');
    assert.equal(moved('Great', 'start', 'grow', 'word'), 'Two Great');
    assert.equal(moved('Great Lakes', 'end', 'shrink', 'word'), 'Great');
    assert.equal(moved('Two Great Lakes', 'start', 'shrink', 'word'), 'Great Lakes');
    assert.equal(moved('Ladoga” and', 'end', 'grow', 'word'), 'Ladoga” and\nOnéga');
  });

  it('goes over a line end of two characters, which is no blank line', () => {
    const lines = 'Great\r\nLakes';
    const right = { edge: 'end', direction: 'grow', by: 'word' } as const;
    assert.deepEqual(moveEdge(lines, { start: 0, end: 5 }, right), { start: 0, end: 12 });
    const left = { edge: 'start', direction: 'grow', by: 'character' } as const;
    assert.deepEqual(moveEdge(lines, { start: 7, end: 12 }, left), { start: 4, end: 12 });
  });

  it('goes by characters, as a reader counts them', () => {
    assert.equal(moved('Great', 'end', 'grow', 'character'), 'Great L');
    assert.equal(moved('Great L', 'end', 'shrink', 'character'), 'Great');
    assert.equal(moved('Great', 'start', 'grow', 'character'), 'o Great');
    assert.equal(moved('o Great', 'start', 'shrink', 'character'), 'Great');
    assert.equal(moved('Onéga', 'end', 'shrink', 'character'), 'Onég');
    assert.equal(moved('On', 'end', 'grow', 'character'), 'Oné');
  });

  it('stays in the paragraph and keeps a word or a character', () => {
    assert.equal(moved('Two', 'start', 'grow', 'word'), undefined);
    assert.equal(moved('Onéga.', 'end', 'grow', 'word'), undefined);
    assert.equal(moved('Last.', 'end', 'grow', 'character'), undefined);
    assert.equal(moved('Great', 'end', 'shrink', 'word'), undefined);
    assert.equal(moved('G', 'start', 'shrink', 'character'), undefined);
  });

  it('leaves a rejection where the program saw the mention, and none when it comes back', async () => {
    const article = new Reviewed(text);
    const { reviewer, target } = await on(article, 'Norway');
    article.edit(moveTo(reviewer, target, article.spanOf('paid Norway')));
    assert.deepEqual(article.said, ['added “paid Norway” actor nor', 'rejected “Norway” actor nor']);

    const wider = await on(article, 'paid Norway');
    article.edit(moveTo(wider.reviewer, wider.target, article.spanOf('Egypt paid Norway')));
    assert.deepEqual(article.said, ['added “Egypt paid Norway” actor nor', 'rejected “Norway” actor nor']);

    const widest = await on(article, 'Egypt paid Norway');
    article.edit(moveTo(widest.reviewer, widest.target, article.spanOf('Norway')));
    assert.deepEqual(article.said, ['accepted “Norway” actor nor']);
  });
});

describe('splitting and joining', () => {
  const splits = (words: string): string[] =>
    splitsOf(words, { start: 0, end: words.length }).map(({ left, right }) =>
      [left, right].map(({ start, end }) => words.slice(start, end)).join(' | '),
    );

  it('proposes first where two names are joined', () => {
    assert.deepEqual(splits('Norway and New Zealand'), ['Norway | New Zealand', 'Norway and New | Zealand']);
    assert.deepEqual(splits('North Sea Council'), ['North | Sea Council', 'North Sea | Council']);
    assert.deepEqual(splits('Norway'), []);
    assert.deepEqual(splits('und oder'), []);
  });

  it('joins what stands in one paragraph alone', async () => {
    for (const [between, isNear] of [
      ['\r\n', true],
      ['\r', true],
      ['\n \n', false],
      ['\r\n\t\r\n', false],
      ['\r\r', false],
    ] as const) {
      const article = new Reviewed(`Norway${between}Egypt`);
      const next = nextToJoin(await article.reviewer(), article.spanOf('Norway'));
      assert.equal(next !== undefined, isNear, JSON.stringify(between));
    }
  });

  it('makes two mentions of one, and one of two', async () => {
    const article = new Reviewed('The Norway and Egypt talks.');
    const first = await on(article, 'Norway');
    const next = nextToJoin(first.reviewer, first.target.span);
    assert.ok(next);
    article.edit(join(first.reviewer, first.target, next.span));
    assert.deepEqual(article.said, [
      'added “Norway and Egypt” actor nor',
      'rejected “Egypt” actor egy',
      'rejected “Norway” actor nor',
    ]);

    const joined = await on(article, 'Norway and Egypt');
    const [likeliest] = splitsOf(article.text, joined.target.span);
    assert.ok(likeliest);
    article.edit(split(joined.reviewer, joined.target, likeliest));
    assert.deepEqual(article.said, ['accepted “Egypt” actor egy', 'accepted “Norway” actor nor']);
  });

  it('changes what the analyst had said of a part, be it that nothing is there', async () => {
    const article = new Reviewed('The Norway silos.');
    const { reviewer, target } = await on(article, 'Norway');
    const rejected = { verdict: 'rejected', type: 'resource', entity: 'silos' } as const;
    article.edit([
      putAt(reviewer, article.spanOf('silos'), rejected),
      ...moveTo(reviewer, target, article.spanOf('Norway silos')),
    ]);
    const joined = await on(article, 'Norway silos');
    const parts = { left: article.spanOf('Norway'), right: article.spanOf('silos') };
    article.edit(split(joined.reviewer, joined.target, parts));
    assert.deepEqual(article.said, ['accepted “Norway” actor nor', 'added “silos” actor silos']);
  });
});
