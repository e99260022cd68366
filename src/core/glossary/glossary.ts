import { foldCase } from '../text/foldCase.js';
import { normalise } from '../text/normalise.js';
import { remember } from '../text/remember.js';
import { hitsFrom, type Position, positionBehind, root } from './automaton.js';
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
   * The forms that begin at `start` in a normalised, case-folded text and end where a word does, longest first.
   * Offsets in UTF-16 code units.
   */
  findAt(folded: string, start: number): readonly Finding[];
  /** The same, where the word in folded case is known that begins at `start`. */
  findWithWord(folded: string, start: number, word: string): readonly Finding[];
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

  const lookUps = newestFirst.map((layer, number) => {
    const later = newestFirst.slice(0, number);
    return {
      automaton: layer.automaton,
      meaningsOf: remember((form: number): readonly Meaning[] =>
        usesOf(layer, form)
          .map((use) => ({ ...use, entry: layer.entries.entry(use.entry) }))
          .filter(({ entry }) => later.every(({ entries }) => entries.find(entryKeyOf(entry)) === undefined)),
      ),
    };
  });

  /** The forms that go on from the layers' positions at `from`; they begin at `start`. */
  const findFrom = (
    positions: readonly (Position | undefined)[],
    folded: string,
    start: number,
    from: number,
  ): readonly Finding[] => {
    let findings: Finding[] | undefined;
    positions.forEach((position, layer) => {
      const lookUp = lookUps[layer];
      if (position === undefined || lookUp === undefined) return;
      for (const { end, form } of hitsFrom(lookUp.automaton, position, folded, from)) {
        if (forbidden.size > 0 && forbidden.has(folded.slice(start, end))) continue;
        const meanings = lookUp.meaningsOf(form);
        findings ??= [];
        const known = findings.findIndex((finding) => finding.end === end);
        const before = findings[known]?.meanings;
        if (before !== undefined) findings[known] = { end, meanings: [...before, ...meanings] };
        else if (meanings.length > 0) findings.push({ end, meanings });
      }
    });
    if (findings === undefined) return nothing;
    return findings.length > 1 ? findings.sort((a, b) => b.end - a.end) : findings;
  };
  const roots = lookUps.map(() => root);
  const findAt = (folded: string, start: number): readonly Finding[] => findFrom(roots, folded, start, start);
  const positionsBehind = remember((word: string) => {
    const positions = lookUps.map(({ automaton }) => positionBehind(automaton, word));
    return positions.some((position) => position !== undefined) ? positions : null;
  });

  return {
    findAt,
    findWithWord(folded, start, word) {
      const positions = positionsBehind(word);
      return positions === null ? nothing : findFrom(positions, folded, start, start + word.length);
    },
    lastParts: remember((word) => {
      const parts: LastPart[] = [];
      for (let start = 1; start < word.length; start++)
        for (const { meanings } of findAt(word, start)) parts.push({ start, meanings });
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

const nothing: readonly Finding[] = [];
