import type { EntityType } from '../glossary/entityType.js';
import type { Glossary } from '../glossary/glossary.js';
import { entityBehind, type Merges } from '../glossary/merges.js';
import type { Mention } from '../recognition/mention.js';
import { idFromName } from '../text/identifier.js';
import { rememberByKind } from '../text/remember.js';
import type { Steps } from '../text/steps.js';
import { Arrangements } from './arrangements.js';
import { uninflectAmong, type Uninflect } from './inflection.js';
import { type Entity, type EntityId, entityKey, type ResolvedMention } from './entity.js';

/** What an article's mentions resolve to. */
export interface Resolution {
  readonly mentions: readonly ResolvedMention[];
  /** By entityKey. */
  readonly entities: ReadonlyMap<string, Entity>;
  /** The entities that the analyst's glossary says are others; what annotations say follows them too. */
  readonly merges?: Merges;
}

/**
 * Gives every mention its entity: what recognition knows it to be, a person's full name for a surname, an
 * arrangement named before for one that only its kind is said of. What is not certain stays apart. An entity
 * that the glossary says is never to be highlighted is left out.
 */
export function* resolveMentions(mentions: readonly Mention[], glossary: Glossary): Steps<Resolution> {
  const fullNames = personsBySurname(mentions);
  const uninflect = uninflectAmong(mentions, glossary);
  const arrangements = new Arrangements(mentions, glossary, uninflect);
  const { merges } = glossary;
  const settle = rememberByKind((type: EntityType, found: EntityId): Settled => {
    const id = entityBehind(merges, type, found);
    const isNever = glossary.isNever(type, id) || glossary.isNever(type, found);
    return { id, key: entityKey({ type, id }), isNever };
  });
  const entities = new Map<string, Entity>();
  const resolved: ResolvedMention[] = [];
  for (const mention of mentions) {
    if (resolved.length % mentionsAtOnce === 0) yield;
    const found =
      mention.type === 'agreement' ? arrangements.idOf(mention) : idOf(mention, fullNames, uninflect);
    const { id, key, isNever } = settle(mention.type, found);
    if (isNever) continue;
    const known = entities.get(key);
    if (known === undefined || (!known.known && found === id && namesBetter(mention, known)))
      entities.set(key, entityOf(mention, id, glossary));
    const { type, subtype, kind, reason, confidence, parties, span, text, segment } = mention;
    resolved.push({
      type,
      subtype,
      kind,
      reason,
      confidence,
      id: found,
      parties: merges.size === 0 ? parties : parties?.map((party) => entityBehind(merges, 'actor', party)),
      span,
      text,
      segment,
      entity: id,
    });
  }
  return { mentions: resolved, entities, merges };
}

/** Mentions after which work may be interrupted. */
const mentionsAtOnce = 16;

/** The entity that mentions are found as, when the analyst's glossary has had its say. */
interface Settled extends Pick<Entity, 'id'> {
  readonly key: string;
  /** Whether it is never to be highlighted. */
  readonly isNever: boolean;
}

function idOf(mention: Mention, fullNames: ReadonlyMap<string, string>, uninflect: Uninflect): EntityId {
  const id = mention.id ?? idFromName(mention.text);
  const full = mention.subtype === 'person' ? fullNames.get(id) : undefined;
  return full ?? uninflect(mention.type, id);
}

/** "mohammed-bin-salman" is not Salman, who is his father. */
const fatherOf = /-(?:bin|ibn|bint)-.*$/;

/** The ids of the persons with a full name by the words in it, where only one person has the word. */
function personsBySurname(mentions: readonly Mention[]): Map<string, string> {
  const ids = new Set(
    mentions.flatMap(({ subtype, kind, id }) => (subtype === 'person' && kind === 'name' && id ? [id] : [])),
  );
  const bySurname = new Map<string, string | undefined>();
  for (const id of ids)
    for (const word of id.includes('-') ? id.replace(fatherOf, '').split('-') : [])
      bySurname.set(word, bySurname.has(word) ? undefined : id);
  return new Map(
    [...bySurname].flatMap(([word, id]): [string, string][] => (id === undefined ? [] : [[word, id]])),
  );
}

/**
 * Whether the mention names an entity that no glossary has better than its label does: with its name where the label
 * is but an office, or more fully.
 */
function namesBetter({ kind, text }: Mention, { id, labels }: Entity): boolean {
  return kind === 'name' && idFromName(text) === id && idFromName(labels.en) !== id;
}

function entityOf(mention: Mention, id: string, glossary: Glossary): Entity {
  const entry = glossary.entry(mention.type, id);
  const subtype = entry?.subtype ?? mention.subtype;
  return {
    id,
    type: mention.type,
    ...(subtype !== undefined && { subtype }),
    labels: entry?.labels ?? { en: mention.text, de: mention.text },
    known: entry !== undefined,
  };
}
