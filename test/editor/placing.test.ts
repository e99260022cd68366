import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  type Anchor,
  anchorsOf,
  type Annotation,
  annotationKey,
  createAnchorer,
  createAnnotation,
  createDescriber,
} from '../../src/core/index.js';
import { followChange, type Placement, placeRead, withFound } from '../../src/editor/placing/placing.js';

/** So many annotations that no machine finds them at once: a fast one of 2026 needs five times as long as they may take. */
const count = 20_000;

const sentence = (nth: number): string =>
  `In year ${nth} the council of the ${nth % 7} rivers agreed with port ${nth * 31} on ${nth % 13} wells.`;
const sentences = Array.from({ length: count }, (_, nth) => sentence(nth));
const former = sentences.join('\n\n');
/** The same article with its halves changed round. */
const text = [...sentences.slice(count / 2), ...sentences.slice(0, count / 2)].join('\n\n');

function annotationsOf(old: string): Annotation[] {
  const describeSpan = createDescriber(old);
  let at = 0;
  return sentences.map((_, nth) => {
    const words = `port ${nth * 31} on`;
    at = old.indexOf(words, at);
    const selectors = describeSpan({ start: at, end: at + words.length });
    return createAnnotation(
      { creator: 'Ada', verdict: 'added', type: 'actor', selectors },
      { uuid: () => `00000000-0000-4000-8000-${String(nth).padStart(12, '0')}`, now: () => new Date(0) },
    );
  });
}

/** Where each stands when it is looked for by itself. */
function anchorsIn(now: string, annotations: readonly Annotation[]): Map<string, Anchor> {
  const anchorer = createAnchorer({ newText: now });
  return new Map(
    annotations.flatMap((annotation): [string, Anchor][] => {
      const { selectors } = annotation;
      return selectors === undefined ? [] : [[annotationKey(annotation), anchorer.anchor(selectors)]];
    }),
  );
}

/** The state of an anchor, and where it is or may be. */
function spansOf(anchor: Anchor | undefined): readonly unknown[] {
  if (anchor?.state === 'uncertain') return [anchor.state, ...anchor.candidates.map(({ span }) => span)];
  return [anchor?.state, anchor?.state === 'anchored' ? anchor.span : undefined];
}

describe('annotations that take long to place', () => {
  const article = { uri: vscode.Uri.parse('untitled:long.md'), text };
  // Nothing but the sidecar is at hand.
  const sources = { laterTexts: [], oldTexts: { oldTextOf: () => Promise.resolve(undefined) } };
  let annotations: Annotation[];
  let opened: Placement;

  before(() => {
    annotations = annotationsOf(former);
  });

  beforeEach(async () => {
    const placed = await placeRead(annotations, article, [], sources);
    opened = { version: 1, text, decisions: [], replies: [], memory: [], ...placed };
  });

  afterEach(() => opened.search?.stop());

  it('are given out before all are found, the others where their words stand or nowhere', async () => {
    const { search } = opened;
    assert.ok(search);
    assert.equal(opened.annotations.length, count);
    assert.ok(opened.annotations.some(({ anchor }) => anchor.state === 'sought'));
    for (const { anchor, selectors } of opened.annotations)
      if (anchor.state === 'sought' && anchor.span !== undefined)
        assert.equal(text.slice(anchor.span.start, anchor.span.end), selectors?.quote.exact);
    await search.over;
    const all = withFound(opened);
    assert.equal(all.search, undefined);
    assert.deepEqual(anchorsOf(all.annotations), anchorsIn(text, annotations));
    assert.deepEqual(await placeRead(annotations, article, all.annotations, sources), {
      annotations: all.annotations,
      search: undefined,
    });
  });

  it('are found in the text as it is now where somebody types meanwhile', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: text });
    const typed = 'Now. ';
    const start = new vscode.Position(0, 0);
    const change = { range: new vscode.Range(start, start), rangeOffset: 0, rangeLength: 0, text: typed };
    const event = { document, contentChanges: [change], reason: undefined, detailedReason: undefined };
    const followed = await followChange(opened, event, 2, sources.oldTexts);
    assert.equal(followed.text, typed + text);
    await followed.search?.over;
    const all = withFound(followed);
    assert.equal(all.search, undefined);
    const expected = anchorsIn(typed + text, annotations);
    for (const [key, anchor] of anchorsOf(all.annotations))
      assert.deepEqual(spansOf(anchor), spansOf(expected.get(key)));
  });
});
