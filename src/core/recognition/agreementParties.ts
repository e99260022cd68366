import { contains, type Span } from '../text/span.js';
import type { HeadFound } from './agreements.js';
import type { Candidate } from './candidate.js';
import { type Reading, wordAt } from './reading.js';
import type { Vocabulary } from './vocabulary.js';
import { joined } from './wordList.js';

/** The candidates that an arrangement can be about, or between. */
export interface Around {
  readonly parties: readonly Candidate[];
  /** Actors and resources, the doubtful ones too: whatever can say what an arrangement is about. */
  readonly things: readonly Candidate[];
  /** Arrangements that the glossary knows. */
  readonly agreements: readonly Candidate[];
}

/** What stands right in front of a head and in the phrase behind it. */
export interface PhraseAround {
  /** Whether it names a topic or a party. */
  readonly names: boolean;
  /** The ids of the parties among it. */
  readonly parties: readonly string[];
  /** The ids of the parties that the phrase itself names, not only what stands before it. */
  readonly ownParties: readonly string[];
  /** What the phrase behind says that it is about, as ids say it: "talks on rare earths". */
  readonly topic?: string | undefined;
}

const reach = 7;

/** Looks right in front of the span, into it, and into the phrase behind its last word. */
export function phraseAround(
  reading: Reading,
  vocabulary: Vocabulary,
  span: Span,
  { value, lastWord }: HeadFound,
  around: Around,
): PhraseAround {
  const nearest = around.parties.filter(
    ({ end }) => end < span.start && /^(?:['’]s?)?[ -]$/.test(reading.text.slice(end, span.start)),
  );
  // "Indonesia-Chile agreement"
  const tied = around.parties.filter(({ end }) =>
    nearest.some(({ start }) => reading.text.slice(end, start) === '-'),
  );
  const inFront = [...tied, ...nearest];
  const inside = around.parties.filter((party) => contains(span, party));
  const { isTopic, things, end } = phraseBehind(reading, value.id, lastWord, around.things);
  const parties = idsOf([...inside, ...inFront, ...things]);
  return {
    ownParties: parties,
    names: isTopic || inFront.length + things.length > 0,
    parties:
      parties.length === 1
        ? withNearestBefore(reading, parties, span, around.parties)
        : parties.length === 0
          ? makersOf(reading, span, around.parties)
          : parties,
    topic: topicBehind(reading, vocabulary, lastWord, end, things),
  };
}

/** The ids of the actors among the candidates, each once, sorted. */
function idsOf(candidates: readonly Candidate[]): string[] {
  const ids = candidates.flatMap(({ type, id }) => (type === 'actor' && id !== undefined ? [id] : []));
  return [...new Set(ids)].sort();
}

/** One party alone makes no arrangement: the other is the nearest one before it in the sentence. */
function withNearestBefore(
  reading: Reading,
  ids: readonly string[],
  { start }: Span,
  parties: readonly Candidate[],
): readonly string[] {
  const before = parties.filter(
    ({ end, id, subtype = '' }) =>
      end <= start && id !== undefined && partySubtypes.has(subtype) && !ids.includes(id),
  );
  const nearest = before.sort((a, b) => b.end - a.end)[0];
  if (nearest?.id === undefined || /[.!?;] /.test(reading.text.slice(nearest.end, start))) return ids;
  return [...ids, nearest.id].sort();
}

/** "Kenya and Uganda signed a pact": the two in front, close by, of an arrangement that is new. */
function makersOf(reading: Reading, { start }: Span, parties: readonly Candidate[]): readonly string[] {
  const from = Math.max(0, start - reachOfMakers);
  if (!isNew.test(reading.text.slice(from, start))) return [];
  const partners = partnersOf(reading, from, start, parties);
  if (partners.length > 0) return partners;
  const isParty = ({ subtype = '', kind, id }: Candidate): boolean =>
    partySubtypes.has(subtype) && kind === 'name' && id !== undefined;
  const second = parties.findLast((party) => party.end < start && party.start >= from && isParty(party));
  if (second === undefined || /[.,:;!?()"]/.test(reading.text.slice(second.end, start))) return [];
  const first = parties.find(
    (party) =>
      isParty(party) &&
      /^ (?:and|und) (?:the |die |der )?$/.test(reading.text.slice(party.end, second.start)),
  );
  return first === undefined ? [] : idsOf([first, second]);
}

/** "Peking hat mit Gazprom einen Vertrag unterzeichnet": who stands behind a "mit", and who before that. */
function partnersOf(
  { text }: Reading,
  from: number,
  start: number,
  parties: readonly Candidate[],
): readonly string[] {
  const named = parties.filter((party) => party.start >= from && party.end < start && party.kind === 'name');
  const partner = named.findLast((party) =>
    behindWith.test(text.slice(Math.max(0, party.start - 10), party.start)),
  );
  if (partner === undefined || endsPhrase.test(text.slice(partner.end, start))) return [];
  const maker = named.findLast(({ end, id }) => end < partner.start && id !== partner.id);
  if (maker === undefined || endsPhrase.test(text.slice(maker.end, partner.start))) return [];
  return idsOf([maker, partner]);
}

const behindWith = /(?<!\p{L})(?:mit|with) (?:de[mnr] |the )?$/u;
const endsPhrase = /[.,:;!?()"]/;

const reachOfMakers = 90;
const isNew = / (?:an?|another|eine?[nm]?|new|neue[ns]?)(?: \p{Ll}+){0,2} ?$/u;

const partySubtypes: ReadonlySet<string> = new Set(['state', 'territory', 'grouping']);

/** The phrase behind a head that begins with a preposition: what it names, or that it names a topic. */
function phraseBehind(
  reading: Reading,
  head: string,
  lastWord: number,
  things: readonly Candidate[],
): { readonly isTopic: boolean; readonly things: readonly Candidate[]; readonly end: number } {
  const last = lastOfMaking(reading, lastOfDate(reading, lastWord));
  const link = reading.words[last + 1];
  if (link === undefined || !joined(reading, last + 1)) return { isTopic: false, things: [], end: 0 };
  const namesTopic = head === 'cooperation' ? topicOfWork : topicOfTalks;
  const isTopic =
    (namesTopic.test(link.folded) && reading.words[last + 2] !== undefined) ||
    (/^zu[mr]?$/.test(link.folded) && leadsToNoun(reading, last + 2));
  if (!isTopic && !linkWords.has(link.folded)) return { isTopic: false, things: [], end: 0 };
  const limit = reading.words[Math.min(last + reach, reading.words.length - 1)]?.end ?? link.end;
  const phrase = reading.text.slice(link.start, limit);
  const stop = phrase.search(/[.;:!?"()]/);
  const end = endOfList(reading, link.start, link.start + (stop === -1 ? phrase.length : stop), things);
  const inPhrase = things.filter(
    ({ start, kind }) => start > link.start && start < end && kind !== 'generic' && kind !== 'place',
  );
  return { isTopic, things: inPhrase, end };
}

/** Where a phrase ends: at a comma, unless one more of what it lists stands behind that ("among Japan, China and Korea"). */
function endOfList({ text }: Reading, start: number, end: number, things: readonly Candidate[]): number {
  for (
    let comma = text.indexOf(',', start);
    comma !== -1 && comma < end;
    comma = text.indexOf(',', comma + 1)
  ) {
    const next = comma + (behindComma.exec(text.slice(comma, end))?.[0].length ?? 1);
    if (!things.some((thing) => thing.start <= next && next < thing.end)) return comma;
  }
  return end;
}

const behindComma = /^, (?:(?:and|or|und|oder|sowie) )?(?:with )?(?:(?:the|der|die|das|dem|den) )?/;

/** "Ein Abkommen zu Standards", "Gespräche zum künftigen Status"; "Gespräche zu führen" leads to a verb. */
function leadsToNoun({ words, language }: Reading, word: number): boolean {
  const next = words[word];
  if (language !== 'de' || next === undefined) return false;
  return next.capital || (/e[nrms]?$/.test(next.folded) && words[word + 1]?.capital === true);
}

/** The last word of the date that an arrangement is from: "das Abkommen vom 4. Juni 2025 zwischen …". */
function lastOfDate(reading: Reading, lastWord: number): number {
  const { end } = reading.words[lastWord] ?? { end: 0 };
  const behind = reading.text.slice(end, end + longestDate);
  const date = /^ (?:vo[mn]|aus dem Jahre?) (?:\d{1,2}\. ?)?(?:\p{Lu}\p{L}+ )?(?:[12]\d{3})(?= )/u.exec(
    behind,
  )?.[0];
  return date === undefined ? lastWord : wordAt(reading, end + date.length) - 1;
}

/** The last word of what says that an arrangement was made: "an agreement signed with Norway". */
function lastOfMaking({ words, language }: Reading, last: number): number {
  const isMade =
    language === 'en' &&
    made.has(words[last + 1]?.folded ?? '') &&
    /^(?:with|between|among)$/.test(words[last + 2]?.folded ?? '');
  return isMade ? last + 1 : last;
}

const made: ReadonlySet<string> = new Set(
  'agreed brokered concluded initialled made negotiated reached signed struck'.split(' '),
);

const longestDate = 32;

const topicOfTalks =
  /^(?:on|over|about|amending|concerning|covering|establishing|governing|regarding|über|auf)$/;
const topicOfWork = /^(?:on|over|about|in|against|über|auf|bei|beim|im|gegen)$/;

/** How many words may stand between a preposition and the topic: "über die künftige Versorgung". */
const reachOfTopic = 3;

/** The topic in the phrase up to `end`: a resource, or a word of the list, behind a preposition that names topics. */
function topicBehind(
  reading: Reading,
  { translations, topics }: Vocabulary,
  lastWord: number,
  end: number,
  things: readonly Candidate[],
): string | undefined {
  for (let link = lastWord + 1; (reading.words[link]?.end ?? Infinity) <= end; link++) {
    if (!topicLinks.has(reading.words[link]?.folded ?? '')) continue;
    for (let word = link + 1; word <= link + reachOfTopic; word++) {
      const here = reading.words[word];
      if (here === undefined || here.end > end) break;
      const resource = things.find(({ type, start }) => type === 'resource' && start === here.start);
      const topic =
        resource?.id ??
        translations.get(here.folded) ??
        (topics.en.has(here.folded) ? here.folded : undefined);
      if (topic !== undefined) return topic;
    }
  }
  return undefined;
}

const topicLinks: ReadonlySet<string> = new Set(
  'on over about regarding concerning in for of über zu zum zur bei beim für von der'.split(' '),
);

const linkWords = new Set(
  'with between among in for by of mit zwischen von bei im unter der des zur zum'.split(' '),
);
