import assert from 'node:assert/strict';
import { sentenceAt, wrongHighlightReport } from '../../../src/core/presentation/wrongHighlight.js';

/** The sentence of the word in brackets. */
function sentenceOf(marked: string): string {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const text = marked.replace(/[[\]]/g, '');
  const sentence = sentenceAt(text, { start, end });
  return text.slice(sentence.start, sentence.end).trim();
}

describe('sentenceAt', () => {
  it('is the sentence, within its paragraph', () => {
    assert.equal(sentenceOf('One is here. [Two] is there. Three.'), 'Two is there.');
    assert.equal(
      sentenceOf('Title\n\nThe\nports of [Oran] are\nfull\n\nMore.'),
      'The\nports of Oran are\nfull',
    );
    assert.equal(sentenceOf('A\r\n\r\nB\r\n\r\n[C] d\r\n\r\nE'), 'C d');
    assert.equal(sentenceOf('[Oran]'), 'Oran');
  });

  it('is all sentences that a span stands in', () => {
    assert.equal(sentenceOf('One. Two [ends. Three] goes on. Four.'), 'Two ends. Three goes on.');
  });
});

describe('wrongHighlightReport', () => {
  it('tells the sentence, the mention, the reason and the versions, and no other words', () => {
    const text = 'Secret words. Turkey was served for dinner. Secret words.';
    const span = { start: 14, end: 20 };
    const report = wrongHighlightReport(
      text,
      {
        span,
        type: 'actor',
        entity: 'tur',
        annotations: [],
        decisions: [],
        suggestion: {
          ...{ span, text: 'Turkey', segment: 0, type: 'actor', id: 'tur', entity: 'tur', kind: 'name' },
          ...{ confidence: 0.9, reason: { code: 'known', args: { form: 'Turkey' } } },
        },
      },
      { versions: ['Policy Annotator 0.1.0'], settings: { eagerness: 'middle' } },
    );
    assert.equal(
      report,
      `A wrong highlight

Sentence: [Turkey] was served for dinner.
Shown as: actor tur
Found as: actor tur, name, confidence 0.9
Reason: known {"form":"Turkey"}
What would be right: 

Versions: Policy Annotator 0.1.0
Settings: eagerness middle
`,
    );
  });
});
