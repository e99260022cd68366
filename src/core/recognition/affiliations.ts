import { overlapsAny } from '../text/span.js';
import { type Candidate, candidateAt } from './candidate.js';
import { endOfRun } from './organisationSpans.js';
import { type Reading, wordAt } from './reading.js';
import { role } from './roles.js';
import { joined } from './wordList.js';

/**
 * What somebody who is quoted belongs to, where no list has it: "said Ada Sample of Tradewatch", "sagt Ada Muster von
 * Hafenblick".
 */
export function findAffiliations(
  reading: Reading,
  known: readonly Candidate[],
  persons: readonly Candidate[],
): Candidate[] {
  if ((reading.roles & role.speech) === 0) return [];
  const link = reading.language === 'de' ? german : english;
  return [...known, ...persons].flatMap((person) => {
    if (person.subtype !== 'person' || person.kind !== 'name' || person.confidence < 0.5) return [];
    const behind = link.exec(reading.text.slice(person.end, person.end + longestLink))?.[0];
    if (behind === undefined) return [];
    const start = person.end + behind.length;
    const at = wordAt(reading, start);
    const end = endOfRun(reading, at, withinNames);
    const first = reading.words[at];
    if (end === undefined || first?.start !== start || (first.roles & notNames) !== 0) return [];
    if (overlapsAny({ start, end }, known)) return [];
    if (!isQuoted(reading, person, end)) return [];
    return [
      candidateAt(
        { start, end },
        {
          type: 'actor',
          subtype: 'organisation',
          kind: 'name',
          confidence: 0.6,
          reason: {
            code: 'organisation.member',
            args: { person: reading.text.slice(person.start, person.end) },
          },
        },
      ),
    ];
  });
}

/** Whether a verb of speech stands right before the person or behind what the person belongs to. */
function isQuoted(reading: Reading, { start }: Candidate, end: number): boolean {
  const first = wordAt(reading, start);
  const next = wordAt(reading, end);
  return (
    (joined(reading, first) && hasSpeech(reading, first - 1)) ||
    (joined(reading, next) && hasSpeech(reading, next))
  );
}

function hasSpeech({ words }: Reading, at: number): boolean {
  return ((words[at]?.roles ?? 0) & role.speech) !== 0;
}

const longestLink = 12;
const english = /^ (?:of|from|at) (?:the )?(?=\p{Lu})/u;
/** Behind an article stands a noun. */
const german = /^ (?:von|bei) (?=\p{Lu})/u;
const notNames = role.functionWord | role.title | role.titleEnding;
const withinNames: ReadonlySet<string> = new Set(['de', 'du', 'do', 'del', 'la', 'di', 'da']);
