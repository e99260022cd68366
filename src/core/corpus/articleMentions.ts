import type { Segment } from '../document/segment.js';
import type { ArticleIndex } from '../indexing/articleIndex.js';
import { type Entity, entityKey } from '../resolution/entity.js';
import { createPlaceFinder } from '../text/place.js';
import { endsSentence } from '../text/sentences.js';
import type { Span } from '../text/span.js';

/** How many numbers a mention is kept in, see `mentionField`. */
export const mentionWidth = 7;

/**
 * What the numbers of a mention are: its span in UTF-16 code units of the article's text, the entity, the paragraph and
 * sentence it is in, counted within the article, and the line and column where it begins, from 0.
 */
export const mentionField = {
  start: 0,
  end: 1,
  entity: 2,
  paragraph: 3,
  sentence: 4,
  line: 5,
  column: 6,
} as const;

/** What an article adds to the corpus, in a form that is small, and cheap to send from one thread to another. */
export interface ArticleMentions {
  /** The entities that it names, each once. */
  readonly entities: readonly Entity[];
  /** `mentionWidth` numbers for each mention, sorted by place; an entity is its number in `entities`. */
  readonly mentions: Uint32Array;
}

/** What the corpus keeps of an article's mentions. */
export function articleMentions(
  text: string,
  segments: readonly Segment[],
  index: Pick<ArticleIndex, 'mentions' | 'entity'>,
): ArticleMentions {
  const placeOf = createPlaceFinder(text);
  const entities: Entity[] = [];
  const numbers = new Map<string, number>();
  const mentions = new Uint32Array(index.mentions.length * mentionWidth);
  let paragraph = 0;
  let sentence = 0;
  let before: Span | undefined;
  for (const [at, { span, type, entity: id }] of index.mentions.entries()) {
    const key = entityKey({ type, id });
    let number = numbers.get(key);
    if (number === undefined) {
      number = entities.length;
      numbers.set(key, number);
      entities.push(index.entity(type, id) ?? { id, type, labels: { en: id, de: id }, known: false });
    }
    const last = paragraph;
    while (paragraph < segments.length - 1 && (segments[paragraph]?.span.end ?? 0) <= span.start) paragraph++;
    if (before !== undefined && (paragraph !== last || endsSentence(text, before, span))) sentence++;
    const { line, column } = placeOf(span.start);
    mentions.set([span.start, span.end, number, paragraph, sentence, line, column], at * mentionWidth);
    before = span;
  }
  return { entities, mentions };
}
