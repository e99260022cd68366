import type { Candidate } from '../candidate.js';
import { endOfWord, type Reading } from '../reading.js';
import { Decoder } from './decode.js';
import { contextIds, mostContextIds } from './features.js';
import type { Lexicon } from './lexicon.js';
import { addWeights, decodeModel, type TaggerModel } from './model.js';
import { hasNews, type Sequence, sequenceOf, type Stretch, stretchesOf } from './sequence.js';
import { type Label, runsOf, tagCount } from './tags.js';
import { WeighedWords } from './weighedWords.js';
import type { WordFacts } from './wordView.js';

/** A name that the tagger found. Offsets in the reading's text. */
export interface TaggedSpan {
  readonly start: number;
  readonly end: number;
  readonly label: Label;
  /** How likely the span and its label are right, from 0 to 1, as measured on texts of the training's kind. */
  readonly score: number;
}

/** Finds persons, organisations and places by what they look like and what stands around them. */
export interface Tagger {
  /**
   * The names in a reading, in order, not overlapping.
   * @param known what the glossary found in the same reading
   */
  tag(reading: Reading, known: readonly Candidate[]): TaggedSpan[];
}

/**
 * A tagger of one language: an averaged structured perceptron (Collins, 2002) over hashed features. It keeps
 * buffers between calls.
 * @throws Error where the model's bytes are damaged
 */
export function createTagger(modelBytes: Uint8Array, lexicon: Lexicon): Tagger {
  const model = decodeModel(modelBytes);
  const decoder = new Decoder(model.transitions);
  const weighed = new WeighedWords(model, lexicon);

  return {
    tag(reading, known) {
      const sequence = sequenceOf(reading, known, weighed.word, weighed.edge);
      const found: TaggedSpan[] = [];
      for (const sentence of sequence.sentences)
        for (const stretch of stretchesOf(reading.words, sequence.gaps, sentence)) {
          if (!hasNews(reading.words, sequence.known, stretch)) continue;
          const length = stretch.to - stretch.from;
          decoder.reserve(length);
          if (!weighed.sumUp(decoder.emissions, sequence, sentence, stretch)) continue;
          addContexts(decoder.emissions, model, sequence, sentence, stretch);
          if (!decoder.decode(length)) continue;
          decoder.lookBack();
          for (const run of runsOf(decoder.tags.subarray(0, length)))
            found.push({
              start: reading.words[stretch.from + run.from]?.start ?? 0,
              end: endOfWord(reading, stretch.from + run.to - 1),
              label: run.label,
              score: likelihood(decoder.margin(run.from, run.to), model),
            });
        }
      return found;
    },
  };
}

const idsOfWord = new Int32Array(mostContextIds);

/** Adds what needs more than one word. */
function addContexts(
  emissions: Float64Array,
  model: TaggerModel,
  sequence: Sequence<WordFacts>,
  sentence: Stretch,
  stretch: Stretch,
): void {
  for (let word = stretch.from; word < stretch.to; word++) {
    const count = contextIds(sequence, sentence, word, idsOfWord);
    addWeights(model, idsOfWord, count, emissions, (word - stretch.from) * tagCount);
  }
}

function likelihood(margin: number, { calibration }: TaggerModel): number {
  return 1 / (1 + Math.exp(-(calibration.offset + calibration.slope * margin)));
}
