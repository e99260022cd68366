import type { Candidate } from './candidate.js';
import type { Span } from '../text/span.js';
import { isDay } from './names.js';
import { beginsSentence, type Reading } from './reading.js';
import { role } from './roles.js';
import { joined } from './wordList.js';

const longestName = 12;

/**
 * Where an arrangement's name ends, in code units. Behind a head with a capital it may go on: "Treaty on the Prohibition of
 * Nuclear Weapons".
 */
export function endOfName(reading: Reading, at: number, parties: readonly Candidate[]): number {
  const last = reading.words[at];
  let end = last?.end ?? 0;
  if (last?.capital !== true || reading.titleCase) return end;
  if (reading.language === 'de')
    return endBehindNumber(reading, at) ?? endBehindPlace(reading, at) ?? endBehindTopic(reading, at) ?? end;
  if (reading.language !== 'en') return end;
  const numberEnd = endOfNumber(reading, last);
  if (numberEnd !== undefined) return numberEnd;
  const behindYear = lastOfYear(reading, at);
  const link = reading.words[behindYear + 1]?.folded ?? '';
  if (!/^(?:of|on|for|against|concerning|relating)$/.test(link) || isOpeningWord(reading, at)) return end;
  if (link === 'of' && /^(?:framework|process|understanding)$/.test(last.folded)) return end;
  for (let word = behindYear + 1; word <= at + longestName; word++) {
    const here = reading.words[word];
    if (here === undefined || isDay(here.folded) || here.folded === 'may') return end;
    if (!joined(reading, word) && !(link === 'on' && isListedTopic(reading, word, parties))) return end;
    if (here.capital) end = here.end;
    else if (!/^(?:of|on|for|a|an|the|and|to|against|concerning|relating)$/.test(here.folded)) return end;
  }
  return end;
}

/** "Convention of 1982 on the Law of the Sea", "Übereinkommen von 1992 zum Schutz": the year within a name, or the head. */
function lastOfYear({ folded, words }: Reading, at: number): number {
  const { end } = words[at] ?? { end: 0 };
  return withinYear.test(folded.slice(end, end + longestYear)) ? at + 2 : at;
}

/** "MoU 43": behind the number that an arrangement is called by. */
function endOfNumber({ text }: Reading, { start, end }: Span): number | undefined {
  const name = numbered.exec(text.slice(start, end + longestNumber))?.[0];
  return name === undefined ? undefined : start + name.length;
}

const numbered = /^MoU \d{1,3}(?!\d)/;
const longestNumber = 5;

const longestYear = 24;
const withinYear = /^ (?:of|von) [12]\d{3} (?:on|for|against|concerning|relating|über|gegen|zum|zur) /;

/** A name that the glossary knows may go on with what it is about, which is no party: "Paris Agreement on Climate". */
export function endOfListed(
  reading: Reading,
  listed: Candidate,
  lastWord: number,
  parties: readonly Candidate[],
): number {
  const head = reading.words[lastWord];
  const numberEnd = head?.end === listed.end ? endOfNumber(reading, head) : undefined;
  if (numberEnd !== undefined) return numberEnd;
  if (reading.language !== 'unknown' && head !== undefined && head.end < listed.end) {
    const tied = endOfTied(reading, listed.end);
    if (tied > listed.end) return tied;
  }
  const goesOn =
    reading.language === 'en' &&
    listed.kind === 'name' &&
    listed.end === reading.words[lastWord]?.end &&
    /^(?:on|against)$/.test(reading.words[lastWord + 1]?.folded ?? '');
  const end = goesOn ? endOfName(reading, lastWord, parties) : listed.end;
  return parties.some((party) => party.start >= listed.end && party.start < end) ? listed.end : end;
}

/** "Talks on New START resumed": a noun that talks are meant by has a capital there for beginning the sentence. */
function isOpeningWord(reading: Reading, at: number): boolean {
  return (
    beginsSentence(reading, at) &&
    /^(?:talks|negotiations|consultations|cooperation|meetings?)$/.test(reading.words[at]?.folded ?? '')
  );
}

/** "Treaty on Friendship, Trade and Navigation": the word stands behind a comma in a list that ends with "and". */
function isListedTopic({ text, words }: Reading, at: number, parties: readonly Candidate[]): boolean {
  const before = words[at - 1];
  const here = words[at];
  if (before?.capital !== true || here === undefined) return false;
  if (text.slice(before.end, here.start) !== ', ') return false;
  const isParty = parties.some(({ start }) => start === here.start);
  return !isParty && listOfTopics.test(text.slice(here.start, here.start + longestList));
}

const longestList = 120;
const listOfTopics = /^(?:and \p{Lu}|(?:\p{Lu}[\p{L}-]{1,30},? ){1,4}and \p{Lu})/u;

/** "Protokoll 331", "Übereinkommen Nr. 169": a number that is no year. */
function endBehindNumber(reading: Reading, at: number): number | undefined {
  const head = reading.words[at];
  if (head === undefined || !/(?:protokolls?|übereinkommens?|konvention)$/.test(head.folded))
    return undefined;
  const number = /^ (?:Nr\. ?)?(?!(?:19|20)\d\d)\d{1,4}(?![\d.,]*\d)/.exec(
    reading.text.slice(head.end, head.end + 12),
  )?.[0];
  return number === undefined ? undefined : head.end + number.length;
}

/** "Vertrag von Lissabon": behind the place that names the arrangement. */
function endBehindPlace(reading: Reading, at: number): number | undefined {
  const head = reading.words[at];
  const place = reading.words[at + 2];
  if (head === undefined || reading.words[at + 1]?.folded !== 'von' || place?.capital !== true)
    return undefined;
  if (!namedByPlace.test(head.folded) || !joined(reading, at + 1) || !joined(reading, at + 2))
    return undefined;
  return (place.roles & (role.title | role.titleEnding | role.functionWord)) === 0
    ? endOfTied(reading, place.end)
    : undefined;
}

/** "Neuilly-sur-Seine": behind what hyphens tie to a place's name. */
function endOfTied({ text }: Reading, end: number): number {
  return end + (tiedToPlace.exec(text.slice(end, end + longestTied))?.[0].length ?? 0);
}

const longestTied = 24;
const tiedToPlace = /^(?:-\p{Ll}{1,4})*(?:-\p{Lu}\p{Ll}+)+(?!\p{L})/u;

const namedByPlace =
  /^(?:vertrag|abkommen|übereinkommen|konvention|protokoll|charta|erklärung|kommuniqué|frieden)(?:s|es)?$/;

/**
 * "Übereinkommen über den Rechtsstatus des Kaspischen Meeres", "Wiener Abkommen über diplomatische Beziehungen":
 * behind what a convention is about, or any treaty that is named after a place too.
 */
function endBehindTopic(reading: Reading, at: number): number | undefined {
  const named = namedByTopic.test(reading.words[at]?.folded ?? '') || isBehindPlaceName(reading, at);
  const behindMaker = ofMaker.exec(reading.folded.slice(reading.words[at]?.end))?.[0];
  const last = lastOfYear(reading, at);
  const link = behindMaker === undefined ? last + 1 : at + behindMaker.trim().split(' ').length + 1;
  if (!named || !/^(?:über|gegen|zum|zur)$/.test(reading.words[link]?.folded ?? '')) return undefined;
  // "Ein Übereinkommen über Sand" has no name yet.
  if (/^(?:k?ein(?:e[mnrs]?)?|neue[mnrs]?)$/.test(reading.words[at - 1]?.folded ?? '')) return undefined;
  let end: number | undefined;
  for (let word = link; word <= link + longestName; word++) {
    const here = reading.words[word];
    if (here === undefined || !joined(reading, word)) return end;
    if (here.capital) end = here.end;
    else if (word > link && !withinTopic.test(here.folded)) {
      const isAdjective = /(?:e|en|er|es)$/.test(here.folded) && reading.words[word + 1]?.capital === true;
      if (!isAdjective) return end;
    }
  }
  return end;
}

const namedByTopic = /(?:konvention|übereinkommens?)$/;
const withinTopic = /^(?:der|des|die|den|das|von|und|auf)$/;
/** Who made a convention, between the noun and what it is about. */
const ofMaker = /^ (?:der vereinten nationen|des europarate?s)(?= )/;

/** "Genfer Protokoll": an adjective that a place's name makes. */
function isBehindPlaceName(reading: Reading, at: number): boolean {
  const before = reading.words[at - 1];
  return (
    before?.capital === true &&
    before.folded.endsWith('er') &&
    (before.roles & role.functionWord) === 0 &&
    namedByPlace.test(reading.words[at]?.folded ?? '') &&
    joined(reading, at)
  );
}
