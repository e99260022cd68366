import type { Span } from '../text/span.js';
import { type Candidate, candidateAt } from './candidate.js';
import {
  endOfName,
  endOfRun,
  isGenitiveOfMembers,
  linksOfBodies,
  startOfName,
  withinListedNames,
} from './organisationSpans.js';
import { beginsSentence, type Reading, wordAt } from './reading.js';
import { role } from './spelling.js';
import type { Vocabulary } from './vocabulary.js';
import { joined, phraseAt, startOfCompound } from './wordList.js';

/** Organisations that no list has, by the words their names begin or end with, or that stand in front of them. */
export function findOrganisations(
  reading: Reading,
  vocabulary: Vocabulary,
  known: readonly Candidate[],
): Candidate[] {
  const { roles, rules } = reading.language === 'de' ? germanRules : commonRules;
  if ((reading.roles & roles) === 0) return [];
  const candidates: Candidate[] = [];
  for (const [at, word] of reading.words.entries()) {
    if ((word.roles & roles) === 0) continue;
    for (const rule of rules) {
      if ((word.roles & rule.startsAt) === 0) continue;
      const found = rule.find(reading, vocabulary, at, known);
      if (found !== undefined) candidates.push(withoutNext(reading, found, known));
    }
    if (reading.language === 'de') candidates.push(...byKinds(reading, at));
  }
  return reading.titleCase ? candidates.filter((name) => isSetOff(reading, name)) : candidates;
}

/**
 * "Council of Churches of Sampleland and Saferworld", "Zusammenschluss der Kupferländer Chile und Peru": what is known by
 * itself behind an "and" is another one, and so are members behind what they are.
 */
function withoutNext(reading: Reading, found: Candidate, known: readonly Candidate[]): Candidate {
  const member = known.find(
    ({ start, end, kind }) =>
      kind === 'name' &&
      start > found.start &&
      end <= found.end &&
      /(?:länder|ländern|staaten) $/.test(reading.text.slice(found.start, start)),
  );
  if (member !== undefined) return { ...found, end: member.start - 1 };
  const next = known.find(
    ({ end, start, kind, subtype, type }) =>
      end === found.end &&
      start > found.start &&
      type === 'actor' &&
      kind === 'name' &&
      subtype !== 'state' &&
      subtype !== 'territory',
  );
  const link = / (?:and|und) $/.exec(reading.text.slice(found.start, next?.start ?? found.start));
  return next === undefined || link === null ? found : { ...found, end: next.start - link[0].length };
}

/** Where most words have a capital, as in a list of delegations, a name ends at a mark. */
function isSetOff({ text }: Reading, { start, end }: Span): boolean {
  return (
    /(?:^|[,;:–-] |[,;:] the | of the |\()$/.test(text.slice(Math.max(0, start - 10), start)) &&
    /^(?:[,;:)]| \(|$)/.test(text.slice(end, end + 2))
  );
}

/** A rule, and the roles of the words that it looks at. */
interface Rule {
  readonly startsAt: number;
  readonly find: (
    reading: Reading,
    vocabulary: Vocabulary,
    at: number,
    known: readonly Candidate[],
  ) => Candidate | undefined;
}

const common: readonly Rule[] = [
  { startsAt: role.legalForm, find: byLegalForm },
  { startsAt: role.organisationEnd, find: byLastWord },
  { startsAt: role.organisationStart, find: byFirstWords },
  { startsAt: role.organisationStart, find: byForeignFirstWord },
  { startsAt: role.organisationKind, find: byKind },
  { startsAt: role.organisationKind, find: byApposition },
];
const commonRules = withRoles(common);
const germanRules = withRoles([
  ...common,
  { startsAt: role.adjectiveOfName, find: byGermanAdjective },
  { startsAt: role.organisationNoun, find: byGermanNounAndPurpose },
  { startsAt: role.organisationNoun, find: byGermanNounAndPlace },
  { startsAt: role.militaryUnit, find: byNumber },
]);

function withRoles(rules: readonly Rule[]): { readonly rules: readonly Rule[]; readonly roles: number } {
  return { rules, roles: rules.reduce((roles, { startsAt }) => roles | startsAt, 0) };
}

/** A name that ends with a legal form: "Nordic Lithium AB". */
function byLegalForm(reading: Reading, vocabulary: Vocabulary, at: number): Candidate | undefined {
  const end = legalFormEnd(reading, vocabulary, at);
  const start = end === undefined ? undefined : startBehindNoun(reading, at);
  const form = reading.text.slice(reading.words[at]?.start, end);
  return end === undefined || start === undefined
    ? undefined
    : organisation(start, end, 'company', 0.85, 'organisation.legalForm', form);
}

/**
 * Where a company's name begins: German companies are feminine, so that the noun behind another article says what
 * the company is ("vom Förderer Zagros Energy Ltd.").
 */
function startBehindNoun(reading: Reading, at: number): number | undefined {
  const start = startOfName(reading, at);
  if (reading.language !== 'de' || start === undefined) return start;
  const first = wordAt(reading, start);
  const before = reading.words[first - 1]?.folded ?? '';
  const isOther = notFeminine.has(before) || (before === 'der' && beginsSentence(reading, first - 1));
  return isOther && first + 1 < at && joined(reading, first + 1) ? reading.words[first + 1]?.start : start;
}

const notFeminine: ReadonlySet<string> = new Set('den dem das vom beim zum im am ein einem einen'.split(' '));

/** A name that ends with what organisations are called in English: "Rivers Commission", "Kobe Steel". */
function byLastWord(reading: Reading, vocabulary: Vocabulary, at: number): Candidate | undefined {
  const word = reading.words[at];
  if (word === undefined || (word.roles & role.organisationEnd) === 0) return undefined;
  if (
    reading.language === 'de' &&
    vocabulary.lastWordsGermanToo.has(word.text) &&
    !isBehindEnglish(reading, at) &&
    !isBehindTwo(reading, at)
  )
    return undefined;
  if (isInNameOfLaw(reading, at)) return undefined;
  const start = startOfName(reading, at, linksOfBodies);
  const end = isCompanyOf(reading, at) ? word.end : endOfName(reading, at);
  return start === undefined
    ? undefined
    : organisation(start, end, 'organisation', 0.75, 'organisation.lastWord', word.text);
}

/** "Sample Systems of Germany": where a company is from is no part of its name. */
function isCompanyOf({ words }: Reading, at: number): boolean {
  return words[at + 1]?.folded === 'of' && companyWords.test(words[at]?.folded ?? '');
}

const companyWords =
  /^(?:systems|industries|technologies|foods|metals|minerals|resources|logistics|partners|motors|airlines|airways|electronics|pharmaceuticals|steel|energy|oil|power|mining|cement|pharma|shipping|solar|telecom)$/;

/** "Russian Uranium Imports Act": within a law's name no organisation's ends, here with the word `at`. */
export function isInNameOfLaw(reading: Reading, at: number): boolean {
  if (reading.language !== 'en') return false;
  for (let word = at + 1; word <= at + 3; word++) {
    const here = reading.words[word];
    if (here?.capital !== true || !joined(reading, word)) return false;
    if (laws.has(here.folded)) return true;
  }
  return false;
}

const laws: ReadonlySet<string> = new Set(
  'act bill code decree directive law order ordinance regulation'.split(' '),
);

/** Whether the word in front looks English: "Rig Workers Union". */
function isBehindEnglish(reading: Reading, at: number): boolean {
  const before = reading.words[at - 1];
  return (
    before?.capital === true &&
    joined(reading, at) &&
    /(?:[^aeiou]ers|ors|ians?|ational|ish|ese|ics|ity|ence|ation of)$/.test(before.folded)
  );
}

/** "Guyana Gold Board": German ties nouns together, so that three words side by side are a name. */
function isBehindTwo(reading: Reading, at: number): boolean {
  return [at - 1, at - 2].every((number) => {
    const word = reading.words[number];
    return (
      word?.capital === true &&
      (word.roles & (role.functionWord | role.wholeTitle | role.kindNoun)) === 0 &&
      reading.text[word.end] === ' ' &&
      joined(reading, number + 1) &&
      !beginsSentence(reading, number)
    );
  });
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
  // English names stand in German texts too: "Sana'a Center for Strategic Studies".
  const isEnglish =
    reading.language !== 'de' || /^(?:of|for|on)$/.test(reading.words[first.lastWord + 1]?.folded ?? '');
  const english = isEnglish ? startOfName(reading, at) : undefined;
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
  if (word.capital !== german || (german && inPlural.test(word.folded))) return undefined;
  const phrase = phraseAt(vocabulary.kinds, reading, at);
  if (phrase === undefined && (word.roles & role.kindNoun) === 0) return undefined;
  const lastOfKind = phrase?.lastWord ?? at;
  const quoted =
    german && word.folded !== 'newsletter'
      ? quotedBehind(reading, reading.words[lastOfKind]?.end ?? 0)
      : undefined;
  if (quoted !== undefined)
    return organisation(quoted.start, quoted.end, 'organisation', 0.7, 'organisation.kind', word.text);
  if (!joined(reading, lastOfKind + 1) || reading.text[reading.words[lastOfKind]?.end ?? 0] === '-')
    return undefined;
  const belongs = german && belongsToName(reading, at, lastOfKind);
  const end = endOfRun(reading, lastOfKind + 1, german && !belongs ? withinListedNames : undefined);
  const start = (belongs ? word : reading.words[lastOfKind + 1])?.start ?? 0;
  return end === undefined
    ? undefined
    : organisation(start, end, 'organisation', 0.65, 'organisation.kind', word.text);
}

/** "Das Portal "Forbes Srbija"": a name in quotation marks. */
function quotedBehind({ text }: Reading, end: number): Span | undefined {
  const name = /^ "(\p{Lu}[^".,;:!?]{1,38}[^".,;:!? ])"/u.exec(text.slice(end, end + 44))?.[1];
  return name === undefined ? undefined : { start: end + 2, end: end + 2 + name.length };
}

/** Names in a list behind a noun in the plural that says what they are: "die Konzerne Norebo und Murman Seafood". */
function byKinds(reading: Reading, at: number): Candidate[] {
  const kind = reading.words[at];
  if (kind === undefined || (kind.roles & role.organisationKind) === 0 || !isInPlural(reading, at)) return [];
  const names: Candidate[] = [];
  let first = at + 1;
  let gap = ' ';
  while (
    first <= at + longestList &&
    reading.text.slice(reading.words[first - 1]?.end, reading.words[first]?.start) === gap
  ) {
    const end = endOfRun(reading, first, withinListedNames);
    const name = reading.words[first];
    if (end === undefined || name === undefined || isLikeNoun(reading.folded.slice(name.start, end))) break;
    names.push(organisation(name.start, end, 'organisation', 0.65, 'organisation.kind', kind.text));
    first = wordAt(reading, end);
    if (reading.words[first]?.folded === 'und' || reading.words[first]?.folded === 'sowie') first++;
    gap = reading.text.startsWith(', ', end) ? ', ' : ' ';
  }
  return names.length > 1 ? names : [];
}

/** "Konzerne", "die Betreiber": by its form, or by what stands in front where the singular has that form too. */
function isInPlural({ words }: Reading, at: number): boolean {
  const { folded } = words[at] ?? { folded: '' };
  if (inPlural.test(folded)) return true;
  return (
    /(?:ern?|unternehmen|sendern?)$/.test(folded) &&
    /^(?:die|den|beiden|zwei|drei|vier)$/.test(words[at - 1]?.folded ?? '')
  );
}

const longestList = 20;
const inPlural =
  /(?:konzernen?|firmen|reedereien|zeitungen|gewerkschaften|parteien|gesellschaften|agenturen|banken|werften|organisationen|fabriken|milizen|gruppen|häusern?|tanks|magazinen?|blättern?|konzernen|verbänden?)$/;

/** A noun in the plural, or one of those that German makes of other words: not a name. */
function isLikeNoun(folded: string): boolean {
  return /^\p{L}+(?:ung|heit|keit|schaft|tion|en|e|n)$/u.test(folded);
}

/** "The energy regulator, CERA, has …": a name between commas behind what it is the name of. */
function byApposition(reading: Reading, vocabulary: Vocabulary, at: number): Candidate | undefined {
  const word = reading.words[at];
  if (word === undefined || (word.roles & role.organisationKind) === 0) return undefined;
  if (reading.language !== 'en' || word.capital) return undefined;
  const from = (phraseAt(vocabulary.kinds, reading, at)?.lastWord ?? at) + 1;
  const name = reading.words[from];
  if (name?.capital !== true || reading.text.slice(reading.words[from - 1]?.end, name.start) !== ', ')
    return undefined;
  const end = endOfRun(reading, from);
  return end === undefined || !/^(?:, \p{Ll}|\.(?: |$))/u.test(reading.text.slice(end, end + 3))
    ? undefined
    : organisation(name.start, end, 'organisation', 0.6, 'organisation.kind', word.text);
}

/** "Stiftung Warentest", "Verband Baltischer Lastverteiler": here the kind is a part of the name. */
function belongsToName(reading: Reading, at: number, lastOfKind: number): boolean {
  const kind = reading.words[at]?.folded ?? '';
  if (
    at !== lastOfKind ||
    /^(?:stiftung|vereinigung|bündnis|netzwerk|bundesver(?:band|bands|bandes|einigung))$/.test(kind)
  )
    return at === lastOfKind;
  const next = reading.words[at + 1];
  return (
    /(?:verband(?:e?s)?|bund|verein(?:e?s)?)$/.test(kind) &&
    next?.folded.endsWith('er') === true &&
    reading.words[at + 2]?.capital === true &&
    joined(reading, at + 2)
  );
}

/**
 * A German noun for an organisation behind an adjective with a capital, which only a name has within a
 * sentence: "Hohe Behörde", "Moskauer Helsinki-Gruppe".
 */
function byGermanAdjective(reading: Reading, vocabulary: Vocabulary, at: number): Candidate | undefined {
  const adjective = reading.words[at];
  if (adjective === undefined || (adjective.roles & role.adjectiveOfName) === 0) return undefined;
  if ((adjective.roles & role.kindNoun) !== 0 || reading.text[adjective.end] === '-') return undefined;
  const first = reading.words[startOfCompound(reading, at)] ?? adjective;
  if (reading.words[at + 1]?.capital !== true || beginsSentence(reading, at)) return undefined;
  for (let word = at + 1; word <= at + 3; word++) {
    const noun = reading.words[word];
    // "Industrie- und Handelskammer"
    if (noun?.folded === 'und' && reading.text.slice(reading.words[word - 1]?.end, noun.start) === '- ')
      continue;
    if (noun?.capital !== true || !joined(reading, word)) return undefined;
    if (vocabulary.endsLikeOrganisation(noun.folded))
      return organisation(
        first.start,
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

/** A German noun for an organisation with what it is for: "Fischereikommission für den Pazifik". */
function byGermanNounAndPurpose(reading: Reading, _: Vocabulary, at: number): Candidate | undefined {
  const noun = reading.words[at];
  if (noun === undefined || (noun.roles & role.organisationNoun) === 0) return undefined;
  const isFor = reading.words[at + 1]?.folded === 'für' && !isIndefinite(reading, at);
  if (!isFor && !isCouncilOfMembers(reading, at)) return undefined;
  const end = endOfName(reading, at);
  return end === noun.end
    ? undefined
    : organisation(
        reading.words[startOfCompound(reading, at)]?.start ?? noun.start,
        end,
        'organisation',
        0.65,
        'organisation.lastWord',
        noun.text,
      );
}

/** "Im Rat der Palmölländer", but no "Rat der Regierung". */
function isCouncilOfMembers(reading: Reading, at: number): boolean {
  const members = reading.words[at + 2]?.folded ?? '';
  return (
    /^(?:rat|senat)(?:e?s)?$/.test(reading.words[at]?.folded ?? '') &&
    /^(?:de[rms]|im|beim|zum)$/.test(reading.words[at - 1]?.folded ?? '') &&
    isGenitiveOfMembers(reading, at, at + 1) &&
    /(?:e[nr]?|n|s)$/.test(members) &&
    !/(?:tion|ein|eien)$/.test(members)
  );
}

/** A German noun for an organisation with its seat behind: "Bezirksgericht Helsinki", "Hafenbehörde von Dschibuti". */
function byGermanNounAndPlace(
  reading: Reading,
  _: Vocabulary,
  at: number,
  known: readonly Candidate[],
): Candidate | undefined {
  const noun = reading.words[at];
  if (noun === undefined || (noun.roles & role.organisationNoun) === 0) return undefined;
  if ((noun.roles & role.kindNoun) !== 0 || isIndefinite(reading, at)) return undefined;
  const next = reading.words[at + 1];
  if (next === undefined || !joined(reading, at + 1) || reading.text[noun.end] !== ' ') return undefined;
  const from = next.folded === 'von' ? at + 2 : at + 1;
  const place = reading.words[from];
  if (place?.capital !== true || !joined(reading, from) || (place.roles & notSeat) !== 0) return undefined;
  const listed = known.find(({ start, confidence }) => start === place.start && confidence >= 0.5);
  if (listed?.kind === 'name' && listed.subtype !== 'state') return undefined;
  const isPlace = listed?.kind === 'place';
  if (!isPlace && /(?:ung|heit|keit|schaft|tion|en|er|e)$/.test(place.folded) && next.folded !== 'von')
    return undefined;
  const end = endOfThemes(reading, at) ?? endOfRun(reading, from);
  return end === undefined
    ? undefined
    : organisation(noun.start, end, 'organisation', 0.6, 'organisation.lastWord', noun.text);
}

/** "Forum Umwelt und Entwicklung": named after two themes. */
function endOfThemes({ words }: Reading, at: number): number | undefined {
  const second = words[at + 3];
  return words[at]?.folded === 'forum' && words[at + 2]?.folded === 'und' && second?.capital === true
    ? second.end
    : undefined;
}

/** A military unit by its number: "47. mechanisierte Brigade". */
function byNumber(reading: Reading, _: Vocabulary, at: number): Candidate | undefined {
  const noun = reading.words[at];
  if (noun === undefined) return undefined;
  const before = reading.text.slice(Math.max(0, noun.start - 32), noun.start);
  const number = /(?:^| )((?:\d{1,3}|[IVX]{1,4})\. (?:\p{Ll}{4,20}en? )?)$/u.exec(before)?.[1];
  return number === undefined
    ? undefined
    : organisation(
        noun.start - number.length,
        noun.end,
        'armed-service',
        0.7,
        'organisation.lastWord',
        noun.text,
      );
}

/** "Vor einem Gericht", "ein Fonds für …", "im Rat": not by a name of its own. */
function isIndefinite(reading: Reading, at: number): boolean {
  const before = reading.words[startOfCompound(reading, at) - 1]?.folded ?? '';
  return /^k?ein(?:e[mnrs]?)?$/.test(before) || (reading.words[at]?.folded === 'rat' && before === 'im');
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
