import { isDay } from './names.js';
import { beginsSentence, type Reading } from './reading.js';
import { role } from './roles.js';
import { joined } from './wordList.js';

const longestName = 6;

/** Where the run of words with a capital begins that ends with the word before `at`. */
export function startOfName(reading: Reading, at: number, links = linksOfNames): number | undefined {
  let first: number | undefined;
  for (let word = at - 1; word >= 0 && word >= at - longestName; word--) {
    const here = reading.words[word];
    if (here === undefined || !joinedInName(reading, word + 1)) break;
    const stops =
      (here.roles & (role.functionWord | endsBefore)) !== 0 &&
      !links.has(here.folded) &&
      !(reading.language === 'en' && namesakes.has(here.folded));
    // "Seine Konkurrentin STV Group"
    if (reading.language === 'de' && first !== undefined && feminine.test(here.folded)) break;
    if (here.folded === 'and' && reading.language !== 'de' && !leadsBack(reading, word, at)) break;
    if (stops && reading.text[here.end] !== '-') break;
    if (here.capital) first = word;
    else if (!links.has(here.folded)) break;
    if (beginsSentence(reading, word)) break;
  }
  return first === undefined ? undefined : reading.words[first]?.start;
}

const feminine = /....(?:er|ent|al|or|ist|at)in$/;

/** Titles that names of bodies begin with: "King Abdullah University", "General Secretariat". */
const namesakes: ReadonlySet<string> = new Set(['general', 'king', 'queen', 'prince', 'sultan', 'emir']);

/**
 * An "and" is within a public body's name, and within those of the many: "Manufacturers and Exporters Association". A
 * company's name has but a word behind it, and stands in no list: "Chemicals and Fertilisers Ltd".
 */
function leadsBack(reading: Reading, and: number, last: number): boolean {
  const before = reading.words[and - 1];
  // "Parliament and Council": each is one by itself.
  if (before === undefined || publicBodies.has(before.folded)) return false;
  const end = reading.words[last]?.folded ?? '';
  if (publicBodies.has(end)) return true;
  if (!before.folded.endsWith('s')) return false;
  if (bodiesOfMany.has(end)) return true;
  const goesOn = reading.words[last + 1]?.capital === true && joinedInName(reading, last + 1);
  return last - and <= 2 && !goesOn && !isBehindNameInList(reading, and - 1);
}

/** "Solvar, Norden Metals and Odyssey Holdings": whether the name that ends with the word stands behind another one. */
function isBehindNameInList({ text, words }: Reading, last: number): boolean {
  let first = last;
  while (
    first > last - longestName &&
    words[first - 1]?.capital === true &&
    text[words[first - 1]?.end ?? 0] === ' '
  )
    first--;
  const before = words[first - 1];
  return before?.capital === true && text.slice(before.end, words[first]?.start) === ', ';
}

const publicBodies: ReadonlySet<string> = new Set(
  'administration agency authority board bureau command commission committee corps council department directorate inspectorate ministry office parliament secretariat'.split(
    ' ',
  ),
);

const bodiesOfMany: ReadonlySet<string> = new Set(
  'academy alliance association center centre chamber coalition confederation federation forum foundation guild institute league network society union'.split(
    ' ',
  ),
);

/** Small words within names; public bodies have lists in their names too: "Science and Technology Council". */
const linksOfNames: ReadonlySet<string> = new Set(['de', 'du', 'do', 'del', 'la']);
export const linksOfBodies: ReadonlySet<string> = new Set([...linksOfNames, 'and']);

/** What stands in front of a name without being a part of it: an office, a kind of organisation. */
const endsBefore = role.wholeTitle | role.kindNoun;

/** Where a name ends that goes on behind the word with "of", "for", "für" and words with a capital. */
export function endOfName(reading: Reading, at: number): number {
  let end = reading.words[at]?.end ?? 0;
  let linked = false;
  // "Centre for International Law der Universität …": a German article is no part of an English name.
  let isForeignLink = false;
  for (let word = at + 1; word <= at + 10; word++) {
    const here = reading.words[word];
    if (here === undefined || isDay(here.folded) || beginsAnother(reading, at, word)) return end;
    if (!joinedInName(reading, word)) {
      if (linked && goesOnInList(reading, word)) end = here.end;
      else if (!linked || !sharesHead(reading, word)) return end;
    } else if (
      (linksOn.has(here.folded) && !isOpenEnd(reading, word)) ||
      isGenitiveOfMembers(reading, at, word) ||
      (linked && leadsToSeat(reading, word)) ||
      (englishLinks.has(here.folded) && leadsToCapital(reading, word, linked))
    ) {
      linked = true;
      isForeignLink ||= reading.language === 'de' && (here.folded === 'of' || englishLinks.has(here.folded));
    } else if (linked && here.capital) end = here.end;
    else if (conjunctions.has(here.folded) && reading.words[word + 1]?.capital !== true) {
      if (!linked || !isAdjectiveWithin(reading, word + 1)) return end;
    } else if (isForeignLink && germanArticles.has(here.folded)) {
      return end;
    } else if (!linked || !isSmallWithin(here.folded)) {
      if (!linked || !isAdjectiveWithin(reading, word)) return end;
    }
  }
  return end;
}

/**
 * Whether something else begins with the word that stands behind an English name: "Institute for Peace and The Forum",
 * "Society of Wales and Hong Kong Bar Association", "Front of India Chairman Ada Sample".
 */
function beginsAnother({ words, text, language }: Reading, at: number, word: number): boolean {
  const here = words[word];
  if (language !== 'en' || here === undefined || word < at + 2) return false;
  if (here.capital)
    return (
      (here.roles & role.wholeTitle) !== 0 &&
      words[word - 1]?.capital === true &&
      words[word + 1]?.capital === true &&
      text[here.end] === ' ' &&
      !namesakes.has(here.folded)
    );
  if (here.folded !== 'and') return false;
  if (words[word + 1]?.text === 'The') return true;
  let last = word;
  while (
    last < word + longestName &&
    words[last + 1]?.capital === true &&
    text[words[last]?.end ?? 0] === ' '
  )
    last++;
  // "Ministry of Commerce and Japan's Ministry of Trade"
  if (last > word && text.startsWith("'s ", words[last]?.end)) return true;
  return last > word + 2 && ((words[last]?.roles ?? 0) & role.organisationEnd) !== 0;
}

/** "Institut für Verteidigungs- und Sicherheitsforschung": the "und" behind a first part that a hyphen cuts off. */
function sharesHead({ text, words, language }: Reading, word: number): boolean {
  const { start, folded } = words[word] ?? { start: 0, folded: '' };
  return (
    language === 'de' &&
    folded === 'und' &&
    text.slice(words[word - 1]?.end, start) === '- ' &&
    words[word + 1]?.capital === true
  );
}

/** "Dow Chemical zur weltweiten Nummer eins": what somebody becomes. */
function isOpenEnd({ words }: Reading, word: number): boolean {
  return (
    words[word]?.folded === 'zur' &&
    words[word + 1]?.capital === false &&
    !words[word - 1]?.folded.endsWith('stelle')
  );
}

/** "Komitee für die Verteidigung von Potosí (Comcipo)": an abbreviation in brackets says where the name ends. */
function leadsToSeat({ words, text }: Reading, word: number): boolean {
  const seat = words[word + 1];
  return (
    words[word]?.folded === 'von' &&
    seat?.capital === true &&
    /^ \(\p{Lu}/u.test(text.slice(seat.end, seat.end + 3))
  );
}

/** What a name goes on behind. */
const linksOn: ReadonlySet<string> = new Set(['of', 'für', 'zur']);
const englishLinks: ReadonlySet<string> = new Set(['for', 'on']);
const conjunctions: ReadonlySet<string> = new Set(['and', 'und']);
const germanArticles: ReadonlySet<string> = new Set(['der', 'des', 'die', 'den']);

function isSmallWithin(folded: string): boolean {
  return folded === 'the' || conjunctions.has(folded) || germanArticles.has(folded);
}

/** "For Agriculture", "for the Defence of the Commons"; "on" only where nothing has linked before it. */
function leadsToCapital({ words }: Reading, word: number, linked: boolean): boolean {
  const next = words[word + 1];
  if (words[word]?.folded === 'on' && (linked || next?.capital !== true || isDay(next.folded))) return false;
  return next?.capital === true || (next?.folded === 'the' && words[word + 2]?.capital === true);
}

/** "Ministerium für den ökologischen Wandel": an adjective behind an article, or a second one. */
function isAdjectiveWithin({ words, language }: Reading, word: number): boolean {
  if (language !== 'de' || !isInflected.test(words[word]?.folded ?? '')) return false;
  const before = words[word - 1]?.folded ?? '';
  const opens = /^(?:der|des|die|den|das|für|zur)$/.test(before);
  const follows = before === 'und' && isInflected.test(words[word - 2]?.folded ?? '');
  const next = words[word + 1];
  const goesOn = next?.folded === 'und' && isInflected.test(words[word + 2]?.folded ?? '');
  return (opens || follows) && (next?.capital === true || goesOn);
}

const isInflected = /^\p{Ll}+(?:e|en|er|es)$/u;

/** "Bund der Küstengemeinden": a union's members stand in the genitive behind its name. */
export function isGenitiveOfMembers(reading: Reading, at: number, word: number): boolean {
  const folded = reading.words[word]?.folded;
  return (
    word === at + 1 &&
    reading.language === 'de' &&
    (folded === 'der' || folded === 'des') &&
    reading.words[word + 1]?.capital === true &&
    /(?:bund|verband|vereinigung|union|zusammenschluss|föderation|konföderation|inspektorat|direktorat|kommissariat|akademie|hochschule|kammer|rat|senat)(?:s|es)?$/.test(
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
export function endOfRun(reading: Reading, at: number, within = withinForeignNames): number | undefined {
  let end: number | undefined;
  for (let word = at; word < at + longestName; word++) {
    const here = reading.words[word];
    if (here === undefined || isDay(here.folded) || (word > at && !joinedInName(reading, word))) return end;
    if (word > at && beginsSentence(reading, word)) return end;
    if (here.capital && (here.roles & role.functionWord) === 0) end = here.end;
    else if (
      word === at ||
      !within.has(here.folded) ||
      (reading.language === 'de' && articles.test(here.folded))
    )
      return end;
  }
  return end;
}

/** Portuguese and French words that are German articles as well. */
const articles = /^(?:das|des)$/;

const withinForeignNames: ReadonlySet<string> = new Set(
  'de du do des del della la le les di da dos das d l dell of for für y e et o van al el wa wal ya'.split(
    ' ',
  ),
);

/** As above, where "und" stands between names. */
export const withinListedNames: ReadonlySet<string> = new Set(
  [...withinForeignNames].filter((word) => word !== 'und' && word !== 'and'),
);

/** Whether the words stand together as in a name: with "&" or an apostrophe too ("Breeders' Guild", "d'Études"). */
export function joinedInName(reading: Reading, word: number): boolean {
  if (joined(reading, word)) return true;
  const between = reading.text.slice(reading.words[word - 1]?.end, reading.words[word]?.start);
  const isElided = between === "'" && elided.has(reading.words[word - 1]?.folded ?? '');
  return between === ' & ' || isElided || (between === "' " && reading.words[word]?.capital === true);
}

const elided: ReadonlySet<string> = new Set(['d', 'l', 'dell', 'nell']);
