import assert from 'node:assert/strict';
import {
  createAnnotation,
  describeSpan,
  hoverCardAt,
  indexArticle,
  type PlacedAnnotation,
} from '../../../src/core/index.js';
import { dataService } from '../../support/dataService.js';

const text = 'The price of wheat is what Egypt fears most of all.';

/** An analyst's annotation of the words, which stand in the text. */
function annotated(words: string, creator: string, note: string): PlacedAnnotation {
  const start = text.indexOf(words);
  const span = { start, end: start + words.length };
  const draft = {
    creator,
    verdict: 'added',
    type: 'actor',
    note,
    selectors: describeSpan(text, span),
  } as const;
  const annotation = createAnnotation(draft, { uuid: () => note, now: () => new Date(0) });
  return { ...annotation, anchor: { state: 'anchored', span, changed: false } };
}

/** The notes on the card at the words: the words that each is on, where those are others, and what it says. */
async function notesOn(words: string, ...placed: readonly PlacedAnnotation[]): Promise<string[]> {
  const index = indexArticle(await dataService().analyze(text, { format: 'plain' }), placed);
  const card = hoverCardAt(index, text, text.indexOf(words) + 1, 'en');
  assert.ok(card, `“${words}” has a card`);
  return card.notes.map((line) => `${line.words ?? ''}: ${line.note ?? ''}`);
}

describe('the notes of a hover card', () => {
  it('are those of all annotations that cover the place, those on the fewest words first', async () => {
    const sentence = annotated('wheat is what Egypt fears', 'Ada', 'Who says so?');
    const clause = annotated('what Egypt fears', 'Ben', 'Since when?');
    const name = annotated('Egypt', 'Cem', 'The ministry?');
    const notes = await notesOn('Egypt', sentence, clause, name);
    assert.deepEqual(notes, [
      ': The ministry?',
      'what Egypt fears: Since when?',
      'wheat is what Egypt fears: Who says so?',
    ]);
  });

  it('are those of both analysts who marked the same words', async () => {
    const both = [annotated('price', 'Ada', 'per tonne'), annotated('price', 'Ben', 'per sack')];
    assert.deepEqual((await notesOn('price', ...both)).sort(), [': per sack', ': per tonne']);
  });

  it('are not those of other places, nor of a place that is not certain', async () => {
    const [elsewhere, asked] = [
      annotated('fears', 'Ada', 'a strong word'),
      annotated('Egypt', 'Ben', 'which?'),
    ];
    const candidate = { span: { start: 27, end: 32 }, reason: { code: 'x', args: {} }, likeness: 0.5 };
    const uncertain: PlacedAnnotation = { ...asked, anchor: { state: 'uncertain', candidates: [candidate] } };
    assert.deepEqual(await notesOn('Egypt', elsewhere, uncertain), []);
  });
});
