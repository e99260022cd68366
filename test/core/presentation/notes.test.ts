import assert from 'node:assert/strict';
import {
  type Annotation,
  createAnnotation,
  createReply,
  describeSpan,
  type HoverCard,
  hoverCardAt,
  indexArticle,
  type PlacedAnnotation,
  type Reply,
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

/** The card at the words. */
async function cardOn(
  words: string,
  placed: readonly PlacedAnnotation[],
  { decisions = [], replies = [] }: { decisions?: readonly Annotation[]; replies?: readonly Reply[] } = {},
): Promise<HoverCard> {
  const index = indexArticle(await dataService().analyze(text, { format: 'plain' }), placed, decisions);
  const card = hoverCardAt(index, text, text.indexOf(words) + 1, 'en', { replies });
  assert.ok(card, `“${words}” has a card`);
  return card;
}

/** The notes on the card at the words: the words that each is on, where those are others, and what it says. */
async function notesOn(words: string, ...placed: readonly PlacedAnnotation[]): Promise<string[]> {
  return (await cardOn(words, placed)).notes.map((line) => `${line.words ?? ''}: ${line.note ?? ''}`);
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

  it('have their tags, how sure their analyst is, and what is said on them', async () => {
    const name = {
      ...annotated('Egypt', 'Ada', 'The ministry?'),
      tags: ['grain', 'to check'],
      certainty: 'doubtful',
    } as const;
    const reply = (uuid: string, target: string, said: Partial<Reply>): Reply =>
      createReply({ creator: 'Ben', target, ...said }, { uuid: () => uuid, now: () => new Date(0) });
    const replies = [
      reply('1', name.id, { note: 'The state.' }),
      reply('2', 'urn:uuid:1', { verdict: 'accepted', status: 'resolved' }),
      reply('3', 'urn:uuid:of-another', { note: 'Which?' }),
    ];
    const [note] = (await cardOn('Egypt', [name], { replies })).notes;
    assert.deepEqual(note?.tags, ['grain', 'to check']);
    assert.equal(note.certainty, 'doubtful');
    assert.deepEqual(
      note.replies.map(({ creator, text: said, opinion }) => [creator, said, opinion]),
      [
        ['Ben', 'The state.', undefined],
        ['Ben', '', 'accepted'],
      ],
    );
    assert.ok(note.isResolved);
  });

  it('end with what is said of the entity in the whole article', async () => {
    const { anchor, selectors, ...said } = annotated('Egypt', 'Ada', 'Always the state.');
    assert.ok(anchor.state === 'anchored' && selectors !== undefined);
    const decision: Annotation = { ...said, verdict: 'accepted', entity: 'egy' };
    const { notes } = await cardOn('Egypt', [annotated('Egypt', 'Ben', 'Once.')], { decisions: [decision] });
    assert.deepEqual(
      notes.map(({ note, isOfArticle }) => [note, isOfArticle]),
      [
        ['Once.', false],
        ['Always the state.', true],
      ],
    );
  });
});
