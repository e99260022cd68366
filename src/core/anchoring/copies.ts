import { unaligned } from './alignTokens.js';
import type { TextAlignment } from './alignTexts.js';
import type { SearchedText } from './searchedText.js';
import { contextTokens, contextWeight, type Fit, fitOf } from './fit.js';
import { cutOut, type Passage } from './passage.js';
import { overlap, type TokenRange } from './tokens.js';
import type { WordWeights } from './weights.js';

/** How many words more on both sides together tell a place from a copy of it. */
const clearDistance = 8;

/** Words on each side by which a copy is told from a passage that is only like it. */
const copiedContext = 16;

type TokensOf = Pick<SearchedText, 'tokens'>;

/** Where the quote stands word for word. */
export function wholePlaces(
  { tokens, range }: Passage,
  { tokens: found, index }: SearchedText,
): TokenRange[] {
  let at = range.from;
  let places = index.ofWord(tokens.words[at] ?? unaligned);
  for (let other = range.from + 1; other < range.to; other++) {
    const ofOther = index.ofWord(tokens.words[other] ?? unaligned);
    if (ofOther.length < places.length) [at, places] = [other, ofOther];
  }
  const whole: TokenRange[] = [];
  for (const place of places) {
    const shift = place - at;
    if (isSame(tokens.words, found.words, range, shift)) {
      whole.push({ from: range.from + shift, to: range.to + shift });
    }
  }
  return whole;
}

/** Whether one of the places is a copy of the passage that came from nowhere in the old text. */
export function hasCopy(
  { tokens, range }: Passage,
  { toOld }: TextAlignment,
  { tokens: found }: SearchedText,
  places: readonly TokenRange[],
): boolean {
  const around = {
    from: Math.max(0, range.from - copiedContext),
    to: Math.min(tokens.length, range.to + copiedContext),
  };
  return places.some(
    ({ from }) => toOld[from] === unaligned && isSame(tokens.words, found.words, around, from - range.from),
  );
}

/** What a place is in the other text, if all of it is one place there. */
export function counterpartOf(counterparts: Int32Array, place: TokenRange): TokenRange | undefined {
  const from = counterparts[place.from] ?? unaligned;
  const to = (counterparts[place.to - 1] ?? unaligned) + 1;
  return from === unaligned || to - from !== place.to - place.from ? undefined : { from, to };
}

/** A place and the text that it is in. */
export interface PlaceIn {
  readonly text: TokensOf;
  readonly place: TokenRange;
}

/**
 * The weight of the passage's words by which they go on further from the one place than from all the others, on the side
 * where that is more; 0 where they do so on neither side.
 */
export function leadOverAll(
  passage: Passage,
  weightOf: WordWeights,
  { text, place }: PlaceIn,
  others: readonly PlaceIn[],
): number {
  const { tokens, range } = passage;
  const lead = (same: typeof sameBefore, at: (distance: number) => number) => {
    const length = same(passage, text, place);
    // No further than that: from the other places the words may go on to the end of the text.
    const elsewhere = others.map((other) => same(passage, other.text, other.place, length));
    let weight = 0;
    for (let distance = Math.max(0, ...elsewhere); distance < length; distance++)
      weight += weightOf(tokens.words[at(distance)] ?? unaligned);
    return weight;
  };
  return Math.max(
    lead(sameBefore, (distance) => range.from - 1 - distance),
    lead(sameAfter, (distance) => range.to + distance),
  );
}

/** By how much of the context a place must be ahead of what is certain of a copy. */
const copyLead = 0.1;

/**
 * The other places where the quote stands word for word and goes on unbroken into as much of its context as the given
 * place has in all: nothing tells which of them is meant.
 */
export function copiesOf(passage: Passage, searched: SearchedText, place: Fit): readonly Fit[] {
  const { image, context } = place;
  const near = cutOut(passage, contextTokens);
  const unbrokenContext = createUnbrokenContext(near, searched.weightOf);
  return wholePlaces(near, searched)
    .filter((other) => !overlap(other, image))
    .filter((other) => {
      const share = unbrokenContext(unbrokenAt(near, searched, other));
      return share > 0 && share >= context - copyLead;
    })
    .map((other) => unbrokenFit(near, searched, other));
}

/** What goes on unbroken from a place of the whole quote. */
interface Unbroken {
  /** The passage's tokens that stand there. */
  readonly from: number;
  readonly to: number;
  readonly shift: number;
}

function unbrokenAt(passage: Passage, searched: SearchedText, place: TokenRange): Unbroken {
  const { from, to } = passage.range;
  return {
    from: from - sameBefore(passage, searched, place),
    to: to + sameAfter(passage, searched, place),
    shift: place.from - from,
  };
}

/** Gives the share of the context that a fit has there: prefix sums, since there may be very many places. */
function createUnbrokenContext(
  { tokens, range }: Passage,
  weightOf: WordWeights,
): (unbroken: Unbroken) => number {
  const weightAt = (index: number) => contextWeight(weightOf(tokens.words[index] ?? unaligned), index, range);
  const sums = (length: number, indexOf: (distance: number) => number) => {
    const all = new Float64Array(length + 1);
    for (let distance = 0; distance < length; distance++) {
      all[distance + 1] = (all[distance] ?? 0) + weightAt(indexOf(distance));
    }
    return all;
  };
  const before = sums(range.from, (distance) => range.from - 1 - distance);
  const after = sums(tokens.length - range.to, (distance) => range.to + distance);
  const total = (before.at(-1) ?? 0) + (after.at(-1) ?? 0);
  return ({ from, to }) =>
    total > 0 ? ((before[range.from - from] ?? 0) + (after[to - range.to] ?? 0)) / total : 1;
}

/**
 * Where the quote stands word for word and its words go on unbroken. `findPlaces` does not see a sentence that was moved
 * within its own surroundings, since in one window with them these are the heavier.
 *
 * @param least weight of the unbroken run
 */
export function unbrokenPlaces(passage: Passage, searched: SearchedText, least: number): readonly Fit[] {
  const near = cutOut(passage, contextTokens);
  return wholePlaces(near, searched)
    .filter((place) => {
      const { from, to } = unbrokenAt(near, searched, place);
      // No word weighs more than 1.
      return to - from >= least;
    })
    .map((place) => unbrokenFit(near, searched, place))
    .filter(({ run }) => run >= least);
}

/** How a place of the whole quote fits by that and what goes on from it unbroken alone. */
export function unbrokenFit(passage: Passage, searched: SearchedText, place: TokenRange): Fit {
  const { tokens, range } = passage;
  const { from, to, shift } = unbrokenAt(passage, searched, place);
  const aligned = new Int32Array(tokens.length).fill(unaligned);
  for (let at = from; at < to; at++) aligned[at] = at + shift;
  return fitOf(tokens, range, aligned, searched.weightOf);
}

function isSame(words: Int32Array, found: Int32Array, range: TokenRange, shift: number): boolean {
  for (let index = range.from; index < range.to; index++) {
    if (words[index] !== found[index + shift]) return false;
  }
  return true;
}

/**
 * Whether the words go on unbroken from the one place at least as far as from the other on each side, and further
 * in all. Where a paragraph stands twice in succession this is so for neither: either may be the copy.
 */
export function goesFurther(
  passage: Passage,
  searched: SearchedText,
  place: TokenRange,
  other: TokenRange,
): boolean {
  const before = sameBefore(passage, searched, place) - sameBefore(passage, searched, other);
  const after = sameAfter(passage, searched, place) - sameAfter(passage, searched, other);
  return before >= 0 && after >= 0 && before + after >= clearDistance;
}

/** How many words before the place are those before the passage, one after the other; so many at most are counted. */
function sameBefore(
  { tokens, range }: Passage,
  { tokens: found }: TokensOf,
  place: TokenRange,
  most = Infinity,
): number {
  let count = 0;
  while (count < most && count < range.from && count < place.from) {
    if (tokens.words[range.from - 1 - count] !== found.words[place.from - 1 - count]) break;
    count++;
  }
  return count;
}

function sameAfter(
  { tokens, range }: Passage,
  { tokens: found }: TokensOf,
  place: TokenRange,
  most = Infinity,
): number {
  let count = 0;
  while (count < most && range.to + count < tokens.length && place.to + count < found.length) {
    if (tokens.words[range.to + count] !== found.words[place.to + count]) break;
    count++;
  }
  return count;
}
