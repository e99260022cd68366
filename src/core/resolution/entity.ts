import type { EntityType } from '../glossary/entityType.js';
import type { Mention } from '../recognition/mention.js';
import type { LabelLanguage } from '../text/language.js';

/** Unique per type; the same for the same thing in every language. */
export type EntityId = string;

/** What mentions of the same thing resolve to. */
export interface Entity {
  readonly id: EntityId;
  readonly type: EntityType;
  readonly subtype?: string;
  /** What to print, per language; an entity that no glossary knows has the name as found in each. */
  readonly labels: Readonly<Record<LabelLanguage, string>>;
  /** Whether the glossary has it. */
  readonly known: boolean;
}

/** A mention that has found its entity. */
export interface ResolvedMention extends Mention {
  /** What it was found as, before the analyst's glossary merged that into another entity. */
  readonly id: EntityId;
  readonly entity: EntityId;
}

/** One key for an entity among all types. */
export function entityKey(entity: { readonly type: EntityType; readonly id: EntityId }): string {
  return `${entity.type}:${entity.id}`;
}
