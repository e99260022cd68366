import type { Selectors } from './selector.js';

/** `accepted` and `rejected` are decisions on a suggestion; `added` is a mention the analyst made. */
export type Verdict = 'accepted' | 'rejected' | 'added';

/** How sure the analyst is, surest first. */
export const certainties = ['certain', 'probable', 'doubtful'] as const;
export type Certainty = (typeof certainties)[number];

/**
 * What an analyst says of a passage that is not found for certain: it is gone; it is, and the annotation is kept all
 * the same. A passage that is found for certain is none of these, whatever was said.
 */
export const orphanWords = ['gone', 'kept'] as const;
export type OrphanWord = (typeof orphanWords)[number];

/** What an analyst decided or wrote about one passage of an article, or about an entity in all of it. */
export interface Annotation {
  /** `urn:uuid:…` */
  readonly id: string;
  /** The analyst's name. */
  readonly creator: string;
  /** ISO 8601, UTC. */
  readonly created: string;
  /** ISO 8601, UTC; changes only by an act of the analyst. */
  readonly modified: string;
  readonly verdict: Verdict;
  /** The entity type: actor, resource, agreement or the workspace's own. */
  readonly type: string;
  /** The entity's id, where the analyst chose one. */
  readonly entity?: string;
  /** Markdown. */
  readonly note?: string;
  readonly tags: readonly string[];
  /** Left out where the analyst did not say. */
  readonly certainty?: Certainty;
  /** The passage; left out where the decision holds for the entity in the whole article. */
  readonly selectors?: Selectors;
  /** Left out where the analyst did not say that the passage is gone. */
  readonly orphaned?: OrphanWord;
}
