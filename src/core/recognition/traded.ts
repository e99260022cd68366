import { sortFew } from '../text/sortFew.js';
import { type Candidate, candidateAt } from './candidate.js';
import { beginsSentence, type Reading, wordAt } from './reading.js';
import { resourcesAmong } from './resources.js';
import { role } from './roles.js';
import type { Vocabulary } from './vocabulary.js';
import { joined } from './wordList.js';

/** What the glossary has doubts about has less confidence. */
const certain = 0.5;

/**
 * Resources whose words may mean something else, where what stands around says that they are traded: behind
 * "tariffs on" or "a shortage of", and in one list with a resource that is not in doubt ("copper, tea and tractors").
 */
export function findTraded(
  reading: Reading,
  vocabulary: Vocabulary,
  known: readonly Candidate[],
  compounds: readonly Candidate[],
): Candidate[] {
  if (!known.some(isDoubtful)) return [];
  const resources = sortFew(resourcesAmong(known, compounds), (a, b) => a.start - b.start);
  const sure = resources.map((one) => !isDoubtful(one));
  const confirm = (at: number, beside: number): void => {
    const one = resources[at];
    if (one === undefined || sure[at] === true) return;
    const listed = beside >= 0 && sure[beside] === true && isListed(reading, resources, at, beside);
    sure[at] = listed || isTraded(reading, vocabulary, one);
  };
  resources.forEach((_, at) => {
    confirm(at, at - 1);
  });
  for (let at = resources.length - 2; at >= 0; at--) confirm(at, at + 1);
  return resources.flatMap((one, at) =>
    sure[at] === true && isDoubtful(one) && !isCapitalWithin(reading, one)
      ? [
          candidateAt(one, {
            ...one,
            kind: 'term',
            confidence: 0.6,
            reason: { code: 'resource.traded', args: {} },
          }),
        ]
      : [],
  );
}

function isDoubtful({ type, confidence }: Candidate): boolean {
  return type === 'resource' && confidence < certain;
}

/** Whether nothing but a comma or an "and" stands between the two. */
function isListed(reading: Reading, resources: readonly Candidate[], at: number, beside: number): boolean {
  const one = resources[Math.min(at, beside)];
  const other = resources[Math.max(at, beside)];
  if (one === undefined || other === undefined) return false;
  const between = reading.text.slice(one.end, other.start);
  return (
    between.length < 12 && /^(?:, |,? (?:and|or|und|oder|sowie) (?:(?:the|die|den|das|der) )?)$/.test(between)
  );
}

const links: ReadonlySet<string> = new Set('of on in for von auf an mit nach für'.split(' '));

/** "Tariffs on (Chinese) cars", "Zölle auf Maschinen", "Tonnen Tee", "the power it exports". */
function isTraded(reading: Reading, { isTrade, isMeasure }: Vocabulary, { start, end }: Candidate): boolean {
  if (reading.language === 'en' && exportedBy.test(reading.folded.slice(end, end + longestClause)))
    return true;
  const at = wordAt(reading, start);
  const before = reading.words[at - 1];
  if (before === undefined || !joined(reading, at)) return false;
  if (isMeasure(before.folded)) return reading.language === 'de';
  // "To import power"
  if (reading.language === 'en' && tradeVerbs.has(before.folded)) return true;
  const link = links.has(before.folded) ? at - 1 : at - 2;
  const linking = reading.words[link];
  const trade = reading.words[link - 1];
  if (linking === undefined || trade === undefined || !links.has(linking.folded)) return false;
  if (!joined(reading, link) || !joined(reading, link + 1)) return false;
  if (link < at - 1 && (before.roles & role.functionWord) !== 0) return false;
  return isTrade(trade.folded) || isMeasure(trade.folded);
}

const longestClause = 20;
const exportedBy = /^ (?:that )?(?:it|they|we) (?:buy|sell|import|export|generate|trade)s?(?!\p{L})/u;

const tradeVerbs: ReadonlySet<string> = new Set(
  'import imports importing imported export exports exporting exported buy buys buying bought sell sells selling sold generate generates generating trade trades trading transmit transmits transmitting'.split(
    ' ',
  ),
);

/** An English noun with a capital within a sentence is a part of a name. */
function isCapitalWithin(reading: Reading, { start }: Candidate): boolean {
  if (reading.language === 'de') return false;
  const at = wordAt(reading, start);
  return reading.words[at]?.capital === true && !beginsSentence(reading, at);
}
