import { openingAdverbs } from './functionWords.js';
import { isCommonNoun, isDay } from './names.js';
import { beginsSentence, endOfWord, type Reading, wordAt } from './reading.js';
import { role } from './roles.js';
import type { TaggedSpan } from './tagger/index.js';
import { isHyphenated, joined } from './wordList.js';

/** What the tagger marked as one name, as the names that it is, each up to its edges. */
export function namesIn(reading: Reading, span: TaggedSpan): TaggedSpan[] {
  return apart(reading, span).flatMap((part) => tidy(reading, part));
}

/**
 * The names that a tagger took together: "Moral Majority, Family Council", "John M. Sample Foundation and Policy
 * Institute"; none that a bracket cuts.
 */
function apart(reading: Reading, span: TaggedSpan): TaggedSpan[] {
  const { text, words } = reading;
  if (span.label !== 'ORG') return [span];
  const name = text.slice(span.start, span.end);
  if (isCutByBracket(name) || isOfTwoThings(reading, span, name)) return [];
  const parts = name.split(', ');
  if (parts.length > 1 && parts.every((part) => severalWords.test(part))) return piecesOf(span, parts, ', ');
  const and = / (?:and|und) (?:the |The )?(?=\p{Lu})/u.exec(name);
  if (and === null) return [span];
  const before = words[wordAt(reading, span.start + and.index) - 1];
  const left = name.slice(0, and.index);
  const right = name.slice(and.index + and[0].length);
  const isTwo =
    / the $/i.test(and[0]) ||
    (((before?.roles ?? 0) & role.organisationEnd) !== 0 && severalWords.test(left));
  return isTwo && severalWords.test(right) && !isRestOfCompany(reading, span.end, right)
    ? piecesOf(span, [left, right], and[0])
    : [span];
}

/** Whether a bracket within is opened or closed outside. */
function isCutByBracket(name: string): boolean {
  const opened = name.indexOf('(');
  const closed = name.indexOf(')');
  return name.lastIndexOf('(') > name.lastIndexOf(')') || (closed >= 0 && (opened < 0 || closed < opened));
}

/** "Handels- und Sicherheitsarchitektur": what shares a noun that no organisation is called by. */
function isOfTwoThings(reading: Reading, { end }: TaggedSpan, name: string): boolean {
  const last = reading.words[wordAt(reading, end) - 1];
  return (
    reading.language === 'de' &&
    /^\p{Lu}\p{Ll}+- und \p{Lu}\p{Ll}+$/u.test(name) &&
    ((last?.roles ?? 0) & (role.organisationNoun | role.kindNoun)) === 0
  );
}

/** Two words with a capital and nothing that would go on in a list. */
const severalWords = /^\p{Lu}[^ ]*(?: [^ ]+)* \p{Lu}[^ ]*$/u;

/** "Sample Chemicals and Fertilisers Ltd": behind the "and" one word and a legal form. */
function isRestOfCompany(reading: Reading, end: number, right: string): boolean {
  const last = reading.words[wordAt(reading, end) - 1];
  return ((last?.roles ?? 0) & role.legalForm) !== 0 && right.split(' ').length === 2;
}

function piecesOf(span: TaggedSpan, parts: readonly string[], link: string): TaggedSpan[] {
  let start = span.start;
  return parts.map((part) => {
    const piece = { ...span, start, end: start + part.length };
    start = piece.end + link.length;
    return piece;
  });
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
  // "507th Sample Group Commander"
  while (last > first && isOfficeBehind(reading, last)) last--;
  while (
    last > first &&
    (isDay(reading.words[last]?.folded ?? '') || (span.label === 'PER' && isCommonNoun(reading, last)))
  )
    last--;
  while (
    last > first &&
    ((reading.words[last]?.roles ?? 0) & role.withinName) !== 0 &&
    !/\d/.test(reading.words[last]?.text ?? '')
  )
    last--;
  const tied = span.label === 'PER' && last > first;
  while (tied && reading.text[reading.words[last]?.end ?? 0] === '-' && joined(reading, last + 1)) last++;
  const start = reading.words[first]?.start;
  if (start === undefined || first > last || (first === last && isNoName(reading, first, span))) return [];
  return [{ ...span, start, end: endOfWord(reading, last) }];
}

/** "Later NHR agreed", "Rival Tosyalı gained": what a sentence begins with has a capital in front of a name, too. */
function isOpening(reading: Reading, first: number): boolean {
  const folded = reading.words[first]?.folded ?? '';
  return (openingAdverbs.has(folded) || openingKinds.test(folded)) && beginsSentence(reading, first);
}

const openingKinds =
  /^(?:rival|competitor|[a-z]*maker|miner|lender|insurer|brewer|trader|retailer|refiner|producer|operator|utility|broadcaster)$/;

/** An office behind another word with a capital, which holds it: no part of a name. */
function isOfficeBehind({ words }: Reading, word: number): boolean {
  return ((words[word]?.roles ?? 0) & role.wholeTitle) !== 0 && words[word - 1]?.capital === true;
}

/** Whether a word alone is none: "Lt.", "the Department", "Allied forces". */
function isNoName(reading: Reading, word: number, { label }: TaggedSpan): boolean {
  const { text, folded, end } = reading.words[word] ?? { text: '', folded: '', end: 0 };
  if (isCommonNoun(reading, word) || ranks.has(text) || bodies.has(folded)) return true;
  return (
    label === 'ORG' &&
    reading.language === 'en' &&
    /\p{Ll}(?:ic|ist|ied|eral|ian)$/u.test(text) &&
    /^ \p{Ll}/u.test(reading.text.slice(end, end + 2))
  );
}

const ranks: ReadonlySet<string> = new Set(
  'Adm Brig Capt Cmdr Col Cpl Gen Lt Maj Pte Rep Sen Sgt Spc'.split(' '),
);
const bodies: ReadonlySet<string> = new Set(
  'agency authority board center centre committee company council court department foundation fund government group institute ministry office parliament secretariat university'.split(
    ' ',
  ),
);

function isTiedTitle(reading: Reading, word: number): boolean {
  return (
    isHyphenated(reading, word) &&
    ((reading.words[word]?.roles ?? 0) & (role.wholeTitle | role.kindNoun)) !== 0
  );
}

const inFront = role.wholeTitle | role.kindNoun | role.functionWord;
