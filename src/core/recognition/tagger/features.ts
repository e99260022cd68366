import { gap } from './gaps.js';
import { mix } from './hash.js';
import { type Sequence, type Stretch, viewAt } from './sequence.js';
import type { WordView } from './wordView.js';

/** From where a word is looked at: its own place is 0, the place of the word before it 1, and so on. */
export const reach = 2;

/** The ids of the features that a word lends to the word `distance` places behind it, from -2 to 2. */
export function wordIds(view: WordView, distance: number): Uint32Array {
  return distance === 0 ? view.own : Math.abs(distance) === 1 ? view.near : view.far;
}

/** The id of a word's feature, seen from that distance: what the model knows it by. */
export function idSeenFrom(id: number, distance: number): number {
  return mix(id, distance + reach);
}

/** More than contextIds ever writes. */
export const mostContextIds = 40;

/** Writes the ids of the features that need more than one word, and returns how many there are. */
export function contextIds(sequence: Sequence, sentence: Stretch, word: number, ids: Uint32Array): number {
  const { gaps, known } = sequence;
  const b2 = viewAt(sequence, sentence, word - 2);
  const b1 = viewAt(sequence, sentence, word - 1);
  const it = viewAt(sequence, sentence, word);
  const a1 = viewAt(sequence, sentence, word + 1);
  const a2 = viewAt(sequence, sentence, word + 2);
  const isFirst = word === sentence.from;
  const isLast = word === sentence.to - 1;
  const before = isFirst ? gap.edge : (gaps[word] ?? 0);
  const after = isLast ? gap.edge : (gaps[word + 1] ?? 0);
  const shapeBefore = mix(it.shape, before);
  const shapeAfter = mix(it.shape, after);
  let count = 0;
  const put = (template: number, value: number): void => {
    ids[count++] = mix(value, 1024 + template);
  };
  put(0, shapeBefore);
  put(1, shapeAfter);
  put(2, mix(shapeBefore, after));
  put(3, mix(b1.lower, it.lower));
  put(4, mix(it.lower, a1.lower));
  put(5, mix(b1.lower, shapeBefore));
  put(6, mix(a1.lower, shapeAfter));
  put(7, mix(mix(b1.lower, a1.lower), it.shape));
  put(8, mix(mix(b2.lower, b1.lower), it.shape));
  put(9, mix(mix(a1.lower, a2.lower), it.shape));
  put(10, mix(mix(b1.shape, shapeBefore), mix(a1.shape, after)));
  put(11, mix(mix(b2.shape, b1.shape), shapeBefore));
  put(12, mix(mix(a2.shape, a1.shape), shapeAfter));
  put(13, mix(mix(b1.lexicon, it.lexicon), shapeBefore));
  put(14, mix(mix(it.lexicon, a1.lexicon), shapeAfter));
  put(15, mix(mix(b1.lexicon, it.lexicon), mix(a1.lexicon, it.shape)));
  put(16, mix(b1.suffix, it.suffix));
  put(17, mix(it.suffix, a1.suffix));
  put(18, mix(b1.lower, it.lexicon));
  put(19, mix(a1.lower, it.lexicon));
  put(20, mix(it.lexicon, before));
  const here = known[word] ?? 0;
  const knownBefore = isFirst ? 0 : (known[word - 1] ?? 0);
  const knownAfter = isLast ? 0 : (known[word + 1] ?? 0);
  if ((here | knownBefore | knownAfter) !== 0) {
    const around = mix(mix(knownBefore, here), knownAfter);
    put(21, here);
    put(22, mix(knownBefore, here));
    put(23, mix(here, knownAfter));
    put(24, mix(around, it.shape));
    put(25, mix(here, it.lower));
    put(26, mix(here, shapeBefore));
    put(27, mix(here, shapeAfter));
    put(28, mix(mix(knownBefore, before), it.shape));
    put(29, mix(mix(knownAfter, after), it.shape));
    put(30, mix(around, mix(before, after)));
    put(31, mix(here, mix(b1.lower, before)));
    put(32, mix(here, mix(a1.lower, after)));
  }
  return count;
}
