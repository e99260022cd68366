import type { LabelLanguage } from '../text/language.js';
import { labelLanguages } from '../text/language.js';
import { foldCase } from '../text/foldCase.js';
import { normalise } from '../text/normalise.js';
import { type AutomatonData, buildAutomaton } from './automaton.js';
import { type EntryList, entryList } from './entryList.js';
import { type CaseRule, caseRules, type FormKind, formKinds, formsOf, type GlossaryForm } from './forms.js';
import type { GlossaryEntry } from './schema.js';

/** The glossary's entries with all their forms, ready to be looked up. */
export interface CompiledGlossary {
  readonly entries: EntryList;
  /** Over the forms in lower case. */
  readonly automaton: AutomatonData;
  /** Form f leads to the uses useStart[f] … useStart[f + 1] - 1. */
  readonly useStart: Int32Array;
  readonly uses: Int32Array;
}

/** What one form means: the entry it leads to, and under which conditions. */
export interface FormUse {
  readonly entry: number;
  readonly kind: FormKind;
  readonly language: LabelLanguage;
  readonly caseRule: CaseRule;
  readonly ambiguous: boolean;
}

/** Inflects, normalises and sorts the forms of all entries and builds the automaton over them. */
export function compileGlossary(entries: readonly GlossaryEntry[]): CompiledGlossary {
  const usesOfForm = new Map<string, Set<number>>();
  entries.forEach((entry, index) => {
    for (const form of formsOf(entry, index)) {
      const key = foldCase(normalise(form.text).text);
      const uses = usesOfForm.get(key);
      if (uses === undefined) usesOfForm.set(key, new Set([packUse(form)]));
      else uses.add(packUse(form));
    }
  });
  const { automaton, forms } = buildAutomaton([...usesOfForm.keys()].sort());
  const useStart = new Int32Array(forms.length + 1);
  const uses: number[] = [];
  forms.forEach((form, index) => {
    uses.push(...(usesOfForm.get(form) ?? []));
    useStart[index + 1] = uses.length;
  });
  return { entries: entryList(entries), automaton, useStart, uses: Int32Array.from(uses) };
}

/** The uses of the form with that number. */
export function usesOf(glossary: CompiledGlossary, form: number): FormUse[] {
  const uses: FormUse[] = [];
  const to = glossary.useStart[form + 1] ?? 0;
  for (let at = glossary.useStart[form] ?? to; at < to; at++) uses.push(unpackUse(glossary.uses[at] ?? 0));
  return uses;
}

// A use in one integer: the entry's number, then kind (2 bits), language (1), case rule (3), ambiguous (1).
function packUse(form: GlossaryForm): number {
  return (
    (form.entry << 7) |
    (formKinds.indexOf(form.kind) << 5) |
    (labelLanguages.indexOf(form.language) << 4) |
    (caseRules.indexOf(form.caseRule) << 1) |
    (form.ambiguous ? 1 : 0)
  );
}

function unpackUse(use: number): FormUse {
  return {
    entry: use >> 7,
    kind: formKinds[(use >> 5) & 3] ?? 'name',
    language: labelLanguages[(use >> 4) & 1] ?? 'en',
    caseRule: caseRules[(use >> 1) & 7] ?? 'any',
    ambiguous: (use & 1) === 1,
  };
}
