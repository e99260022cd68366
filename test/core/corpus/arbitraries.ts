import fc from 'fast-check';
import type { ArticleMentions } from '../../../src/core/corpus/articleMentions.js';
import type { Entity } from '../../../src/core/resolution/entity.js';

/** Entities of which some share their id among types, and some have odd names. */
export const entities: readonly Entity[] = Array.from({ length: 12 }, (_, number) => ({
  id: `e${number % 9}`,
  type: ['actor', 'resource', 'agreement'][number % 3] ?? 'actor',
  ...(number % 2 === 0 && { subtype: 'state' }),
  labels: {
    en: `Name ${number} – 名前`,
    de: number % 4 === 0 ? `Name ${number} – 名前` : `Ähnlich ${number}`,
  },
  known: number % 5 !== 0,
}));

/** A mention as a test says it: which entity, how far behind the one before, in a new sentence or paragraph or not. */
interface Step {
  readonly entity: number;
  readonly gap: number;
  readonly length: number;
  readonly unit: 'same' | 'sentence' | 'paragraph';
}

export const articleOfSteps = (steps: readonly Step[]): ArticleMentions => {
  const used = [...new Set(steps.map(({ entity }) => entity))];
  let start = 0;
  let paragraph = 0;
  let sentence = 0;
  const rows = steps.flatMap(({ entity, gap, length, unit }) => {
    start += gap;
    if (unit === 'paragraph') paragraph++;
    if (unit !== 'same') sentence++;
    return [start, start + length, used.indexOf(entity), paragraph, sentence, sentence * 2, gap];
  });
  return { entities: used.flatMap((number) => entities[number] ?? []), mentions: Uint32Array.from(rows) };
};

export const articles: fc.Arbitrary<ArticleMentions> = fc
  .array(
    fc.record({
      entity: fc.nat({ max: entities.length - 1 }),
      gap: fc.oneof(fc.nat({ max: 20 }), fc.nat({ max: 3_000_000 })),
      length: fc.integer({ min: 1, max: 300 }),
      unit: fc.constantFrom<Step['unit']>('same', 'sentence', 'paragraph'),
    }),
    { maxLength: 25 },
  )
  .map(articleOfSteps);

/** What happens to a corpus: an article is put in (anew), or taken out. */
export const changes = fc.array(
  fc.record({
    path: fc.constantFrom('a.md', 'b.md', 'b/a.txt', 'ä 名.md', 'z.txt'),
    article: fc.option(articles, { nil: undefined, freq: 4 }),
  }),
  { maxLength: 25 },
);
