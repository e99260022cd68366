import type { Candidate } from './candidate.js';
import { organisation } from './organisationCandidate.js';
import { endOfName, endOfRun, isGenitiveOfMembers } from './organisationSpans.js';
import { beginsSentence, type Reading } from './reading.js';
import { role } from './roles.js';
import type { Vocabulary } from './vocabulary.js';
import { joined, startOfCompound } from './wordList.js';

/**
 * A German noun for an organisation behind an adjective with a capital, which only a name has within a
 * sentence: "Hohe Behörde", "Moskauer Helsinki-Gruppe".
 */
export function byGermanAdjective(
  reading: Reading,
  vocabulary: Vocabulary,
  at: number,
): Candidate | undefined {
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
      return isDescription(reading, word)
        ? undefined
        : organisation(
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

/** "Der Ludwigshafener Chemiekonzern BASF": what the name behind it is the name of. */
function isDescription({ words, text }: Reading, word: number): boolean {
  const noun = words[word];
  const next = words[word + 1];
  return (
    noun !== undefined &&
    (noun.roles & role.kindNoun) !== 0 &&
    next?.capital === true &&
    text[noun.end] === ' ' &&
    next.start === noun.end + 1
  );
}

/** A German noun for an organisation with what it is for: "Fischereikommission für den Pazifik". */
export function byGermanNounAndPurpose(reading: Reading, _: Vocabulary, at: number): Candidate | undefined {
  const noun = reading.words[at];
  if (noun === undefined || (noun.roles & role.organisationNoun) === 0) return undefined;
  const isFor =
    reading.words[at + 1]?.folded === 'für' && !isIndefinite(reading, at) && !/^karats?$/.test(noun.folded);
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
export function byGermanNounAndPlace(
  reading: Reading,
  _: Vocabulary,
  at: number,
  known: readonly Candidate[],
): Candidate | undefined {
  const noun = reading.words[at];
  if (noun === undefined || (noun.roles & role.organisationNoun) === 0) return undefined;
  if ((noun.roles & role.kindNoun) !== 0 || isIndefinite(reading, at) || councillors.test(noun.folded))
    return undefined;
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
  // "Die Wettbewerbsbehörde Indecopi": what is no place is what the authority is called.
  if (!isPlace && noun.folded.endsWith('behörde') && next === place && end !== undefined)
    return organisation(place.start, end, 'organisation', 0.6, 'organisation.kind', noun.text);
  return end === undefined
    ? undefined
    : organisation(noun.start, end, 'organisation', 0.6, 'organisation.lastWord', noun.text);
}

/** Who sits in a council, too: "Nationalrat Ada Muster". */
const councillors = /^(?:land|national|stände|kantons|bundes|regierungs|schul|hof)rat(?:e?s)?$/;

/** "Forum Umwelt und Entwicklung": named after two themes. */
function endOfThemes({ words }: Reading, at: number): number | undefined {
  const second = words[at + 3];
  return words[at]?.folded === 'forum' && words[at + 2]?.folded === 'und' && second?.capital === true
    ? second.end
    : undefined;
}

/** A military unit by its number: "47. mechanisierte Brigade". */
export function byNumber(reading: Reading, _: Vocabulary, at: number): Candidate | undefined {
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

const notSeat = role.functionWord | role.wholeTitle | role.firstName | role.commonNoun;
