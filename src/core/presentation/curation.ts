import type { EntityType } from '../glossary/entityType.js';
import type { EntityStub, GlossaryChange } from '../glossary/glossaryChange.js';
import type { GlossaryLookUp } from '../glossary/lookUp.js';
import { isOwnId, ownIdFor } from '../glossary/ownId.js';
import type { ArticleIndex, IndexedMention } from '../indexing/articleIndex.js';
import type { EntityId } from '../resolution/entity.js';
import type { LabelLanguage } from '../text/language.js';
import type { Label } from './labelChoices.js';

/** What changes of the glossary are made from: an article, and the glossary that holds for it. */
export interface Curated {
  readonly index: ArticleIndex;
  readonly language: LabelLanguage;
  readonly lookUp: GlossaryLookUp;
}

/**
 * What an own entry says of an entity that it does not change: its label in the article's language, and for one
 * that no glossary has its subtype and the short names that the article made known, which were found by rule. The id is another where the entity's cannot stand in a glossary.
 */
export function stubOf({ index, language, lookUp }: Curated, { type, entity }: Label): EntityStub {
  const entry = lookUp.entry(type, entity);
  const known = index.entity(type, entity);
  const label = entry?.labels[language] ?? known?.labels[language] ?? entity;
  const id = isOwnId(entity) ? entity : ownIdFor(label, (other) => lookUp.entry(type, other) !== undefined);
  const subtype = entry === undefined ? known?.subtype : undefined;
  const names = entry === undefined ? shortNamesIn(index, { type, entity }, label) : [];
  return {
    ...{ id, type, ...(subtype !== undefined && { subtype }), labels: { [language]: label } },
    ...(names.length > 0 && { aliases: { [language]: names } }),
  };
}

/** Names of the entity other than its label that hold in other articles too. */
function shortNamesIn(index: ArticleIndex, { type, entity }: Label, label: string): string[] {
  const names = index
    .mentionsOf(type, entity)
    .flatMap(({ suggestion }) =>
      suggestion !== undefined && shortNameReasons.has(suggestion.reason.code) ? [suggestion.text] : [],
    );
  return [...new Set(names)].filter((name) => name !== label);
}

const shortNameReasons: ReadonlySet<string> = new Set(['learned.abbreviation', 'learned.shortName']);

/**
 * What makes the glossary know for good that these words are this: an entry, or one more name of the entry that there
 * is. A surname and an office stay out: elsewhere they are somebody else's. Nothing where the glossary leads there.
 */
export function additionOf(
  curated: Curated,
  { type, entity, suggestion }: IndexedMention,
  words: string,
): GlossaryChange | undefined {
  const { language, lookUp } = curated;
  const stub = stubOf(curated, { type, entity });
  const isFound = suggestion?.type === type && suggestion.entity === entity;
  if (lookUp.entry(type, entity) !== undefined)
    return isFound ? undefined : { kind: 'addName', entity: stub, language, name: words };
  const isNew = !isFound && words !== stub.labels[language];
  const names = [...(stub.aliases?.[language] ?? []), ...(isNew ? [words] : [])];
  const aliases = names.length === 0 ? {} : { aliases: { [language]: names } };
  return { kind: 'addEntry', entry: { ...stub, ...aliases } };
}

/**
 * What makes the glossary call the entity by these words, and the id that it has there. No change where it does so
 * already.
 * @param label the entity, and what one that nobody knows yet is shown as
 */
export function namingOf(
  curated: Curated,
  { type, entity, name }: Label & { readonly name: string },
  words: string,
): { readonly entity: EntityId; readonly change?: GlossaryChange } {
  const { language, lookUp } = curated;
  const stub = stubOf(curated, { type, entity });
  if (lookUp.entry(type, entity) === undefined) {
    const aliases = words === name ? {} : { aliases: { [language]: [words] } };
    const entry = { ...stub, labels: { [language]: name }, ...aliases };
    return { entity: stub.id, change: { kind: 'addEntry', entry } };
  }
  if (lookUp.named(words).some((entry) => entry.type === type && entry.id === entity)) return { entity };
  return { entity, change: { kind: 'addName', entity: stub, language, name: words } };
}

/** An entry for a new entity that the words name: shown as the label, with an id that no other has. */
export function newEntry(
  { index, language, lookUp }: Curated,
  type: EntityType,
  label: string,
  words: string,
  subtype?: string,
): EntityStub & { readonly aliases?: Partial<Record<LabelLanguage, string[]>> } {
  const isTaken = (id: EntityId): boolean =>
    lookUp.entry(type, id) !== undefined || index.entity(type, id) !== undefined;
  return {
    id: ownIdFor(label, isTaken),
    type,
    ...(subtype !== undefined && { subtype }),
    labels: { [language]: label },
    ...(label !== words && { aliases: { [language]: [words] } }),
  };
}
