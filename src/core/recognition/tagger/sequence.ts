import type { Candidate } from '../candidate.js';
import type { Reading } from '../reading.js';
import { gap, gapBefore } from './gaps.js';
import { knownBits } from './knownBits.js';
import type { WordView } from './wordView.js';

/** Words from `from` up to `to`, by their numbers in the reading. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A reading as the features see it. */
export interface Sequence<View extends WordView = WordView> {
  readonly views: readonly View[];
  /** Stands for what is outside of the sentence. */
  readonly edge: View;
  /** What stands before each word, and behind the last. */
  readonly gaps: Uint8Array;
  readonly known: Uint8Array;
  readonly sentences: readonly Stretch[];
}

/** Splits a reading into sentences and looks its words up. */
export function sequenceOf<View extends WordView>(
  reading: Reading,
  known: readonly Candidate[],
  view: (text: string, folded: string) => View,
  edge: View,
): Sequence<View> {
  const { words } = reading;
  const views = words.map(({ text, folded }) => view(text, folded));
  const gaps = new Uint8Array(words.length + 1);
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
  return { views, edge, gaps, known: knownBits(reading, known), sentences };
}

/**
 * The stretches of a sentence in which a name can stand: from one word before to two behind a word with a
 * capital. The rest is outside of every name.
 */
export function stretchesOf(words: Reading['words'], sentence: Stretch): Stretch[] {
  const stretches: Stretch[] = [];
  let from = sentence.from;
  let to = sentence.from;
  for (let word = sentence.from; word < sentence.to; word++) {
    if (words[word]?.capital !== true) continue;
    if (word - 1 > to) {
      if (to > from) stretches.push({ from, to });
      from = word - 1;
    }
    to = Math.min(word + 3, sentence.to);
  }
  if (to > from) stretches.push({ from, to });
  return stretches;
}

/** The view of the word, or of the void where it lies outside of the sentence. */
export function viewAt<View extends WordView>(
  { views, edge }: Sequence<View>,
  sentence: Stretch,
  word: number,
): View {
  return word < sentence.from || word >= sentence.to ? edge : (views[word] ?? edge);
}
