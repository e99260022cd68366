import { hashText, mix } from './hash.js';
import { type Lexicon, nameBits } from './lexicon.js';

/** What features of several words ask of each by its spelling alone: hashes, and the lexicon's bits. */
export interface WordFacts {
  readonly lower: number;
  readonly shape: number;
  readonly suffix: number;
  readonly lexicon: number;
}

/**
 * A word with the features that it has by its spelling alone. The ids are hashes of a template's number and its value:
 * `own` for the word that is tagged, `near` for its neighbours, `far` for the neighbours' neighbours.
 */
export interface WordView extends WordFacts {
  readonly own: readonly number[];
  readonly near: readonly number[];
  readonly far: readonly number[];
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
  return { lower, shape, suffix, lexicon: bits, own, near, far };
}

/** The view of what is outside of the sentence. */
export const noWord: WordView = {
  lower: 0,
  shape: 0,
  suffix: 0,
  lexicon: 128,
  own: [],
  near: [mix(0, 8)],
  far: [mix(0, 9)],
};

/** Upper case, lower case and digits as X, x and d, a run of them as one; a run of capitals as two. */
function shapeOf(text: string): string {
  let shape = '';
  let last = '';
  for (const letter of text) {
    const kind = kindOf(letter);
    if (kind !== last || (kind === 'X' && !shape.endsWith('XX'))) shape += kind;
    last = kind;
    if (shape.length >= 8) break;
  }
  return shape;
}

function kindOf(letter: string): string {
  if (letter >= 'a' && letter <= 'z') return 'x';
  return /\p{Lu}/u.test(letter) ? 'X' : /\p{N}/u.test(letter) ? 'd' : 'x';
}
