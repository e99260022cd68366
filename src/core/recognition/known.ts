import type { Finding, Glossary, Meaning } from '../glossary/glossary.js';
import type { GlossaryEntry } from '../glossary/schema.js';
import type { LabelLanguage } from '../text/language.js';
import { rememberNumbered } from '../text/remember.js';
import type { Span } from '../text/span.js';
import { type Candidate, candidateAt, withConfidence } from './candidate.js';
import type { Recognised } from './mention.js';
import { beginsSentence, type Reading, wordAt } from './reading.js';
import { role } from './roles.js';
import { isHyphenated, joined, startOfCompound } from './wordList.js';

/** Everything in the reading, spelled with the same glossary, that it knows: the longest form at each word. */
export function findKnown(reading: Reading, glossary: Glossary): Candidate[] {
  const candidates: Candidate[] = [];
  reading.words.forEach((word, at) => {
    const { begins } = word.spelling;
    if (begins === null) return;
    const findings = glossary.findBehind(begins, reading.folded, word.end);
    for (const finding of findings) {
      const span = { start: word.start, end: finding.end };
      const meaning = bestMeaning(reading, span, finding.meanings);
      if (meaning === undefined || isDealOfTwo(reading, at, meaning, findings)) continue;
      candidates.push(candidateOf(reading, at, span, meaning, candidates.at(-1)));
      break;
    }
  });
  return besideSame(reading, candidates);
}

/** "The Saudi-Iran deal": of an English pair the second one alone makes no "Iran deal". */
function isDealOfTwo(
  reading: Reading,
  at: number,
  { entry }: Meaning,
  findings: readonly Finding[],
): boolean {
  return (
    entry.type === 'agreement' &&
    reading.language === 'en' &&
    reading.words[at - 1]?.capital === true &&
    isHyphenated(reading, at) &&
    findings.at(-1)?.meanings.some((other) => other.entry.type === 'actor') === true
  );
}

/** "Linde und Air Liquide": what may mean something else is meant where the list goes on with another of its kind. */
function besideSame(reading: Reading, candidates: Candidate[]): Candidate[] {
  if (!candidates.some(isDoubtfulActor)) return candidates;
  const all = [...candidates];
  const names = all.flatMap(({ kind }, at) => (kind === 'name' ? [at] : []));
  const confirm = (at = -1, beside = -1): void => {
    const [one, other] = [all[at], all[beside]];
    if (one !== undefined && other !== undefined && isListedWith(reading, one, other))
      all[at] = withConfidence(one, 0.8);
  };
  for (let number = 1; number < names.length; number++) confirm(names[number], names[number - 1]);
  for (let number = names.length - 2; number >= 0; number--) confirm(names[number], names[number + 1]);
  return all;
}

function isDoubtfulActor({ type, subtype, kind, confidence }: Candidate): boolean {
  return type === 'actor' && kind === 'name' && confidence <= 0.6 && subtype !== 'person';
}

function isListedWith({ text }: Reading, one: Candidate, other: Candidate): boolean {
  const { subtype, start, end } = one;
  if (!isDoubtfulActor(one)) return false;
  if (other.subtype !== subtype || other.confidence < 0.8) return false;
  const between = other.end < start ? text.slice(other.end, start) : text.slice(end, other.start);
  return between.length <= longestLink && linksOfList.test(between);
}

/** "Vale, Mosaic und der norwegische Konzern Yara" */
const linksOfList =
  /^(?:, | und | and | & |\/| oder | or | sowie )(?:(?:de[rnm]|die|the) (?:[\p{L}-]+ ){1,2})?$/u;
const longestLink = 40;

/** The words in the reading that are never to be highlighted. */
export function findNever(reading: Reading, glossary: Glossary): readonly Span[] {
  if (!glossary.hasNever) return nothing;
  return reading.words.flatMap(({ start }) => {
    const end = glossary.neverAt(reading.folded, start);
    return end === undefined ? [] : [{ start, end }];
  });
}

const nothing: readonly Span[] = [];

function bestMeaning(reading: Reading, span: Span, meanings: readonly Meaning[]): Meaning | undefined {
  const text = reading.text.slice(span.start, span.end);
  let best: Meaning | undefined;
  for (const meaning of meanings)
    if (
      speaks(reading, meaning) &&
      isWritten(text, meaning, reading) &&
      !isSortOf(reading, span, meaning) &&
      !isForeignGenitive(reading, text, meaning)
    )
      if (best === undefined || compareMeanings(meaning, best, reading) < 0) best = meaning;
  return best;
}

/** "Islands" in an English text: a name with a German ending is no name there. */
function isForeignGenitive({ language }: Reading, text: string, { entry, language: of }: Meaning): boolean {
  return language === 'en' && of === 'de' && text.endsWith('s') && text.slice(0, -1) === entry.labels.de;
}

/** "AI-95": letters with a number behind name a sort of something else. */
function isSortOf({ text }: Reading, { end }: Span, { entry, caseRule }: Meaning): boolean {
  return caseRule === 'exact' && entry.type !== 'actor' && /^-\d/.test(text.slice(end, end + 2));
}

function compareMeanings(a: Meaning, b: Meaning, { language }: Reading): number {
  return (
    Number(b.own) - Number(a.own) ||
    Number(b.caseRule === 'exact') - Number(a.caseRule === 'exact') ||
    Number(b.language === language) - Number(a.language === language) ||
    rank[a.kind] - rank[b.kind] ||
    Number(a.ambiguous) - Number(b.ambiguous)
  );
}

const rank = { name: 0, capital: 1, adjective: 2, inhabitant: 3 } as const;

/** Names are the same in every language; common nouns and adjectives are read in their own alone. */
function speaks(reading: Reading, meaning: Meaning): boolean {
  if (reading.language === 'unknown' || meaning.language === reading.language) return true;
  return meaning.kind !== 'adjective' && meaning.kind !== 'inhabitant' && meaning.caseRule !== 'any'
    ? meaning.entry.type !== 'resource' && meaning.caseRule !== 'noun'
    : false;
}

/** Whether upper and lower case are as the form asks. */
function isWritten(text: string, { caseRule, entry }: Meaning, reading: Reading): boolean {
  switch (caseRule) {
    case 'any':
      return true;
    case 'noun':
      return isCapitalAt(text, lastWordOf(text));
    case 'name':
      return isCapitalAt(text, 0) && isCapitalAt(text, lastWordOf(text));
    case 'first':
      return isCapitalAt(text, 0);
    case 'headed':
      return isCapitalAt(text, 0) && hasCapitals(text.slice(0, lastWordOf(text)));
    case 'exact':
      return isAbbreviation(text) && (!reading.inCapitals || isAlone(text, entry.type, reading));
  }
}

/**
 * Alone in its line, as in a table's cell, an abbreviation of three letters is not written big for looks, nor one of two
 * that stands for who acts ("EU").
 */
function isAlone(text: string, type: string, { words }: Reading): boolean {
  return words.length === 1 && text.length > (type === 'actor' ? 1 : 2);
}

/** Whether all words but the small ones have a capital. */
function hasCapitals(text: string): boolean {
  return !/(?:^|[ -])(?!(?:of|on|and|for|the|in|to|a|de|la|del)[ -])\p{Ll}/u.test(text);
}

/** In capitals throughout, but for the -s of a plural. */
function isAbbreviation(text: string): boolean {
  return /^(?:[^\p{Ll}]+|[^\p{Ll}]{2,}s)$/u.test(text);
}

/** Whether a capital or a digit stands at the offset. */
function isCapitalAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39);
  return /^[\p{Lu}\p{Lt}\p{N}]/u.test(text.slice(at, at + 2));
}

function lastWordOf(text: string): number {
  return Math.max(text.lastIndexOf(' '), text.lastIndexOf('-')) + 1;
}

function candidateOf(
  reading: Reading,
  word: number,
  span: Span,
  meaning: Meaning,
  before: Candidate | undefined,
): Candidate {
  const { entry } = meaning;
  const isSeat =
    meaning.kind === 'capital' &&
    entry.capital !== undefined &&
    (isMerePlace(reading, word, span.end) || isListedPlace(reading, before, span));
  const readAs = (isSeat ? readAsSeat : readAsEntry)(meaning);
  // "Svenja Schulze-Muster" is someone else.
  const isOther = entry.subtype === 'person' && isHalfOfName(reading, span);
  const inName = !meaning.own && entry.type === 'resource' && isInName(reading, word, span.end);
  const doubt = inName || isOther ? 0.4 : meaning.ambiguous ? doubtLeft(reading, word, meaning) : 1;
  const { type, subtype, id, kind, reason, confidence } = reading.language === 'de' ? readAs.de : readAs.en;
  const named =
    entry.type === 'agreement'
      ? arrangementWithin(reading, span, entry)
      : subtype === 'person'
        ? withGeneration(reading, span)
        : type === 'resource'
          ? withTiedWord(reading, word, span)
          : span;
  return candidateAt(named, { type, subtype, id, kind, reason, confidence: confidence * doubt });
}

/** "Precision-guided bombs": what a hyphen ties to the first of a resource's English words belongs to it. */
function withTiedWord(reading: Reading, word: number, { start, end }: Span): Span {
  const isTied = reading.language === 'en' && isHyphenated(reading, word);
  if (!isTied || !reading.text.slice(start, end).includes(' ')) return { start, end };
  return { start: reading.words[startOfCompound(reading, word)]?.start ?? start, end };
}

/** "Ferdinand Marcos Jr.": what tells a son from his father belongs to the name. */
function withGeneration({ text }: Reading, { start, end }: Span): Span {
  const behind = /^,? (?:Jr|Sr)\b\.?/.exec(text.slice(end, end + 6));
  return { start, end: end + (behind?.[0].length ?? 0) };
}

/**
 * An arrangement's name without the year that it is from ("Mekong-Abkommen von 1995"), unless but one word is left,
 * and a summit without those who meet ("Gipfel der ASEAN"): they are a mention of their own.
 */
function arrangementWithin(
  reading: Reading,
  { start, end }: Span,
  { id, year = Infinity }: GlossaryEntry,
): Span {
  const text = reading.text.slice(start, end);
  const meeting = id.endsWith('-summit') ? /^Gipfel(?:treffen)?s?(?= de[rs] )/.exec(text) : null;
  if (meeting !== null) return { start, end: start + meeting[0].length };
  const inFront = /^([12]\d{3}) (?=\S+ \S)/.exec(text);
  if (inFront !== null && Number(inFront[1]) <= year) return { start: start + inFront[0].length, end };
  const behind = / (?:of|von) [12]\d{3}$/.exec(text);
  return { start, end: end - (behind?.[0].length ?? 0) };
}

/** "Svenja Schulze-Muster": a known name that goes on behind a hyphen is another person's. */
function isHalfOfName({ text }: Reading, { start, end }: Span): boolean {
  return /^-\p{Lu}/u.test(text.slice(end, end + 2)) && text.slice(start, end).includes(' ');
}

/** What a meaning is read as, wherever it stands, with the reason in the article's language. */
type ReadAs = Readonly<Record<LabelLanguage, Recognised>>;

/** More than the glossary has. */
const mostMeanings = 1 << 18;

const readAsEntry = remembered((meaning) => {
  const { type, subtype, id } = meaning.entry;
  return (label) => ({
    type,
    subtype,
    id,
    ...judge(meaning),
    reason: {
      code: `glossary.${meaning.own && meaning.kind === 'name' ? 'own' : meaning.kind}`,
      args: { label },
    },
  });
});

/** A capital as the place that it is. */
const readAsSeat = remembered(({ entry }) => (label) => ({
  type: entry.type,
  subtype: 'place',
  id: entry.capital?.id ?? entry.id,
  kind: 'place',
  confidence: 0.6,
  reason: { code: 'glossary.capitalAsPlace', args: { label } },
}));

/** Reads a meaning once, as long as its glossary is in use. */
function remembered(read: (meaning: Meaning) => (label: string) => Recognised): (meaning: Meaning) => ReadAs {
  return rememberNumbered((meaning: Meaning) => {
    const { labels } = meaning.entry;
    return { en: read(meaning)(labels.en), de: read(meaning)(labels.de) };
  }, mostMeanings);
}

/** What the form is in the codebook's terms, and how sure it is that it means its entry. */
function judge({ kind, entry, own }: Meaning): Pick<Recognised, 'kind' | 'confidence'> {
  if (kind === 'adjective' || kind === 'inhabitant') return { kind: 'demonym', confidence: 0.6 };
  if (kind === 'capital') return { kind: 'name', confidence: 0.85 };
  if (entry.generic === true) return { kind: 'generic', confidence: 0.3 };
  if (entry.subtype === 'place' || entry.subtype === 'region') return { kind: 'place', confidence: 0.6 };
  // A treaty has a name, a kind of arrangement ("ceasefire") is a word of the language.
  const isName =
    entry.type === 'actor' || (entry.type !== 'resource' && /^[\p{Lu}\p{N}]/u.test(entry.labels.en));
  return { kind: isName ? 'name' : 'term', confidence: own ? 1 : 0.95 };
}

/** What is left of the confidence where the form often means something else. */
function doubtLeft(reading: Reading, word: number, { entry, caseRule, language }: Meaning): number {
  const { type, subtype } = entry;
  if (type !== 'actor') return 0.4;
  const previous = reading.words[word - 1];
  const behindName =
    previous?.capital === true &&
    reading.language === 'en' &&
    joined(reading, word) &&
    !beginsSentence(reading, word - 1);
  const next = reading.words[word + 1];
  // "Spaniens Bauernverband Asaja": the noun says what the name behind it is the name of.
  const isKind =
    ((reading.words[word]?.roles ?? 0) & role.kindNoun) !== 0 &&
    reading.language === 'de' &&
    next?.capital === true &&
    joined(reading, word + 1);
  const startsOnly =
    caseRule !== 'exact' &&
    beginsSentence(reading, word) &&
    subtype !== 'state' &&
    !actsAtOnce(reading, word, subtype) &&
    !isBesideLevels(reading, word);
  // "Eine Kommission, die prüft": with an indefinite article the word is a common noun.
  const isCommon = reading.language === 'de' && joined(reading, word) && isIndefinite(reading, word - 1);
  // "Die gemischte Kommission": a quality that tells it from the one that everybody knows.
  const isOther = isCommon || isQualified(reading, word);
  // "The Bund in Shanghai"
  const isForeign = reading.language === 'en' && language === 'de';
  const isDoubtful = behindName || isKind || startsOnly || isOther || isForeign || opensName(reading, word);
  return isDoubtful ? 0.4 : 0.6;
}

/** "Bund Deutscher Orchester": whose union it is stands behind. */
function opensName(reading: Reading, word: number): boolean {
  const members = reading.words[word + 1];
  return (
    reading.language === 'de' &&
    reading.words[word]?.text === 'Bund' &&
    members?.capital === true &&
    members.folded.endsWith('er') &&
    joined(reading, word + 1)
  );
}

/** "Bund und Länder": beside other levels of a federal state. */
function isBesideLevels({ folded, words }: Reading, word: number): boolean {
  const end = words[word]?.end ?? 0;
  return besideLevels.test(folded.slice(end, end + longestLevels));
}

const besideLevels = /^(?: und|,) (?:die )?(?:länder|kommunen|gemeinden|kantone)(?!\p{L})/u;
const longestLevels = 20;

/** "Eine Kommission", "eine gemeinsame Kommission": the words up to that one. */
function isIndefinite(reading: Reading, last: number): boolean {
  const { folded, capital } = reading.words[last] ?? { folded: '', capital: true };
  if (indefinite.test(folded)) return true;
  const isAdjective = !capital && /..e[nmrs]?$/.test(folded) && joined(reading, last);
  return isAdjective && indefinite.test(reading.words[last - 1]?.folded ?? '');
}

/** "Der gemischten Kommission": behind an article and an adjective, but for those that the known one has. */
function isQualified(reading: Reading, word: number): boolean {
  const { folded = '', capital } = reading.words[word - 1] ?? {};
  return (
    reading.language === 'de' &&
    capital === false &&
    reading.words[word]?.text === 'Kommission' &&
    /....e[nr]?$/.test(folded) &&
    !qualitiesOfKnown.test(folded) &&
    joined(reading, word) &&
    joined(reading, word - 1) &&
    definite.test(reading.words[word - 2]?.folded ?? '')
  );
}

const definite = /^(?:der|die|das|den|dem|des|zur|vom|beim)$/;
const qualitiesOfKnown =
  /^(?:alte|amtierende|damalige|europäische|geführte|gesamte|heutige|jetzige|künftige|mächtige|neue|scheidende)[nr]?$/;

const indefinite = /^k?eine?[mnrs]?$/;

/**
 * "Chevron, which bought …", "Commission spokesperson …": an English noun that has no article and yet acts, or an
 * office of its own, is a name.
 */
function actsAtOnce(reading: Reading, word: number, subtype: string | undefined): boolean {
  const next = reading.words[word + 1];
  if (reading.language !== 'en' || next === undefined) return false;
  if (/^, (?:which|whose) /.test(reading.text.slice(reading.words[word]?.end, next.end + 1))) return true;
  return (
    joined(reading, word + 1) &&
    !next.capital &&
    ((next.roles & (role.title | role.speech)) !== 0 ||
      auxiliaries.has(next.folded) ||
      (subtype === 'company' && next.folded === 'is'))
  );
}

const auxiliaries: ReadonlySet<string> = new Set('has had was will would owns holds wants plans'.split(' '));

/**
 * An English common noun with a capital beside another word with one is a part of a name that is not ours:
 * "Union Pacific Railroad".
 */
function isInName(reading: Reading, word: number, end: number): boolean {
  if (reading.language !== 'en' || reading.titleCase || beginsSentence(reading, word)) return false;
  const first = reading.words[word];
  if (first?.capital !== true) return false;
  const next = wordAt(reading, end);
  const before =
    reading.words[word - 1]?.capital === true &&
    joined(reading, word) &&
    !beginsSentence(reading, word - 1) &&
    !/\d/.test(reading.text.slice(first.start, end));
  const after = reading.words[next]?.capital === true && joined(reading, next);
  return before || after;
}

/** What a city has: "the port of Riga". */
const placed = new Set(
  'port ports harbour harbor city capital airport mayor university streets suburb suburbs outskirts north south east west hafen häfen stadt hauptstadt flughafen bürgermeister universität nähe straßen norden süden osten westen'.split(
    ' ',
  ),
);
const locative = new Set(
  'in at near from to outside around across through nach aus bei um unweit nahe bis ab'.split(' '),
);

/** "11013 Berlin": in an address. */
function isPostcode(reading: Reading, word: number): boolean {
  return /^\d{4,6}$/.test(reading.words[word]?.text ?? '') && joined(reading, word + 1);
}

/** "In Budapest, Moskau und Abu Dhabi": behind a capital that is but a place stands another one. */
function isListedPlace({ text, language }: Reading, before: Candidate | undefined, { start }: Span): boolean {
  if (before?.reason.code !== 'glossary.capitalAsPlace') return false;
  const links = language === 'de' ? /^(?:, | und | sowie | oder |\/)$/ : /^(?: and |\/)$/;
  return links.test(text.slice(before.end, start));
}

const longestSeatOf = 15;
/** "The Oslo-based owner": where somebody has the seat. */
const isSeatOf = /^-(?:based|born|headquartered|listed)(?!\p{L})/u;

/** A capital after a preposition of place, or as a dateline, is where something happens, not who acts. */
function isMerePlace(reading: Reading, word: number, end: number): boolean {
  const before = reading.words[word - 1]?.folded;
  if (before !== undefined && (locative.has(before) || isPostcode(reading, word - 1))) return true;
  if ((before === 'of' || before === 'von') && placed.has(reading.words[word - 2]?.folded ?? '')) return true;
  if (isSeatOf.test(reading.folded.slice(end, end + longestSeatOf))) return true;
  // "Von Ada Muster, Belgrad": who writes, and where.
  if (end === reading.text.length && /^Von [^.:!?]{4,40}, \S+$/u.test(reading.text)) return true;
  return word === 0 && /^(?:,| ?[-/(]| \d|\. \p{Lu})/u.test(reading.text.slice(end, end + 3));
}
