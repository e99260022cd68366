import { idFromName } from '../text/identifier.js';
import { contains, type Span } from '../text/span.js';
import { unitAt } from '../text/unitAt.js';
import { type Candidate, candidateAt } from './candidate.js';
import { openingAdverbs } from './functionWords.js';
import { longestName, type NameRun, type NameSearch, nameAt, personCandidate, spanOf } from './names.js';
import { beginsSentence, type Reading, type Word, wordAt } from './reading.js';
import { role } from './roles.js';
import type { Vocabulary } from './vocabulary.js';
import { isHyphenated, joined, phraseAt, startOfCompound } from './wordList.js';

const anyRole =
  role.title | role.titleEnding | role.firstName | role.initial | role.familyNameFirst | role.speech;

/**
 * Persons, by the office or title in front of their names or behind, by a first name, by what only names look
 * like, by a verb of speech beside them; and the offices themselves.
 */
export function findPersons(
  reading: Reading,
  vocabulary: Vocabulary,
  known: readonly Candidate[],
): Candidate[] {
  const search = { reading, vocabulary, known };
  const candidates: Candidate[] = [...byByline(search), ...byRelative(search), ...byNation(search)];
  let isBehindCapital = false;
  for (let at = 0; at < reading.words.length; at++) {
    const word = reading.words[at];
    if (word === undefined) break;
    if (isBehindCapital && !word.capital && endsGivenName(reading, at, word))
      candidates.push(...byTiedName(search, at));
    isBehindCapital = word.capital;
    const { roles } = word;
    if ((roles & anyRole) === 0) continue;
    const title = titleAt(reading, vocabulary, at);
    if (title !== undefined) {
      candidates.push(...withTitle(search, at, title));
      at = title.lastWord;
      isBehindCapital = reading.words[at]?.capital === true;
      continue;
    }
    const found =
      (roles & (role.firstName | role.initial)) !== 0
        ? byFirstName(search, at)
        : (roles & role.familyNameFirst) !== 0
          ? byFamilyName(search, at)
          : undefined;
    if (found !== undefined) candidates.push(found);
    if ((roles & role.speech) !== 0) candidates.push(...bySpeech(search, at));
  }
  return candidates;
}

/** "By Ada Lynge-Muster": a paragraph of its own, of nothing but who wrote the article. */
function byByline(search: NameSearch): Candidate[] {
  const { reading } = search;
  if (!byline.test(reading.text)) return [];
  const run = nameAt(search, 1);
  if (run === undefined || run.capitals < 2 || run.last !== reading.words.length - 1) return [];
  const verb = reading.words[0]?.text ?? '';
  return [personCandidate(reading, spanOf(reading, run), 0.7, 'person.speech', { verb })];
}

const byline = /^(?:By|Von) \p{Lu}[^.,:;!?]{4,40}$/u;

/** "Nop Sovannarith, who drives a tanker": a full name that "who" stands behind. */
function byRelative(search: NameSearch): Candidate[] {
  const { reading } = search;
  if (reading.language !== 'en' || !reading.text.includes(', who')) return [];
  return reading.words.flatMap(({ folded }, at) => {
    if (!relatives.has(folded) || !isComma(reading, at - 1)) return [];
    const run = nameUpTo(search, at - 1);
    return run === undefined
      ? []
      : [personCandidate(reading, spanOf(reading, run), 0.6, 'person.speech', { verb: folded })];
  });
}

const relatives: ReadonlySet<string> = new Set(['who', 'whom', 'whose']);

/** "Dem Brasilianer Tovar da Silva": in German a full name behind where its bearer is from. */
function byNation(search: NameSearch): Candidate[] {
  const { reading, known } = search;
  if (reading.language !== 'de') return [];
  const candidates: Candidate[] = [];
  for (const one of known) {
    if (one.reason.code !== 'glossary.inhabitant' || reading.text[one.end] !== ' ') continue;
    const run = fullName(search, wordAt(reading, one.end), undefined);
    if (run === undefined || reading.words[run.first]?.start !== one.end + 1) continue;
    const args = { title: reading.text.slice(one.start, one.end) };
    candidates.push(personCandidate(reading, spanOf(reading, run), 0.6, 'person.title', args));
  }
  return candidates;
}

interface TitleFound {
  readonly lastWord: number;
  /** What a person may be called without holding an office. */
  readonly profession: boolean;
}

/** The title, office or profession that begins with the word. */
function titleAt(reading: Reading, vocabulary: Vocabulary, at: number): TitleFound | undefined {
  const word = reading.words[at];
  if (word === undefined || (word.roles & (role.title | role.titleEnding)) === 0) return undefined;
  const german = reading.language === 'de';
  const phrase = phraseAt(vocabulary.titles, reading, at);
  if (phrase !== undefined && (!german || word.capital))
    return { lastWord: phrase.lastWord, profession: false };
  if (german && word.capital && (word.roles & role.titleEnding) !== 0)
    return { lastWord: at, profession: vocabulary.endsLikeProfession(word.folded) };
  const profession = german && !word.capital ? undefined : phraseAt(vocabulary.professions, reading, at);
  return profession === undefined ? undefined : { lastWord: profession.lastWord, profession: true };
}

/** A title with the person behind it, or named in an apposition in front of it or behind. */
function withTitle(search: NameSearch, at: number, { lastWord, profession }: TitleFound): Candidate[] {
  const { reading, known } = search;
  // "US-Finanzminister" is one word: the office begins where the first part does.
  const title = withPortfolio(
    search,
    spanOf(reading, { first: startOfCompound(reading, at), last: lastWord }),
  );
  const titleText = reading.text.slice(title.start, title.end);
  const holder = isRetired(reading, lastWord) ? lastWord + 3 : lastWord + 1;
  const next = reading.words[holder];
  // "Experten-Gutachten" is one word.
  const follows =
    next !== undefined &&
    joined(reading, holder) &&
    !isHyphenated(reading, holder) &&
    !isOfCompany(reading, holder);
  const entry = follows ? known.find(({ start }) => start === next.start) : undefined;
  const isKnown = entry?.subtype === 'person' && !goesOn(reading, holder, entry);
  const isTitleToo = ((next?.roles ?? 0) & role.wholeTitle) !== 0;
  const isLike = entry !== undefined && isCalledLike(reading, entry, titleText);
  const others =
    entry?.subtype === 'person' || isLike ? { ...search, known: without(known, next?.start ?? 0) } : search;
  const run = follows && !isKnown && !isTitleToo ? nameAt(others, holder) : undefined;
  const found: Candidate[] = [];
  const reason = { title: titleText };
  let id = isKnown ? entry.id : undefined;
  const isPerson = entry === undefined || entry.confidence < 0.5 || entry.subtype === 'person' || isLike;
  if (run !== undefined && isPerson) {
    const person = personCandidate(
      reading,
      spanOf(reading, run),
      isLike ? 0.97 : 0.85,
      'person.title',
      reason,
    );
    found.push(person);
    id = person.id;
  } else if (!isKnown) {
    const apposed = nameInFront(search, at) ?? nameBehindComma(search, lastWord);
    if (apposed !== undefined)
      found.push(personCandidate(reading, spanOf(reading, apposed), 0.65, 'person.title', reason));
    if (isOffice(titleText)) id = found[0]?.id ?? knownBeside(search, title);
  }
  if (
    !profession &&
    !isTiedToCompany(search, title) &&
    (id === undefined ? isOffice(titleText) : !isAddress(titleText))
  )
    found.push(
      candidateAt(title, {
        type: 'actor',
        subtype: 'person',
        kind: 'role',
        // "Bundesrat Ada Muster": the seat that she has, and not all who sit there.
        confidence: id !== undefined && /rat$/.test(titleText) ? 0.97 : 0.5,
        id: id ?? idFromName(titleText),
        reason: { code: 'person.role', args: {} },
      }),
    );
  return found;
}

/**
 * "Senator Nickel", "Mr. Washington", "Frau Stahl": a title with a capital and one word for a state or a resource. A German
 * office may have in its charge what stands behind it ("Leiter Gas").
 */
function isCalledLike(
  reading: Reading,
  { type, subtype, kind, start, end }: Candidate,
  title: string,
): boolean {
  if (reading.titleCase || !/^\p{Lu}\p{Ll}+$/u.test(reading.text.slice(start, end))) return false;
  if (/^[-/]|^ (?:\p{Lu}|und |and )/u.test(reading.text.slice(end, end + 5))) return false;
  if (reading.language === 'de') return type === 'resource' && personal.test(title);
  const isState = (subtype === 'state' || subtype === 'territory') && !title.includes(' ');
  return kind !== 'demonym' && (type === 'resource' || isState) && /^\p{Lu}/u.test(title);
}

const personal =
  /^(?:Frau|Herrn?|Dr\.?|Prof\.?|Senator(?:in)?|Minister(?:in)?|Präsident(?:in)?|Kanzler(?:in)?|General)$/;

/** "The ICT minister": the resource in front that an English office is for. */
function withPortfolio({ reading, known }: NameSearch, { start, end }: Span): Span {
  if (reading.language !== 'en' || !/^ministers?$/.test(reading.folded.slice(start, end)))
    return { start, end };
  const portfolio = known.find((one) => one.type === 'resource' && one.end === start - 1);
  return { start: portfolio?.start ?? start, end };
}

/** "Sondergesandter Deng Xijun": a family name that is known of someone else, with another given name behind it. */
function goesOn(reading: Reading, holder: number, { start, end }: Candidate): boolean {
  const name = reading.words[holder];
  const next = reading.words[holder + 1];
  return (
    name !== undefined &&
    name.start === start &&
    name.end === end &&
    (name.roles & role.familyNameFirst) !== 0 &&
    next?.capital === true &&
    joined(reading, holder + 1)
  );
}

/** "Ein Sprecher von Dorvane": no particle of a family name. */
function isOfCompany(reading: Reading, link: number): boolean {
  const { words } = reading;
  return (
    words[link]?.folded === 'von' &&
    ofCompanies.test(words[link - 1]?.folded ?? '') &&
    !(words[link + 2]?.capital === true && joined(reading, link + 2))
  );
}

const ofCompanies =
  /(?:chef|sprecher|vorsitzende|geschäftsführer|gründer|direktor|manager|analyst|vorstand)(?:e?[ns]|r|in)?$/;

/** "Hakan Fidan, the foreign minister, …", "the foreign minister, Hakan Fidan, …": the known person that a title is set beside. */
function knownBeside({ reading: { text }, known }: NameSearch, { start, end }: Span): string | undefined {
  const isSetOff = /^(?:[,.]| (?:of|for|von|für|de[rs]) )/.test(text.slice(end, end + 5));
  const holder = known.find(
    (one) =>
      one.subtype === 'person' &&
      one.confidence >= 0.5 &&
      (one.end < start
        ? isSetOff && start - one.end <= longestApposition && apposition.test(text.slice(one.end, start))
        : one.start === end + 2 && text.startsWith(', ', end) && text[one.end] === ','),
  );
  return holder?.id;
}

const longestApposition = 40;
/** From a name to its bearer's office: "Merz, the German chancellor", "Merz, Deutschlands Kanzler". */
const apposition = /^, (?:(?:the|der|die|its|their|his|her|[\p{Lu}][\p{L}-]+(?:'s|s)) )?(?:\p{L}+ )?$/u;

/** "Siemens-Chef", unlike "US-Präsident": whose chief it is is a name by itself. */
function isTiedToCompany({ reading, known }: NameSearch, { start, end }: Span): boolean {
  const last = reading.folded.slice(start, end).lastIndexOf('-');
  if (last < 0 || !ofCompanies.test(reading.folded.slice(start, end))) return false;
  return !known.some((one) => one.start === start && ofStates.has(one.subtype ?? ''));
}

const ofStates: ReadonlySet<string> = new Set(['state', 'territory', 'grouping', 'region', 'place']);

/** "General a. D.": out of office. */
function isRetired(reading: Reading, title: number): boolean {
  return /^ a\. ?D\. /.test(
    reading.text.slice(reading.words[title]?.end, (reading.words[title]?.end ?? 0) + 7),
  );
}

/** The name in front of an apposition that begins with the word: "Casilda Mamani, Präsidentin des …". */
function nameInFront(search: NameSearch, at: number): NameRun | undefined {
  const { reading } = search;
  let comma = at - 1;
  // "X, the chief executive", "X, a former minister"
  while (comma > at - 4 && comma > 0 && joined(reading, comma + 1)) {
    if ((reading.words[comma]?.roles ?? 0) & role.ofName) return undefined;
    comma--;
  }
  return isComma(reading, comma) ? nameUpTo(search, comma) : undefined;
}

/** So many words in front of the last one may belong to its name. */
const mostInFront = 6;

/** The full name that ends with the word. */
function nameUpTo(search: NameSearch, last: number): NameRun | undefined {
  const { reading } = search;
  let first = last;
  while (last - first < mostInFront && joined(reading, first) && isWithinName(reading, first - 1)) first--;
  if (openingAdverbs.has(reading.words[first]?.folded ?? '') && beginsSentence(reading, first)) first++;
  if (isPartOfAbbreviation(reading, first)) first++;
  if (last - first > 1 && isPortfolio(reading, first)) first = last - 1;
  return fullName(search, first, last);
}

/** "Minister for Defence Industry Pat Conroy": what an office is for stands between it and its holder's name. */
function isPortfolio({ words }: Reading, first: number): boolean {
  return (
    /^(?:for|of)$/.test(words[first - 1]?.folded ?? '') && ((words[first - 2]?.roles ?? 0) & role.title) !== 0
  );
}

/** The name behind an office and a comma, with a comma behind it: "Minister für Wasser, Tsehay Haile, nannte …". */
function nameBehindComma(search: NameSearch, lastOfTitle: number): NameRun | undefined {
  const { reading } = search;
  for (let word = lastOfTitle; word < lastOfTitle + mostOfOffice; word++) {
    if (isComma(reading, word)) {
      const run = fullName(search, word + 1, undefined);
      const behind = run && reading.text[reading.words[run.last]?.end ?? 0];
      return behind === ',' || behind === '.' ? run : undefined;
    }
    if (!joined(reading, word + 1)) return undefined;
  }
  return undefined;
}

/** How far an office may run before its holder's name: "Minister für Wasser und Energie". */
const mostOfOffice = 8;

function isComma(reading: Reading, word: number): boolean {
  const end = reading.words[word]?.end;
  return end !== undefined && reading.text.startsWith(', ', end);
}

function isWithinName(reading: Reading, word: number): boolean {
  const { capital, roles } = reading.words[word] ?? { capital: false, roles: role.functionWord };
  return (capital && (roles & role.functionWord) === 0) || (roles & role.particle) !== 0;
}

/**
 * A name of several words from the word on, none of which is a title; up to `last` where that is said. Where a
 * first name stands within, the name begins with it: "Anwalt Peter Muster".
 */
function fullName(search: NameSearch, at: number, last: number | undefined): NameRun | undefined {
  const { reading } = search;
  for (let word = at; word < at + 2; word++) {
    // "Antwort von Ada Muster"
    if (word > at && reading.words[word]?.folded === 'von') return undefined;
    const run = nameAt(search, word);
    if (run === undefined || run.capitals < 2 || (last !== undefined && run.last !== last)) continue;
    const later = firstNameWithin(reading, run);
    const shorter = later === undefined ? undefined : nameAt(search, later);
    const found = shorter !== undefined && shorter.capitals > 1 ? shorter : withoutOccupation(reading, run);
    if (found.capitals < 2 || holdsKnownPerson(search, found)) return undefined;
    for (let part = found.first; part <= found.last; part++)
      if (((reading.words[part]?.roles ?? 0) & notWithinNames) !== 0) return undefined;
    return beginsSentence(reading, found.first) && later === undefined && last === undefined
      ? undefined
      : found;
  }
  return undefined;
}

function holdsKnownPerson({ reading, known }: NameSearch, run: NameRun): boolean {
  const span = spanOf(reading, run);
  return known.some(
    (one) =>
      one.subtype === 'person' &&
      one.confidence >= 0.5 &&
      contains(span, one) &&
      reading.text.slice(one.start, one.end).includes(' '),
  );
}

/** German calls women by their work with -in: "Reporterin Thandeka Mokoena". */
function withoutOccupation(reading: Reading, run: NameRun): NameRun {
  const isOccupation =
    reading.language === 'de' &&
    run.capitals > 2 &&
    /..(?:er|log|ist|ent|or|är|eur|änd|wält|ät)in$/.test(reading.words[run.first]?.folded ?? '');
  return isOccupation ? { ...run, first: run.first + 1, capitals: run.capitals - 1 } : run;
}

const notWithinNames = role.wholeTitle | role.organisationNoun | role.kindNoun | role.headEnding;

function firstNameWithin(reading: Reading, { first, last }: NameRun): number | undefined {
  for (let word = first; word < last; word++)
    if (((reading.words[word]?.roles ?? 0) & (role.firstName | role.particle)) === role.firstName)
      return word;
  return undefined;
}

/** A name that begins with a first name or an initial: "Mario Rossi", "J. Edgar Sample". */
function byFirstName(search: NameSearch, at: number): Candidate | undefined {
  const { reading, known } = search;
  const word = reading.words[at];
  if (word === undefined) return undefined;
  const initial = (word.roles & role.firstName) === 0;
  const isChained = initial && ((reading.words[at + 1]?.roles ?? 0) & role.initial) !== 0;
  if ((word.roles & role.functionWord) !== 0 && !isChained) return undefined;
  if (initial && (reading.text[word.end] !== '.' || isPartOfAbbreviation(reading, at))) return undefined;
  if (known.some((one) => one.start <= word.start && word.end < one.end && one.confidence >= 0.5))
    return undefined;
  if (!initial && isBesideKnown(search, at)) return undefined;
  if (!initial && (isBehindFirstName(reading, at) || isHalfOfSurname(reading, at))) return undefined;
  if (!joined(reading, at + 1)) return undefined;
  const run = nameAt(
    { ...search, known: without(known, word.start) },
    at,
    reading.titleCase ? 2 : longestName,
  );
  if (run === undefined || run.capitals < 2 || isBodysName(reading, run)) return undefined;
  const next = reading.words[at + 1];
  if (initial && run.last === at + 1 && ((next?.roles ?? 0) & role.firstName) === 0) return undefined;
  const name = initial ? `${word.text}.` : word.text;
  return personCandidate(reading, spanOf(reading, run), 0.75, 'person.firstName', { name });
}

/** "Told Israel Netanyahu must go", "Milan Italy": a place, and behind it a state, or who is known by that name alone. */
function isBesideKnown({ reading, known }: NameSearch, at: number): boolean {
  const [place, next] = [reading.words[at], reading.words[at + 1]];
  return (
    known.some(
      ({ start, end, confidence }) => start === place?.start && end === place.end && confidence >= 0.5,
    ) &&
    known.some(({ start, end, subtype }) => isAnother(subtype) && start === next?.start && end === next.end)
  );
}

function isAnother(subtype: string | undefined): boolean {
  return subtype === 'person' || subtype === 'state' || subtype === 'territory';
}

/** "James Cook University", "Jordan Armed Forces": called after a person or a country, but no person. */
function isBodysName({ words }: Reading, { last }: NameRun): boolean {
  return /^(?:armed|army|college|forces|foundation|institute|party|school|university)$/.test(
    words[last]?.folded ?? '',
  );
}

/** "Barbara Janusz-Muster": the first half of a family name may be a first name by itself. */
function isBehindFirstName(reading: Reading, at: number): boolean {
  const { end = 0 } = reading.words[at] ?? {};
  const before = reading.words[at - 1];
  return (
    reading.text[end] === '-' &&
    before !== undefined &&
    reading.text[before.end] === ' ' &&
    joined(reading, at) &&
    (before.roles & role.firstName) !== 0
  );
}

/** "Esben Sverdrup-Jensen von der …": the second half of a family name may be a first name by itself, too. */
function isHalfOfSurname(reading: Reading, at: number): boolean {
  return (
    reading.text[(reading.words[at]?.start ?? 0) - 1] === '-' &&
    reading.words[at - 1]?.capital === true &&
    reading.words[at - 2]?.capital === true &&
    joined(reading, at - 1)
  );
}

/** What the glossary may mean by a first name alone ("Chad", "Jordan") does not count where a surname follows. */
function without(known: readonly Candidate[], start: number): readonly Candidate[] {
  return known.filter((one) => one.start !== start);
}

/** "General a. D. Muster": the letter belongs to what stands before it. */
function isPartOfAbbreviation(reading: Reading, at: number): boolean {
  const before = reading.words[at - 1];
  const here = reading.words[at];
  return (
    before !== undefined &&
    here !== undefined &&
    here.end - here.start === 1 &&
    before.end - before.start === 1 &&
    !before.capital
  );
}

/** A family name that stands in front, with a given name behind it: "Wang Yi", "Lee Tsung-han". */
function byFamilyName(search: NameSearch, at: number): Candidate | undefined {
  const { reading, known } = search;
  const word = reading.words[at];
  // One person who is known by this family name alone ("Deng") is not all who have it.
  const others = known.filter(({ start, subtype }) => start !== word?.start || subtype !== 'person');
  const run = nameAt({ ...search, known: others }, at, 3);
  if (run === undefined || word === undefined || run.capitals < 2 || !joined(reading, at + 1))
    return undefined;
  if (at > 0 && reading.words[at - 1]?.capital === true && joined(reading, at)) return undefined;
  return personCandidate(reading, spanOf(reading, run), 0.7, 'person.familyName', { name: word.text });
}

const hyphen = 0x2d;

/** Whether a word without a capital is a small one that a hyphen ties to the one before it: "Ji-ae". */
function endsGivenName(reading: Reading, at: number, { start, end }: Word): boolean {
  return unitAt(reading.text, start - 1) === hyphen && end - start <= 6 && joined(reading, at);
}

/** A given name of two parts of which only the first has a capital, as Korean and Chinese ones: "Yoo Ji-ae". */
function byTiedName(search: NameSearch, at: number): Candidate[] {
  const { reading } = search;
  const hasFamilyName =
    reading.words[at - 2]?.capital === true &&
    ((reading.words[at - 2]?.roles ?? 0) & notWithinNames) === 0 &&
    joined(reading, at - 1) &&
    reading.text[(reading.words[at - 1]?.start ?? 0) - 1] === ' ';
  const run = hasFamilyName ? nameAt(search, at - 2, 2) : undefined;
  if (run === undefined || run.last < at) return [];
  const name = reading.text.slice(reading.words[at - 1]?.start, reading.words[at]?.end);
  return [personCandidate(reading, spanOf(reading, run), 0.8, 'person.givenName', { name })];
}

/** A full name beside a verb of speech: "sagte Nuria Etxeberria", "Thiago Bittencourt argues". */
function bySpeech(search: NameSearch, at: number): Candidate[] {
  const { reading } = search;
  const verb = reading.words[at]?.text ?? '';
  const run = joined(reading, at + 1) ? fullName(search, at + 1, undefined) : undefined;
  const found = run ?? (joined(reading, at) ? nameUpTo(search, at - 1) : undefined);
  if (found === undefined || leadsToGoal(reading, found) || isOfSomebody(reading, found)) return [];
  return [personCandidate(reading, spanOf(reading, found), 0.6, 'person.speech', { verb })];
}

/** "Verlangte eine Rückkehr zu Gaslieferungen": a noun and where it leads. */
function leadsToGoal(reading: Reading, { first, last }: NameRun): boolean {
  for (let word = first; word < last; word++) if (reading.words[word]?.text === 'zu') return true;
  return false;
}

/** "Warnt vor Bohrungen von ReconAfrica": a noun and whose it is; in a person's name a given one stands before "von". */
function isOfSomebody({ words }: Reading, { first }: NameRun): boolean {
  const isGivenName = ((words[first]?.roles ?? 0) & (role.firstName | role.initial)) !== 0;
  return words[first + 1]?.text === 'von' && !isGivenName;
}

function isAddress(title: string): boolean {
  return /^(?:Dr\.?|Mr\.?|Mrs\.?|Ms\.?|Herrn?|Frau|Sir|Dame|Prof\.?|Lord)$/.test(title);
}

/** Whether the word alone is an office that a policy text means. */
function isOffice(title: string): boolean {
  return /(?:minister|ministerin|ministers|präsident|präsidentin|präsidenten|kanzler|kanzlerin|president|chancellor|premier|^secretary-general)$/.test(
    title.toLowerCase(),
  );
}
