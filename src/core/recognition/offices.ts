import { foldCase } from '../text/foldCase.js';
import { idFromName } from '../text/identifier.js';
import { type Candidate, candidateAt } from './candidate.js';
import type { Reading } from './reading.js';

/** An office, and who holds it in an article. */
export interface Office {
  /** The title without endings, as keyOf has it. */
  readonly title: string;
  readonly holder: Candidate;
  /** The holder's name. */
  readonly full: string;
}

/** The offices that stand beside their holders' names: "Kanzler Friedrich Merz", "Ada Sample, the prime minister". */
export function officesIn({ text }: Pick<Reading, 'text'>, chosen: readonly Candidate[]): Office[] {
  return chosen.flatMap((one) => {
    if (one.kind !== 'role' || isVacant(one, text)) return [];
    const holder = chosen.find(({ kind, id }) => kind === 'name' && id === one.id);
    const title = text.slice(one.start, one.end);
    return holder === undefined
      ? []
      : [{ title: keyOf(title), holder, full: text.slice(holder.start, holder.end) }];
  });
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

/** The offices in what was read that are spoken of without a name, as their holders'. */
export function withHolders(
  { text }: Pick<Reading, 'text'>,
  chosen: readonly Candidate[],
  offices: ReadonlyMap<string, Office>,
): Candidate[] {
  if (offices.size === 0) return [];
  return chosen.flatMap((one) => {
    if (one.kind !== 'role' || !isVacant(one, text)) return [];
    const before = text.slice(Math.max(0, one.start - longestArticle), one.start);
    const office = offices.get(keyOf(text.slice(one.start, one.end)));
    if (
      office === undefined ||
      !article.test(before) ||
      ofSomewhere.test(text.slice(one.end, one.end + longestOf))
    )
      return [];
    const { id } = office.holder;
    return [
      candidateAt(one, { ...one, id, reason: { code: 'learned.office', args: { full: office.full } } }),
    ];
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
