import type { Glossary } from '../glossary/glossary.js';
import type { Language } from '../text/language.js';
import type { Span } from '../text/span.js';
import { type Candidate, candidateAt } from './candidate.js';
import { isAround, phrasesIn, type PhraseAround } from './phrases.js';
import { beginsSentence, type Reading } from './reading.js';
import { role } from './roles.js';
import type { VocabularyData } from './vocabulary.js';
import { joined } from './wordList.js';

type HomonymData = VocabularyData['homonyms']['homonyms'][number];
type MeaningData = HomonymData['meanings'][number];

/** One of the things that a name may mean; the first of a homonym's is what it is taken for without it. */
export interface HomonymMeaning extends Pick<MeaningData, 'id' | 'type'> {
  readonly spreads: boolean;
  readonly phrases: readonly PhraseAround[];
  /** What must stand beside the name for the words near it to count. */
  readonly with: readonly PhraseAround[];
  readonly near: Near | undefined;
}

/** The words that speak for a meaning when they stand near the name. */
interface Near {
  readonly anywhere: RegExp;
  /** Where a word begins. */
  readonly here: RegExp;
}

/** A name that several things share. */
export interface Homonym {
  readonly language: Language | undefined;
  readonly byArticle: boolean;
  readonly meanings: readonly HomonymMeaning[];
}

/** A shared name in a reading. Offsets in the reading's text. */
export interface HomonymFound extends Span {
  readonly homonym: Homonym;
  /** What is meant there, as far as the reading tells. */
  readonly meaning: HomonymMeaning | undefined;
  /** What may be meant, where the reading leaves it open. */
  readonly open: readonly HomonymMeaning[];
  /** Whether what stands right beside the name says that it is not what it is usually taken for. */
  readonly isTelling: boolean;
}

/** The shared names by their words, as written and in the genitive with -s. */
export function homonymsFrom(data: readonly HomonymData[]): ReadonlyMap<string, readonly Homonym[]> {
  const byWord = new Map<string, Homonym[]>();
  for (const { words, language, byArticle, meanings } of data) {
    const homonym = { language, byArticle: byArticle === true, meanings: meanings.map(meaningFrom) };
    for (const word of words)
      for (const form of [word, `${word}s`]) byWord.set(form, [...(byWord.get(form) ?? []), homonym]);
  }
  return byWord;
}

function meaningFrom(data: MeaningData): HomonymMeaning {
  const { id, type, spreads, phrases = [], near = [] } = data;
  return {
    id,
    type,
    spreads: spreads === true,
    phrases: phrases.flatMap(phrasesIn),
    with: (data.with ?? []).flatMap(phrasesIn),
    near: near.length === 0 ? undefined : anyOf(near),
  };
}

function anyOf(words: readonly string[]): Near {
  const any = `(?:${alternatives(words)})(?![\\p{L}\\p{N}])`;
  return { anywhere: new RegExp(`(?<![\\p{L}\\p{N}])${any}`, 'u'), here: new RegExp(any, 'uy') };
}

function alternatives(words: readonly string[]): string {
  return words.map((word) => word.replace(/[.]/g, '\\.').replace(/\*/g, '\\p{L}*')).join('|');
}

/** Whether a word, as written, may begin what speaks for a meaning when it stands near. */
export function cueTest(data: readonly HomonymData[]): (word: string) => boolean {
  const near = data.flatMap(({ meanings }) => meanings.flatMap(({ near: cues = [] }) => cues));
  const firsts = new RegExp(
    `^(?:${alternatives(near.map((cue) => cue.replace(/[^\p{L}\p{N}*].*$/u, '')))})$`,
    'u',
  );
  return (word) => firsts.test(word);
}

/**
 * The shared names in the reading. What stands beside one nearly always goes with the same meaning (Yarowsky, One Sense Per
 * Collocation, 1993).
 */
export function findHomonyms(
  reading: Reading,
  homonyms: ReadonlyMap<string, readonly Homonym[]>,
): HomonymFound[] {
  if ((reading.roles & role.homonym) === 0) return [];
  const cues = cuesIn(reading);
  const found: HomonymFound[] = [];
  reading.words.forEach(({ text, roles, start, end }, at) => {
    if ((roles & role.homonym) === 0) return;
    const homonym = homonyms
      .get(text)
      ?.find(({ language }) => language === undefined || language === reading.language);
    if (homonym !== undefined) found.push({ start, end, homonym, ...meaningAt(reading, homonym, at, cues) });
  });
  return found;
}

/** Where the words stand that speak for a meaning, as offsets in the reading's text; looked for once. */
type Cues = (meaning: HomonymMeaning) => readonly number[];

function cuesIn({ text, words, roles }: Reading): Cues {
  if ((roles & role.homonymCue) === 0) return () => none;
  const places = words.flatMap((word) => ((word.roles & role.homonymCue) === 0 ? [] : [word.start]));
  const known = new Map<HomonymMeaning, readonly number[]>();
  return (meaning) => {
    const before = known.get(meaning);
    if (before !== undefined) return before;
    const { near } = meaning;
    const found = near === undefined ? none : places.filter((place) => matchesAt(near.here, text, place));
    known.set(meaning, found);
    return found;
  };
}

function matchesAt(sticky: RegExp, text: string, place: number): boolean {
  sticky.lastIndex = place;
  return sticky.test(text);
}

const none: readonly number[] = [];

function meaningAt(
  reading: Reading,
  { meanings, byArticle }: Homonym,
  at: number,
  cues: Cues,
): Pick<HomonymFound, 'meaning' | 'open' | 'isTelling'> {
  const stands = (phrase: PhraseAround): boolean => isAround(reading, phrase, at, at);
  const [usual] = meanings;
  const beside = meanings.find(({ phrases }) => phrases.some(stands));
  const told = beside ?? (isWithinName(reading, at) ? usual : undefined);
  if (told !== undefined) return { meaning: told, open: [], isTelling: told !== usual };
  const open = meanings.filter(({ with: needed }) => needed.length === 0 || needed.some(stands));
  const meaning = byArticle ? undefined : toldByWordsNear(reading, open, at, cues);
  return { meaning, open: meaning === undefined ? open : [], isTelling: false };
}

/** "Georgia Tech", "Unicredit Allianz": a part of a longer name. */
function isWithinName(reading: Reading, at: number): boolean {
  if (reading.language === 'de' || reading.titleCase) return false;
  const isBehind = joined(reading, at) && !beginsSentence(reading, at - 1);
  return (
    (isBehind && reading.words[at - 1]?.capital === true) ||
    (joined(reading, at + 1) && reading.words[at + 1]?.capital === true)
  );
}

/** The meaning of which a word stands nearest in the sentence, or else the only one of which one stands in the reading. */
function toldByWordsNear(
  reading: Reading,
  meanings: readonly HomonymMeaning[],
  at: number,
  cues: Cues,
): HomonymMeaning | undefined {
  const near = meanings.filter((meaning) => cues(meaning).length > 0);
  if (near.length === 0) return undefined;
  const { start = 0 } = reading.words[at] ?? {};
  const [from, to] = sentenceAround(reading, at);
  let least = Infinity;
  let nearest: HomonymMeaning | undefined;
  for (const meaning of near)
    for (const cue of cues(meaning)) {
      if (cue < from || cue >= to || Math.abs(cue - start) >= least) continue;
      least = Math.abs(cue - start);
      nearest = meaning;
    }
  return nearest ?? (near.length === 1 ? near[0] : undefined);
}

function sentenceAround(reading: Reading, at: number): [start: number, end: number] {
  const { words, text } = reading;
  let first = at;
  while (first > 0 && !beginsSentence(reading, first)) first--;
  let next = at + 1;
  while (next < words.length && !beginsSentence(reading, next)) next++;
  return [words[first]?.start ?? 0, words[next]?.start ?? text.length];
}

/** What is meant, where it is an entry of the glossary other than what the name is usually taken for. */
export function meantBy(
  { start, end }: Span,
  { id, type }: HomonymMeaning,
  language: Language,
  glossary: Glossary,
): Candidate[] {
  const entry = id === undefined || type === undefined ? undefined : glossary.entry(type, id);
  if (entry === undefined) return [];
  const isPlace = entry.subtype === 'region' || entry.subtype === 'place';
  return [
    candidateAt(
      { start, end },
      {
        type: entry.type,
        subtype: entry.subtype,
        kind: isPlace ? 'place' : 'name',
        confidence: isPlace ? 0.6 : 0.85,
        id: entry.id,
        reason: { code: 'glossary.homonym', args: { label: entry.labels[language === 'de' ? 'de' : 'en'] } },
      },
    ),
  ];
}

/** So much of an article tells what it is about. */
const lettersThatTell = 20_000;
/** What stands right beside a name tells as much as the words of so many readings. */
const weightOfPhrase = 3;

/**
 * What the shared names mean that the article's readings leave open: that for which most of the readings speak, since a name
 * seldom has two meanings in one text (Gale, Church and Yarowsky, One Sense Per Discourse, 1992). Nothing is said of those
 * that are what they are usually taken for.
 */
export function spreadFrom(
  readings: readonly { readonly text: string; readonly homonyms: readonly HomonymFound[] }[],
): ReadonlyMap<Homonym, HomonymMeaning> {
  const found = readings.flatMap(({ homonyms }) => homonyms);
  const open = new Set<Homonym>();
  for (const one of found) if (one.open.some(mayHold)) open.add(one.homonym);
  if (open.size === 0) return new Map();
  const texts = beginningOf(readings);
  return new Map(
    [...open].flatMap((homonym) => {
      const [usual = 0, ...others] = homonym.meanings.map((meaning) => scoreOf(meaning, found, texts));
      const most = Math.max(...others);
      const meaning = homonym.meanings[others.indexOf(most) + 1];
      const isMeant = homonym.byArticle ? usual === 0 && most > 0 : most > usual;
      return isMeant && meaning !== undefined ? [[homonym, meaning] as const] : [];
    }),
  );
}

/** Whether the rest of the article may say that this is meant. */
export function mayHold({ spreads, with: needed }: HomonymMeaning): boolean {
  return spreads || needed.length > 0;
}

function scoreOf(meaning: HomonymMeaning, found: readonly HomonymFound[], texts: readonly string[]): number {
  const telling = found.filter((one) => one.isTelling && one.meaning === meaning);
  const near = texts.filter((text) => meaning.near !== undefined && meaning.near.anywhere.test(text));
  return weightOfPhrase * telling.length + near.length;
}

/** The texts of the first readings, as far as they tell what the article is about. */
function beginningOf(readings: readonly { readonly text: string }[]): string[] {
  const texts: string[] = [];
  let letters = 0;
  for (const { text } of readings) {
    letters += text.length;
    if (letters > lettersThatTell) break;
    texts.push(text);
  }
  return texts;
}
