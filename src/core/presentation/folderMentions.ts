import type { EntityType } from '../glossary/entityType.js';
import type { Entity, EntityId } from '../resolution/entity.js';
import type { Span } from '../text/span.js';

/** What is known of all articles of the opened folders. It answers at once, from memory. */
export interface FolderMentions {
  /** The entities that the articles name, in any order. */
  entities(): readonly FolderEntity[];
  /** The articles that name one entity, in any order. */
  mentionsOf(type: EntityType, entity: EntityId): readonly HitsInArticle[];
}

export interface FolderEntity extends Entity {
  /** How often the articles name it, together. */
  readonly mentions: number;
  /** How many articles name it. */
  readonly articles: number;
}

/** One article that names an entity. */
export interface HitsInArticle {
  /** The article as the folder's index knows it. */
  readonly path: string;
  readonly count: number;
  /** In UTF-16 code units of the article's text, sorted by place. */
  spans(): readonly Span[];
}
