import { foldCase } from '../text/foldCase.js';
import { idFromName } from '../text/identifier.js';
import { type Candidate, candidateAt } from './candidate.js';
import type { Reading } from './reading.js';

/** An office, and who holds it in an article. */
export interface Office {
  /** The title without endings, as keyOf has it, and perhaps the state's id. */
  readonly title: string;
  readonly holder: Candidate;
  /** The holder's name. */
  readonly full: string;
}

/** The offices that stand beside their holders' names: "Kanzler Friedrich Merz", "Ada Sample, the prime minister". */
export function officesIn({ text }: Pick<Reading, 'text'>, chosen: readonly Candidate[]): Office[] {
  return rolesAmong(chosen).flatMap((one) => {
    if (isVacant(one, text)) return [];
    const holder = chosen.find(({ kind, id }) => kind === 'name' && id === one.id);
    if (holder === undefined) return [];
    const full = text.slice(holder.start, holder.end);
    const title = keyOf(text.slice(one.start, one.end));
    const state = stateOf(one, chosen);
    const titles = state === undefined ? [title] : [title, `${title} ${state.id ?? ''}`];
    return titles.map((key) => ({ title: key, holder, full }));
  });
}

function rolesAmong(chosen: readonly Candidate[]): readonly Candidate[] {
  return chosen.some(isRole) ? chosen.filter(isRole) : none;
}

function isRole({ kind }: Candidate): boolean {
  return kind === 'role';
}

const none: readonly Candidate[] = [];

/** Whose office it is, right in front of it: "the Turkish president", "Frankreichs Präsident". */
function stateOf({ start }: Candidate, chosen: readonly Candidate[]): Candidate | undefined {
  return chosen.find(
    ({ end, kind, subtype }) => end === start - 1 && (kind === 'demonym' || subtype === 'state'),
  );
}

/** Of the offices those that but one person of the article holds. */
export function heldByOne(offices: readonly Office[]): ReadonlyMap<string, Office> {
  const byTitle = new Map<string, Office | undefined>();
  for (const office of offices) {
    const other = byTitle.has(office.title) ? byTitle.get(office.title) : office;
    byTitle.set(office.title, other?.holder.id === office.holder.id ? office : undefined);
  }
  return new Map(
    [...byTitle].flatMap(([title, office]) => (office === undefined ? [] : [[title, office] as const])),
  );
}

/** An office that is spoken of without a name. */
export interface Vacancy {
  readonly title: string;
  readonly office: Candidate;
}

/** The offices that are spoken of without a name and are one's alone: "the prime minister", and not "a minister". */
export function vacanciesIn({ text }: Pick<Reading, 'text'>, chosen: readonly Candidate[]): Vacancy[] {
  return rolesAmong(chosen).flatMap((office) => {
    if (!isVacant(office, text)) return [];
    const state = stateOf(office, chosen);
    const { start } = state ?? office;
    const before = text.slice(Math.max(0, start - longestArticle), start);
    const behind = text.slice(office.end, office.end + longestOf);
    const isOnes = article.test(before) || state?.kind === 'name';
    if (!isOnes || ofSomewhere.test(behind)) return [];
    const title = keyOf(text.slice(office.start, office.end));
    return [{ title: state === undefined ? title : `${title} ${state.id ?? ''}`, office }];
  });
}

/** These offices as their holders'. */
export function withHolders(
  vacancies: readonly Vacancy[],
  offices: ReadonlyMap<string, Office>,
): Candidate[] {
  return vacancies.flatMap(({ title, office }) => {
    const held = offices.get(title);
    if (held === undefined) return [];
    const reason = { code: 'learned.office', args: { full: held.full } };
    return [candidateAt(office, { ...office, id: held.holder.id, reason })];
  });
}

/** Whether nobody is known to hold the office. */
function isVacant({ id, start, end }: Candidate, text: string): boolean {
  return id === idFromName(text.slice(start, end));
}

/** "Bundeskanzlers" is the "Kanzler", and "US-Präsidenten" the "Präsident". */
function keyOf(title: string): string {
  return foldCase(title)
    .replace(/^(?:.*-|bundes(?=kanzler|präsident))/, '')
    .replace(/(?<=kanzler|minister|premier)s$|(?<=präsident)en$/, '');
}

const longestArticle = 5;
/** Many hold an office where the article is a plural's. */
const article = /(?<!\p{L})(?:the|der|dem|den|des) $/iu;
/** "The president of Chile" may be somebody else, and "the ministers" are several. */
const longestOf = 12;
const ofSomewhere = /^(?:(?:'s)? (?:of|von|de[rs]|in|for|für) |-)/;
