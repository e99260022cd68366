import type { LabelLanguage } from '../text/language.js';
import {
  englishTermForms,
  germanAdjectiveForms,
  germanInhabitantForms,
  germanNameForms,
  germanPersonForms,
} from './inflection.js';
import type { GlossaryEntry } from './schema.js';

/** What a form is to its entry: the entry's own name, or a word derived from it. */
export const formKinds = ['name', 'adjective', 'inhabitant', 'capital'] as const;
export type FormKind = (typeof formKinds)[number];

/**
 * How a form must be written to count: `any` in whatever case, `noun` with a capital on its last word (as
 * German nouns have), `name` with a capital on the first and the last word, `first` with one on the first word
 * alone ("Gulf states"), `exact` in capitals throughout.
 */
export const caseRules = ['any', 'noun', 'name', 'first', 'exact', 'headed'] as const;
export type CaseRule = (typeof caseRules)[number];

/** One spelling that leads to an entry. */
export interface GlossaryForm {
  /** As it stands in texts, normalised, with its own upper and lower case. */
  readonly text: string;
  readonly entry: number;
  readonly kind: FormKind;
  readonly language: LabelLanguage;
  readonly caseRule: CaseRule;
  /** Often means something else; wants support from its context. */
  readonly ambiguous: boolean;
}

/** Every form of one entry, inflected; the same spelling may come more than once. */
export function formsOf(entry: GlossaryEntry, index: number): GlossaryForm[] {
  const doubtful = new Set(entry.ambiguous);
  const forms: GlossaryForm[] = [];
  const add = (name: string, kind: FormKind, language: LabelLanguage, inflected: readonly string[]): void => {
    const caseRule = caseRuleOf(name, kind, entry.type, language);
    const ambiguous = doubtful.has(name);
    for (const text of inflected) forms.push({ text, entry: index, kind, language, caseRule, ambiguous });
  };
  for (const language of ['en', 'de'] as const) {
    for (const name of [entry.labels[language], ...(entry.aliases?.[language] ?? [])])
      add(name, 'name', language, nameForms(name, entry, language));
    for (const name of entry.adjectives?.[language] ?? [])
      add(name, 'adjective', language, language === 'de' ? germanAdjectiveForms(name) : [name]);
    for (const name of entry.inhabitants?.[language] ?? [])
      add(
        name,
        'inhabitant',
        language,
        language === 'de' ? germanInhabitantForms(name) : englishTermForms(name),
      );
    for (const name of entry.capital?.[language] ?? [])
      add(name, 'capital', language, language === 'de' ? germanNameForms(name) : [name]);
  }
  return forms;
}

function nameForms(name: string, { type, subtype }: GlossaryEntry, language: LabelLanguage): string[] {
  if (language === 'en') return type === 'actor' ? englishBodyForms(name) : englishTermForms(name);
  if (subtype === 'person') return germanPersonForms(name);
  const forms = germanNameForms(name);
  // "Laut Spiegel", but "in zwei Spiegeln": there is one of it.
  return isOneOnly(name, subtype) ? forms.filter((form) => form !== `${name}n`) : forms;
}

/** Whether the name is one word, which a company or a newspaper is called by. */
function isOneOnly(name: string, subtype: string | undefined): boolean {
  return (subtype === 'company' || subtype === 'media') && !name.includes(' ');
}

/** A body of the UN has the long name in front of its own, too. */
function englishBodyForms(name: string): string[] {
  return name.startsWith('UN ') ? [name, `United Nations ${name.slice(3)}`] : [name];
}

function caseRuleOf(name: string, kind: FormKind, type: string, language: LabelLanguage): CaseRule {
  if (kind === 'adjective' && language === 'de') return 'any';
  if (isAbbreviation(name)) return 'exact';
  if (type === 'actor') return language === 'en' && endsWithPlace.test(name) ? 'headed' : nameRule(name);
  if (language === 'de') return /^[\p{Lu}\p{N}]/u.test(lastWord(name)) ? 'noun' : 'any';
  if (type === 'resource' || !/\p{Lu}/u.test(name)) return 'any';
  return endsWithKind.test(name) ? 'headed' : nameRule(name);
}

/** English names of arrangements that the press writes with the last word in lower case, too: "Abraham accords". */
const endsWithKind =
  /^\p{Lu}.* (?:Accord|Agreement|Charter|Compact|Conference|Convention|Deal|Declaration|Dialogue|Format|Framework|Initiative|Memorandum|Pact|Partnership|Process|Protocol|Summit|Talk|Treaty|Truce|Ceasefire)s?$/u;

/** English names of places, of which the same holds: "Niger delta". */
const endsWithPlace =
  /^\p{Lu}.* (?:Archipelago|Basin|Bay|Canal|Coast|Corridor|Delta|Desert|Gulf|Highlands|Island|Islands|Lake|Peninsula|Plateau|Region|River|Sea|Strait|Straits|Valley)$/u;

function nameRule(name: string): CaseRule {
  if (!/^[\p{Lu}\p{N}]/u.test(name)) return 'any';
  return /(?:^|[ -])[\p{Lu}\p{N}][^ -]*$/u.test(name) ? 'name' : 'first';
}

/** What stands behind the last space or hyphen, as recognition looks at it. */
function lastWord(name: string): string {
  return name.slice(Math.max(name.lastIndexOf(' '), name.lastIndexOf('-')) + 1);
}

/** Short, and with no lower-case letter in it. */
function isAbbreviation(name: string): boolean {
  return name.length <= 6 && /\p{Lu}/u.test(name) && !/\p{Ll}/u.test(name);
}
