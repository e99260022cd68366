import type { Span } from '../text/span.js';
import type { Candidate } from './candidate.js';
import { candidateFor, nameEndingWith } from './companyContexts.js';
import { isCommonNoun } from './names.js';
import { organisation } from './organisationCandidate.js';
import { endOfRun, withinListedNames } from './organisationSpans.js';
import { beginsSentence, type Reading, wordAt } from './reading.js';
import { role } from './roles.js';
import type { Vocabulary } from './vocabulary.js';
import { joined, phraseAt } from './wordList.js';

/** A name behind the word that says what it is the name of: "Gewerkschaft Solidarność", "the daily El Tribuno". */
export function byKind(reading: Reading, vocabulary: Vocabulary, at: number): Candidate | undefined {
  const word = reading.words[at];
  if (word === undefined || (word.roles & role.organisationKind) === 0) return undefined;
  const german = reading.language === 'de';
  const isWritten = word.capital === german || (!german && opensWithKind(reading, at));
  if (!isWritten || (german && inPlural.test(word.folded))) return undefined;
  const phrase = phraseAt(vocabulary.kinds, reading, at);
  if (phrase === undefined && (word.roles & role.kindNoun) === 0) return undefined;
  const lastOfKind = phrase?.lastWord ?? at;
  const quoted =
    german && word.folded !== 'newsletter'
      ? quotedBehind(reading, reading.words[lastOfKind]?.end ?? 0)
      : undefined;
  if (quoted !== undefined)
    return organisation(quoted.start, quoted.end, 'organisation', 0.7, 'organisation.kind', word.text);
  if (!joined(reading, lastOfKind + 1) || reading.text[reading.words[lastOfKind]?.end ?? 0] === '-')
    return undefined;
  const belongs = german && belongsToName(reading, at, lastOfKind);
  // "Die Zeitung The Namibian"
  const first =
    lastOfKind + (reading.words[lastOfKind + 1]?.text === 'The' && joined(reading, lastOfKind + 2) ? 2 : 1);
  if (((reading.words[first]?.roles ?? 0) & role.legalForm) !== 0) return undefined;
  const run = endOfRun(reading, first, german && !belongs ? withinListedNames : undefined);
  const end = german && !belongs ? beforeCommonNoun(reading, first, run) : run;
  const start = (belongs ? word : reading.words[lastOfKind + 1])?.start ?? 0;
  return end === undefined
    ? undefined
    : organisation(start, end, 'organisation', 0.65, 'organisation.kind', word.text);
}

/** "Ein Unternehmen Ziel des Angriffs", "mit dem Konzern Sampleson Gespräche": where a noun begins that names nobody. */
function beforeCommonNoun(reading: Reading, first: number, end: number | undefined): number | undefined {
  const { text, words } = reading;
  for (let word = first; end !== undefined && (words[word]?.end ?? Infinity) <= end; word++) {
    const { start = 0, end: behind = 0 } = words[word] ?? {};
    const isTied = /[-&] ?$/.test(text.slice(Math.max(0, start - 2), start)) || text[behind] === '-';
    if (isCommonNoun(reading, word) && !isTied) return word === first ? undefined : words[word - 1]?.end;
  }
  return end;
}

/** "Miner Zamora said": a headline's or a sentence's first word, in front of a name. */
function opensWithKind(reading: Reading, at: number): boolean {
  return beginsSentence(reading, at) && !reading.titleCase;
}

/** "Das Portal "Forbes Srbija"": a name in quotation marks. */
function quotedBehind({ text }: Reading, end: number): Span | undefined {
  const name = /^ "(\p{Lu}[^".,;:!?]{1,38}[^".,;:!? ])"/u.exec(text.slice(end, end + 44))?.[1];
  return name === undefined ? undefined : { start: end + 2, end: end + 2 + name.length };
}

/** Names in a list behind a noun in the plural that says what they are: "die Konzerne Norebo und Murman Seafood". */
export function byKinds(reading: Reading, at: number): Candidate[] {
  const kind = reading.words[at];
  if (kind === undefined || (kind.roles & role.organisationKind) === 0 || !isInPlural(reading, at)) return [];
  const names: Candidate[] = [];
  let first = at + 1;
  let gap = ' ';
  while (
    first <= at + longestList &&
    reading.text.slice(reading.words[first - 1]?.end, reading.words[first]?.start) === gap
  ) {
    const end = endOfRun(reading, first, withinListedNames);
    const name = reading.words[first];
    if (end === undefined || name === undefined || isLikeNoun(reading.text.slice(name.start, end))) break;
    names.push(organisation(name.start, end, 'organisation', 0.65, 'organisation.kind', kind.text));
    first = wordAt(reading, end);
    if (reading.words[first]?.folded === 'und' || reading.words[first]?.folded === 'sowie') first++;
    gap = reading.text.startsWith(', ', end) ? ', ' : ' ';
  }
  return names.length > 1 ? names : [];
}

/** "Konzerne", "die Betreiber": by its form, or by what stands in front where the singular has that form too. */
function isInPlural({ words }: Reading, at: number): boolean {
  const { folded } = words[at] ?? { folded: '' };
  if (inPlural.test(folded)) return true;
  return (
    /(?:ern?|unternehmen|sendern?)$/.test(folded) &&
    /^(?:die|den|beiden|zwei|drei|vier)$/.test(words[at - 1]?.folded ?? '')
  );
}

const longestList = 20;
const inPlural =
  /(?:konzernen?|firmen|reedereien|zeitungen|gewerkschaften|parteien|gesellschaften|agenturen|banken|werften|organisationen|fabriken|milizen|gruppen|häusern?|tanks|magazinen?|blättern?|konzernen|verbänden?)$/;

/** A noun in the plural, or one of those that German makes of other words: not a name. */
function isLikeNoun(text: string): boolean {
  return /^\p{Lu}\p{Ll}*(?:ung|heit|keit|schaft|tion|en|e|n)$/u.test(text);
}

/** "The energy regulator, CERA, has …": a name between commas behind what it is the name of. */
export function byApposition(reading: Reading, vocabulary: Vocabulary, at: number): Candidate | undefined {
  const word = reading.words[at];
  if (word === undefined || (word.roles & role.organisationKind) === 0) return undefined;
  if (reading.language !== 'en' || word.capital) return undefined;
  const from = (phraseAt(vocabulary.kinds, reading, at)?.lastWord ?? at) + 1;
  const name = reading.words[from];
  if (name?.capital !== true || reading.text.slice(reading.words[from - 1]?.end, name.start) !== ', ')
    return undefined;
  const end = endOfRun(reading, from);
  return end === undefined || !/^(?:, \p{Ll}|\.(?: |$))/u.test(reading.text.slice(end, end + 3))
    ? undefined
    : organisation(name.start, end, 'organisation', 0.6, 'organisation.kind', word.text);
}

/**
 * "Brellis, a German utility, said", "Tessmar, der größte Hersteller des Landes": the name in front of an apposition that
 * says what it is the name of.
 */
export function beforeApposition(
  reading: Reading,
  vocabulary: Vocabulary,
  at: number,
  known: readonly Candidate[],
): Candidate | undefined {
  const german = reading.language === 'de';
  const kind = reading.words[at];
  if (kind === undefined || kind.capital !== german) return undefined;
  const last = phraseAt(vocabulary.kinds, reading, at)?.lastWord ?? at;
  if (!(german ? germanEnd : englishEnd).test(reading.folded.slice(reading.words[last]?.end).slice(0, 14)))
    return undefined;
  let article = at - 1;
  while (at - article < mostInApposition && !articles.has(reading.words[article]?.folded ?? '')) {
    const gap = reading.text.slice(reading.words[article - 1]?.end, reading.words[article]?.start);
    // "The miners' union", "the army's telecoms group"
    if (!joined(reading, article) && gap !== "' " && gap !== "'") return undefined;
    article--;
  }
  const opening = reading.words[article];
  const name = reading.words[article - 1];
  if (opening === undefined || name === undefined || !articles.has(opening.folded)) return undefined;
  if (reading.text.slice(name.end, opening.start) !== ', ') return undefined;
  const definite = !/^(?:an?$|one$|its|their|ein)/.test(opening.folded);
  if (
    definite &&
    article === at - 1 &&
    !/^ (?:of|de[rs]) /.test(reading.text.slice(reading.words[last]?.end))
  )
    return undefined;
  const span = nameEndingWith(reading, article - 1);
  if (span === undefined || isScene(reading, span)) return undefined;
  return candidateFor(span, kind.text, known)[0];
}

/** So many words may stand from an apposition's article to the noun that says what it is. */
const mostInApposition = 6;
const articles: ReadonlySet<string> = new Set(
  'a an its the their one ein eine einer einem einen der die das dem den'.split(' '),
);
const englishEnd =
  /^(?:[,.;]|$| (?:that|which|whose|with|based|backed|owned|controlled|in|from|of|for|listed|run|near|on|at|outside)(?!\p{L}))/u;
const germanEnd = /^(?:[,.;)]|$| (?:aus|mit|in|im|von|des|der|für|an)(?!\p{L}))/u;

/** "In Kolda, a mining company said": where something happens. */
function isScene(reading: Reading, { start }: Span): boolean {
  return scenes.has(reading.words[wordAt(reading, start) - 1]?.folded ?? '');
}

const scenes: ReadonlySet<string> = new Set('in near outside across around on nahe bei'.split(' '));

/** "Stiftung Warentest", "Verband Baltischer Lastverteiler": here the kind is a part of the name. */
function belongsToName(reading: Reading, at: number, lastOfKind: number): boolean {
  const kind = reading.words[at]?.folded ?? '';
  if (
    at !== lastOfKind ||
    /^(?:stiftung|vereinigung|bündnis|netzwerk|bundesver(?:band|bands|bandes|einigung))$/.test(kind)
  )
    return at === lastOfKind;
  const next = reading.words[at + 1];
  return (
    /(?:verband(?:e?s)?|bund|verein(?:e?s)?)$/.test(kind) &&
    next?.folded.endsWith('er') === true &&
    reading.words[at + 2]?.capital === true &&
    joined(reading, at + 2)
  );
}
