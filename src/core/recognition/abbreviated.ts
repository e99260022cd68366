import { type Candidate, candidateAt } from './candidate.js';
import { isAbbreviation } from './coined.js';
import { organisation } from './organisationCandidate.js';
import { type Reading, wordAt } from './reading.js';
import { role } from './roles.js';
import { joined } from './wordList.js';

/**
 * Organisations that no list has, by the abbreviation in brackets behind them, which is made of their first letters:
 * "the Parbatya Samhati Samiti (PSS)".
 */
export function findAbbreviated(reading: Reading, known: readonly Candidate[]): Candidate[] {
  if (reading.inCapitals || !reading.text.includes('(')) return [];
  const candidates: Candidate[] = [];
  for (const match of reading.text.matchAll(abbreviation)) {
    const letters = match[1] ?? '';
    const named = namedByLetters(reading, match.index, letters);
    if (named !== undefined && !known.some((one) => isElse(one, named.start, named.end))) {
      candidates.push(named);
      continue;
    }
    const first = firstOfName(reading, wordAt(reading, match.index) - 1, letters);
    const start = reading.words[first ?? -1]?.start;
    if (start === undefined || known.some((one) => isElse(one, start, match.index))) continue;
    const reason = { code: 'organisation.abbreviation', args: { abbreviation: letters } };
    candidates.push(
      candidateAt(
        { start, end: match.index },
        { type: 'actor', subtype: 'organisation', kind: 'name', confidence: 0.65, reason },
      ),
    );
  }
  return candidates;
}

/**
 * A body that has no name but its letters, "the port workers' union (PWU)", or one whose name is a German compound:
 * "Landesfischereirat (LFR)".
 */
function namedByLetters(reading: Reading, end: number, letters: string): Candidate | undefined {
  const noun = reading.words[wordAt(reading, end) - 1];
  if (noun?.end !== end || !isAbbreviation(letters)) return undefined;
  const start = end + ' ('.length;
  if (isKindOfMany(reading, wordAt(reading, end) - 1))
    return organisation(start, start + letters.length, 'organisation', 0.6, 'organisation.kind', noun.text);
  const isKind = (noun.roles & role.organisationKind) !== 0 && noun.capital === (reading.language === 'de');
  if (isKind || (reading.language === 'en' && bodies.has(noun.folded)))
    return organisation(start, start + letters.length, 'organisation', 0.6, 'organisation.kind', noun.text);
  if ((noun.roles & role.organisationNoun) === 0 || !hasLetters(noun.folded, letters)) return undefined;
  return organisation(noun.start, end, 'organisation', 0.6, 'organisation.lastWord', noun.text);
}

/** "Gewerkschaft der Bergleute (MUZ)": whose the kind of body is stands between. */
function isKindOfMany({ words, language }: Reading, last: number): boolean {
  return (
    language === 'de' &&
    /^(?:der|des)$/.test(words[last - 1]?.folded ?? '') &&
    ((words[last - 2]?.roles ?? 0) & role.kindNoun) !== 0
  );
}

const bodies: ReadonlySet<string> = new Set(
  'association authority buyer centre center commission committee council federation fund inspectorate ministry office service'.split(
    ' ',
  ),
);

/** Whether a compound begins with the first of the letters and has the others behind it, in their order. */
function hasLetters(compound: string, letters: string): boolean {
  let at = 0;
  for (const letter of letters.toLowerCase()) {
    at = compound.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return compound.startsWith(letters.slice(0, 1).toLowerCase());
}

/** What stands before it is looked at last, since it is looked at everywhere else. */
const abbreviation = / \((?<=\p{L} \()(\p{Lu}{3,8})\)/gu;

/** A resource or an arrangement within, or a name that is known and as long, says that it is something else. */
function isElse({ type, start, end, confidence }: Candidate, from: number, to: number): boolean {
  if (confidence < 0.5 || start >= to || end <= from) return false;
  return type !== 'actor' || (start <= from && end >= to);
}

/** The number of the word that begins the name that ends with word `last`, if the letters are those of its words. */
function firstOfName(reading: Reading, last: number, letters: string): number | undefined {
  let left = letters.length;
  for (let word = last; word >= 0 && last - word < mostWords; word--) {
    const here = reading.words[word];
    if (here === undefined || (word < last && !joined(reading, word + 1))) return undefined;
    const isLetter = here.text.slice(0, 1).toUpperCase() === letters[left - 1];
    if (here.capital) {
      if (!isLetter || (here.roles & notNames) !== 0 || somebody.test(here.folded)) return undefined;
      left--;
    } else if (!within.has(here.folded)) return undefined;
    else if (isLetter && left > 1) left--;
    if (left === 0) return here.capital ? word : undefined;
  }
  return undefined;
}

const mostWords = 10;
const notNames = role.head | role.headEnding | role.wholeTitle;
/** "Member of the Sample Parliament (MSP)": who somebody is, or has studied. */
const somebody = /^(?:member|master|bachelor|doctor)s?$/;
const within: ReadonlySet<string> = new Set(
  'of for and the on in de la du des der die für und y e et'.split(' '),
);
