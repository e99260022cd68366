import type { Candidate } from '../candidate.js';
import { endOfWord, type Reading } from '../reading.js';
import { rememberBySpelling } from '../spelling.js';
import { Decoder } from './decode.js';
import { contextIds, idSeenFrom, mostContextIds, reach, wordIds } from './features.js';
import type { Lexicon } from './lexicon.js';
import { addWeights, decodeModel, type TaggerModel } from './model.js';
import { hasNews, type Sequence, sequenceOf, type Stretch, stretchesOf, viewAt } from './sequence.js';
import { type Label, runsOf, tagCount } from './tags.js';
import { noWord, type WordView, viewWord } from './wordView.js';

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

/** A spelling with the sums of the weights that hang on it alone: for each distance, for each tag. */
interface WeighedView extends WordView {
  readonly sums: Int32Array;
}

/**
 * A tagger of one language: an averaged structured perceptron (Collins, 2002) over hashed features. It keeps
 * buffers between calls.
 * @throws Error where the model's bytes are damaged
 */
export function createTagger(modelBytes: Uint8Array, lexicon: Lexicon): Tagger {
  const model = decodeModel(modelBytes);
  const decoder = new Decoder(model.transitions);
  const view = rememberBySpelling(({ text, folded }) => weigh(viewWord(text, folded, lexicon), model));
  const edge = weigh(noWord, model);

  return {
    tag(reading, known) {
      const sequence = sequenceOf(reading, known, view, edge);
      const found: TaggedSpan[] = [];
      for (const sentence of sequence.sentences)
        for (const stretch of stretchesOf(reading.words, sequence.gaps, sentence)) {
          if (!hasNews(reading.words, sequence.known, stretch)) continue;
          const length = stretch.to - stretch.from;
          decoder.reserve(length);
          if (!sumWords(decoder.emissions, sequence, sentence, stretch)) continue;
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

function weigh(view: WordView, model: TaggerModel): WeighedView {
  const sums = new Int32Array((2 * reach + 1) * tagCount);
  for (let distance = -reach; distance <= reach; distance++) {
    const ids = wordIds(view, distance).map((id) => idSeenFrom(id, distance));
    addWeights(model, ids, ids.length, sums, (distance + reach) * tagCount);
  }
  return { ...view, sums };
}

/**
 * Where the words by themselves speak more than this against every name, what stands around them helps one in a
 * thousand; so the rest of the features, most of the work, is spared two German stretches in three.
 */
const hopeless = -8;

/**
 * Fills in what the stretch's words and their neighbours say by their spellings, and tells whether a name is to be
 * hoped for.
 */
function sumWords(
  emissions: Float64Array,
  sequence: Sequence<WeighedView>,
  sentence: Stretch,
  stretch: Stretch,
): boolean {
  let best = -Infinity;
  for (let word = stretch.from; word < stretch.to; word++) {
    const at = (word - stretch.from) * tagCount;
    const after2 = viewAt(sequence, sentence, word + 2).sums;
    const after1 = viewAt(sequence, sentence, word + 1).sums;
    const own = viewAt(sequence, sentence, word).sums;
    const before1 = viewAt(sequence, sentence, word - 1).sums;
    const before2 = viewAt(sequence, sentence, word - 2).sums;
    emissions[at] = 0;
    for (let tag = 1; tag < tagCount; tag++) {
      const sum =
        (after2[tag] ?? 0) +
        (after1[tag + tagCount] ?? 0) +
        (own[tag + 2 * tagCount] ?? 0) +
        (before1[tag + 3 * tagCount] ?? 0) +
        (before2[tag + 4 * tagCount] ?? 0);
      emissions[at + tag] = sum;
      if (sum > best) best = sum;
    }
  }
  return best >= hopeless;
}

const idsOfWord = new Int32Array(mostContextIds);

/** Adds what needs more than one word. */
function addContexts(
  emissions: Float64Array,
  model: TaggerModel,
  sequence: Sequence<WeighedView>,
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
