import assert from 'node:assert/strict';
import {
  type Anchor,
  type Annotation,
  type ArticleIndex,
  createAnnotation,
  describeSpan,
  indexArticle,
  highlightsOf,
  parseGlossary,
  type PlacedAnnotation,
} from '../../../src/core/index.js';
import { dataService } from '../../support/dataService.js';

const text = 'In all of Egypt the price of wheat rose, and Egypt paid for the silos.';

interface Draft extends Pick<Annotation, 'verdict' | 'type'> {
  readonly entity?: string;
  readonly note?: string;
  readonly anchor?: Anchor;
  readonly creator?: string;
}

/** An annotation on the words, standing there for certain unless another anchor is given. */
function annotate(words: string, { anchor, ...draft }: Draft): PlacedAnnotation {
  const start = text.indexOf(words);
  const span = { start, end: start + words.length };
  const annotation = createAnnotation(
    { creator: 'Test', selectors: describeSpan(text, span), ...draft },
    { uuid: () => '00000000-0000-4000-8000-000000000000', now: () => new Date(0) },
  );
  return { ...annotation, anchor: anchor ?? { state: 'anchored', span, changed: false } };
}

async function indexed(...annotations: readonly PlacedAnnotation[]): Promise<ArticleIndex> {
  return indexArticle(await dataService().analyze(text, { format: 'plain' }), annotations);
}

function wordsOf(index: ArticleIndex): string[] {
  return index.mentions.map(({ span }) => text.slice(span.start, span.end));
}

describe('the index of an article', () => {
  it('lists the mentions by place, by entity and by offset', async () => {
    const index = await indexed();
    assert.deepEqual(wordsOf(index), ['Egypt', 'wheat', 'Egypt']);
    assert.equal(index.mentionsOf('actor', 'egy').length, 2);
    const at = text.indexOf('wheat');
    for (const offset of [at, at + 2, at + 5]) assert.equal(index.mentionsAt(offset)[0]?.entity, 'wheat');
    assert.deepEqual(index.mentionsAt(at - 2), []);
  });

  it('has what an analyst added', async () => {
    const index = await indexed(
      annotate('silos', { verdict: 'added', type: 'resource', entity: 'grain-silos' }),
    );
    assert.deepEqual(wordsOf(index), ['Egypt', 'wheat', 'Egypt', 'silos']);
    assert.equal(index.entity('resource', 'grain-silos')?.labels.en, 'silos');
  });

  it('labels by its words an entity that an analyst put on a suggestion’s words', async () => {
    const index = await indexed(
      annotate('wheat', { verdict: 'added', type: 'resource', entity: 'wheat-of-the-nile' }),
    );
    assert.equal(index.entity('resource', 'wheat-of-the-nile')?.labels.de, 'wheat');
  });

  it('has what an analyst accepted, also where the own glossary says later that it is never highlighted', async () => {
    const accepted = annotate('wheat', { verdict: 'accepted', type: 'resource', entity: 'wheat' });
    for (const never of [['wheat'], [{ type: 'resource', id: 'wheat' }]]) {
      const glossary = parseGlossary(JSON.stringify({ never }));
      const analysis = await dataService().analyze(text, { format: 'plain', glossary });
      assert.deepEqual(wordsOf(indexArticle(analysis, [])), ['Egypt', 'Egypt']);
      const index = indexArticle(analysis, [accepted]);
      assert.deepEqual(wordsOf(index), ['Egypt', 'wheat', 'Egypt']);
      assert.deepEqual(
        highlightsOf(index).map(({ look }) => look),
        ['plain', 'annotated', 'plain'],
      );
    }
  });

  it('lets an analyst’s type and entity win over the suggestion on the same words', async () => {
    const index = await indexed(
      annotate('wheat', { verdict: 'added', type: 'agreement', entity: 'wheat-pact' }),
    );
    assert.deepEqual(wordsOf(index), ['Egypt', 'wheat', 'Egypt']);
    assert.deepEqual(index.mentionsOf('resource', 'wheat'), []);
    assert.equal(index.mentionsOf('agreement', 'wheat-pact').length, 1);
  });

  it('leaves out what an analyst rejected', async () => {
    const index = await indexed(annotate('wheat', { verdict: 'rejected', type: 'resource' }));
    assert.deepEqual(wordsOf(index), ['Egypt', 'Egypt']);
  });

  it('keeps what one analyst rejected and another marked', async () => {
    const index = await indexed(
      annotate('wheat', { verdict: 'rejected', type: 'resource' }),
      annotate('wheat', { verdict: 'accepted', type: 'resource', entity: 'wheat', creator: 'Other' }),
    );
    assert.deepEqual(wordsOf(index), ['Egypt', 'wheat', 'Egypt']);
    assert.equal(index.mentionsOf('resource', 'wheat')[0]?.annotations.length, 2);
  });

  it('has what an analyst accepted where the program suggests nothing', async () => {
    const index = await indexed(annotate('silos', { verdict: 'accepted', type: 'resource', entity: 'silo' }));
    assert.deepEqual(wordsOf(index), ['Egypt', 'wheat', 'Egypt', 'silos']);
  });

  it('puts no annotation on words that are not certain', async () => {
    const anchor: Anchor = { state: 'orphaned', reason: { code: 'anchoring.notFound', args: {} } };
    const index = await indexed(annotate('silos', { verdict: 'added', type: 'resource', anchor }));
    assert.deepEqual(wordsOf(index), ['Egypt', 'wheat', 'Egypt']);
    assert.equal(index.annotations.length, 1);
  });

  it('finds nested mentions, the smallest first', async () => {
    const index = await indexed(
      annotate('price of wheat', { verdict: 'added', type: 'agreement', entity: 'x' }),
    );
    const at = index.mentionsAt(text.indexOf('wheat') + 1);
    assert.deepEqual(
      at.map(({ type }) => type),
      ['resource', 'agreement'],
    );
  });
});
