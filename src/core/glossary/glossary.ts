import { foldCase } from '../text/foldCase.js';
import { normalise } from '../text/normalise.js';
import { remember } from '../text/remember.js';
import { beginsForm, hitsAt } from './automaton.js';
import { type CompiledGlossary, type FormUse, usesOf } from './compile.js';
import { entryKeyOf } from './entryList.js';
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

/** A form that a compound ends with. */
export interface LastPart {
  /** Where it begins in the compound. */
  readonly start: number;
  readonly meanings: readonly Meaning[];
}

/** The known entities: the built-in ones and, laid over them, the analyst's own. */
export interface Glossary {
  /**
   * The forms that begin at `start` in a normalised, case-folded text and end where they may, longest first.
   * Offsets in UTF-16 code units.
   */
  findAt(folded: string, start: number, mayEnd: (end: number) => boolean): Finding[];
  /** Whether some form begins with this whole word, normalised and case-folded: else it need not be looked for. */
  mayBegin(word: string): boolean;
  /**
   * What a compound may end with: the forms that end where this normalised, case-folded word does and begin
   * within it, longest first.
   */
  lastParts(word: string): readonly LastPart[];
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
  const newestFirst = layers.toReversed();

  const meaningsOf = (layer: CompiledGlossary, form: number): Meaning[] => {
    const later = newestFirst.slice(0, newestFirst.indexOf(layer));
    const meanings: Meaning[] = [];
    for (const use of usesOf(layer, form)) {
      const entry = layer.entries.entry(use.entry);
      if (later.every(({ entries }) => entries.find(entryKeyOf(entry)) === undefined))
        meanings.push({ ...use, entry });
    }
    return meanings;
  };

  const findAt = (folded: string, start: number, mayEnd: (end: number) => boolean): Finding[] => {
    const findings: { end: number; meanings: Meaning[] }[] = [];
    for (const layer of newestFirst)
      for (const { end, form } of hitsAt(layer.automaton, folded, start)) {
        if (!mayEnd(end) || (forbidden.size > 0 && forbidden.has(folded.slice(start, end)))) continue;
        const meanings = meaningsOf(layer, form);
        const known = findings.find((finding) => finding.end === end);
        if (known !== undefined) known.meanings.push(...meanings);
        else if (meanings.length > 0) findings.push({ end, meanings });
      }
    return findings.sort((a, b) => b.end - a.end);
  };

  return {
    findAt,
    mayBegin: remember((word) => newestFirst.some((layer) => beginsForm(layer.automaton, word))),
    lastParts: remember((word) => {
      const parts: LastPart[] = [];
      for (let start = 1; start < word.length; start++)
        for (const { meanings } of findAt(word, start, (end) => end === word.length))
          parts.push({ start, meanings });
      return parts;
    }),
    entry(type, id) {
      const key = entryKeyOf({ type, id });
      for (const { entries } of newestFirst) {
        const number = entries.find(key);
        if (number !== undefined) return entries.entry(number);
      }
      return undefined;
    },
  };
}
