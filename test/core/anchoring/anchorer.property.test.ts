import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createAnchorer } from '../../../src/core/anchoring/createAnchorer.js';
import { createDescriber } from '../../../src/core/anchoring/describeSpan.js';
import type { Anchor } from '../../../src/core/annotation/anchor.js';
import type { Span } from '../../../src/core/text/span.js';

const seeded = { seed: 20240229, numRuns: 200 };

/** Sentences of words that no other sentence has, with words that stand in all of them between. */
const sentences = Array.from({ length: 60 }, (_, sentence) => {
  const words = Array.from(
    { length: 9 },
    (__, word) => `${['the', 'of', 'and'][word % 3]} w${sentence}x${word}`,
  );
  return `${words.join(' ')}.`;
});
const article = sentences.join(' ');
const describeArticle = createDescriber(article);

/** Where a sentence stands in a text; without its full stop. */
function spanOf(sentence: string, text: string, from = 0): Span {
  const start = text.indexOf(sentence, from);
  return { start, end: start + sentence.length - 1 };
}

const anySentence = fc.nat(sentences.length - 1);
/** What becomes of each sentence, in their order. */
const edits = fc.array(fc.constantFrom('keep', 'keep', 'keep', 'delete', 'insert', 'rewrite'), {
  minLength: sentences.length,
  maxLength: sentences.length,
});

function edit(kept: number, changes: readonly string[]): string {
  return sentences
    .map((sentence, index) => {
      const change = Math.abs(index - kept) <= 1 ? 'keep' : changes[index];
      if (change === 'delete') return '';
      if (change === 'insert') return `${sentence} The new n${index}a of n${index}b and n${index}c.`;
      return change === 'rewrite' ? sentence.replaceAll(/w\d+x[147]/g, 'other') : sentence;
    })
    .join(' ');
}

for (const [way, oldText] of [
  ['with the old text', { oldText: article }],
  ['from the sidecar alone', {}],
] as const) {
  const anchorOf = (newText: string, span: Span): Anchor =>
    createAnchorer({ newText, ...oldText }).anchor(describeArticle(span));

  describe(`createAnchorer, ${way}, whatever happens elsewhere`, () => {
    it('places a passage exactly that was edited nowhere near', () => {
      fc.assert(
        fc.property(anySentence, edits, (kept, changes) => {
          const sentence = sentences[kept] ?? '';
          const newText = edit(kept, changes);
          const expected = { state: 'anchored', span: spanOf(sentence, newText), changed: false };
          assert.deepEqual(anchorOf(newText, spanOf(sentence, article)), expected);
        }),
        seeded,
      );
    });

    it('says of a deleted sentence that it is gone', () => {
      fc.assert(
        fc.property(anySentence, (deleted) => {
          const sentence = sentences[deleted] ?? '';
          const anchor = anchorOf(article.replace(sentence, ''), spanOf(sentence, article));
          assert.equal(anchor.state, 'orphaned');
        }),
        seeded,
      );
    });

    it('loses nothing by typography, line breaks and marks of Markdown', () => {
      const styles = fc.array(fc.constantFrom(' ', '\n', '\u00a0', '\r\n', '  '), {
        minLength: 40,
        maxLength: 40,
      });
      fc.assert(
        fc.property(anySentence, styles, fc.constantFrom('', '*', '**', '_'), (kept, spaces, mark) => {
          const restyle = (text: string) =>
            text
              .split(' ')
              .map((word, index) =>
                index % 7 === 3 ? `${mark}${word}${mark}` : word.replace('x', 'x\u00ad'),
              )
              .reduce((all, word, index) => all + (spaces[index % spaces.length] ?? ' ') + word);
          const newText = restyle(article);
          const anchor = anchorOf(newText, spanOf(sentences[kept] ?? '', article));
          assert.equal(anchor.state, 'anchored');
          assert.equal(anchor.changed, false);
          const found = newText.slice(anchor.span.start, anchor.span.end);
          const plain = found.replaceAll(/[*_\u00ad]/g, '').replaceAll(/\s+/g, ' ');
          assert.equal(plain, sentences[kept]?.slice(0, -1));
        }),
        seeded,
      );
    });

    it('never takes a copy for the passage: the place is right, or it is asked about', () => {
      fc.assert(
        fc.property(anySentence, anySentence, fc.boolean(), (copied, at, isDeleted) => {
          const sentence = sentences[copied] ?? '';
          // A sentence that stands beside its copy cannot be told from it.
          if (Math.abs(at - copied) <= 1) return;
          const newText = sentences
            .map((own, index) => (index === copied && isDeleted ? '' : own))
            .flatMap((own, index) => (index === at ? [sentence, own] : [own]))
            .join(' ');
          const anchor = anchorOf(newText, spanOf(sentence, article));
          const isMoved = isDeleted;
          const copy = spanOf(sentence, newText);
          const original = copied < at ? copy : spanOf(sentence, newText, copy.end);
          if (anchor.state !== 'anchored') return;
          assert.deepEqual(anchor.span, isMoved ? copy : original);
        }),
        seeded,
      );
    });
  });
}
