import { idFromName } from '../text/identifier.js';
import type { Glossary } from '../glossary/glossary.js';
import { contains, type Span } from '../text/span.js';
import type { Candidate } from './candidate.js';
import { beginsSentence, type Reading, splitWords } from './reading.js';
import type { AgreementHead, Vocabulary } from './vocabulary.js';
import { joined, phraseAt } from './wordList.js';

/**
 * Arrangements by the noun that names them and what stands around it: modifiers that say what it is about
 * ("economic security cooperation"), a compound's first part ("Auslieferungsabkommen"), a name ("Treaty of
 * Lisbon"), or a topic or party in the phrase behind it ("talks with the U.S. on defense").
 */
export function findAgreements(
  reading: Reading,
  vocabulary: Vocabulary,
  glossary: Glossary,
  known: readonly Candidate[],
): Candidate[] {
  const parties = known.filter(({ confidence, type }) => type === 'actor' && confidence >= 0.5);
  const things = known.filter(({ confidence, type }) => type !== 'agreement' && confidence >= 0.3);
  const agreements = known.filter(({ confidence, type }) => type === 'agreement' && confidence >= 0.5);
  const candidates: Candidate[] = [];
  for (let at = 0; at < reading.words.length; at++) {
    const head = headAt(reading, vocabulary, at);
    if (head === undefined) continue;
    const first = firstModifier(reading, vocabulary, at, head, { parties, things });
    const listed = agreements.find((one) => covers(one, reading.words[head.lastWord]));
    const end = listed?.end ?? endOfName(reading, head.lastWord);
    const start = reading.words[first]?.start ?? 0;
    const around = phraseAround(reading, { start, end }, head.lastWord, { parties, things });
    // The glossary knows this one: only what names it more closely in front of it, or its parties, are news.
    if (listed !== undefined && start >= listed.start) {
      if (listed.kind !== 'name') candidates.push({ ...listed, confidence: 1, parties: around.parties });
      continue;
    }
    const named = head.compound || first < at || end > (reading.words[head.lastWord]?.end ?? 0);
    const judgement = judge(head, named, around);
    const hasName = named && isNameOf(reading, { start, end }, head.lastWord);
    candidates.push({
      start,
      end,
      type: 'agreement',
      subtype: head.value.subtype,
      kind: judgement.kind,
      confidence: judgement.confidence,
      id: named ? idOf(reading, vocabulary, glossary, { start, end }, head, parties) : head.value.id,
      ...(!hasName && { parties: around.parties }),
      reason: {
        code: judgement.code,
        args: { head: reading.text.slice(reading.words[at]?.start, reading.words[head.lastWord]?.end) },
      },
    });
    at = head.lastWord;
  }
  return candidates;
}

function covers(candidate: Candidate, word: Span | undefined): boolean {
  return word !== undefined && contains(candidate, word);
}

interface Around {
  readonly parties: readonly Candidate[];
  /** Actors and resources, the doubtful ones too: whatever can say what an arrangement is about. */
  readonly things: readonly Candidate[];
}

interface HeadFound {
  readonly value: AgreementHead;
  readonly lastWord: number;
  /** The head is the last part of a German compound. */
  readonly compound: boolean;
}

const shortestPart = 3;

function headAt(reading: Reading, vocabulary: Vocabulary, at: number): HeadFound | undefined {
  const word = reading.words[at];
  if (word === undefined) return undefined;
  const phrase = phraseAt(vocabulary.heads, reading, at);
  const german = reading.language === 'de';
  if (phrase !== undefined && (!german || reading.words[phrase.lastWord]?.capital === true))
    return { ...phrase, compound: false };
  if (!german || !word.capital) return undefined;
  for (let part = word.start + shortestPart; part <= word.end - 4; part++) {
    const value = vocabulary.headsByWord.get(reading.folded.slice(part, word.end));
    if (value === undefined) continue;
    const topic = reading.folded.slice(word.start, part);
    return vocabulary.notTopics.has(topic) ? undefined : { value, lastWord: at, compound: true };
  }
  return undefined;
}

/** The number of the first word that belongs to the head from in front of it. */
function firstModifier(
  reading: Reading,
  vocabulary: Vocabulary,
  at: number,
  head: HeadFound,
  around: Around,
): number {
  let first = at;
  while (first > 0 && joined(reading, first)) {
    const previous = first - 1;
    const word = reading.words[previous];
    if (word === undefined || beginsSentence(reading, first)) break;
    const hyphen = reading.text[(reading.words[first]?.start ?? 0) - 1] === '-';
    const party = around.parties.find(
      (candidate) =>
        candidate.start <= word.start && word.end <= candidate.end && candidate.kind !== 'demonym',
    );
    if (party !== undefined) {
      if (!staysInside(reading, head, party, around, hyphen)) break;
      first = reading.words.findIndex((other) => other.start === party.start);
      continue;
    }
    const topic =
      reading.language === 'de'
        ? isGermanTopic(word.folded, vocabulary)
        : vocabulary.topics.en.has(word.folded);
    const thing = around.things.find(
      (one) => one.type === 'resource' && one.start <= word.start && word.end <= one.end,
    );
    const proper = isProper(reading, at, previous);
    if (reading.language === 'de' ? topic || hyphen || proper : topic || thing !== undefined || proper) {
      first =
        thing !== undefined && reading.language !== 'de'
          ? reading.words.findIndex((o) => o.start === thing.start)
          : previous;
      continue;
    }
    break;
  }
  return first === -1 ? at : first;
}

/** A grouping's or one state's name belongs to a summit or an alliance, a pair only to an alliance. */
function staysInside(
  reading: Reading,
  head: HeadFound,
  party: Candidate,
  { parties }: Around,
  hyphen: boolean,
): boolean {
  if (reading.language === 'de') return hyphen;
  if (head.value.id === 'alliance') return true;
  const isVenue = party.kind === 'place' || party.reason.code.startsWith('glossary.capital');
  if (head.value.id === 'summit' && isVenue) return true;
  const pair = parties.some(({ end }) => end === party.start - 1 && reading.text[end] === '-');
  return (
    !pair &&
    (party.subtype === 'grouping' || party.subtype === 'organisation') &&
    head.value.strength === 'strong'
  );
}

function isGermanTopic(folded: string, vocabulary: Vocabulary): boolean {
  const stem = folded.replace(/(?:e|er|es|en|em)$/, '');
  return vocabulary.topics.de.has(stem);
}

/** A name in front of a head: "Montreal Protocol", "Pariser Abkommen". */
function isProper(reading: Reading, head: number, previous: number): boolean {
  const word = reading.words[previous];
  if (word?.capital !== true || reading.titleCase || beginsSentence(reading, previous)) return false;
  if (reading.language === 'de')
    return previous === head - 1 && word.folded.endsWith('er') && !articles.has(word.folded);
  return reading.words[head]?.capital === true && !articles.has(word.folded);
}

const articles = new Set(
  'the a an this that these those its their his her our each every any no new first second joint dieser jeder aller unser euer ihrer seiner einer keiner mehrerer vieler einiger weiterer neuer erster zweiter'.split(
    ' ',
  ),
);

/** Behind a head with a capital the name may go on: "Treaty on the Prohibition of Nuclear Weapons". */
function endOfName(reading: Reading, at: number): number {
  const last = reading.words[at];
  let end = last?.end ?? 0;
  if (last?.capital !== true || reading.titleCase || reading.language !== 'en') return end;
  if (!/^(?:of|on|for|against|concerning|relating)$/.test(reading.words[at + 1]?.folded ?? '')) return end;
  for (let word = at + 1; word <= at + longestName; word++) {
    const here = reading.words[word];
    if (here === undefined || !joined(reading, word) || months.has(here.folded)) return end;
    if (here.capital) end = here.end;
    else if (!/^(?:of|on|for|the|and|to|against|concerning|relating)$/.test(here.folded)) return end;
  }
  return end;
}

const longestName = 12;
const months = new Set(
  'january february march april may june july august september october november december'.split(' '),
);

interface Judgement {
  readonly kind: Candidate['kind'];
  readonly confidence: number;
  readonly code: string;
}

/** How sure it is, from the head's strength and from what names it. */
function judge(head: HeadFound, named: boolean, around: PhraseAround): Judgement {
  if (named) return { kind: 'term', confidence: 0.8, code: 'agreement.named' };
  if (head.value.strength === 'strong') return { kind: 'term', confidence: 0.7, code: 'agreement.strong' };
  if (around.names) return { kind: 'head', confidence: 0.6, code: 'agreement.around' };
  return { kind: 'generic', confidence: 0.3, code: 'agreement.bare' };
}

/** What stands right in front of a head and in the phrase behind it. */
interface PhraseAround {
  /** Whether it names a topic or a party. */
  readonly names: boolean;
  /** The ids of the parties among it. */
  readonly parties: readonly string[];
}

const reach = 7;

function phraseAround(reading: Reading, span: Span, lastWord: number, around: Around): PhraseAround {
  const inFront = around.parties.filter(
    ({ end }) => end < span.start && /^(?:['’]s?)?[ -]$/.test(reading.text.slice(end, span.start)),
  );
  const inside = around.parties.filter((party) => contains(span, party));
  const { isTopic, things } = phraseBehind(reading, lastWord, around.things);
  const parties = idsOf([...inside, ...inFront, ...things]);
  return {
    names: isTopic || inFront.length + things.length > 0,
    parties: parties.length === 1 ? withNearestBefore(parties, span, around.parties) : parties,
  };
}

/** The ids of the actors among the candidates, each once, sorted. */
function idsOf(candidates: readonly Candidate[]): string[] {
  const ids = candidates.flatMap(({ type, id }) => (type === 'actor' && id !== undefined ? [id] : []));
  return [...new Set(ids)].sort();
}

/** One party alone makes no arrangement: the other is the nearest one that is spoken of before it. */
function withNearestBefore(
  ids: readonly string[],
  { start }: Span,
  parties: readonly Candidate[],
): readonly string[] {
  const before = parties.filter(
    ({ end, id, subtype = '' }) =>
      end <= start && id !== undefined && partySubtypes.has(subtype) && !ids.includes(id),
  );
  const nearest = before.sort((a, b) => b.end - a.end)[0];
  return nearest?.id === undefined ? ids : [...ids, nearest.id].sort();
}

const partySubtypes: ReadonlySet<string> = new Set(['state', 'territory', 'grouping']);

/** The phrase behind a head that begins with a preposition: what it names, or that it names a topic. */
function phraseBehind(
  reading: Reading,
  lastWord: number,
  things: readonly Candidate[],
): { readonly isTopic: boolean; readonly things: readonly Candidate[] } {
  const link = reading.words[lastWord + 1];
  if (link === undefined || !joined(reading, lastWord + 1)) return { isTopic: false, things: [] };
  const isTopic = /^(?:on|over|about|über)$/.test(link.folded) && reading.words[lastWord + 2] !== undefined;
  if (!isTopic && !linkWords.has(link.folded)) return { isTopic: false, things: [] };
  const limit = reading.words[Math.min(lastWord + reach, reading.words.length - 1)]?.end ?? link.end;
  const phrase = reading.text.slice(link.start, limit);
  const stop = phrase.search(/[.;:!?"()]/);
  const end = link.start + (stop === -1 ? phrase.length : stop);
  const inPhrase = things.filter(
    ({ start, kind }) => start > link.start && start < end && kind !== 'generic' && kind !== 'place',
  );
  return { isTopic, things: inPhrase };
}

const linkWords = new Set(
  'with between among in for by mit zwischen von bei im unter der des zur zum'.split(' '),
);

/** Whether the words are a name: they go on behind the head, or begin with a capital that says so. */
function isNameOf(reading: Reading, { start, end }: Span, lastWord: number): boolean {
  if (end > (reading.words[lastWord]?.end ?? 0)) return true;
  const text = reading.text.slice(start, end);
  if (reading.language === 'de') return /^\p{Lu}\p{Ll}+er \p{Lu}/u.test(text);
  return /^\p{Lu}.* \p{Lu}\p{Ll}*$/u.test(text);
}

/**
 * The same arrangement has the same id in both languages where its topic can be translated: "tariff talks"
 * and "Zollgespräche" are `tariff-talks`. A name ("Montreal Protocol") is its own id. Parties stay outside.
 */
function idOf(
  reading: Reading,
  vocabulary: Vocabulary,
  glossary: Glossary,
  span: Span,
  head: HeadFound,
  parties: readonly Candidate[],
): string {
  const text = reading.text.slice(span.start, span.end);
  const headWord = reading.words[head.lastWord];
  if (headWord === undefined || isNameOf(reading, span, head.lastWord)) return idFromName(text);
  const forms = [...vocabulary.headsByWord].filter(
    ([word, value]) => value === head.value && headWord.folded.endsWith(word),
  );
  const headLength = Math.max(0, ...forms.map(([word]) => word.length));
  const modifiers = splitWords(reading.folded.slice(span.start, headWord.end - headLength))
    .map(({ start, end }) => ({ start: span.start + start, end: span.start + end }))
    .filter((word) => !parties.some((party) => contains(party, word)));
  const topics = modifiers.map(({ start, end }) =>
    translated(reading.folded.slice(start, end), vocabulary, glossary),
  );
  return idFromName([...topics, head.value.id].join(' '));
}

/** A topic's English word: from the list, else the id of the resource that it is, else the topic itself. */
function translated(topic: string, { translations }: Vocabulary, glossary: Glossary): string {
  const stem = topic.replace(/(?:e|er|es|en|em)$/, '');
  const [finding] = glossary.findAt(topic, 0, (end) => end === topic.length);
  const resource = finding?.meanings.find(({ entry }) => entry.type === 'resource')?.entry.id;
  return translations.get(topic) ?? translations.get(stem) ?? resource ?? topic;
}
