import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type Anchor,
  annotationKey,
  atOnce,
  createAnchorer,
  createAnnotation,
  describeSpan,
  type FoundAnchor,
  type LaterTexts,
  laterTextsOfCopy,
  parseLaterTexts,
  type PlacedAnnotation,
  recallLaterPlaces,
  rollForward,
} from '../../../src/core/index.js';

const made = [
  'The council of Tromsø met in March and agreed on nets.',
  'The ministers will review the quota in autumn.',
  'The harbour stays open.',
].join('\n\n');
const typed = made.replace('the quota', 'the limits');
const later = `A note to begin with.\n\n${typed.replace('met in March', 'gathered in April')}`;

/** An annotation that was made on the words in the first text. */
function annotationOf(words: string, text = made): PlacedAnnotation {
  const span = spanOf(words, text);
  const draft = { creator: 'Ada', verdict: 'added', type: 'actor' } as const;
  const annotation = createAnnotation(
    { ...draft, selectors: describeSpan(text, span) },
    { uuid: () => words, now: () => new Date(0) },
  );
  return { ...annotation, anchor: { state: 'anchored', span, changed: false } };
}

function spanOf(words: string, text: string): { start: number; end: number } {
  const start = text.indexOf(words);
  assert.notEqual(start, -1, words);
  return { start, end: start + words.length };
}

/** The annotation where the words stand in a text. */
function at(annotation: PlacedAnnotation, words: string, text: string): PlacedAnnotation {
  return { ...annotation, anchor: { state: 'anchored', span: spanOf(words, text), changed: true } };
}

/** The words that each annotation is recalled at. */
function recalled(texts: LaterTexts, annotations: readonly PlacedAnnotation[], text: string): string[] {
  const found = new Map<string, FoundAnchor>();
  atOnce(recallLaterPlaces(texts, annotations, text, found));
  return [...found.values()].map((anchor) =>
    anchor.state === 'anchored' ? text.slice(anchor.span.start, anchor.span.end) : anchor.state,
  );
}

describe('later texts than the one that annotations were made in', () => {
  const quota = annotationOf('the quota');
  const council = annotationOf('council of Tromsø');
  const reason = { code: 'anchoring.similarWords', args: {} };
  const asked: Anchor = {
    state: 'uncertain',
    candidates: [{ span: spanOf('the limits', typed), reason, likeness: 0.5 }],
  };

  it('tell where a passage is that was typed over, in that text and in those behind it', () => {
    const texts = rollForward([], typed, [at(quota, 'the limits', typed)]);
    assert.ok(quota.selectors);
    assert.equal(
      createAnchorer({ newText: typed, oldText: made }).anchor(quota.selectors).state,
      'uncertain',
    );
    for (const text of [typed, later, `\ufeff${typed.replaceAll('\n', '\r\n')}`])
      assert.deepEqual(recalled(texts, [quota], text), ['the limits']);
  });

  it('take along only what is certain; the others keep the text that they had', () => {
    const first = rollForward([], typed, [
      at(quota, 'the limits', typed),
      at(council, 'council of Tromsø', typed),
    ]);
    const gone: Anchor = { state: 'orphaned', reason };
    for (const anchor of [asked, gone]) {
      const second = rollForward(first, later, [
        { ...quota, anchor },
        at(council, 'council of Tromsø', later),
      ]);
      const kept = second.map(({ text, places }) => [text === later, places.map(({ key }) => key)]);
      assert.deepEqual(kept, [
        [true, [annotationKey(council)]],
        [false, [annotationKey(quota)]],
      ]);
    }
    assert.deepEqual(rollForward([], typed, [{ ...quota, anchor: asked }]), []);
  });

  it('leave out what may be a part of another word, and what has no word', () => {
    const ecuador = 'Ecuador sells copper.';
    const part = annotationOf('Egypt', 'Egypt sells copper.');
    assert.deepEqual(rollForward([], ecuador, [at(part, 'E', ecuador)]), []);
    assert.deepEqual(rollForward([], ecuador, [at(part, '.', ecuador)]), []);
  });

  it('hold no longer for an annotation that was put elsewhere, or whose own text is back', () => {
    const texts = rollForward([], typed, [at(quota, 'the limits', typed)]);
    const elsewhere = { ...annotationOf('harbour'), id: quota.id };
    assert.deepEqual(recalled(texts, [elsewhere], later), []);
    assert.deepEqual(recalled(texts, [quota], made), []);
    assert.deepEqual(rollForward(texts, later, [at(elsewhere, 'harbour', later)])[0]?.text, later);
    assert.equal(rollForward(texts, later, [at(elsewhere, 'harbour', later)]).length, 1);
    assert.deepEqual(rollForward(texts, made, [quota]), []);
  });

  it('answer nothing where the passage is not certain by them', () => {
    const texts = rollForward([], typed, [at(quota, 'the limits', typed)]);
    assert.deepEqual(recalled(texts, [quota], typed.replace('the limits', 'whatever comes')), []);
  });

  it('go with a copy of the article, whose annotations have ids of their own', () => {
    const idOf = (id: string): string => `${id}-copy`;
    const original = { ...quota, id: 'urn:uuid:1' };
    const copy = { ...quota, id: 'urn:uuid:1-copy' };
    const texts = rollForward([], typed, [at(original, 'the limits', typed)]);
    assert.deepEqual(recalled(laterTextsOfCopy(texts, idOf), [original], later), []);
    assert.deepEqual(recalled(laterTextsOfCopy(texts, idOf), [copy], later), ['the limits']);
    assert.deepEqual(recalled(texts, [copy], later), []);
  });

  it('are read as they were written, and not at all where they are damaged', () => {
    const texts = rollForward([], typed, [at(quota, 'the limits', typed)]);
    assert.deepEqual(parseLaterTexts(JSON.stringify(texts)), texts);
    for (const json of ['', '{}', '[{"text":"a","places":[{"key":1}]}]', JSON.stringify(texts).slice(0, -3)])
      assert.deepEqual(parseLaterTexts(json), []);
    const [first] = texts;
    assert.ok(first);
    const places = first.places.map((place) => ({ ...place, start: 5000, end: 4000 }));
    assert.deepEqual(recalled([{ ...first, places }], [quota], later), []);
  });

  it('give back every place of the same text exactly', () => {
    const parts = fc.array(fc.constantFrom('pact', 'Öl', '\r\n', '\n', '😀', ' ', '.'), { minLength: 1 });
    fc.assert(
      fc.property(parts, fc.nat(), fc.boolean(), (words, chosen, hasMark) => {
        const text = `${hasMark ? '\ufeff' : ''}One ${words.join(' ')} two.`;
        const places = [...text.matchAll(/pact|Öl|One|two/g)];
        const place = places[chosen % places.length];
        assert.ok(place);
        const span = { start: place.index, end: place.index + place[0].length };
        const anchor: Anchor = { state: 'anchored', span, changed: true };
        const found = new Map<string, FoundAnchor>();
        atOnce(recallLaterPlaces(rollForward([], text, [{ ...quota, anchor }]), [quota], text, found));
        assert.deepEqual([...found.values()], [anchor]);
      }),
      { seed: 20240229, numRuns: 500 },
    );
  });
});
