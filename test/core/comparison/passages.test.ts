import assert from 'node:assert/strict';
import { codingsOf } from '../../../src/core/comparison/coding.js';
import { passagesOf } from '../../../src/core/comparison/passages.js';
import { article, type Decision } from './annotatedArticle.js';

const text = 'The Federal Republic of Germany and “France” signed the Élysée Treaty.';

/** Each passage as its differences and what everybody made of it. */
function passages(decisions: Readonly<Record<string, readonly Decision[]>>): string[] {
  return passagesOf(codingsOf(article(text, decisions).annotations, text)).map(
    ({ readings, differences }) => {
      const made = readings.map(({ analyst, span, mentions, rejected }) => {
        const types = mentions.map(({ type }) => type).join('+');
        const words = span === undefined ? '-' : `${text.slice(span.start, span.end)} ${types}`;
        return `${analyst}: ${words}${rejected.map((type) => ` not ${type}`).join('')}`;
      });
      return `[${differences.join(' ')}] ${made.join(', ')}`;
    },
  );
}

const treaty = { words: 'Élysée Treaty', type: 'agreement' };

describe('the passages that analysts marked', () => {
  it('are agreed where all marked the same', () => {
    assert.deepEqual(passages({ Ada: [treaty], Bo: [treaty] }), [
      '[] Ada: Élysée Treaty agreement, Bo: Élysée Treaty agreement',
    ]);
  });

  it('tell a difference in type, extent and entity', () => {
    assert.deepEqual(
      passages({
        Ada: [
          { ...treaty, type: 'actor' },
          { words: 'France', type: 'actor', entity: 'fra' },
        ],
        Bo: [treaty, { words: 'France', type: 'actor', entity: 'french-republic' }],
      }),
      [
        '[entity] Ada: France actor, Bo: France actor',
        '[type] Ada: Élysée Treaty actor, Bo: Élysée Treaty agreement',
      ],
    );
    assert.deepEqual(
      passages({
        Ada: [{ words: 'Germany', type: 'actor' }],
        Bo: [{ words: 'Federal Republic of Germany', type: 'actor' }],
      }),
      ['[extent] Ada: Germany actor, Bo: Federal Republic of Germany actor'],
    );
  });

  it('tell who marked nothing, and who rejected', () => {
    assert.deepEqual(passages({ Ada: [treaty], Bo: [{ words: 'France', type: 'actor' }] }), [
      '[missing] Ada: -, Bo: France actor',
      '[missing] Ada: Élysée Treaty agreement, Bo: -',
    ]);
    assert.deepEqual(passages({ Ada: [treaty], Bo: [{ ...treaty, verdict: 'rejected' }] }), [
      '[missing] Ada: Élysée Treaty agreement, Bo: - not agreement',
    ]);
  });

  it('count an analyst who names no entity as meaning no other', () => {
    assert.deepEqual(passages({ Ada: [{ ...treaty, entity: 'elysee-treaty' }], Bo: [treaty] }), [
      '[] Ada: Élysée Treaty agreement, Bo: Élysée Treaty agreement',
    ]);
  });

  it('take no notice of quotation marks and white space at the edges', () => {
    assert.deepEqual(
      passages({ Ada: [{ words: '“France” ', type: 'actor' }], Bo: [{ words: 'France', type: 'actor' }] }),
      ['[] Ada: France actor, Bo: France actor'],
    );
  });

  it('are judged by everybody’s last decision', () => {
    const changed = [
      { ...treaty, minute: 1 },
      { ...treaty, minute: 2, verdict: 'rejected' },
    ] as const;
    assert.deepEqual(passages({ Ada: changed, Bo: [...changed].reverse() }), []);
  });

  it('may have several differences among three analysts', () => {
    assert.deepEqual(
      passages({
        Ada: [treaty],
        Bo: [{ words: 'the Élysée Treaty', type: 'actor' }],
        Cy: [{ words: 'France', type: 'actor' }],
      }),
      [
        '[missing] Ada: -, Bo: -, Cy: France actor',
        '[type extent missing] Ada: Élysée Treaty agreement, Bo: the Élysée Treaty actor, Cy: -',
      ],
    );
  });
});
