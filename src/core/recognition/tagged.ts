import { idFromName } from '../text/identifier.js';
import { contains, overlaps } from '../text/span.js';
import { type Candidate, candidateAt } from './candidate.js';
import { isAbbreviation } from './coined.js';
import { isInNameOfLaw } from './organisations.js';
import { beginsSentence, type Reading, wordAt } from './reading.js';
import { namesIn } from './taggedSpans.js';
import type { TaggedSpan, Tagger } from './tagger/index.js';

/** Below this likelihood a name that only the tagger sees is not worth a look. */
const leastScore = 0.65;
/** What reads like an organisation and has several words is seldom nothing. */
const leastScoreOfSeveralWords = 0.45;
/** Letters that stand for a name look like nothing else. */
const leastScoreOfAbbreviation = 0.33;

/** "Denzel Washington", "Paris Hilton": a person's name with a state's or a town's in it. */
const leastScoreOfNamesake = 0.8;

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
      .flatMap((span) => namesIn(reading, span))
      .filter(
        (span) =>
          span.label !== 'LOC' &&
          span.score >= leastScoreOf(reading, span) &&
          isNews(span, known) &&
          !isOffice(reading, span) &&
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

/** "Secretary of State for Trade", "a Member of Parliament": a part of what somebody is. */
function isOffice(reading: Reading, { start, label }: TaggedSpan): boolean {
  const { words } = reading;
  const at = wordAt(reading, start);
  if (label !== 'ORG' || words[at - 1]?.folded !== 'of') return false;
  const before = words[at - 2];
  return /^(?:members?|secretary|department|departments)$/.test(before?.folded ?? '');
}

function leastScoreOf({ text }: Reading, { start, end, label }: TaggedSpan): number {
  if (isAbbreviation(text.slice(start, end))) return leastScoreOfAbbreviation;
  return label === 'ORG' && text.slice(start, end).includes(' ') ? leastScoreOfSeveralWords : leastScore;
}

/** "B. Lösung": a letter that counts headings looks like an initial. */
const isNumbering = /^\p{Lu}\. \p{Lu}\p{Ll}+$/u;

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
  if (inTheWay.length !== 1 || part === undefined || !contains(span, part)) return false;
  if (span.end - span.start === part.end - part.start) return false;
  return span.label === 'ORG'
    ? part.kind === 'demonym' || parts.has(part.subtype ?? '')
    : part.kind !== 'demonym' && parts.has(part.subtype ?? '') && span.score >= leastScoreOfNamesake;
}
