import { idFromName } from '../text/identifier.js';
import { contains, overlaps } from '../text/span.js';
import { type Candidate, candidateAt } from './candidate.js';
import { isAbbreviation } from './coined.js';
import { openingAdverbs } from './functionWords.js';
import { isDay } from './names.js';
import { isInNameOfLaw } from './organisations.js';
import { beginsSentence, endOfWord, type Reading, wordAt } from './reading.js';
import { role } from './roles.js';
import type { TaggedSpan, Tagger } from './tagger/index.js';
import { isHyphenated, joined } from './wordList.js';

/** Below this likelihood a name that only the tagger sees is not worth a look. */
const leastScore = 0.65;
/** What reads like an organisation and has several words is seldom nothing. */
const leastScoreOfSeveralWords = 0.45;
/** Letters that stand for a name look like nothing else. */
const leastScoreOfAbbreviation = 0.33;

/** What the tagger's names may swallow: "Bank of Japan" goes before "Japan". */
const parts: ReadonlySet<string> = new Set(['state', 'territory', 'historic-state', 'place', 'region']);

/** Persons and organisations that no list has, as the statistical tagger sees them: less sure than all else. */
export function findTagged(
  reading: Reading,
  tagger: Tagger | undefined,
  known: readonly Candidate[],
): Candidate[] {
  if (tagger === undefined || reading.titleCase || isFurnitureLine(reading)) return [];
  return (
    tagger
      .tag(reading, known)
      .flatMap((span) => tidy(reading, span))
      .filter(
        (span) =>
          span.label !== 'LOC' &&
          span.score >= leastScoreOf(reading, span) &&
          isNews(span, known) &&
          !isInNameOfLaw(reading, wordAt(reading, span.end) - 1),
      )
      // A capital at a sentence's start says nothing: one word alone may be any.
      .filter(
        ({ start, end }) =>
          !(
            isNumbering.test(reading.text.slice(start, end)) &&
            beginsSentence(reading, wordAt(reading, start))
          ) &&
          !furniture.test(reading.folded.slice(start, end)) &&
          (reading.text.slice(start, end).includes(' ') || !beginsSentence(reading, wordAt(reading, start))),
      )
      .map(({ start, end, label }) => {
        const text = reading.text.slice(start, end);
        return candidateAt(
          { start, end },
          {
            type: 'actor',
            subtype: label === 'PER' ? 'person' : 'organisation',
            kind: 'name',
            confidence: 0.55,
            id: idFromName(text),
            reason: { code: 'tagger.name', args: {} },
          },
        );
      })
  );
}

function leastScoreOf({ text }: Reading, { start, end, label }: TaggedSpan): number {
  if (isAbbreviation(text.slice(start, end))) return leastScoreOfAbbreviation;
  return label === 'ORG' && text.slice(start, end).includes(' ') ? leastScoreOfSeveralWords : leastScore;
}

/**
 * The span with what belongs to a person's name and without what belongs to no name: the parts that hyphens tie to
 * it ("Persaud-McAllister"), an office or kind in front ("Firma", "Mr"), a day behind.
 */
function tidy(reading: Reading, span: TaggedSpan): TaggedSpan[] {
  let first = wordAt(reading, span.start);
  let last = wordAt(reading, span.end) - 1;
  while (first <= last && ((reading.words[first]?.roles ?? 0) & inFront) !== 0 && joined(reading, first + 1))
    first++;
  if (last > first && isOpening(reading, first)) first++;
  // "Crop-Trust-Direktor"
  while (last > first && isTiedTitle(reading, last)) last--;
  // "Ostrina-Tochter Pellora"
  for (let word = last; word > first; word--)
    if (isTiedTitle(reading, word)) {
      first = word + 1;
      break;
    }
  // "Ada Musters Nachfolger Max Beispiel"
  for (let word = first + 1; word < last && span.label === 'PER'; word++)
    if (((reading.words[word]?.roles ?? 0) & role.wholeTitle) !== 0) last = word - 1;
  // "Hapag-Lloyd Cruises"
  while (
    first > 0 &&
    reading.text[(reading.words[first]?.start ?? 0) - 1] === '-' &&
    joined(reading, first) &&
    reading.words[first - 1]?.capital === true
  )
    first--;
  // "Die Leitung von Ogulgerek Atabajewa": no particle of a family name, where a full name follows.
  if (reading.words[first]?.folded === 'von' && (span.label === 'ORG' || last - first > 1)) first++;
  while (last > first && isDay(reading.words[last]?.folded ?? '')) last--;
  while (
    last > first &&
    ((reading.words[last]?.roles ?? 0) & role.withinName) !== 0 &&
    !/\d/.test(reading.words[last]?.text ?? '')
  )
    last--;
  const tied = span.label === 'PER' && last > first;
  while (tied && reading.text[reading.words[last]?.end ?? 0] === '-' && joined(reading, last + 1)) last++;
  const start = reading.words[first]?.start;
  if (start === undefined || first > last) return [];
  return [{ ...span, start, end: endOfWord(reading, last) }];
}

/** "Later NHR agreed", "Rival Tosyalı gained": what a sentence begins with has a capital in front of a name, too. */
function isOpening(reading: Reading, first: number): boolean {
  const folded = reading.words[first]?.folded ?? '';
  return (openingAdverbs.has(folded) || openingKinds.test(folded)) && beginsSentence(reading, first);
}

const openingKinds =
  /^(?:rival|competitor|[a-z]*maker|miner|lender|insurer|brewer|trader|retailer|refiner|producer|operator|utility|broadcaster)$/;

function isTiedTitle(reading: Reading, word: number): boolean {
  return (
    isHyphenated(reading, word) &&
    ((reading.words[word]?.roles ?? 0) & (role.wholeTitle | role.kindNoun)) !== 0
  );
}

/** "B. Lösung": a letter that counts headings looks like an initial. */
const isNumbering = /^\p{Lu}\. \p{Lu}\p{Ll}+$/u;

const inFront = role.wholeTitle | role.kindNoun | role.functionWord;

const longestFurniture = 12;

/** What stands on a page around an article: cookies, privacy, terms, newsletters. */
function isFurnitureLine({ folded, words }: Reading): boolean {
  return words.length <= longestFurniture && furniture.test(folded);
}

const furniture =
  /cookie|privacy policy|terms of (?:use|service)|newsletter|log ?in|sign up|all rights reserved|datenschutz|impressum|nutzungsbedingungen|anmelden|alle rechte/;

/** Whether nothing that is known for sure stands there, but at most one place that is a part of the name. */
function isNews(span: TaggedSpan, known: readonly Candidate[]): boolean {
  const inTheWay = known.filter((one) => one.confidence >= 0.5 && overlaps(one, span));
  if (inTheWay.length === 0) return true;
  const [part] = inTheWay;
  return (
    inTheWay.length === 1 &&
    part !== undefined &&
    span.label === 'ORG' &&
    span.end - span.start > part.end - part.start &&
    contains(span, part) &&
    (part.kind === 'demonym' || parts.has(part.subtype ?? ''))
  );
}
