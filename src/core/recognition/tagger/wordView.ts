import { hashText, mix } from './hash.js';
import { type Lexicon, nameBits } from './lexicon.js';

/**
 * What the features ask of a word by its spelling alone, made once for each spelling. The ids are hashes of a
 * template's number and its value: `own` for the word that is tagged, `near` for its neighbours, `far` for the
 * neighbours' neighbours.
 */
export interface WordView {
  readonly lower: number;
  readonly shape: number;
  readonly suffix: number;
  readonly lexicon: number;
  readonly own: Int32Array;
  readonly near: Int32Array;
  readonly far: Int32Array;
}

/** The view of a word, given as written and in folded case. */
export function viewWord(text: string, folded: string, lexicon: Lexicon): WordView {
  const lower = hashText(folded, 1);
  const shape = hashText(shapeOf(text), 2);
  const suffix = hashText(folded, 3, Math.max(0, folded.length - 3));
  const bits = lexicon.bitsOf(folded);
  const shapeAndBits = mix(shape, bits);
  const own = [
    hashText(text, 16),
    mix(lower, 17),
    mix(shape, 18),
    mix(bits, 19),
    mix(shapeAndBits, 20),
    mix(mix(suffix, shape), 21),
    mix(mix(shape, Math.min(text.length, 12)), 22),
    mix(mix(bits & nameBits, shape), 23),
  ];
  for (let length = 1; length <= 6; length++) {
    if (folded.length < length) break;
    own.push(hashText(folded, 32 + length, folded.length - length));
    if (length > 1) own.push(hashText(folded, 48 + length, 0, length));
  }
  const near = [mix(lower, 1), mix(shape, 2), mix(suffix, 3), mix(bits, 4), mix(shapeAndBits, 5)];
  const far = [mix(lower, 6), mix(shapeAndBits, 7)];
  return {
    lower,
    shape,
    suffix,
    lexicon: bits,
    own: Int32Array.from(own),
    near: Int32Array.from(near),
    far: Int32Array.from(far),
  };
}

/** The view of what is outside of the sentence. */
export const noWord: WordView = {
  lower: 0,
  shape: 0,
  suffix: 0,
  lexicon: 128,
  own: new Int32Array(0),
  near: Int32Array.of(mix(0, 8)),
  far: Int32Array.of(mix(0, 9)),
};

/** Upper case, lower case and digits as X, x and d, a run of them as one; a run of capitals as two. */
function shapeOf(text: string): string {
  let shape = '';
  let last = '';
  for (const letter of text) {
    const kind = /\p{Lu}/u.test(letter) ? 'X' : /\p{N}/u.test(letter) ? 'd' : 'x';
    if (kind !== last || (kind === 'X' && !shape.endsWith('XX'))) shape += kind;
    last = kind;
    if (shape.length >= 8) break;
  }
  return shape;
}
