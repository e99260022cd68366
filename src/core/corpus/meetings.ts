import type { EntityReference } from '../glossary/parseGlossary.js';
import { entityKey } from '../resolution/entity.js';
import type { CorpusEntity, CorpusIndex, CorpusMention, CorpusSpan } from './corpusIndex.js';

/** How near entities have to be named to each other to meet. */
export const reaches = ['sentence', 'paragraph', 'article'] as const;
export type Reach = (typeof reaches)[number];

/** A sentence, paragraph or article in which all of some entities are named. */
export interface Meeting {
  readonly path: string;
  /** The mentions of these entities in it, sorted by place. */
  readonly spans: readonly CorpusSpan[];
}

/** Where all of the entities are named together, sorted by path and place. */
export function meetingsOf(
  corpus: CorpusIndex,
  entities: readonly EntityReference[],
  reach: Reach,
): Meeting[] {
  const wanted = new Set(entities.map(entityKey));
  return articlesWithAll(corpus, entities).flatMap((path) => {
    const groups = new Map<number, CorpusMention[]>();
    for (const mention of corpus.mentionsIn(path)) {
      if (!wanted.has(keyOf(mention))) continue;
      const unit = reach === 'article' ? 0 : mention[reach];
      const group = groups.get(unit);
      if (group === undefined) groups.set(unit, [mention]);
      else group.push(mention);
    }
    return [...groups.values()]
      .filter((mentions) => new Set(mentions.map(keyOf)).size === wanted.size)
      .map((mentions) => ({ path, spans: mentions.map(({ span }) => span) }));
  });
}

/**
 * The other entities that are named in an article with all of these, told by these articles alone: how many of them name
 * it, and how often.
 */
export function companionsOf(corpus: CorpusIndex, entities: readonly EntityReference[]): CorpusEntity[] {
  const wanted = new Set(entities.map(entityKey));
  return corpus
    .entitiesOf(articlesWithAll(corpus, entities))
    .filter((entity) => !wanted.has(entityKey(entity)));
}

/** The paths of the articles that name all of the entities, sorted; none where there are no entities. */
function articlesWithAll(corpus: CorpusIndex, entities: readonly EntityReference[]): string[] {
  const [rarest, ...others] = entities
    .map(({ type, id }) => corpus.mentionsOf(type, id))
    .sort((a, b) => a.length - b.length);
  const inOthers = others.map((articles) => new Set(articles.map(({ path }) => path)));
  return (rarest ?? [])
    .filter(({ path }) => inOthers.every((paths) => paths.has(path)))
    .map(({ path }) => path);
}

/** The entities that no other article of the corpus names, in the order of the article. */
export function entitiesNewIn(corpus: CorpusIndex, path: string): CorpusEntity[] {
  return entitiesIn(corpus, path).filter(({ articles }) => articles === 1);
}

/**
 * The actors that are known to a glossary, named in at least two other articles, and not in this one: those first
 * that more articles name.
 */
export function knownActorsAbsentIn(corpus: CorpusIndex, path: string): CorpusEntity[] {
  const here = new Set(entitiesIn(corpus, path).map(entityKey));
  return corpus
    .entities()
    .filter(
      (entity) =>
        entity.type === 'actor' && entity.known && entity.articles >= 2 && !here.has(entityKey(entity)),
    )
    .sort((a, b) => b.articles - a.articles || (a.id < b.id ? -1 : 1));
}

function entitiesIn(corpus: CorpusIndex, path: string): CorpusEntity[] {
  const mentions = new Map(corpus.mentionsIn(path).map((mention) => [keyOf(mention), mention]));
  return [...mentions.values()].flatMap(({ type, entity }) => corpus.entity(type, entity) ?? []);
}

function keyOf({ type, entity }: CorpusMention): string {
  return entityKey({ type, id: entity });
}
