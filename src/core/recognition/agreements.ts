import type { Glossary } from '../glossary/glossary.js';
import { idFromName } from '../text/identifier.js';
import { sortFew } from '../text/sortFew.js';
import { compareSpans, contains, lengthOf, type Span } from '../text/span.js';
import { agreementId, isNameOf } from './agreementIds.js';
import { endOfListed, endOfName } from './agreementNames.js';
import { firstModifier } from './agreementModifiers.js';
import { phraseAround, type PhraseAround } from './agreementParties.js';
import { type Candidate, candidateAt } from './candidate.js';
import { beginsSentence, type Reading } from './reading.js';
import { role } from './roles.js';
import type { ArrangementPhrase } from './mention.js';
import type { AgreementHead, Vocabulary } from './vocabulary.js';
import { joined, phraseAt } from './wordList.js';

const headRoles = role.head | role.headEnding;

/**
 * Arrangements by the noun that names them and what stands around it: modifiers that say what it is about
 * ("economic security cooperation"), a compound's first part ("Auslieferungsabkommen"), a name ("Treaty of
 * Lisbon"), or a topic or party in the phrase behind it ("talks with the U.S. on defense").
 */
export function findAgreements(
  reading: Reading,
  vocabulary: Vocabulary,
  glossary: Glossary,
  listedNames: readonly Candidate[],
  organs: readonly Candidate[],
  organisations: readonly Candidate[],
): Candidate[] {
  if ((reading.roles & headRoles) === 0) return [];
  const known = organs.length === 0 ? listedNames : [...listedNames, ...organs];
  const parties = outermost(known.filter(({ confidence, type }) => type === 'actor' && confidence >= 0.5));
  const things = outermost(
    [...known, ...organisations].filter(({ confidence, type }) => type !== 'agreement' && confidence >= 0.3),
  );
  const agreements = known.filter(({ confidence, type }) => type === 'agreement' && confidence >= 0.5);
  const candidates: Candidate[] = [];
  for (let at = 0; at < reading.words.length; at++) {
    const head = headAt(reading, vocabulary, at);
    if (head === undefined) continue;
    if (isIdiom(reading, at, head.lastWord) || isOfMembers(reading, at, known)) continue;
    const first = firstModifier(reading, vocabulary, at, head, { parties, things, agreements });
    if (isOrganisation(reading, first, head)) continue;
    const listed = firstAround(reading.words[head.lastWord], agreements);
    const end =
      listed === undefined
        ? endOfName(reading, head.lastWord, parties)
        : endOfListed(reading, listed, head.lastWord, parties);
    const start = reading.words[first]?.start ?? 0;
    const venues = venuesIn({ start, end }, head, parties);
    const makers = without(venues, parties);
    const around = phraseAround(reading, vocabulary, { start, end }, head, {
      parties: makers,
      things,
      agreements,
    });
    // The glossary knows this one: only what names it more closely in front of it, or its parties, are news.
    if (listed !== undefined && start >= listed.start) {
      if (end > listed.end) candidates.push(goingOn(reading, listed, end));
      if (listed.kind !== 'name')
        candidates.push(
          candidateAt(listed, {
            ...listed,
            confidence: 1,
            parties: around.parties,
            phrase: phraseOf(reading, first, around),
          }),
        );
      continue;
    }
    const named = head.compound || first < at || end > (reading.words[head.lastWord]?.end ?? 0);
    const judgement = judge(head, named, around);
    const hasName = venues.length > 0 || (named && isNameOf(reading, { start, end }, head.lastWord));
    const label = quotedLabel(reading, { start, end });
    const topic = around.topic ?? topicWithin(label, things);
    const listedId = named ? undefined : listedInSmallLetters(reading, glossary, at);
    const isOne = hasName || listedId !== undefined;
    candidates.push(
      candidateAt(label, {
        type: 'agreement',
        subtype: head.value.subtype,
        kind: judgement.kind,
        confidence: judgement.confidence,
        id: named
          ? agreementId(
              reading,
              vocabulary,
              glossary,
              { start, end },
              head.value,
              head.lastWord,
              makers,
              venues,
            )
          : (listedId ?? [...(topic === undefined ? [] : [topic]), head.value.id].join('-')),
        parties: isOne ? undefined : around.parties,
        phrase: isOne ? undefined : phraseOf(reading, first, around),
        reason: {
          code: judgement.code,
          args: { head: reading.text.slice(reading.words[at]?.start, reading.words[head.lastWord]?.end) },
        },
      }),
    );
    at = head.lastWord;
  }
  return candidates;
}

/** "The WTO's agreement on fisheries subsidies": what the glossary writes with capitals, which its topic makes known. */
function listedInSmallLetters(reading: Reading, glossary: Glossary, at: number): string | undefined {
  const head = reading.words[at];
  if (head?.spelling.begins == null) return undefined;
  return glossary
    .findBehind(head.spelling.begins, reading.folded, head.end)
    .filter(({ end }) => end > head.end)
    .flatMap(({ meanings }) => meanings)
    .find(({ entry }) => entry.type === 'agreement')?.entry.id;
}

/** An arrangement that the glossary knows, with more of its name behind it; a number makes it one by itself: "MoU 43". */
function goingOn({ text }: Reading, listed: Candidate, end: number): Candidate {
  const span = { start: listed.start, end };
  return /^ \d+$/.test(text.slice(listed.end, end))
    ? candidateAt(span, { ...listed, kind: 'name', id: idFromName(text.slice(span.start, end)) })
    : candidateAt(span, listed);
}

/** Where those who are named in front of a summit's or a meeting's head met: "the Tokyo summit". */
function venuesIn(span: Span, { value }: HeadFound, parties: readonly Candidate[]): readonly Candidate[] {
  if (!heldAt.has(value.id)) return [];
  return parties.filter((party) => contains(span, party) && isSeat(party));
}

const heldAt: ReadonlySet<string> = new Set(['summit', 'conference', 'meeting']);

/** Whether a party is called by a place: a capital that may stand for its state, or a place that is no state. */
export function isSeat({ kind, reason }: Candidate): boolean {
  return kind === 'place' || reason.code.startsWith('glossary.capital');
}

/** Those that lie within no longer one: "Papua New Guinea" names no Guinea. Sorted by place. */
function outermost(candidates: readonly Candidate[]): Candidate[] {
  let end = 0;
  const sorted = sortFew(candidates, compareSpans);
  return sorted.filter((one) => {
    const isNews = one.end > end;
    end = Math.max(end, one.end);
    return isNews;
  });
}

/**
 * "A great deal", "to deal with", "a book deals with", "a party conference", "contract manufacturers", "the ministers,
 * meeting in Brussels", "a ministerial decree": the word means something else.
 */
function isIdiom(reading: Reading, at: number, lastWord: number): boolean {
  const head = reading.words[lastWord];
  if (head?.folded === 'deal')
    return /^(?:great|good|to|will|would|must|can|could|should|may|might|cannot|not|they|we)$/.test(
      reading.words[at - 1]?.folded ?? '',
    );
  if (
    head?.folded === 'deals' &&
    reading.words[lastWord + 1]?.folded !== 'between' &&
    dealers.has(reading.words[at - 1]?.folded ?? '') &&
    joined(reading, at)
  )
    return true;
  if (head?.folded.startsWith('conference') === true)
    return /^(?:academic|industry|news|party|press|user|video)$/.test(reading.words[at - 1]?.folded ?? '');
  // "Paris talks of a new order"
  if (head?.folded === 'talks' && at > 0 && beginsSentence(reading, at - 1) && reading.language === 'en')
    return /^ (?:of|to|up|down|tough|as|like) /.test(reading.text.slice(head.end, head.end + 7));
  if (head?.folded === 'meeting' && isVerbOfMeeting(reading, at)) return true;
  const next = reading.words[lastWord + 1];
  if (head?.folded === 'ministerial')
    return (
      next !== undefined &&
      joined(reading, lastWord + 1) &&
      (next.roles & (role.functionWord | role.speech)) === 0
    );
  return (
    head?.folded === 'contract' &&
    next !== undefined &&
    joined(reading, lastWord + 1) &&
    /(?:ers?|ors?|ing|law|price|prices|work)$/.test(next.folded)
  );
}

/** "The report deals with water", "the ministry deals mainly with trade" */
const dealers: ReadonlySet<string> = new Set(
  'act agency annex article bill book chapter committee conference convention department document he her it law ministry note office paper part protocol report resolution section series she story study text that treaty which who'.split(
    ' ',
  ),
);

/** "Meeting in Brussels, they", "the ministers, meeting in Brussels", "they were meeting", "after meeting him". */
function isVerbOfMeeting(reading: Reading, at: number): boolean {
  const before = reading.words[at - 1];
  if (before === undefined || beginsSentence(reading, at)) return true;
  if (!joined(reading, at)) return reading.text.slice(before.end, reading.words[at]?.start) === ', ';
  return beforeVerbs.has(before.folded);
}

const beforeVerbs: ReadonlySet<string> = new Set(
  'am are be been is was were after before by despite of since when while without'.split(' '),
);

/** "The opposition bloc Freedom Alliance": a noun for organisations stands before what is called an alliance. */
function isOrganisation({ words }: Reading, first: number, { value, lastWord }: HeadFound): boolean {
  const kind = words[first - 1];
  return (
    value.id === 'alliance' &&
    words[lastWord]?.capital === true &&
    words[first]?.capital === true &&
    kind?.capital === false &&
    (kind.roles & role.organisationKind) !== 0
  );
}

/** "Das Bündnis Koalisi Warisan": the name behind it is an organisation's. */
function isOfMembers(reading: Reading, at: number, known: readonly Candidate[]): boolean {
  const next = reading.words[at + 1];
  return (
    reading.words[at]?.folded === 'bündnis' &&
    next?.capital === true &&
    joined(reading, at + 1) &&
    !known.some(({ start }) => start === next.start)
  );
}

/** How many words may stand between an article and what it belongs to: "the fragile 2015 nuclear deal". */
const mostBetween = 3;

/** How the phrase whose words begin with that one speaks of its arrangement, where an article says so. */
function phraseOf(
  reading: Reading,
  first: number,
  { ownParties }: PhraseAround,
): ArrangementPhrase | undefined {
  let isNew = false;
  for (let word = first - 1; word >= first - 1 - mostBetween; word--) {
    const here = reading.words[word];
    if (here === undefined || !joined(reading, word + 1)) return undefined;
    isNew ||= opensNew.has(here.folded);
    const definite = definiteArticles.has(here.folded);
    if (definite || indefiniteArticles.has(here.folded))
      return { definite: definite && !isNew, parties: ownParties };
    if ((here.roles & role.functionWord) !== 0) return undefined;
  }
  return undefined;
}

const definiteArticles: ReadonlySet<string> = new Set(
  's the this that its their his her our der die das des dem den dieser diese dieses diesem diesen im zum zur beim vom am'.split(
    ' ',
  ),
);
const indefiniteArticles: ReadonlySet<string> = new Set(
  'a an another any no ein eine einen einem einer eines kein keine keinen'.split(' '),
);
/** With these, another one than before is meant. */
const opensNew: ReadonlySet<string> = new Set(
  'other second similar separate next neue neuen neues neuer andere anderen zweite zweiten ähnliche'.split(
    ' ',
  ),
);

function firstAround(word: Span | undefined, candidates: readonly Candidate[]): Candidate | undefined {
  return word === undefined ? undefined : candidates.find((one) => contains(one, word));
}

function without(some: readonly Candidate[], candidates: readonly Candidate[]): readonly Candidate[] {
  return some.length === 0 ? candidates : candidates.filter((one) => !some.includes(one));
}

/** A noun that names a kind of arrangement, found in a reading. */
export interface HeadFound {
  readonly value: AgreementHead;
  readonly lastWord: number;
  /** The head is the last part of a German compound. */
  readonly compound: boolean;
}

function headAt(reading: Reading, vocabulary: Vocabulary, at: number): HeadFound | undefined {
  const word = reading.words[at];
  if (word === undefined || (word.roles & headRoles) === 0) return undefined;
  const phrase = phraseAt(vocabulary.heads, reading, at);
  const german = reading.language === 'de';
  const needsCapital =
    german || (phrase?.value.capital === true && !isBetweenParties(reading, phrase.lastWord));
  if (phrase !== undefined && (!needsCapital || reading.words[phrase.lastWord]?.capital === true))
    return { value: phrase.value, lastWord: phrase.lastWord, compound: false };
  if (!german || !word.capital) return undefined;
  const ending = vocabulary.headEndingOf(word.folded);
  return ending === null ? undefined : { value: ending, lastWord: at, compound: true };
}

/** "A framework on chips between Seoul and Brussels": what is made between parties is an arrangement. */
function isBetweenParties(reading: Reading, lastWord: number): boolean {
  const word = reading.words[lastWord];
  if (word?.folded !== 'framework') return false;
  return betweenParties.test(reading.text.slice(word.end, word.end + longestTopic));
}

const longestTopic = 90;
const betweenParties = /^(?: (?:on|for|of) [^.,;:!?"()]{2,60})? (?:between|among) (?:the )?\p{Lu}/u;

const longestLabel = 40;

/** What a label does not hold, but words that somebody said do: "neither an alliance nor an empty gesture". */
const sayings = /(?:^| )(?:a|an|are|but|is|it|neither|no|nor|not|they|was|we|were)(?: |$)/;

/** A label in quotation marks is one name, whatever stands in it: an "alliance of supply chains". */
function quotedLabel(reading: Reading, span: Span): Span {
  const before = /"([^".,;:]*)$/.exec(reading.text.slice(Math.max(0, span.start - longestLabel), span.start));
  const after = /^([^".,;:]*)"/.exec(reading.text.slice(span.end, span.end + longestLabel));
  if (before === null || after === null) return span;
  const opening = (before[1] ?? '').trimStart().replace(/^(?:an?|the|der|die|das) /i, '');
  const label = {
    start: span.start - opening.length,
    end: span.end + (after[1]?.trimEnd().length ?? 0),
  };
  const opensWithOther = /^\p{Lu}\p{L}+ /u.test(before[1] ?? '') && reading.language === 'de';
  const isSaying = sayings.test(reading.folded.slice(label.start, label.end));
  return lengthOf(label) <= longestLabel && !opensWithOther && !isSaying ? label : span;
}

/** What a label says that it is about: the resource in "alliance of supply chains". */
function topicWithin(label: Span, things: readonly Candidate[]): string | undefined {
  return things.find((one) => one.type === 'resource' && contains(label, one))?.id;
}

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
