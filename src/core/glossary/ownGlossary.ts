import { foldCase } from '../text/foldCase.js';
import { normalise } from '../text/normalise.js';
import { type AutomatonData, buildAutomaton } from './automaton.js';
import { type CompiledGlossary, compileGlossary } from './compile.js';
import { type EntryList, entryKeyOf } from './entryList.js';
import { type Merges, mergesOf } from './merges.js';
import type { GlossaryParsed } from './parseGlossary.js';
import type { GlossaryEntry, OwnEntry } from './schema.js';

/** The analyst's own glossary, ready to be laid over the built-in one. */
export interface OwnGlossary {
  /** The names that it adds. */
  readonly compiled: CompiledGlossary;
  /** By key: what it and the built-in glossary say of an entry together. */
  readonly entries: ReadonlyMap<string, GlossaryEntry>;
  /** Over the words that are never highlighted, normalised and in lower case. */
  readonly never: AutomatonData;
  /** The keys of the entities that are never highlighted. */
  readonly neverEntities: ReadonlySet<string>;
  /** The entities that are others. */
  readonly merges: Merges;
}

/** Inflects the names of an analyst's glossary and joins its entries with those that are built in. */
export function compileOwnGlossary(own: GlossaryParsed, builtIn: EntryList): OwnGlossary {
  const stated: GlossaryEntry[] = [];
  const entries = new Map<string, GlossaryEntry>();
  for (const entry of own.entries) {
    const key = entryKeyOf(entry);
    const number = builtIn.find(key);
    const known = number === undefined ? undefined : builtIn.entry(number);
    // The subtype says how names are inflected.
    const subtype = entry.subtype ?? known?.subtype;
    const complete = completeEntry({ ...entry, ...(subtype !== undefined && { subtype }) });
    stated.push(complete);
    entries.set(key, known === undefined ? complete : joinEntries(entry, known));
  }
  const never = new Set(own.never.map((words) => foldCase(normalise(words).text)));
  return {
    compiled: compileGlossary(stated),
    entries,
    never: buildAutomaton([...never].sort()).automaton,
    neverEntities: new Set(own.neverEntities.map(entryKeyOf)),
    merges: mergesOf(own.entries),
  };
}

/** The entry as it stands; a label that is given in one language only holds for both. */
export function completeEntry(entry: OwnEntry): GlossaryEntry {
  const { en, de } = entry.labels;
  return { ...entry, labels: { en: en ?? de ?? entry.id, de: de ?? en ?? entry.id } };
}

/** What the entry says, and what only the known one says; the names of both. */
function joinEntries(entry: OwnEntry, known: GlossaryEntry): GlossaryEntry {
  return {
    ...known,
    ...entry,
    labels: { en: entry.labels.en ?? known.labels.en, de: entry.labels.de ?? known.labels.de },
    aliases: joinNames(known.aliases, entry.aliases),
    adjectives: joinNames(known.adjectives, entry.adjectives),
    inhabitants: joinNames(known.inhabitants, entry.inhabitants),
    ambiguous: [...(known.ambiguous ?? []), ...(entry.ambiguous ?? [])],
  };
}

type Names = GlossaryEntry['aliases'];

function joinNames(known: Names, own: Names): Names {
  return {
    en: [...(known?.en ?? []), ...(own?.en ?? [])],
    de: [...(known?.de ?? []), ...(own?.de ?? [])],
  };
}
