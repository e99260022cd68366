import type { Candidate } from './candidate.js';
import { organisation } from './organisationCandidate.js';
import { endOfRun, joinedInName } from './organisationSpans.js';
import type { Reading } from './reading.js';
import { isHyphenated, joined } from './wordList.js';
import type { Vocabulary } from './vocabulary.js';

/**
 * A name in French, Spanish, Portuguese or Italian that begins with what organisations are called there. It goes on in
 * words with a capital, or in small letters: "Agence française de développement".
 */
export function byForeignFirstWord(
  reading: Reading,
  vocabulary: Vocabulary,
  at: number,
): Candidate | undefined {
  const word = reading.words[at];
  if (word === undefined || !vocabulary.foreignFirstWords.has(word.text)) return undefined;
  // English and German have the word as well: "Institut national de la statistique".
  if (vocabulary.firstWordsElsewhere.has(word.text) && !goesOnAbroad(reading, at)) return undefined;
  const inSmallLetters = endInSmallLetters(reading, at);
  const end = Math.max(endOfRun(reading, at) ?? 0, inSmallLetters ?? 0);
  return end <= word.end
    ? undefined
    : organisation(word.start, end, 'organisation', 0.7, 'organisation.firstWord', word.text);
}

/** Whether a link or an adjective stands behind the word that only those languages have. */
function goesOnAbroad(reading: Reading, at: number): boolean {
  const next = reading.words[at + 1];
  // "Association Mauritanienne des Droits de l'Homme"
  const isAdjective = adjective.test(next?.folded ?? '') && links.has(reading.words[at + 2]?.folded ?? '');
  if (
    next === undefined ||
    (next.capital && !isAdjective) ||
    isHyphenated(reading, at) ||
    !joined(reading, at + 1)
  )
    return false;
  return /^(?:de|du|d)$/.test(next.folded) || adjective.test(next.folded) || lastAdjective.test(next.folded);
}

const adjective = /..(?:ale|aux|ien|ienne|ais|aise|ique|ional|éral|érale|iste|ière)$/;

const longestName = 12;

/** Where the name ends if small words tie others to it, with an adjective in front of them or without. */
function endInSmallLetters(reading: Reading, at: number): number | undefined {
  const { words, language } = reading;
  let end: number | undefined;
  let isTied = false;
  for (let word = at + 1; word < at + longestName; word++) {
    const here = words[word];
    if (here === undefined || !joinedInName(reading, word)) return end;
    const next = words[word + 1];
    if (
      links.has(here.folded) &&
      !(language === 'de' && /^(?:das|des)$/.test(here.folded) && end === undefined && !isTied)
    )
      isTied = true;
    else if (isTied && (here.capital || !articles.has(here.folded))) {
      end = here.end;
      isTied = false;
    } else if (here.capital && end !== undefined) end = here.end;
    else if (next !== undefined && links.has(next.folded) && !here.capital && joinedInName(reading, word + 1))
      continue;
    else if (lastAdjective.test(here.folded)) end = here.end;
    else if (!isTied) return end;
  }
  return end;
}

const links: ReadonlySet<string> = new Set(
  'de du des del della dello dei degli do da dos das d l pour para per sur'.split(' '),
);
const articles: ReadonlySet<string> = new Set('la le les el los las l lo gli'.split(' '));

/** Adjectives in small letters that no English or German word looks like. */
const lastAdjective =
  /^(?:national|français|royal|paysan)e?s?$|(?:icoles?|ifiques?|omiques?|ienn?es?|aises?|agraires?|agropecuari[oa]s?|marítim[oa]s?|eléctric[oa]s?|hídric[oa]s?|ambientai?s?|ambientales|públic[oa]s?|nacional(?:es)?|brasileir[oa]|mexican[oa]|chilen[oa]|peruan[oa]|paysanne)$/;
