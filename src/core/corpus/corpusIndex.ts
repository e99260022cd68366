import type { EntityType } from '../glossary/entityType.js';
import { type Entity, type EntityId, entityKey } from '../resolution/entity.js';
import type { Span } from '../text/span.js';
import { type ArticleMentions, mentionField, mentionWidth } from './articleMentions.js';
import { Postings } from './postings.js';

/** Tells one state of a file from another. */
export interface FileStamp {
  /** In bytes. */
  readonly size: number;
  /** In milliseconds since 1970; 0 where it tells nothing, so that only the contents can. */
  readonly modified: number;
  /** Of the contents; empty where nobody read them. */
  readonly hash: string;
}

/** The stamp of no file: whatever is found is something else. */
export const unknownStamp: FileStamp = { size: 0, modified: 0, hash: '' };

/** An entity with how often the corpus names it. */
export interface CorpusEntity extends Entity {
  readonly mentions: number;
  readonly articles: number;
}

/** A span in UTF-16 code units of an article's text, with the line and the column where it begins, from 0. */
export interface CorpusSpan extends Span {
  readonly line: number;
  readonly column: number;
}

/** The mentions of one entity in one article. */
export interface ArticleHits {
  /** The article's path as the corpus knows it. */
  readonly path: string;
  readonly count: number;
  /** Sorted by place. */
  readonly spans: () => CorpusSpan[];
}

/** A mention with where it belongs; paragraphs and sentences are numbered within the article. */
export interface CorpusMention {
  readonly span: CorpusSpan;
  readonly type: EntityType;
  readonly entity: EntityId;
  readonly paragraph: number;
  readonly sentence: number;
}

interface Article {
  readonly path: string;
  stamp: FileStamp;
  mentions: Uint32Array;
}

const noMentions = new Uint32Array(0);

/**
 * Who is named where in many articles. A mention takes 28 bytes, in one array an article; texts are not kept. One
 * article's mentions are replaced without looking at the others.
 */
export class CorpusIndex {
  readonly #entities: Entity[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #postings: Postings[] = [];
  readonly #counts: number[] = [];
  readonly #articles: (Article | undefined)[] = [];
  readonly #byPath = new Map<string, number>();
  readonly #free: number[] = [];
  #size = 0;
  /** The articles' places in the order of their paths, by number; worked out anew after one came or went. */
  #ranks: Uint32Array | undefined;
  /** The articles' numbers in the order of their paths, but for those that came since that was worked out, at the end. */
  readonly #byRank: number[] = [];

  /** How many mentions there are. */
  get size(): number {
    return this.#size;
  }

  get articles(): number {
    return this.#byPath.size;
  }

  paths(): IterableIterator<string> {
    return this.#byPath.keys();
  }

  stampOf(path: string): FileStamp | undefined {
    return this.#find(path)?.stamp;
  }

  /** Says that the article's file is in another state with the same contents. */
  restamp(path: string, stamp: FileStamp): void {
    const article = this.#find(path);
    if (article !== undefined) article.stamp = stamp;
  }

  /** Says that nobody knows any more whether the mentions hold: every file is to be read again. */
  forgetStamps(): void {
    for (const article of this.#articles) if (article !== undefined) article.stamp = unknownStamp;
  }

  /** Adds an article, or puts its mentions in the place of those before. */
  replace(path: string, stamp: FileStamp, { entities, mentions }: ArticleMentions): void {
    const numbers = entities.map((entity) => this.#numberOf(entity));
    const own = mentions.length === 0 ? noMentions : mentions.slice();
    for (let at = mentionField.entity; at < own.length; at += mentionWidth)
      own[at] = numbers[own[at] ?? 0] ?? 0;
    const known = this.#byPath.get(path);
    const number = known ?? this.#free.pop() ?? this.#articles.length;
    if (known === undefined) {
      this.#byPath.set(path, number);
      this.#byRank.push(number);
      this.#ranks = undefined;
    } else this.#takeOut(known);
    this.#articles[number] = { path, stamp, mentions: own };
    for (const [entity, count] of countEntities(own)) {
      this.#postings[entity]?.add(number, count);
      this.#counts[entity] = (this.#counts[entity] ?? 0) + count;
    }
    this.#size += own.length / mentionWidth;
  }

  /** Takes an article out; tells whether it was there. */
  remove(path: string): boolean {
    const number = this.#byPath.get(path);
    if (number === undefined) return false;
    this.#takeOut(number);
    this.#articles[number] = undefined;
    this.#byPath.delete(path);
    this.#byRank.splice(this.#byRank.indexOf(number), 1);
    this.#free.push(number);
    this.#ranks = undefined;
    return true;
  }

  /** The entities that are named anywhere, in no order. */
  entities(): CorpusEntity[] {
    return this.#entities.flatMap((_, number) => this.#entityAt(number) ?? []);
  }

  /** The entities that these articles name, each told by these articles alone; in no order. */
  entitiesOf(paths: Iterable<string>): CorpusEntity[] {
    const told = new Map<number, { mentions: number; articles: number }>();
    for (const path of paths)
      for (const [entity, count] of countEntities(this.#find(path)?.mentions ?? noMentions)) {
        const one = told.get(entity) ?? { mentions: 0, articles: 0 };
        told.set(entity, one);
        one.mentions += count;
        one.articles++;
      }
    return [...told].flatMap(([number, counts]) => {
      const entity = this.#entities[number];
      return entity === undefined ? [] : { ...entity, ...counts };
    });
  }

  entity(type: EntityType, id: EntityId): CorpusEntity | undefined {
    const number = this.#numbers.get(entityKey({ type, id }));
    return number === undefined ? undefined : this.#entityAt(number);
  }

  /** The articles that name an entity, sorted by path. */
  mentionsOf(type: EntityType, id: EntityId): ArticleHits[] {
    const entity = this.#numbers.get(entityKey({ type, id }));
    const postings = entity === undefined ? undefined : this.#postings[entity];
    if (entity === undefined || postings === undefined) return [];
    const ranks = this.#sortedRanks();
    const found = new Uint32Array(postings.articles);
    const counts = new Map<number, number>();
    let next = 0;
    postings.forEach((article, count) => {
      const rank = ranks[article] ?? 0;
      found[next++] = rank;
      counts.set(rank, count);
    });
    return Array.from(found.sort(), (rank) => {
      const article = this.#articles[this.#byRank[rank] ?? 0];
      return {
        path: article?.path ?? '',
        count: counts.get(rank) ?? 0,
        spans: () => spansOf(article?.mentions ?? noMentions, entity),
      };
    });
  }

  /** The mentions of one article, sorted by place. */
  mentionsIn(path: string): CorpusMention[] {
    const mentions = this.#find(path)?.mentions ?? noMentions;
    const found: CorpusMention[] = [];
    for (let at = 0; at < mentions.length; at += mentionWidth) {
      const entity = this.#entities[mentions[at + mentionField.entity] ?? 0];
      if (entity === undefined) continue;
      const paragraph = mentions[at + mentionField.paragraph] ?? 0;
      const sentence = mentions[at + mentionField.sentence] ?? 0;
      found.push({ span: spanAt(mentions, at), type: entity.type, entity: entity.id, paragraph, sentence });
    }
    return found;
  }

  /** What the article would have to be given to be put in again as it is. */
  articleMentions(path: string): ArticleMentions {
    const mentions = (this.#find(path)?.mentions ?? noMentions).slice();
    const numbers = [...countEntities(mentions).keys()];
    const local = new Map(numbers.map((number, index) => [number, index]));
    for (let at = mentionField.entity; at < mentions.length; at += mentionWidth)
      mentions[at] = local.get(mentions[at] ?? 0) ?? 0;
    return { entities: numbers.flatMap((number) => this.#entities[number] ?? []), mentions };
  }

  #find(path: string): Article | undefined {
    const number = this.#byPath.get(path);
    return number === undefined ? undefined : this.#articles[number];
  }

  #numberOf(entity: Entity): number {
    const key = entityKey(entity);
    const known = this.#numbers.get(key);
    if (known === undefined) {
      const number = this.#entities.push(entity) - 1;
      this.#numbers.set(key, number);
      this.#postings.push(new Postings());
      this.#counts.push(0);
      return number;
    }
    // What a glossary says counts more than what an article does, and what is named nowhere has no say.
    if (entity.known || this.#counts[known] === 0) this.#entities[known] = entity;
    return known;
  }

  #entityAt(number: number): CorpusEntity | undefined {
    const entity = this.#entities[number];
    const mentions = this.#counts[number] ?? 0;
    if (entity === undefined || mentions === 0) return undefined;
    return { ...entity, mentions, articles: this.#postings[number]?.articles ?? 0 };
  }

  #takeOut(number: number): void {
    const mentions = this.#articles[number]?.mentions ?? noMentions;
    for (const [entity, count] of countEntities(mentions)) {
      this.#postings[entity]?.remove(number);
      this.#counts[entity] = (this.#counts[entity] ?? 0) - count;
    }
    this.#size -= mentions.length / mentionWidth;
  }

  #sortedRanks(): Uint32Array {
    if (this.#ranks === undefined) {
      const pathOf = (number: number): string => this.#articles[number]?.path ?? '';
      // All but the newest are in order, which makes sorting quick.
      this.#byRank.sort((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1));
      this.#ranks = new Uint32Array(this.#articles.length);
      for (const [rank, number] of this.#byRank.entries()) this.#ranks[number] = rank;
    }
    return this.#ranks;
  }
}

/** How often each entity is named, in the order of their first mentions. */
function countEntities(mentions: Uint32Array): Map<number, number> {
  const counts = new Map<number, number>();
  for (let at = mentionField.entity; at < mentions.length; at += mentionWidth) {
    const entity = mentions[at] ?? 0;
    counts.set(entity, (counts.get(entity) ?? 0) + 1);
  }
  return counts;
}

function spansOf(mentions: Uint32Array, entity: number): CorpusSpan[] {
  const spans: CorpusSpan[] = [];
  for (let at = 0; at < mentions.length; at += mentionWidth)
    if (mentions[at + mentionField.entity] === entity) spans.push(spanAt(mentions, at));
  return spans;
}

function spanAt(mentions: Uint32Array, at: number): CorpusSpan {
  return {
    start: mentions[at + mentionField.start] ?? 0,
    end: mentions[at + mentionField.end] ?? 0,
    line: mentions[at + mentionField.line] ?? 0,
    column: mentions[at + mentionField.column] ?? 0,
  };
}
