import type { EntityType } from '../glossary/entityType.js';
import type { Message } from '../text/message.js';
import type { Span } from '../text/span.js';

/** How the words name the thing; the kinds of the codebook. */
export type MentionKind = 'name' | 'term' | 'head' | 'role' | 'demonym' | 'place' | 'compound' | 'generic';

/** How a phrase speaks of an arrangement that it does not name. */
export interface ArrangementPhrase {
  /** As of one that the reader knows ("the pact"), or else as of another one ("a pact"). */
  readonly definite: boolean;
  /** The ids of the actors that the phrase itself names: "the accord with Tehran". */
  readonly parties: readonly string[];
}

/** What a recogniser says of a stretch of text, wherever its offsets count from. */
export interface Recognised {
  readonly type: EntityType;
  readonly subtype?: string | undefined;
  readonly kind: MentionKind;
  /** Why it is thought to name the thing. */
  readonly reason: Message;
  /** From 0 to 1. */
  readonly confidence: number;
  /** The entity's id where recognition knows it: the glossary's, or made by the rule. */
  readonly id?: string | undefined;
  /** Of an arrangement that has no name of its own: the ids of the actors said to take part in it. */
  readonly parties?: readonly string[] | undefined;
  /** Of an arrangement that has no name of its own: how the phrase speaks of it. */
  readonly phrase?: ArrangementPhrase | undefined;
}

/** A stretch of the article that names an actor, a resource or an agreement. */
export interface Mention extends Recognised {
  /** In the article's source. */
  readonly span: Span;
  /** As the segment reads there: without markup, normalised. */
  readonly text: string;
  /** The number of its segment in the document. */
  readonly segment: number;
}
