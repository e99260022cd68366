import assert from 'node:assert/strict';
import {
  additionOf,
  createAnnotation,
  type Curated,
  describeSpan,
  indexArticle,
  type Label,
  labelChoices,
  mentionAt,
  namingOf,
  newEntry,
  nextInStack,
  parseGlossary,
  type PlacedAnnotation,
  sameWords,
  snapToWords,
  type Span,
} from '../../../src/core/index.js';
import { dataService } from '../../support/dataService.js';

const text =
  'Egypt met the Quillwort Council. Egypt and Norway then spoke of grain.\n\nThe Quillwort Council left. A quillwort is a plant, says the QC.\n';

function spanOf(words: string, nth = 1): Span {
  let start = -1;
  for (let count = 0; count < nth; count++) start = text.indexOf(words, start + 1);
  assert.notEqual(start, -1);
  return { start, end: start + words.length };
}

/** An annotation of the words by an analyst. */
function annotated(words: string, label: Label, nth = 1): PlacedAnnotation {
  const span = spanOf(words, nth);
  const annotation = createAnnotation(
    { creator: 'Test', verdict: 'added', ...label, selectors: describeSpan(text, span) },
    { uuid: () => `${words}-${nth}`, now: () => new Date(0) },
  );
  return { ...annotation, anchor: { state: 'anchored', span, changed: false } };
}

const council: Label = { type: 'actor', entity: 'quillwort-council' };

async function curatedWith(glossaryText: string, ...annotations: PlacedAnnotation[]) {
  const glossary = parseGlossary(glossaryText);
  assert.deepEqual(glossary.problems, []);
  const analysis = await dataService().analyze(text, { format: 'plain', glossary });
  const index = indexArticle(analysis, annotations);
  const curated: Curated = { index, language: 'en', lookUp: await dataService().lookUp(glossary) };
  return { curated, index, text, language: 'en' as const, segments: analysis.segments };
}

describe('what words can be labelled as', () => {
  it('begins with what an analyst said of the same words', async () => {
    const article = await curatedWith('{}', annotated('Quillwort Council', council));
    const [first] = labelChoices(article, spanOf('Quillwort Council', 2), []);
    assert.equal(first?.entity, 'quillwort-council');
    assert.deepEqual(first.reason, { code: 'label.decided', args: {} });
    assert.ok(first.isLikely);
  });

  it('goes on with suggestion, glossary, part, similar names, sentence and article, each once', async () => {
    const article = await curatedWith('{}', annotated('Quillwort Council', council));
    const reasons = (words: string, named = article.curated.lookUp.named(words)): string[] =>
      labelChoices(article, spanOf(words), named).map(
        ({ entity, reason }) => `${entity} ${reason.code.slice('label.'.length)}`,
      );
    assert.equal(reasons('Egypt')[0], 'egy suggested');
    assert.equal(reasons('spoke', article.curated.lookUp.named('Norway'))[0], 'nor glossary');
    assert.equal(reasons('the Quillwort Council')[0], 'quillwort-council overlap');
    assert.equal(reasons('QC')[0], 'quillwort-council similar');
    const spoke = reasons('spoke');
    assert.ok(spoke.indexOf('nor sentence') < spoke.indexOf('egy sentence'), spoke.join());
    assert.equal(spoke.at(-1), 'quillwort-council article');
    assert.equal(new Set(spoke.map((one) => one.split(' ')[0])).size, spoke.length);
  });

  it('has what was chosen last before what is only at hand', async () => {
    const article = await curatedWith('{}');
    const [first, second] = labelChoices(article, spanOf('spoke'), [], council);
    assert.equal(first?.reason.code, 'label.last');
    assert.equal(first.isLikely, false);
    assert.equal(second?.entity, 'grain');
  });
});

describe('a selection', () => {
  it('is made of whole words, without what stands beside them', () => {
    const snapped = (part: string): string | undefined => {
      const span = snapToWords(text, spanOf(part));
      return span && text.slice(span.start, span.end);
    };
    assert.equal(snapped('uillwort Counc'), 'Quillwort Council');
    assert.equal(snapped(' met '), 'met');
    assert.equal(snapped('plant, '), 'plant');
    assert.equal(snapped(', '), undefined);
    const letters = 'a 𝒳𝒴𝒵 b';
    assert.deepEqual(snapToWords(letters, { start: 4, end: 6 }), { start: 2, end: 8 });
  });

  it('has its words elsewhere in prose, whole and in the same case', async () => {
    const article =
      'Oak and `Oak` and Oakland.\n\nThe [oak](https://Oak.example/Oak) and the Red\nOak, red Oak.\n';
    const { segments } = await dataService().analyze(article, { format: 'markdown' });
    const places = (words: string): number[] => sameWords(segments, words).map(({ start }) => start);
    assert.deepEqual(places('Oak'), [0, article.indexOf('\nOak,') + 1, article.indexOf('Oak.\n')]);
    assert.deepEqual(
      sameWords(segments, 'Red Oak').map(({ start, end }) => article.slice(start, end)),
      ['Red\nOak'],
    );
    assert.deepEqual(places('(a'), []);
    assert.deepEqual(places(' '), []);
  });
});

describe('mentions in and across one another', () => {
  const outer: Label = { type: 'agreement', entity: 'meeting' };
  const all = [
    annotated('Egypt met the Quillwort Council', outer),
    annotated('Quillwort Council', council),
    annotated('met the Quillwort', { type: 'resource', entity: 'x' }),
  ];

  it('are each reached from one place, smallest first, and round again', async () => {
    const { index } = await curatedWith('{}', ...all);
    const offset = spanOf('Quillwort').start + 3;
    const reached: string[] = [];
    let selected: Span = { start: offset, end: offset };
    for (let step = 0; step < 4; step++) {
      const mention = nextInStack(index, offset, selected);
      assert.ok(mention);
      selected = mention.span;
      reached.push(text.slice(selected.start, selected.end));
      assert.equal(mentionAt(index, selected), mention);
    }
    const [a, b, c] = ['Quillwort Council', 'met the Quillwort', 'Egypt met the Quillwort Council'];
    assert.deepEqual(reached.slice(0, 3).sort(), [a, b, c].sort());
    assert.equal(reached[2], c);
    assert.equal(reached[3], reached[0]);
  });
});

describe('what is said to the glossary', () => {
  it('is an entry for what it does not know, without a surname of it', async () => {
    const { curated, index } = await curatedWith('{}', annotated('Quillwort Council', council));
    const mention = mentionAt(index, spanOf('Quillwort Council'));
    assert.ok(mention);
    assert.deepEqual(additionOf(curated, mention, 'Quillwort Council'), {
      kind: 'addEntry',
      entry: {
        ...{ id: 'quillwort-council', type: 'actor', subtype: 'organisation' },
        labels: { en: 'Quillwort Council' },
      },
    });
    const egypt = mentionAt(index, spanOf('Egypt'));
    assert.ok(egypt);
    assert.equal(additionOf(curated, egypt, 'Egypt'), undefined);
  });

  it('keeps the short name that the article made known', async () => {
    const short = 'Rivona Holdings AG met Egypt. The talks ended in Rivona.';
    const index = indexArticle(await dataService().analyze(short, { format: 'plain' }), []);
    const curated: Curated = { index, language: 'en', lookUp: await dataService().lookUp() };
    const [mention] = index.mentions;
    assert.ok(mention);
    const change = additionOf(curated, mention, 'Rivona Holdings AG');
    assert.ok(change?.kind === 'addEntry');
    assert.deepEqual(change.entry.aliases, { en: ['Rivona'] });
  });

  it('is one more name of what it knows', async () => {
    const known = '{ "entries": [{ "id": "quillwort-council", "type": "actor", "labels": { "en": "QC" } }] }';
    const { curated } = await curatedWith(known);
    const label = { ...council, name: 'QC' };
    assert.deepEqual(namingOf(curated, label, 'Quillwort Council').change, {
      kind: 'addName',
      entity: { id: 'quillwort-council', type: 'actor', labels: { en: 'QC' } },
      language: 'en',
      name: 'Quillwort Council',
    });
    assert.equal(namingOf(curated, label, 'QC').change, undefined);
    const unknown = { type: 'actor', entity: 'совет', name: 'Совет' };
    assert.deepEqual(namingOf(curated, unknown, 'Совет'), {
      entity: 'entity',
      change: { kind: 'addEntry', entry: { id: 'entity', type: 'actor', labels: { en: 'Совет' } } },
    });
  });

  it('has ids that no other entity has', async () => {
    const { curated } = await curatedWith('{}');
    assert.equal(newEntry(curated, 'actor', 'Egy', 'Egypt').id, 'egy-2');
    assert.deepEqual(newEntry(curated, 'actor', 'Upper Egypt', 'Egypt', 'region'), {
      ...{ id: 'upper-egypt', type: 'actor', subtype: 'region' },
      ...{ labels: { en: 'Upper Egypt' }, aliases: { en: ['Egypt'] } },
    });
  });
});
