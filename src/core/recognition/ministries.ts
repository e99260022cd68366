import type { Glossary } from '../glossary/glossary.js';
import { idFromName } from '../text/identifier.js';
import { type Candidate, candidateAt } from './candidate.js';
import { ownerInIds } from './organs.js';
import type { Reading } from './reading.js';
import { role } from './roles.js';
import type { Vocabulary } from './vocabulary.js';
import { phraseAt } from './wordList.js';

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
    const first = english ? at - 1 : at;
    const start = reading.words[first]?.start;
    const organ = phraseAt(vocabulary.organs, reading, first);
    if (start === undefined || (english && organ?.lastWord !== at)) return;
    const kind = organ?.value.id ?? idFromName(word.folded);
    const owner = known.findLast(({ end, subtype }) => end <= start && subtype === 'state');
    candidates.push(
      candidateAt(
        { start, end: word.end },
        {
          type: 'actor',
          subtype: 'ministry',
          kind: 'name',
          confidence: 0.55,
          id: owner === undefined ? kind : `${ownerInIds(owner, glossary)}-${kind}`,
          reason: { code: 'organisation.lastWord', args: { word: word.text } },
        },
      ),
    );
  });
  return candidates;
}
