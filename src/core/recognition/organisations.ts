import type { Candidate } from './candidate.js';
import { functionWords } from './functionWords.js';
import { beginsSentence, type Reading } from './reading.js';
import type { Vocabulary } from './vocabulary.js';
import { joined, phraseAt } from './wordList.js';

/** Organisations that no list has, by the words their names begin or end with. */
export function findOrganisations(reading: Reading, vocabulary: Vocabulary): Candidate[] {
  if (reading.titleCase) return [];
  const candidates: Candidate[] = [];
  reading.words.forEach((word, at) => {
    const end = legalFormEnd(reading, vocabulary, at);
    if (end !== undefined) {
      const start = startOfName(reading, at);
      if (start !== undefined)
        candidates.push(
          organisation(
            start,
            end,
            'company',
            0.85,
            'organisation.legalForm',
            reading.text.slice(word.start, end),
          ),
        );
    }
    if (word.capital && reading.language !== 'de' && vocabulary.lastWords.has(word.text)) {
      const start = startOfName(reading, at);
      if (start !== undefined)
        candidates.push(
          organisation(
            start,
            endOfName(reading, at),
            'organisation',
            0.75,
            'organisation.lastWord',
            word.text,
          ),
        );
    }
    const named = germanName(reading, vocabulary, at);
    if (named !== undefined) candidates.push(named);
    const first = phraseAt(vocabulary.firstWords, reading, at);
    if (first !== undefined && word.capital) {
      const nameEnd = endOfName(reading, first.lastWord);
      if (nameEnd > (reading.words[first.lastWord]?.end ?? 0))
        candidates.push(
          organisation(word.start, nameEnd, 'organisation', 0.75, 'organisation.firstWord', first.value),
        );
    }
  });
  return candidates;
}

/**
 * A German noun for an organisation behind an adjective with a capital, which only a name has within a
 * sentence: "Hohe Behörde", "Moskauer Helsinki-Gruppe".
 */
function germanName(reading: Reading, vocabulary: Vocabulary, at: number): Candidate | undefined {
  if (reading.language !== 'de') return undefined;
  const adjective = reading.words[at];
  if (adjective?.capital !== true || beginsSentence(reading, at)) return undefined;
  if (!/(?:e|er|es|en|em)$/.test(adjective.folded) || functionWords.has(adjective.folded)) return undefined;
  for (let word = at + 1; word <= at + 3; word++) {
    const noun = reading.words[word];
    if (noun?.capital !== true || !joined(reading, word)) return undefined;
    if (vocabulary.endsLikeOrganisation(noun.folded))
      return organisation(
        adjective.start,
        endOfName(reading, word),
        'organisation',
        0.7,
        'organisation.lastWord',
        noun.text,
      );
    if (!/(?:e|er|es|en|em)$/.test(noun.folded) && reading.text[noun.end] !== '-') return undefined;
  }
  return undefined;
}

function organisation(
  start: number,
  end: number,
  subtype: string,
  confidence: number,
  code: string,
  word: string,
): Candidate {
  return { start, end, type: 'actor', subtype, kind: 'name', confidence, reason: { code, args: { word } } };
}

/** Behind the legal form that the word begins ("AG", "S.A.", "Inc."), if it begins one. */
function legalFormEnd(reading: Reading, vocabulary: Vocabulary, at: number): number | undefined {
  const { start, text } = reading.words[at] ?? { start: 0, text: '' };
  if (!vocabulary.legalFormStarts.has(text)) return undefined;
  const run = /^[^\s,;:)]+/u.exec(reading.text.slice(start, start + 12))?.[0] ?? '';
  for (const form of [run, run.replace(/\.$/, '')])
    if (vocabulary.legalForms.has(form)) return start + form.length;
  return undefined;
}

const longestName = 5;

/** Where the run of words with a capital begins that ends with the word before `at`. */
function startOfName(reading: Reading, at: number): number | undefined {
  let first: number | undefined;
  for (let word = at - 1; word >= 0 && word >= at - longestName; word--) {
    const here = reading.words[word];
    if (here === undefined || !joined(reading, word + 1)) break;
    if (functionWords.has(here.folded)) break;
    if (here.capital) first = word;
    else if (!/^(?:and|de|du)$/.test(here.folded)) break;
    if (beginsSentence(reading, word)) break;
  }
  return first === undefined ? undefined : reading.words[first]?.start;
}

/** Where a name ends that goes on behind the word with "of", "for", "für" and words with a capital. */
function endOfName(reading: Reading, at: number): number {
  let end = reading.words[at]?.end ?? 0;
  let linked = false;
  for (let word = at + 1; word <= at + 8; word++) {
    const here = reading.words[word];
    if (here === undefined || !joined(reading, word)) return end;
    if (
      /^(?:of|für|zur)$/.test(here.folded) ||
      (here.folded === 'for' && reading.words[word + 1]?.capital === true)
    )
      linked = true;
    else if (linked && here.capital) end = here.end;
    else if (!linked || !/^(?:the|and|und|der|des|die)$/.test(here.folded)) return end;
  }
  return end;
}
