import type { Glossary } from '../glossary/glossary.js';
import { idFromName } from '../text/identifier.js';
import { type Candidate, candidateAt } from './candidate.js';
import { isPossessive } from './englishModifiers.js';
import { listedOrgan, ownerInIds } from './organs.js';
import type { Reading } from './reading.js';
import { role } from './roles.js';
import type { Vocabulary } from './vocabulary.js';
import { joined, phraseAt } from './wordList.js';

/** "Beijing's Ministry of Commerce": the number of the last word of the name that an organ has officially. */
function officialName(reading: Reading, { organs }: Vocabulary, at: number): number | undefined {
  const word = reading.words[at];
  const organ = phraseAt(organs, reading, at);
  if (word?.capital !== true || organ === undefined || organ.lastWord === at) return undefined;
  const isPossessed = isPossessive(reading, at) && reading.text[word.start - 1] === ' ';
  const behind = reading.words[organ.lastWord + 1];
  const goesOn =
    behind !== undefined && joined(reading, organ.lastWord + 1) && /^(?:of|and)$/.test(behind.folded);
  return isPossessed && !goesOn ? organ.lastWord : undefined;
}

/**
 * Ministries that are named by what they are for, without their state: "das Finanzministerium", "its finance
 * ministry". The state is in the id where the paragraph names one before.
 */
export function findMinistries(
  reading: Reading,
  vocabulary: Vocabulary,
  glossary: Glossary,
  known: readonly Candidate[],
): Candidate[] {
  if ((reading.roles & role.ministry) === 0) return [];
  const candidates: Candidate[] = [];
  reading.words.forEach((word, at) => {
    if ((word.roles & role.ministry) === 0) return;
    const english = word.folded === 'ministry';
    const named = english ? officialName(reading, vocabulary, at) : undefined;
    const first = english && named === undefined ? at - 1 : at;
    const start = reading.words[first]?.start;
    const organ = phraseAt(vocabulary.organs, reading, first);
    if (start === undefined || (english && organ?.lastWord !== (named ?? at))) return;
    const kind = organ?.value.id ?? idFromName(word.folded);
    const owner = known.findLast(({ end, subtype }) => end <= start && subtype === 'state');
    const text = reading.text.slice(start, reading.words[named ?? at]?.end);
    const listedId = owner && listedOrgan(owner, text, reading, glossary);
    candidates.push(
      candidateAt(
        { start, end: reading.words[named ?? at]?.end ?? word.end },
        {
          type: 'actor',
          subtype: 'ministry',
          kind: 'name',
          confidence: named === undefined ? 0.55 : 0.8,
          id: owner === undefined ? kind : (listedId ?? `${ownerInIds(owner, glossary)}-${kind}`),
          reason: { code: 'organisation.lastWord', args: { word: word.text } },
        },
      ),
    );
  });
  return candidates;
}
