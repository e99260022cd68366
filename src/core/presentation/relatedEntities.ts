import type { EntityType } from '../glossary/entityType.js';
import type { ArticleIndex, IndexedMention } from '../indexing/articleIndex.js';
import { type EntityId, entityKey } from '../resolution/entity.js';
import { countUpTo } from '../text/countUpTo.js';
import type { LabelLanguage } from '../text/language.js';
import type { Span } from '../text/span.js';
import { inOneSentence } from './sentence.js';

/** An entity that has to do with another one in an article. */
export interface RelatedEntity {
  readonly type: EntityType;
  readonly entity: EntityId;
  readonly label: string;
  /** A place where it shows. */
  readonly span: Span;
  /** `party` where an agreement's words name the actor as taking part, else both stand in one sentence. */
  readonly how: 'party' | 'sentence';
}

/** So many mentions of an entity are looked at: enough to know what it mostly has to do with. */
const mostMentions = 200;

/**
 * The agreements that an entity has to do with in the article, and of an agreement the actors: first those
 * where the agreement's words name the actor ("talks between Egypt and Sudan"), then those that stand with it
 * in one sentence; of each kind the most frequent first, and where something merely happens last.
 */
export function relatedEntities(
  index: ArticleIndex,
  text: string,
  { type, entity }: Pick<IndexedMention, 'type' | 'entity'>,
  language: LabelLanguage,
): RelatedEntity[] {
  const mine = index.mentionsOf(type, entity).slice(0, mostMentions);
  const wanted: EntityType = type === 'agreement' ? 'actor' : 'agreement';
  const others = index.mentions.filter((mention) => mention.type === wanted);
  const starts = others.map(({ span }) => span.start);
  const parties = new Set(mine.flatMap(({ suggestion }) => suggestion?.parties ?? []));
  const isParty = (other: IndexedMention): boolean =>
    type === 'agreement'
      ? parties.has(other.entity)
      : type === 'actor' && other.suggestion?.parties?.includes(entity) === true;

  const found = new Map<string, Found>();
  const add = (mention: IndexedMention, how: RelatedEntity['how']): void => {
    const key = entityKey({ type: mention.type, id: mention.entity });
    const known = found.get(key);
    if (known === undefined) found.set(key, { mention, how, count: 1 });
    else if (known.how === how) known.count += 1;
  };
  for (const other of others) if (isParty(other)) add(other, 'party');
  for (const mention of mine)
    for (const other of inSentenceWith(mention, others, starts, text)) add(other, 'sentence');

  return [...found.values()]
    .sort(
      (a, b) =>
        rank[a.how] - rank[b.how] ||
        Number(isPlace(a.mention)) - Number(isPlace(b.mention)) ||
        b.count - a.count,
    )
    .map(({ mention, how }) => ({
      type: mention.type,
      entity: mention.entity,
      label: index.entity(mention.type, mention.entity)?.labels[language] ?? mention.entity,
      span: mention.span,
      how,
    }));
}

interface Found {
  readonly mention: IndexedMention;
  readonly how: RelatedEntity['how'];
  count: number;
}

const rank = { party: 0, sentence: 1 } as const;

/** Whether the program takes it for a place alone; an analyst may have said otherwise. */
function isPlace({ suggestion, annotations }: IndexedMention): boolean {
  return suggestion?.kind === 'place' && annotations.length === 0;
}

/** Those of the others, sorted by place, that stand in one sentence with the mention: the nearest on each side on. */
function inSentenceWith(
  { span }: IndexedMention,
  others: readonly IndexedMention[],
  starts: ArrayLike<number>,
  text: string,
): IndexedMention[] {
  const next = countUpTo(span.start, starts);
  const found: IndexedMention[] = [];
  for (const step of [-1, 1]) {
    for (let at = step === 1 ? next : next - 1; ; at += step) {
      const other = others[at];
      if (other === undefined || !inOneSentence(text, span, other.span)) break;
      found.push(other);
    }
  }
  return found;
}
