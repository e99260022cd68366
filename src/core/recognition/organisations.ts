import { type Candidate, candidateAt } from './candidate.js';
import { isDay } from './names.js';
import { beginsSentence, type Reading } from './reading.js';
import { role } from './spelling.js';
import type { Vocabulary } from './vocabulary.js';
import { joined, phraseAt } from './wordList.js';

/** Organisations that no list has, by the words their names begin or end with, or that stand in front of them. */
export function findOrganisations(reading: Reading, vocabulary: Vocabulary): Candidate[] {
  if (reading.titleCase) return [];
  const candidates: Candidate[] = [];
  const german = reading.language === 'de';
  const anyRole =
    role.legalForm |
    role.organisationStart |
    role.organisationEnd |
    role.organisationKind |
    (german ? role.adjectiveOfName | role.organisationNoun : 0);
  const rules = [
    byLegalForm,
    byLastWord,
    byFirstWords,
    byForeignFirstWord,
    byKind,
    ...(german ? [byGermanAdjective, byGermanNounAndPlace] : []),
  ];
  reading.words.forEach((word, at) => {
    if ((word.roles & anyRole) === 0) return;
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

/** A name that ends with what organisations are called in English: "Rivers Commission", "Kobe Steel". */
function byLastWord(reading: Reading, vocabulary: Vocabulary, at: number): Candidate | undefined {
  const word = reading.words[at];
  if (word === undefined || (word.roles & role.organisationEnd) === 0) return undefined;
  if (reading.language === 'de' && vocabulary.lastWordsGermanToo.has(word.text)) return undefined;
  const isBody = vocabulary.firstWords.byFirstWord.has(word.folded);
  const start = startOfName(reading, at, isBody ? linksOfBodies : linksOfNames);
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
  if (end === reading.words[first.lastWord]?.end) return undefined;
  const before = reading.words[at - 1];
  const adjective =
    reading.language === 'de' && joined(reading, at) && /isch(?:e|er|es|en|em)$/.test(before?.folded ?? '');
  const english = reading.language === 'de' ? undefined : startOfName(reading, at);
  const start = english ?? (adjective ? before?.start : undefined) ?? word.start;
  return organisation(start, end, 'organisation', 0.75, 'organisation.firstWord', first.value);
}

/** A name in French, Spanish, Portuguese or Italian that begins with what organisations are called there. */
function byForeignFirstWord(reading: Reading, vocabulary: Vocabulary, at: number): Candidate | undefined {
  const word = reading.words[at];
  if (word === undefined || !vocabulary.foreignFirstWords.has(word.text)) return undefined;
  const end = endOfRun(reading, at);
  return end === undefined || end === word.end
    ? undefined
    : organisation(word.start, end, 'organisation', 0.7, 'organisation.firstWord', word.text);
}

/** A name behind the word that says what it is the name of: "Gewerkschaft Solidarność", "the daily El Tribuno". */
function byKind(reading: Reading, vocabulary: Vocabulary, at: number): Candidate | undefined {
  const word = reading.words[at];
  if (word === undefined || (word.roles & role.organisationKind) === 0) return undefined;
  const german = reading.language === 'de';
  if (word.capital !== german) return undefined;
  const phrase = phraseAt(vocabulary.kinds, reading, at);
  const lastOfKind = phrase?.lastWord ?? at;
  if (!joined(reading, lastOfKind + 1) || reading.text[reading.words[lastOfKind]?.end ?? 0] === '-')
    return undefined;
  const end = endOfRun(reading, lastOfKind + 1);
  const start = reading.words[lastOfKind + 1]?.start ?? 0;
  return end === undefined
    ? undefined
    : organisation(start, end, 'organisation', 0.65, 'organisation.kind', word.text);
}

/**
 * A German noun for an organisation behind an adjective with a capital, which only a name has within a
 * sentence: "Hohe Behörde", "Moskauer Helsinki-Gruppe".
 */
function byGermanAdjective(reading: Reading, vocabulary: Vocabulary, at: number): Candidate | undefined {
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

/** A German noun for an organisation with its seat behind: "Bezirksgericht Helsinki", "Hafenbehörde von Dschibuti". */
function byGermanNounAndPlace(reading: Reading, _: Vocabulary, at: number): Candidate | undefined {
  const noun = reading.words[at];
  if (noun === undefined || (noun.roles & role.organisationNoun) === 0) return undefined;
  if ((noun.roles & role.kindNoun) !== 0) return undefined;
  const next = reading.words[at + 1];
  if (next === undefined || !joined(reading, at + 1) || reading.text[noun.end] !== ' ') return undefined;
  const from = next.folded === 'von' ? at + 2 : at + 1;
  const place = reading.words[from];
  if (place?.capital !== true || !joined(reading, from) || (place.roles & notSeat) !== 0) return undefined;
  if (/(?:ung|heit|keit|schaft|tion|en|er|e)$/.test(place.folded) && next.folded !== 'von') return undefined;
  const end = endOfRun(reading, from);
  return end === undefined
    ? undefined
    : organisation(noun.start, end, 'organisation', 0.6, 'organisation.lastWord', noun.text);
}

const notSeat = role.functionWord | role.wholeTitle | role.firstName;

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

/** Behind the legal form that the word begins ("AG", "S.A.", "GmbH & Co. KG"), if it begins one. */
function legalFormEnd(reading: Reading, vocabulary: Vocabulary, at: number): number | undefined {
  const { start, roles } = reading.words[at] ?? { start: 0, roles: 0 };
  if ((roles & role.legalForm) === 0) return undefined;
  let end = formAt(reading.text, vocabulary, start);
  while (end !== undefined) {
    const link = /^(?:,? | & |\) )/.exec(reading.text.slice(end, end + 3))?.[0];
    const further = link === undefined ? undefined : formAt(reading.text, vocabulary, end + link.length);
    if (further === undefined) return end;
    end = further;
  }
  return end;
}

/** The end of the legal form at the offset; the full stop of a sentence is none of its own. */
function formAt(text: string, vocabulary: Vocabulary, start: number): number | undefined {
  const run = /^[^\s,;:)]+/u.exec(text.slice(start, start + 12))?.[0] ?? '';
  const bare = run.replace(/\.$/, '');
  if (
    bare !== run &&
    vocabulary.legalForms.has(bare) &&
    /^(?:$|["')]*\s+["'(]*\p{Lu}|\s*$)/u.test(text.slice(start + run.length, start + run.length + 4))
  )
    return start + bare.length;
  for (const form of [run, bare]) if (vocabulary.legalForms.has(form)) return start + form.length;
  return undefined;
}

const longestName = 6;

/** Where the run of words with a capital begins that ends with the word before `at`. */
function startOfName(reading: Reading, at: number, links = linksOfNames): number | undefined {
  let first: number | undefined;
  for (let word = at - 1; word >= 0 && word >= at - longestName; word--) {
    const here = reading.words[word];
    if (here === undefined || !joinedInName(reading, word + 1)) break;
    const stops =
      (here.roles & (role.functionWord | endsBefore)) !== 0 &&
      !links.has(here.folded) &&
      !(here.folded === 'general' && reading.language === 'en');
    if (stops && reading.text[here.end] !== '-') break;
    if (here.capital) first = word;
    else if (!links.has(here.folded)) break;
    if (beginsSentence(reading, word)) break;
  }
  return first === undefined ? undefined : reading.words[first]?.start;
}

/** Small words within names; public bodies have lists in their names too: "Science and Technology Council". */
const linksOfNames: ReadonlySet<string> = new Set(['de', 'du', 'do', 'del', 'la']);
const linksOfBodies: ReadonlySet<string> = new Set([...linksOfNames, 'and']);

/** What stands in front of a name without being a part of it: an office, a kind of organisation. */
const endsBefore = role.wholeTitle | role.kindNoun;

/** Where a name ends that goes on behind the word with "of", "for", "für" and words with a capital. */
function endOfName(reading: Reading, at: number): number {
  let end = reading.words[at]?.end ?? 0;
  let linked = false;
  for (let word = at + 1; word <= at + 10; word++) {
    const here = reading.words[word];
    if (here === undefined || isDay(here.folded)) return end;
    if (!joinedInName(reading, word)) {
      if (linked && goesOnInList(reading, word)) end = here.end;
      else return end;
    } else if (
      /^(?:of|für|zur)$/.test(here.folded) ||
      isGenitiveOfMembers(reading, at, word) ||
      (here.folded === 'for' && reading.words[word + 1]?.capital === true)
    )
      linked = true;
    else if (linked && here.capital) end = here.end;
    else if (/^(?:and|und)$/.test(here.folded) && !(reading.words[word + 1]?.capital ?? false)) return end;
    else if (!linked || !/^(?:the|and|und|der|des|die|den)$/.test(here.folded)) return end;
  }
  return end;
}

/** "Bund der Küstengemeinden": a union's members stand in the genitive behind its name. */
function isGenitiveOfMembers(reading: Reading, at: number, word: number): boolean {
  return (
    word === at + 1 &&
    reading.language === 'de' &&
    /^(?:der|des)$/.test(reading.words[word]?.folded ?? '') &&
    reading.words[word + 1]?.capital === true &&
    /(?:bund|verband|vereinigung|union|zusammenschluss|föderation|konföderation)(?:s|es)?$/.test(
      reading.words[at]?.folded ?? '',
    )
  );
}

/** "Ministry of Agriculture, Water and Land Reform": behind a comma, the last part of a list with "and". */
function goesOnInList(reading: Reading, at: number): boolean {
  const before = reading.words[at - 1];
  const here = reading.words[at];
  if (before === undefined || here?.capital !== true || reading.text.slice(before.end, here.start) !== ', ')
    return false;
  for (let word = at + 1; word <= at + 4; word++) {
    const { folded, capital, start } = reading.words[word] ?? { folded: '', capital: false, start: 0 };
    if (folded === 'and' || folded === 'und') return reading.words[word + 1]?.capital === true;
    const comma = reading.text.slice(reading.words[word - 1]?.end, start) === ', ';
    if (!capital || (!joined(reading, word) && !comma)) return false;
  }
  return false;
}

/** Where the run of words with a capital ends that begins with the word; small words may stand within. */
function endOfRun(reading: Reading, at: number): number | undefined {
  let end: number | undefined;
  for (let word = at; word < at + longestName; word++) {
    const here = reading.words[word];
    if (here === undefined || isDay(here.folded) || (word > at && !joinedInName(reading, word))) return end;
    if (word > at && beginsSentence(reading, word)) return end;
    if (here.capital && (here.roles & role.functionWord) === 0) end = here.end;
    else if (word === at || !withinForeignNames.has(here.folded)) return end;
  }
  return end;
}

const withinForeignNames: ReadonlySet<string> = new Set(
  'de du do des del della la le les di da dos das d l dell of for and und für y e et o van al el wa ya'.split(
    ' ',
  ),
);

/** Whether the words stand together as in a name: with "&" or an apostrophe too ("Breeders' Guild", "d'Études"). */
function joinedInName(reading: Reading, word: number): boolean {
  if (joined(reading, word)) return true;
  const between = reading.text.slice(reading.words[word - 1]?.end, reading.words[word]?.start);
  const isElided = between === "'" && elided.has(reading.words[word - 1]?.folded ?? '');
  return between === ' & ' || isElided || (between === "' " && reading.words[word]?.capital === true);
}

const elided: ReadonlySet<string> = new Set(['d', 'l', 'dell', 'nell']);
