import type { EntityType } from '../glossary/entityType.js';
import type { ArticleIndex } from '../indexing/articleIndex.js';
import type { EntityId } from '../resolution/entity.js';
import type { LabelLanguage } from '../text/language.js';
import type { Message } from '../text/message.js';
import type { Span } from '../text/span.js';
import { type Context, contextOf } from './context.js';
import { type NoteLine, notesAt } from './notes.js';

/** What a person wants to know of a mention at a glance. */
export interface HoverCard {
  readonly span: Span;
  readonly type: EntityType;
  readonly entity: EntityId;
  readonly subtype?: string;
  /** The entity's label in the article's language. */
  readonly label: string;
  /** In the other language, where it differs. */
  readonly otherLabel?: string;
  /** Why the program marked it; nothing where an analyst did. */
  readonly reason?: Message;
  readonly confidence?: number;
  /** How many mentions of the entity the article has, this one included. */
  readonly count: number;
  /** The other mentions, in the order of the article. */
  readonly others: readonly MentionLine[];
  readonly previous?: Span;
  readonly next?: Span;
  /** Of all annotations that cover the place, those on the fewest words first. */
  readonly notes: readonly NoteLine[];
}

export interface MentionLine {
  readonly span: Span;
  readonly context: Context;
}

/** The card for the smallest mention at the offset, or nothing. `text` is the article the index is of. */
export function hoverCardAt(
  index: ArticleIndex,
  text: string,
  offset: number,
  language: LabelLanguage,
): HoverCard | undefined {
  const [mention] = index.mentionsAt(offset);
  if (mention === undefined) return undefined;
  const entity = index.entity(mention.type, mention.entity);
  const all = index.mentionsOf(mention.type, mention.entity);
  const here = all.indexOf(mention);
  const label = entity?.labels[language] ?? mention.entity;
  const otherLabel = entity?.labels[language === 'de' ? 'en' : 'de'];
  const previous = all[here - 1]?.span;
  const next = all[here + 1]?.span;
  return {
    span: mention.span,
    type: mention.type,
    entity: mention.entity,
    label,
    ...(entity?.subtype !== undefined && { subtype: entity.subtype }),
    ...(otherLabel !== undefined && otherLabel !== label && { otherLabel }),
    ...(mention.suggestion !== undefined && {
      reason: mention.suggestion.reason,
      confidence: mention.suggestion.confidence,
    }),
    count: all.length,
    others: all
      .filter((other) => other !== mention)
      .map((other) => ({ span: other.span, context: contextOf(text, other.span) })),
    ...(previous !== undefined && { previous }),
    ...(next !== undefined && { next }),
    notes: notesAt(index, text, offset, mention.span),
  };
}
