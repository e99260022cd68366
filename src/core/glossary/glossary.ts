import { remember, rememberByKind, rememberByNumber } from '../text/remember.js';
import { sortFew } from '../text/sortFew.js';
import { type Beginning, beginningWith, hitsBehind, hitsFrom, root } from './automaton.js';
import { type CompiledGlossary, type FormUse, usesOf } from './compile.js';
import { entryKeyOf } from './entryList.js';
import type { EntityType } from './entityType.js';
import type { Merges } from './merges.js';
import type { OwnGlossary } from './ownGlossary.js';
import type { GlossaryEntry } from './schema.js';

/** A meaning that a form found in a text can have. */
export interface Meaning extends Omit<FormUse, 'entry'> {
  readonly entry: GlossaryEntry;
  /** Counts the glossary's meanings in the order in which they were met. */
  readonly number: number;
  /** Whether the analyst's own glossary says so. */
  readonly own: boolean;
}

/** A form found in a text, with all it can mean. */
export interface Finding {
  /** Behind the form's last code unit, in the text that was searched. */
  readonly end: number;
  readonly meanings: readonly Meaning[];
}

/** What a word is the beginning of, in each layer of the glossary. */
export type Beginnings = readonly (Beginning | undefined)[];

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
  /** What of the forms a word in folded case is the beginning of, or all; null where of none. */
  beginningWith(word: string): Beginnings | null;
  /** What findAt finds where that word stands, which ends at `end`. */
  findBehind(beginnings: Beginnings, folded: string, end: number): readonly Finding[];
  /**
   * What a compound may end with: the forms that end where this normalised, case-folded word does and begin
   * within it, longest first.
   */
  lastParts(word: string): readonly LastPart[];
  /** The entry with this id, if the glossary has it. */
  entry(type: EntityType, id: string): GlossaryEntry | undefined;
  /** Whether any words are never to be highlighted: whether neverAt may find some. */
  readonly hasNever: boolean;
  /**
   * Behind the longest words that begin at `start` and are never to be highlighted; undefined where there are
   * none. Text and offsets as for findAt.
   */
  neverAt(folded: string, start: number): number | undefined;
  /** Whether the entity is never to be highlighted. */
  isNever(type: EntityType, id: string): boolean;
  /** The entities that are others: whatever is found as one of them is a mention of the other. */
  readonly merges: Merges;
}

/**
 * One glossary of the built-in one and the analyst's own. An own entry with the type and id of a built-in one is
 * what both say of it, and every form leads there. An entity that is never to be highlighted is meant by no form of its
 * name.
 */
export function layerGlossaries(builtIn: CompiledGlossary, own?: OwnGlossary): Glossary {
  const layers = own === undefined ? [builtIn] : [own.compiled, builtIn];

  let count = 0;
  const lookUps = layers.map((layer) => ({
    automaton: layer.automaton,
    meaningsOf: rememberByNumber((form): readonly Meaning[] =>
      usesOf(layer, form).flatMap(({ entry: number, kind, language, caseRule, ambiguous }) => {
        const stored = layer.entries.entry(number);
        const key = entryKeyOf(stored);
        // A capital may stand for itself; resolution leaves out inhabitants, who would seem a name that no list has.
        const mayBeOther = kind !== 'capital' && kind !== 'inhabitant';
        if (mayBeOther && own?.neverEntities.has(key) === true) return [];
        const entry = own?.entries.get(key) ?? stored;
        const isOwn = layer === own?.compiled;
        return [{ entry, number: count++, kind, language, caseRule, ambiguous, own: isOwn }];
      }),
    ),
  }));

  /** The forms that go on from the layers' positions at `from`. */
  const findFrom = (beginnings: Beginnings, folded: string, from: number): readonly Finding[] => {
    let findings: Finding[] | undefined;
    for (let layer = 0; layer < lookUps.length; layer++) {
      const lookUp = lookUps[layer];
      const beginning = beginnings[layer];
      if (beginning === undefined || lookUp === undefined) continue;
      for (const { end, form } of hitsBehind(lookUp.automaton, beginning, folded, from)) {
        const meanings = lookUp.meaningsOf(form);
        if (meanings.length === 0) continue;
        if (findings === undefined) findings = [{ end, meanings }];
        else if (layer === 0) findings.push({ end, meanings });
        else enterLower(findings, end, meanings);
      }
    }
    if (findings === undefined) return nothing;
    return findings.length > 1 ? sortFew(findings, (a, b) => b.end - a.end) : findings;
  };
  const entryOf = rememberByKind((type: EntityType, id): GlossaryEntry | null => {
    const key = entryKeyOf({ type, id });
    const number = builtIn.entries.find(key);
    return own?.entries.get(key) ?? (number === undefined ? null : builtIn.entries.entry(number));
  });
  const roots = lookUps.map(() => root);
  const findAt = (folded: string, start: number): readonly Finding[] => findFrom(roots, folded, start);

  return {
    findAt,
    beginningWith(word) {
      const beginnings = lookUps.map(({ automaton }) => beginningWith(automaton, word));
      return beginnings.some((beginning) => beginning !== undefined) ? beginnings : null;
    },
    findBehind: findFrom,
    lastParts: remember((word) => {
      const parts: LastPart[] = [];
      for (let start = 1; start < word.length; start++)
        for (const { meanings } of findAt(word, start)) parts.push({ start, meanings });
      return parts;
    }),
    entry: (type, id) => entryOf(type, id) ?? undefined,
    hasNever: own !== undefined,
    neverAt: (folded, start) => own && hitsFrom(own.never, root, folded, start).at(-1)?.end,
    isNever: (type, id) => own?.neverEntities.has(entryKeyOf({ type, id })) === true,
    merges: own?.merges ?? new Map(),
  };
}

/** Adds what a lower layer found to what those above it did. */
function enterLower(findings: Finding[], end: number, meanings: readonly Meaning[]): void {
  for (const [at, above] of findings.entries())
    if (above.end === end) {
      findings[at] = { end, meanings: [...above.meanings, ...meanings] };
      return;
    }
  findings.push({ end, meanings });
}

const nothing: readonly Finding[] = [];
