import type { EntityType } from '../glossary/entityType.js';
import type { GlossaryEntry } from '../glossary/schema.js';
import type { ArticleIndex, IndexedMention } from '../indexing/articleIndex.js';
import { type EntityId, entityKey } from '../resolution/entity.js';
import { foldCase } from '../text/foldCase.js';
import type { LabelLanguage } from '../text/language.js';
import type { Message } from '../text/message.js';
import { normalise } from '../text/normalise.js';
import { isSameSpan, overlaps, type Span } from '../text/span.js';
import { splitWords } from '../text/words.js';
import { contextOf } from './context.js';
import { inOneSentence } from './sentence.js';

/** A type and an entity that words may be given, and why they are proposed. */
export interface LabelChoice {
  readonly type: EntityType;
  readonly entity: EntityId;
  readonly label: string;
  /**
   * Of what an entity is likely for: `label.decided`, `label.suggested`, `label.glossary`, `label.sameWords`, `label.overlap`,
   * `label.similar`; of one that is only at hand: `label.last`, `label.sentence`, `label.article` { count }.
   */
  readonly reason: Message;
  /** Whether the reason speaks for the entity, and not only for its being at hand. */
  readonly isLikely: boolean;
}

/** What choices are made from. */
export interface LabelledArticle {
  readonly index: ArticleIndex;
  /** The article that the index is of. */
  readonly text: string;
  readonly language: LabelLanguage;
}

/** What an entity is told by. */
export interface Label {
  readonly type: EntityType;
  readonly entity: EntityId;
}

/**
 * What the words at the span can be labelled as, the likeliest first: what an analyst said of them, here or of the same
 * words elsewhere; what the program suggests; what the glossary calls so; what is suggested for the same words; what
 * they overlap; what has a similar name; then what was chosen last, the entities of the sentence, the nearest first,
 * and those of the article by frequency. Each entity comes once.
 * @param named what the glossary calls by these words
 */
export function labelChoices(
  { index, text, language }: LabelledArticle,
  span: Span,
  named: readonly GlossaryEntry[],
  last?: Label,
): LabelChoice[] {
  const choices = new Map<string, LabelChoice>();
  const propose = ({ type, entity }: Label, code: string, args: Message['args'] = {}): void => {
    const key = entityKey({ type, id: entity });
    const label = index.entity(type, entity)?.labels[language] ?? entity;
    if (!choices.has(key))
      choices.set(key, {
        ...{ type, entity, label },
        reason: { code: `label.${code}`, args },
        isLikely: !atHand.has(code),
      });
  };
  const words = fold(contextOf(text, span).text);
  const here = index.mentions.filter((mention) => isSameSpan(mention.span, span));
  const same = byFrequency(
    index.mentions.filter(
      (mention) => !isSameSpan(mention.span, span) && fold(contextOf(text, mention.span).text) === words,
    ),
  );
  for (const mention of [...here, ...same]) if (isDecided(mention)) propose(mention, 'decided');
  for (const mention of here) propose(mention, 'suggested');
  for (const { type, id, labels } of named) {
    const key = entityKey({ type, id });
    if (!choices.has(key))
      choices.set(key, {
        ...{ type, entity: id, label: labels[language] },
        reason: { code: 'label.glossary', args: {} },
        isLikely: true,
      });
  }
  for (const mention of same) propose(mention, 'sameWords');
  for (const mention of index.mentions) if (overlaps(mention.span, span)) propose(mention, 'overlap');
  const frequent = byFrequency(index.mentions);
  for (const mention of frequent) {
    const label = index.entity(mention.type, mention.entity)?.labels[language] ?? '';
    if (isSimilar(words, fold(label))) propose(mention, 'similar');
  }
  if (last !== undefined) propose(last, 'last');
  const near = index.mentions.filter((mention) => inOneSentence(text, mention.span, span));
  const distance = (mention: IndexedMention): number => Math.abs(mention.span.start - span.start);
  for (const mention of near.sort((a, b) => distance(a) - distance(b))) propose(mention, 'sentence');
  for (const mention of frequent)
    propose(mention, 'article', { count: index.mentionsOf(mention.type, mention.entity).length });
  return [...choices.values()];
}

const atHand: ReadonlySet<string> = new Set(['last', 'sentence', 'article']);

/** One mention of each entity, those of the most frequent among these first. */
function byFrequency(mentions: readonly IndexedMention[]): IndexedMention[] {
  const groups = new Map<string, IndexedMention[]>();
  for (const mention of mentions) {
    const key = entityKey({ type: mention.type, id: mention.entity });
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [mention]);
    else group.push(mention);
  }
  return [...groups.values()]
    .sort((a, b) => b.length - a.length)
    .flatMap((group) => group.find(isDecided) ?? group.slice(0, 1));
}

function isDecided({ annotations }: IndexedMention): boolean {
  return annotations.some(({ verdict }) => verdict !== 'rejected');
}

/** Words as short as this are in too many names. */
const shortestTelling = 4;

/** Whether two folded names have a telling word in common, or one is made of the other's initials. */
function isSimilar(a: string, b: string): boolean {
  const [words, others] = [a, b].map((name) =>
    splitWords(name).map(({ start, end }) => name.slice(start, end)),
  );
  if (words === undefined || others === undefined) return false;
  if (words.some((word) => word.length >= shortestTelling && others.includes(word))) return true;
  return initialsOf(words) === b || initialsOf(others) === a;
}

/** Of at least two words; nothing a name is like otherwise. */
function initialsOf(words: readonly string[]): string | undefined {
  return words.length < 2 ? undefined : words.map((word) => word.charAt(0)).join('');
}

function fold(words: string): string {
  return foldCase(normalise(words).text);
}
