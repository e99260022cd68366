import { foldCase } from '../text/foldCase.js';
import { normalise } from '../text/normalise.js';
import { hitsAt } from './automaton.js';
import { type CompiledGlossary, type FormUse, usesOf } from './compile.js';
import type { EntityType } from './entityType.js';
import type { GlossaryEntry } from './schema.js';

/** A meaning that a form found in a text can have. */
export interface Meaning extends Omit<FormUse, 'entry'> {
  readonly entry: GlossaryEntry;
}

/** A form found in a text, with all it can mean. */
export interface Finding {
  /** Behind the form's last code unit, in the text that was searched. */
  readonly end: number;
  readonly meanings: readonly Meaning[];
}

/** The known entities: the built-in ones and, laid over them, the analyst's own. */
export interface Glossary {
  /**
   * The forms that begin at `start` in a normalised, case-folded text, longest first, whether or not a word
   * ends where they end. Offsets in UTF-16 code units.
   */
  findAt(folded: string, start: number): Finding[];
  /** The entry with this id, if the glossary has it. */
  entry(type: EntityType, id: string): GlossaryEntry | undefined;
}

/**
 * One glossary of several layers. An entry of a later layer replaces the one with the same type and id in
 * the layers before it. Spellings in `never` are found in no layer.
 */
export function layerGlossaries(
  layers: readonly CompiledGlossary[],
  never: readonly string[] = [],
): Glossary {
  const forbidden = new Set(never.map((spelling) => foldCase(normalise(spelling).text)));
  const winner = new Map<string, GlossaryEntry>();
  for (const layer of layers)
    for (const entry of layer.entries) winner.set(keyOf(entry.type, entry.id), entry);

  const meaningsOf = (layer: CompiledGlossary, form: number): Meaning[] =>
    usesOf(layer, form).flatMap((use) => {
      const entry = layer.entries[use.entry];
      return entry !== undefined && winner.get(keyOf(entry.type, entry.id)) === entry
        ? [{ ...use, entry }]
        : [];
    });

  return {
    findAt(folded, start) {
      const found = new Map<number, Meaning[]>();
      for (const layer of layers) {
        for (const hit of hitsAt(layer.automaton, folded, start)) {
          const meanings = meaningsOf(layer, hit.form);
          if (meanings.length > 0) found.set(hit.end, [...(found.get(hit.end) ?? []), ...meanings]);
        }
      }
      return [...found]
        .map(([end, meanings]) => ({ end, meanings }))
        .filter(({ end }) => forbidden.size === 0 || !forbidden.has(folded.slice(start, end)))
        .sort((a, b) => b.end - a.end);
    },
    entry: (type, id) => winner.get(keyOf(type, id)),
  };
}

function keyOf(type: EntityType, id: string): string {
  return `${type}:${id}`;
}
