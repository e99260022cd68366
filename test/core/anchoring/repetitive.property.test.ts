import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createAnchorer } from '../../../src/core/anchoring/createAnchorer.js';
import { describeSpan } from '../../../src/core/anchoring/describeSpan.js';
import { board, rebuilt } from '../../support/repetitive.js';
import type { Anchor } from '../../../src/core/annotation/anchor.js';

const seeded = { seed: 20240229, numRuns: 150 };
const topics = ['ports', 'roads', 'rails', 'canals', 'cables', 'pipelines', 'towers'];

/** Paragraphs that differ in their number and one word. */
function paragraph(topic: string, number: number): string {
  return `Article ${number}

The board decides on ${topic} by a majority of the votes. It hears the states first. The decision of the board binds the states, and the states carry it out within a year. A state that does not agree may ask the board to decide again.
`;
}

function article(chosen: readonly string[], firstNumber = 1): string {
  return chosen.map((topic, index) => paragraph(topic, firstNumber + index)).join('\n');
}

/** The quote's offset in the paragraph of that topic; `undefined` where there is none. */
function offsetIn(text: string, topic: string, quote: string): number | undefined {
  const begin = text.indexOf(`The board decides on ${topic}`);
  return begin === -1 ? undefined : text.indexOf(quote, begin);
}

const quotes = fc.constantFrom(
  'It hears the states first',
  'binds the states',
  'ask the board',
  'within a year',
);
const cases = fc
  .tuple(fc.integer({ min: 3, max: topics.length }), fc.nat(), fc.nat(), quotes)
  .map(([count, chosen, changed, quote]) => ({
    former: topics.slice(0, count),
    topic: topics[chosen % count] ?? '',
    at: changed % count,
    quote,
  }));

function anchorIn(oldText: string, newText: string, start: number, quote: string): Anchor {
  const stored = describeSpan(oldText, { start, end: start + quote.length });
  return createAnchorer({ newText, oldText }).anchor(stored);
}

/** Either it is right, or a person is asked. */
function assertNotWrong(oldText: string, newText: string, topic: string, quote: string): void {
  const anchor = anchorIn(oldText, newText, offsetIn(oldText, topic, quote) ?? 0, quote);
  if (anchor.state === 'anchored') assert.equal(anchor.span.start, offsetIn(newText, topic, quote));
}

describe('createAnchorer, with the old text, where paragraph is like paragraph', () => {
  it('takes none for the next where all of them are counted anew', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 2, max: 3 }), ({ former, topic, quote }, firstNumber) => {
        assertNotWrong(article(former), article(former, firstNumber), topic, quote);
      }),
      seeded,
    );
  });

  it('takes none for the next where one is put in and those behind it are counted anew', () => {
    fc.assert(
      fc.property(cases, ({ former, topic, at, quote }) => {
        const newText = article(former.toSpliced(at, 0, 'wells'));
        assertNotWrong(article(former), newText, topic, quote);
      }),
      seeded,
    );
  });

  it('takes none for the next where one is taken out and those behind it are counted anew', () => {
    fc.assert(
      fc.property(cases, ({ former, topic, at, quote }) => {
        assertNotWrong(article(former), article(former.toSpliced(at, 1)), topic, quote);
      }),
      seeded,
    );
  });

  it('stays with each of them where one was edited', () => {
    for (const quote of ['states first', 'the states', 'within a year', 'A state']) {
      for (let start = board.indexOf(quote); start !== -1; start = board.indexOf(quote, start + 1)) {
        assert.equal(anchorIn(board, rebuilt, start, quote).state, 'anchored', `${quote} at ${start}`);
      }
    }
  });

  it('still finds most of them', () => {
    const newText = article(['wells', ...topics]);
    const found = topics.filter((topic) => {
      const quote = `decides on ${topic}`;
      const start = article(topics).indexOf(quote);
      const anchor = anchorIn(article(topics), newText, start, quote);
      return anchor.state === 'anchored' && anchor.span.start === newText.indexOf(quote);
    });
    assert.ok(found.length >= topics.length - 1, found.join());
  });
});

const sentence = 'The ministers will review the quota in autumn.';
const before = 'Spring brought rain to the delta.';
const after = 'Fishermen stayed at home.';

describe('createAnchorer, where a sentence stands several times in succession', () => {
  for (const withOldText of [true, false])
    it(`asks which of them is meant, ${withOldText ? 'with the old text' : 'from the sidecar alone'}`, () => {
      const oldText = [before, sentence, after].join('\n\n');
      const copies = fc.integer({ min: 2, max: 4 });
      const quote = fc.constantFrom(sentence.slice(0, -1), 'the quota', 'review the quota in autumn');
      fc.assert(
        fc.property(copies, quote, fc.boolean(), fc.boolean(), (count, quoted, keepsBefore, keepsAfter) => {
          // What stands on one side alone does tell.
          fc.pre(keepsBefore === keepsAfter);
          const newText = [
            keepsBefore ? before : 'A wholly new beginning.',
            ...Array.from({ length: count }, () => sentence),
            keepsAfter ? after : 'The end of it.',
          ].join('\n\n');
          const start = oldText.indexOf(quoted);
          const stored = describeSpan(oldText, { start, end: start + quoted.length });
          const anchor = createAnchorer(withOldText ? { newText, oldText } : { newText }).anchor(stored);
          assert.equal(anchor.state, 'uncertain');
        }),
        { ...seeded, numRuns: 30 },
      );
    });
});
