import { foldCase } from '../text/foldCase.js';
import { once } from '../text/once.js';
import { normalise } from '../text/normalise.js';
import { continuesWord } from '../text/words.js';
import { type EntryList, entryKeyOf } from './entryList.js';
import type { EntityType } from './entityType.js';
import type { Glossary } from './glossary.js';
import type { OwnGlossary } from './ownGlossary.js';
import type { GlossaryEntry } from './schema.js';

/** What a person can ask of the glossary: the built-in one with the analyst's own over it. */
export interface GlossaryLookUp {
  /** The entry with this id, as both say it together. */
  entry(type: EntityType, id: string): GlossaryEntry | undefined;
  /** The entry with this id as it is built in. */
  builtIn(type: EntityType, id: string): GlossaryEntry | undefined;
  /** The entries that the words, all of them, are a form of; the analyst's own first. */
  named(words: string): readonly GlossaryEntry[];
  /**
   * The entries with a name that has the query in it, at most so many: those called just that first, then those
   * with a name that begins with it, then those with a word that does; among these by a label before by an alias, which
   * is not seen in a list.
   */
  search(query: string, most: number): readonly GlossaryEntry[];
}

/** Looks things up in a glossary; the names are listed with the first search, which takes a moment. */
export function createLookUp(builtIn: EntryList, glossary: Glossary, own?: OwnGlossary): GlossaryLookUp {
  const names = once(() => namesOf(builtIn, own));
  return {
    entry: (type, id) => glossary.entry(type, id),
    builtIn(type, id) {
      const number = builtIn.find(entryKeyOf({ type, id }));
      return number === undefined ? undefined : builtIn.entry(number);
    },
    named(words) {
      const folded = fold(words);
      const whole = glossary.findAt(folded, 0).filter(({ end }) => end === folded.length);
      return [...new Set(whole.flatMap(({ meanings }) => meanings.map(({ entry }) => entry)))];
    },
    search(query, most) {
      const folded = fold(query.trim());
      const best = new Map<GlossaryEntry, number>();
      for (const { name, isLabel, entry } of names()) {
        const fit = rankOf(name, folded);
        const rank = isLabel || fit === unfit ? fit : fit + 0.5;
        if (rank < (best.get(entry) ?? unfit)) best.set(entry, rank);
      }
      return [...best]
        .sort(([a, m], [b, n]) => m - n || compare(a.labels.en, b.labels.en))
        .slice(0, most)
        .map(([entry]) => entry);
    },
  };
}

interface Name {
  /** Folded. */
  readonly name: string;
  readonly isLabel: boolean;
  readonly entry: GlossaryEntry;
}

function namesOf(builtIn: EntryList, own: OwnGlossary | undefined): Name[] {
  const entries = [...(own?.entries.values() ?? [])];
  for (let number = 0; number < builtIn.count; number++) {
    const entry = builtIn.entry(number);
    if (own?.entries.has(entryKeyOf(entry)) !== true) entries.push(entry);
  }
  return entries.flatMap((entry) => {
    const aliases = [...(entry.aliases?.en ?? []), ...(entry.aliases?.de ?? [])];
    return [
      ...[entry.labels.en, entry.labels.de].map((name) => ({ name: fold(name), isLabel: true, entry })),
      ...aliases.map((name) => ({ name: fold(name), isLabel: false, entry })),
    ];
  });
}

const unfit = 4;

function rankOf(name: string, query: string): number {
  const at = name.indexOf(query);
  if (at === -1) return unfit;
  if (at === 0) return name.length === query.length ? 0 : 1;
  return continuesWord(name, at - 1) ? 3 : 2;
}

function compare(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : 1);
}

function fold(words: string): string {
  return foldCase(normalise(words).text);
}
