import { gap } from './gaps.js';
import { mix } from './hash.js';
import { type Sequence, type Stretch, viewAt } from './sequence.js';
import type { WordFacts, WordView } from './wordView.js';

/** From where a word is looked at: its own place is 0, the place of the word before it 1, and so on. */
export const reach = 2;

/** The ids of the features that a word lends to the word `distance` places behind it, from -2 to 2. */
export function wordIds(view: WordView, distance: number): readonly number[] {
  return distance === 0 ? view.own : Math.abs(distance) === 1 ? view.near : view.far;
}

/** The id of a word's feature, seen from that distance: what the model knows it by. */
export function idSeenFrom(id: number, distance: number): number {
  return mix(id, distance + reach);
}

/** As many as contextIds writes at most: some only where the glossary knows something near by. */
export const mostContextIds = 33;
const unknownContextIds = 21;

/** Writes the ids of the features that need more than one word, and returns how many there are. */
export function contextIds(
  sequence: Sequence<WordFacts>,
  sentence: Stretch,
  word: number,
  ids: Int32Array,
): number {
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
  ids[0] = shapeBefore;
  ids[1] = shapeAfter;
  ids[2] = mix(shapeBefore, after);
  ids[3] = mix(b1.lower, it.lower);
  ids[4] = mix(it.lower, a1.lower);
  ids[5] = mix(b1.lower, shapeBefore);
  ids[6] = mix(a1.lower, shapeAfter);
  ids[7] = mix(mix(b1.lower, a1.lower), it.shape);
  ids[8] = mix(mix(b2.lower, b1.lower), it.shape);
  ids[9] = mix(mix(a1.lower, a2.lower), it.shape);
  ids[10] = mix(mix(b1.shape, shapeBefore), mix(a1.shape, after));
  ids[11] = mix(mix(b2.shape, b1.shape), shapeBefore);
  ids[12] = mix(mix(a2.shape, a1.shape), shapeAfter);
  ids[13] = mix(mix(b1.lexicon, it.lexicon), shapeBefore);
  ids[14] = mix(mix(it.lexicon, a1.lexicon), shapeAfter);
  ids[15] = mix(mix(b1.lexicon, it.lexicon), mix(a1.lexicon, it.shape));
  ids[16] = mix(b1.suffix, it.suffix);
  ids[17] = mix(it.suffix, a1.suffix);
  ids[18] = mix(b1.lower, it.lexicon);
  ids[19] = mix(a1.lower, it.lexicon);
  ids[20] = mix(it.lexicon, before);
  const here = known[word] ?? 0;
  const knownBefore = isFirst ? 0 : (known[word - 1] ?? 0);
  const knownAfter = isLast ? 0 : (known[word + 1] ?? 0);
  if ((here | knownBefore | knownAfter) === 0) return numberTemplates(ids, unknownContextIds);
  const around = mix(mix(knownBefore, here), knownAfter);
  ids[21] = here;
  ids[22] = mix(knownBefore, here);
  ids[23] = mix(here, knownAfter);
  ids[24] = mix(around, it.shape);
  ids[25] = mix(here, it.lower);
  ids[26] = mix(here, shapeBefore);
  ids[27] = mix(here, shapeAfter);
  ids[28] = mix(mix(knownBefore, before), it.shape);
  ids[29] = mix(mix(knownAfter, after), it.shape);
  ids[30] = mix(around, mix(before, after));
  ids[31] = mix(here, mix(b1.lower, before));
  ids[32] = mix(here, mix(a1.lower, after));
  return numberTemplates(ids, mostContextIds);
}

/** Sets the values of the first `count` templates apart from each other, and from those of single words. */
function numberTemplates(ids: Int32Array, count: number): number {
  for (let template = 0; template < count; template++)
    ids[template] = mix(ids[template] ?? 0, 1024 + template);
  return count;
}
