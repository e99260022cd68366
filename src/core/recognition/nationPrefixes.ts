import { type Candidate, candidateAt } from './candidate.js';
import { type Reading } from './reading.js';
import { isHyphenated } from './wordList.js';

/** First parts of English adjectives for two nations, and the states that they mean. */
const states: ReadonlyMap<string, string> = new Map([
  ['anglo', 'gbr'],
  ['austro', 'aut'],
  ['franco', 'fra'],
  ['greco', 'grc'],
  ['hispano', 'esp'],
  ['indo', 'ind'],
  ['italo', 'ita'],
  ['luso', 'prt'],
  ['russo', 'rus'],
  ['sino', 'chn'],
]);

/**
 * What the glossary found, and "Franco" in "the Franco-Mongolian treaty": a nation where a hyphen ties it to another one's
 * adjective, whoever else may have the name.
 */
export function withNationPrefixes(reading: Reading, known: readonly Candidate[]): readonly Candidate[] {
  if (reading.language !== 'en') return known;
  const prefixes: Candidate[] = [];
  for (let at = 0; at < reading.words.length; at++) {
    const word = reading.words[at];
    if (word?.capital !== true || !isHyphenated(reading, at + 1)) continue;
    const id = states.get(word.folded);
    if (id === undefined) continue;
    if (known.some(({ start, end }) => start <= word.start && end > word.end)) continue;
    const other = known.find(({ start }) => start === word.end + 1);
    if (other?.kind !== 'demonym') continue;
    prefixes.push(
      candidateAt(word, {
        type: 'actor',
        subtype: 'state',
        kind: 'demonym',
        confidence: 0.6,
        id,
        reason: { code: 'glossary.adjective', args: { label: word.text } },
      }),
    );
  }
  if (prefixes.length === 0) return known;
  const others = known.filter(({ start }) => !prefixes.some((prefix) => prefix.start === start));
  return [...others, ...prefixes].sort((a, b) => a.start - b.start);
}
