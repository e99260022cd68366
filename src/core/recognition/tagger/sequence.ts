import type { Candidate } from '../candidate.js';
import type { Reading } from '../reading.js';
import { gap, gapBefore } from './gaps.js';
import { role } from '../roles.js';
import type { Spelling } from '../spelling.js';
import { fillKnown, isSureActor } from './knownBits.js';
import type { WordFacts } from './wordView.js';

/** Words from `from` up to `to`, by their numbers in the reading. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A reading as the features see it. */
export interface Sequence<View extends WordFacts> {
  readonly words: Reading['words'];
  /** What the features ask of each word, worked out when it is first asked for. */
  readonly views: (View | undefined)[];
  readonly view: (spelling: Spelling) => View;
  /** Stands for what is outside of the sentence. */
  readonly edge: View;
  /** What stands before each word, and behind the last. */
  readonly gaps: Uint8Array;
  readonly known: Uint8Array;
  readonly sentences: readonly Stretch[];
}

/** What stands before the words of the last sequence, and what the glossary knows of them: one room for all. */
let gapsOfLast = new Uint8Array(1024);
let knownOfLast = new Uint8Array(1024);

/** Splits a reading into sentences and looks its words up. The arrays hold until the next one is. */
export function sequenceOf<View extends WordFacts>(
  reading: Reading,
  known: readonly Candidate[],
  view: (spelling: Spelling) => View,
  edge: View,
): Sequence<View> {
  const { words } = reading;
  const views = new Array<View | undefined>(words.length).fill(undefined);
  if (words.length >= gapsOfLast.length) {
    gapsOfLast = new Uint8Array(2 * words.length);
    knownOfLast = new Uint8Array(2 * words.length);
  }
  const gaps = gapsOfLast;
  const sentences: Stretch[] = [];
  let from = 0;
  for (let word = 0; word <= words.length; word++) {
    const before = gapBefore(reading, word);
    gaps[word] = before;
    if (word > from && (before === gap.sentenceEnd || word === words.length)) {
      sentences.push({ from, to: word });
      from = word;
    }
  }
  fillKnown(knownOfLast, reading, known);
  return { words, views, view, edge, gaps, known: knownOfLast, sentences };
}

/**
 * The stretches of a sentence in which a name can stand: words with a capital and what a hyphen ties to them, the
 * small words that hold names together between them, particles in front and numbers behind. The rest is outside
 * of every name.
 */
export function stretchesOf(words: Reading['words'], gaps: Uint8Array, sentence: Stretch): Stretch[] {
  const stretches: Stretch[] = [];
  let from = -1;
  let to = sentence.from;
  for (let word = sentence.from; word < sentence.to; word++) {
    const roles = words[word]?.roles ?? 0;
    const isTied = from !== -1 && word === to && gaps[word] === gap.hyphen;
    const isOfName = (roles & role.ofName) !== 0 || isTied;
    if (isOfName && from === -1) from = startOfStretch(words, word, to);
    if (isOfName) to = word + 1;
    else if (from !== -1 && ((roles & role.withinName) === 0 || word - to >= mostBetween)) {
      to = endOfStretch(words, to, word);
      stretches.push({ from, to });
      from = -1;
    }
  }
  if (from !== -1) stretches.push({ from, to: endOfStretch(words, to, sentence.to) });
  return stretches;
}

/** So many small words may stand between two words of a name: "Bund für die Rettung der Wälder". */
const mostBetween = 3;

/** The particles in front of a word with a capital, back to `limit`: "von der Leyen". */
function startOfStretch(words: Reading['words'], word: number, limit: number): number {
  let from = word;
  for (let before = word - 1; before >= limit && before >= word - 2; before--) {
    const roles = words[before]?.roles ?? 0;
    if ((roles & role.withinName) === 0) break;
    if ((roles & role.particle) !== 0) from = before;
  }
  return from;
}

/** A number behind a word with a capital, before `limit`: "Group of 20". */
function endOfStretch(words: Reading['words'], to: number, limit: number): number {
  let end = to;
  for (let word = to; word < limit && word < to + 2; word++)
    if (/^\p{N}/u.test(words[word]?.text ?? '')) end = word + 1;
  return end;
}

/** Whether the stretch has a word that the glossary does not know for sure and that says something of its own. */
export function hasNews(words: Reading['words'], known: Uint8Array, { from, to }: Stretch): boolean {
  for (let word = from; word < to; word++) {
    const roles = words[word]?.roles ?? 0;
    if ((roles & role.ofName) !== 0 && (roles & role.functionWord) === 0 && !isSureActor(known[word] ?? 0))
      return true;
  }
  return false;
}

/** The view of the word, or of the void where it lies outside of the sentence. */
export function viewAt<View extends WordFacts>(
  { words, views, view, edge }: Sequence<View>,
  sentence: Stretch,
  at: number,
): View {
  if (at < sentence.from || at >= sentence.to) return edge;
  const word = words[at];
  if (word === undefined) return edge;
  return (views[at] ??= view(word.spelling));
}
