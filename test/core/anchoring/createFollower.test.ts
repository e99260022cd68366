import assert from 'node:assert/strict';
import { createFollower } from '../../../src/core/anchoring/createFollower.js';
import { describeSpan } from '../../../src/core/anchoring/describeSpan.js';
import type { Anchor } from '../../../src/core/annotation/anchor.js';
import type { Span } from '../../../src/core/text/span.js';

const before = `The council of Tromsø met in March.

Its members agreed on the size of the nets. The council wrote to Oslo twice.
`;

function spanOf(words: string, text = before, from = 0): Span {
  const start = text.indexOf(words, from);
  assert.ok(start >= 0, `${words} stand in the text`);
  return { start, end: start + words.length };
}

function anchoredAt(span: Span): Anchor {
  return { state: 'anchored', span, changed: false };
}

/** What becomes of an anchor when the words are replaced; nothing where it is to be looked for anew. */
function after(
  anchor: Anchor,
  words: string,
  replacement: string,
  quoted = 'The council',
): { anchor: Anchor | undefined; text: string } {
  const { start, end } = spanOf(words);
  const text = before.slice(0, start) + replacement + before.slice(end);
  const edits = [{ offset: start, deletedLength: end - start, insertedLength: replacement.length }];
  const follow = createFollower({ before, after: text, edits });
  return { anchor: follow(anchor, describeSpan(before, spanOf(quoted))), text };
}

function wordsOf(anchor: Anchor | undefined, text: string): string | undefined {
  return anchor?.state === 'anchored' ? text.slice(anchor.span.start, anchor.span.end) : anchor?.state;
}

describe('createFollower', () => {
  const gone: Anchor = { state: 'orphaned', reason: { code: 'anchoring.deleted', args: {} } };
  const second = spanOf('The council', before, 10);

  it('keeps an anchor to its words when text comes in before them', () => {
    const { anchor, text } = after(anchoredAt(spanOf('nets')), 'met', 'came together');
    assert.equal(wordsOf(anchor, text), 'nets');
  });

  it('follows a passage through the replacement of everything from the place where it stood', () => {
    const next = `A note to begin with.\n\n${before.replace('in March', 'in April')}`;
    const { anchor, text } = after(anchoredAt(second), before, next);
    assert.deepEqual(anchor, {
      state: 'anchored',
      span: spanOf('The council', text, text.indexOf('nets')),
      changed: false,
    });
  });

  it('says that a passage is gone whose words were deleted', () => {
    const { anchor } = after(anchoredAt(spanOf('the size of the nets')), 'on the size of the nets', '');
    assert.equal(anchor?.state, 'orphaned');
  });

  it('leaves everything as it is where only the line ends change', () => {
    const crlf = before.replaceAll('\n', '\r\n');
    const edits = [{ offset: 0, deletedLength: before.length, insertedLength: crlf.length }];
    const follow = createFollower({ before, after: crlf, edits });
    const stored = describeSpan(before, second);
    const reason = { code: 'anchoring.similarWords', args: {} };
    const asked: Anchor = { state: 'uncertain', candidates: [{ span: second, reason, likeness: 0.5 }] };
    const there = { start: second.start + 2, end: second.end + 2 };
    assert.deepEqual(follow(anchoredAt(second), stored), anchoredAt(there));
    assert.deepEqual(follow(asked, stored), {
      ...asked,
      candidates: [{ span: there, reason, likeness: 0.5 }],
    });
    assert.equal(follow(gone, stored), gone);
  });

  it('does not take up with like words that stood there before', () => {
    for (const [text, words] of [
      ['a net a b', 'a b'],
      ['net bnet here', 'bnet'],
      ['xbxd', 'bx'],
    ] as const) {
      const start = text.lastIndexOf(words);
      const span = { start, end: start + words.length };
      const next = text.slice(0, start) + text.slice(span.end);
      const edits = [{ offset: start, deletedLength: words.length, insertedLength: 0 }];
      const follow = createFollower({ before: text, after: next, edits });
      assert.notEqual(follow(anchoredAt(span), describeSpan(text, span))?.state, 'anchored', text);
    }
  });

  it('moves the candidates of an uncertain passage along, without the one whose words are gone', () => {
    const reason = { code: 'anchoring.sameWords', args: {} };
    const candidates = [spanOf('council'), spanOf('nets'), second].map((span) => ({
      span,
      reason,
      likeness: 0.5,
    }));
    const { anchor, text } = after({ state: 'uncertain', candidates }, 'the nets', 'x');
    assert.equal(anchor?.state, 'uncertain');
    const words = anchor.candidates.map(({ span }) => text.slice(span.start, span.end));
    assert.deepEqual(words, ['council', 'The council']);
  });

  it('leaves what is gone while little is typed', () => {
    assert.equal(after(gone, 'twice', 'thrice').anchor, gone);
  });

  it('has what is gone looked for anew when as much text comes in as it has', () => {
    assert.equal(after(gone, 'twice', 'and the council', 'The council').anchor, undefined);
  });

  it('has a passage looked for anew whose last candidate is gone', () => {
    const candidates = [
      { span: spanOf('nets'), reason: { code: 'anchoring.sameWords', args: {} }, likeness: 0.5 },
    ];
    assert.equal(after({ state: 'uncertain', candidates }, 'the nets', 'x').anchor, undefined);
  });

  it('follows a change of very many edits', () => {
    const text = 'a'.repeat(300_000) + before;
    const edits = Array.from({ length: 300_000 }, (_, offset) => ({
      offset,
      deletedLength: 1,
      insertedLength: 0,
    }));
    const anchor = anchoredAt(spanOf('The council', text));
    const follow = createFollower({ before: text, after: before, edits });
    assert.equal(wordsOf(follow(anchor, describeSpan(before, spanOf('The council'))), before), 'The council');
  });
});
