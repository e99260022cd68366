import { entityKey } from '../resolution/entity.js';
import type { CorpusEntity } from './corpusIndex.js';

/** Each entity once, with the mentions and articles of all corpora that name it. */
export function joinEntities(entities: readonly CorpusEntity[]): CorpusEntity[] {
  const all = new Map<string, CorpusEntity>();
  for (const entity of entities) {
    const key = entityKey(entity);
    const known = all.get(key);
    all.set(key, known === undefined ? entity : joined(known, entity));
  }
  return [...all.values()];
}

function joined(a: CorpusEntity, b: CorpusEntity): CorpusEntity {
  return {
    ...(a.known ? a : b),
    mentions: a.mentions + b.mentions,
    articles: a.articles + b.articles,
  };
}
