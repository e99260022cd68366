import type { EntityType } from '../glossary/entityType.js';
import type { Glossary } from '../glossary/glossary.js';
import type { Mention } from '../recognition/mention.js';
import { addToSet } from '../text/addToSet.js';
import { idFromName } from '../text/identifier.js';
import { rememberByKind } from '../text/remember.js';
import { entityKey } from './entity.js';

/** The id that an entity has whatever the case of German in which its name stands; its own where nothing tells. */
export type Uninflect = (type: EntityType, id: string) => string;

/**
 * Of bodies and of named arrangements that no glossary has: "Deutschen Rohstoffrats" is the "Deutsche Rohstoffrat". The
 * shortest stands for all.
 */
export function uninflectAmong(mentions: readonly Mention[], glossary: Glossary): Uninflect {
  const byStems = new Map<string, Set<string>>();
  for (const { type, subtype, id: known, text, parties } of mentions) {
    if ((type !== 'actor' && type !== 'agreement') || subtype === 'person' || parties !== undefined) continue;
    const id = known ?? idFromName(text);
    if (!id.includes('-') || glossary.entry(type, id) !== undefined) continue;
    const stems = `${type}:${id.replace(endings, '')}`;
    addToSet(byStems, stems, entityKey({ type, id }));
  }
  const others = new Map<string, string>();
  for (const keys of byStems.values()) {
    const [shortest, ...longer] = [...keys].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
    for (const key of longer)
      if (shortest !== undefined) others.set(key, shortest.slice(shortest.indexOf(':') + 1));
  }
  return rememberByKind((type, id) => others.get(entityKey({ type, id })) ?? id);
}

const endings = /(?<=[a-z]{4})(?:e[mnrs]?|ens|s)(?=-|$)/g;
