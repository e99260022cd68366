import { type Candidate, candidateAt } from './candidate.js';
import { functionWords } from './functionWords.js';
import { beginsSentence, type Reading } from './reading.js';
import { role } from './spelling.js';
import type { Vocabulary } from './vocabulary.js';
import { joined, phraseAt } from './wordList.js';

/** Organisations that no list has, by the words their names begin or end with. */
export function findOrganisations(reading: Reading, vocabulary: Vocabulary): Candidate[] {
  if (reading.titleCase) return [];
  const candidates: Candidate[] = [];
  const german = reading.language === 'de';
  const anyRole =
    role.legalForm | role.organisationStart | (german ? role.adjectiveOfName : role.organisationEnd);
  reading.words.forEach((word, at) => {
    if ((word.roles & anyRole) === 0) return;
    const rules = [byLegalForm, ...(german ? [byGermanNoun] : [byLastWord]), byFirstWords];
    for (const rule of rules) {
      const found = rule(reading, vocabulary, at);
      if (found !== undefined) candidates.push(found);
    }
  });
  return candidates;
}

/** A name that ends with a legal form: "Nordic Lithium AB". */
function byLegalForm(reading: Reading, vocabulary: Vocabulary, at: number): Candidate | undefined {
  const end = legalFormEnd(reading, vocabulary, at);
  const start = end === undefined ? undefined : startOfName(reading, at);
  const form = reading.text.slice(reading.words[at]?.start, end);
  return end === undefined || start === undefined
    ? undefined
    : organisation(start, end, 'company', 0.85, 'organisation.legalForm', form);
}

/** A name that ends with what organisations are called: "Rivers Commission". */
function byLastWord(reading: Reading, _: Vocabulary, at: number): Candidate | undefined {
  const word = reading.words[at];
  if (word === undefined || (word.roles & role.organisationEnd) === 0) return undefined;
  const start = startOfName(reading, at);
  const end = endOfName(reading, at);
  return start === undefined
    ? undefined
    : organisation(start, end, 'organisation', 0.75, 'organisation.lastWord', word.text);
}

/** A name that begins with what organisations are called: "Ministry of Rivers". */
function byFirstWords(reading: Reading, vocabulary: Vocabulary, at: number): Candidate | undefined {
  const word = reading.words[at];
  if (word === undefined || (word.roles & role.organisationStart) === 0) return undefined;
  const first = phraseAt(vocabulary.firstWords, reading, at);
  if (first === undefined) return undefined;
  const end = endOfName(reading, first.lastWord);
  return end === reading.words[first.lastWord]?.end
    ? undefined
    : organisation(word.start, end, 'organisation', 0.75, 'organisation.firstWord', first.value);
}

/**
 * A German noun for an organisation behind an adjective with a capital, which only a name has within a
 * sentence: "Hohe Behörde", "Moskauer Helsinki-Gruppe".
 */
function byGermanNoun(reading: Reading, vocabulary: Vocabulary, at: number): Candidate | undefined {
  const adjective = reading.words[at];
  if (adjective === undefined || (adjective.roles & role.adjectiveOfName) === 0) return undefined;
  if (reading.words[at + 1]?.capital !== true || beginsSentence(reading, at)) return undefined;
  for (let word = at + 1; word <= at + 3; word++) {
    const noun = reading.words[word];
    if (noun?.capital !== true || !joined(reading, word)) return undefined;
    if (vocabulary.endsLikeOrganisation(noun.folded))
      return organisation(
        adjective.start,
        endOfName(reading, word),
        'organisation',
        0.7,
        'organisation.lastWord',
        noun.text,
      );
    if (!/(?:e|er|es|en|em)$/.test(noun.folded) && reading.text[noun.end] !== '-') return undefined;
  }
  return undefined;
}

function organisation(
  start: number,
  end: number,
  subtype: string,
  confidence: number,
  code: string,
  word: string,
): Candidate {
  const reason = { code, args: { word } };
  return candidateAt({ start, end }, { type: 'actor', subtype, kind: 'name', confidence, reason });
}

/** Behind the legal form that the word begins ("AG", "S.A.", "Inc."), if it begins one. */
function legalFormEnd(reading: Reading, vocabulary: Vocabulary, at: number): number | undefined {
  const { start, roles } = reading.words[at] ?? { start: 0, roles: 0 };
  if ((roles & role.legalForm) === 0) return undefined;
  const run = /^[^\s,;:)]+/u.exec(reading.text.slice(start, start + 12))?.[0] ?? '';
  for (const form of [run, run.replace(/\.$/, '')])
    if (vocabulary.legalForms.has(form)) return start + form.length;
  return undefined;
}

const longestName = 5;

/** Where the run of words with a capital begins that ends with the word before `at`. */
function startOfName(reading: Reading, at: number): number | undefined {
  let first: number | undefined;
  for (let word = at - 1; word >= 0 && word >= at - longestName; word--) {
    const here = reading.words[word];
    if (here === undefined || !joined(reading, word + 1)) break;
    if (functionWords.has(here.folded)) break;
    if (here.capital) first = word;
    else if (!/^(?:and|de|du)$/.test(here.folded)) break;
    if (beginsSentence(reading, word)) break;
  }
  return first === undefined ? undefined : reading.words[first]?.start;
}

/** Where a name ends that goes on behind the word with "of", "for", "für" and words with a capital. */
function endOfName(reading: Reading, at: number): number {
  let end = reading.words[at]?.end ?? 0;
  let linked = false;
  for (let word = at + 1; word <= at + 8; word++) {
    const here = reading.words[word];
    if (here === undefined || !joined(reading, word)) return end;
    if (
      /^(?:of|für|zur)$/.test(here.folded) ||
      (here.folded === 'for' && reading.words[word + 1]?.capital === true)
    )
      linked = true;
    else if (linked && here.capital) end = here.end;
    else if (!linked || !/^(?:the|and|und|der|des|die)$/.test(here.folded)) return end;
  }
  return end;
}
