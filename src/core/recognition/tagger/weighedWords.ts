import { rememberNumbered } from '../../text/remember.js';
import { mostSpellings, type Spelling } from '../spelling.js';
import { idSeenFrom, reach, wordIds } from './features.js';
import type { Lexicon } from './lexicon.js';
import { addWeights, type TaggerModel } from './model.js';
import { type Sequence, type Stretch, viewAt } from './sequence.js';
import { tagCount } from './tags.js';
import { noWord, viewWord, type WordFacts, type WordView } from './wordView.js';

/** A spelling, and where the sums of the weights that hang on it alone begin. */
export interface WeighedWord extends WordFacts {
  readonly at: number;
}

/** For each distance that a word is seen from, a sum for each tag. */
const sumsPerWord = (2 * reach + 1) * tagCount;

/**
 * Where the words by themselves speak more than this against every name, what stands around them helps one in a
 * thousand; so the rest of the features, most of the work, is spared two German stretches in three.
 */
const hopeless = -8;

/**
 * The words of a language with the sums of the weights that hang on each alone, worked out once for each spelling and
 * kept side by side in one array.
 */
export class WeighedWords {
  /** Stands for what is outside of the sentence. */
  readonly edge: WeighedWord;
  readonly word: (spelling: Spelling) => WeighedWord;
  readonly #model: TaggerModel;
  readonly #sums = new Int16Array((mostSpellings + 1) * sumsPerWord);
  readonly #ids = new Int32Array(32);

  constructor(model: TaggerModel, lexicon: Lexicon) {
    this.#model = model;
    this.edge = this.#weigh(noWord, mostSpellings);
    this.word = rememberNumbered(
      ({ text, folded }, place) => this.#weigh(viewWord(text, folded, lexicon), place),
      mostSpellings,
    );
  }

  /**
   * Fills in what the stretch's words and their neighbours say by their spellings, and tells whether a name is to be
   * hoped for.
   */
  sumUp(
    emissions: Float64Array,
    sequence: Sequence<WeighedWord>,
    sentence: Stretch,
    stretch: Stretch,
  ): boolean {
    const sums = this.#sums;
    let best = -Infinity;
    const { from } = stretch;
    let view2 = viewAt(sequence, sentence, from - 2);
    let view1 = viewAt(sequence, sentence, from - 1);
    let view = viewAt(sequence, sentence, from);
    let next = viewAt(sequence, sentence, from + 1);
    for (let word = from; word < stretch.to; word++) {
      const at = (word - from) * tagCount;
      const next2 = viewAt(sequence, sentence, word + 2);
      const after2 = next2.at;
      const after1 = next.at + tagCount;
      const own = view.at + 2 * tagCount;
      const before1 = view1.at + 3 * tagCount;
      const before2 = view2.at + 4 * tagCount;
      view2 = view1;
      view1 = view;
      view = next;
      next = next2;
      emissions[at] = 0;
      for (let tag = 1; tag < tagCount; tag++) {
        const sum =
          (sums[after2 + tag] ?? 0) +
          (sums[after1 + tag] ?? 0) +
          (sums[own + tag] ?? 0) +
          (sums[before1 + tag] ?? 0) +
          (sums[before2 + tag] ?? 0);
        emissions[at + tag] = sum;
        if (sum > best) best = sum;
      }
    }
    return best >= hopeless;
  }

  #weigh(view: WordView, place: number): WeighedWord {
    const at = place * sumsPerWord;
    this.#sums.fill(0, at, at + sumsPerWord);
    for (let distance = -reach; distance <= reach; distance++) {
      const ids = wordIds(view, distance);
      ids.forEach((id, number) => {
        this.#ids[number] = idSeenFrom(id, distance);
      });
      addWeights(this.#model, this.#ids, ids.length, this.#sums, at + (distance + reach) * tagCount);
    }
    const { lower, shape, suffix, lexicon } = view;
    return { lower, shape, suffix, lexicon, at };
  }
}
