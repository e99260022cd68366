import type { Reply } from '../annotation/reply.js';
import type { EntityType } from '../glossary/entityType.js';
import type { ArticleIndex, IndexedMention } from '../indexing/articleIndex.js';
import type { EntityId } from '../resolution/entity.js';
import type { LabelLanguage } from '../text/language.js';
import type { Message } from '../text/message.js';
import type { Span } from '../text/span.js';
import { type Context, contextOf } from './context.js';
import type { HitsInArticle, FolderMentions } from './folderMentions.js';
import { type NoteLine, notesAt } from './notes.js';
import { type RelatedEntity, relatedEntities } from './relatedEntities.js';

/** The dossier of an entity, asked for at one of its mentions. */
export interface HoverCard {
  readonly span: Span;
  readonly type: EntityType;
  readonly entity: EntityId;
  readonly subtype?: string;
  /** The entity's label in the article's language. */
  readonly label: string;
  /** In the other language, where it differs. */
  readonly otherLabel?: string;
  /** What else the article calls it, as the words stand there, the most frequent first. */
  readonly aliases: readonly string[];
  /** Why the program marked it; nothing where an analyst did. */
  readonly reason?: Message;
  readonly confidence?: number;
  /** Whether an analyst decided on it; else it is a suggestion. */
  readonly isDecided: boolean;
  /** The agreements that it has to do with in the article; of an agreement the actors. */
  readonly related: readonly RelatedEntity[];
  /** How many mentions of the entity the article has, this one included. */
  readonly count: number;
  /** The nearest other mentions, in the order of the article. */
  readonly others: readonly MentionLine[];
  readonly previous?: Span;
  readonly next?: Span;
  /** Of all annotations that cover the place, those on the fewest words first, and of its entity in the whole article. */
  readonly notes: readonly NoteLine[];
  /** The mentions around this one, smallest first. */
  readonly around: readonly MentionAround[];
  /** The other articles of the folder that name it, most mentions first. */
  readonly articles: readonly HitsInArticle[];
}

export interface MentionLine {
  readonly span: Span;
  readonly context: Context;
}

/** A mention that another one stands in. */
export interface MentionAround {
  readonly span: Span;
  readonly type: EntityType;
  /** Its entity's label; where that is the card's own entity, the words as they stand there. */
  readonly label: string;
}

/** What a card is asked for besides its place. */
export interface CardOptions {
  /** How many other mentions are wanted; all where nothing is said. */
  readonly mentions?: number;
  readonly folder?: FolderMentions;
  /** The article as the folder's index knows it. */
  readonly path?: string;
  /** All that are said in the article. */
  readonly replies?: readonly Reply[];
}

/** The card for the smallest mention at the offset, or nothing. `text` is the article the index is of. */
export function hoverCardAt(
  index: ArticleIndex,
  text: string,
  offset: number,
  language: LabelLanguage,
  { mentions: wanted = Infinity, folder, path, replies = [] }: CardOptions = {},
): HoverCard | undefined {
  const [mention, ...around] = index.mentionsAt(offset);
  if (mention === undefined) return undefined;
  const { type, entity: id, span, suggestion, annotations, decisions } = mention;
  const entity = index.entity(type, id);
  const all = index.mentionsOf(type, id);
  const here = all.indexOf(mention);
  const label = entity?.labels[language] ?? id;
  const otherLabel = entity?.labels[language === 'de' ? 'en' : 'de'];
  const previous = all[here - 1]?.span;
  const next = all[here + 1]?.span;
  const hits = folder?.mentionsOf(type, id) ?? [];
  return {
    span,
    type,
    entity: id,
    label,
    ...(entity?.subtype !== undefined && { subtype: entity.subtype }),
    ...(otherLabel !== undefined && otherLabel !== label && { otherLabel }),
    aliases: aliasesIn(text, all, [label, otherLabel]),
    ...(suggestion !== undefined && { reason: suggestion.reason, confidence: suggestion.confidence }),
    isDecided: annotations.length + decisions.length > 0,
    related: relatedEntities(index, text, mention, language),
    count: all.length,
    others: nearest(all, here, wanted).map((other) => ({
      span: other.span,
      context: contextOf(text, other.span),
    })),
    ...(previous !== undefined && { previous }),
    ...(next !== undefined && { next }),
    notes: notesAt({ index, text, offset, mention, replies }),
    around: around.map((outer) => ({
      span: outer.span,
      type: outer.type,
      label:
        outer.type === type && outer.entity === id
          ? contextOf(text, outer.span).text
          : (index.entity(outer.type, outer.entity)?.labels[language] ?? outer.entity),
    })),
    articles: hits
      .filter((article) => article.path !== path)
      .sort((a, b) => b.count - a.count || (a.path < b.path ? -1 : 1)),
  };
}

/** How the words of the mentions read, but for the labels, the most frequent first. */
function aliasesIn(
  text: string,
  mentions: readonly IndexedMention[],
  labels: readonly (string | undefined)[],
): string[] {
  const counts = new Map<string, number>();
  for (const { span } of mentions) {
    const words = text.slice(span.start, span.end);
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  const known = new Set(labels.map((label) => label?.toLowerCase()));
  const sorted = [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([words]) => words.replace(/[\s*_`[\]]+/g, ' ').trim());
  return sorted.filter((words) => {
    const isNew = !known.has(words.toLowerCase());
    known.add(words.toLowerCase());
    return isNew;
  });
}

/** At most so many mentions around one of them, which is left out. */
function nearest(all: readonly IndexedMention[], here: number, wanted: number): IndexedMention[] {
  const before = Math.min(here, Math.max(Math.floor(wanted / 2), wanted - (all.length - 1 - here)));
  return [...all.slice(here - before, here), ...all.slice(here + 1, here + 1 + wanted - before)];
}
