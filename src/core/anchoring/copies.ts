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

/**
 * Where the quote stands word for word, in the order of the text.
 *
 * @param all the tokens that must stand there: those of the quote and any number beside it. The more they are, the
 * fewer places have the rarest of them and must be looked at
 */
export function wholePlaces(passage: Passage, searched: SearchedText, all = passage.range): TokenRange[] {
  const whole: TokenRange[] = [];
  isSomeWholePlace(passage, searched, (place) => whole.push(place) < 0, all);
  return whole;
}

/** Whether one of the places where the quote stands word for word is such a one; the others are not looked for. */
export function isSomeWholePlace(
  { tokens, range }: Passage,
  { tokens: found, index }: SearchedText,
  isSuch: (place: TokenRange) => boolean,
  all = range,
): boolean {
  let rarest = all.from;
  let fewest = Infinity;
  for (let at = all.from; at < all.to; at++) {
    const count = index.count(tokens.words[at] ?? unaligned);
    if (count < fewest) [rarest, fewest] = [at, count];
  }
  const word = tokens.words[rarest] ?? unaligned;
  const end = index.end(word);
  for (let number = index.begin(word); number < end; number++) {
    const shift = (index.places[number] ?? 0) - rarest;
    if (!isSame(tokens.words, found.words, all, shift)) continue;
    if (isSuch({ from: range.from + shift, to: range.to + shift })) return true;
  }
  return false;
}

/**
 * Where the quote stands word for word and more of the passage's words go on from it than so many before it, or than so
 * many behind it; in the order of the text.
 */
export function placesBeyond(
  passage: Passage,
  searched: SearchedText,
  before: number,
  after: number,
): TokenRange[] {
  const { tokens, range } = passage;
  const from = range.from - before - 1;
  const to = range.to + after + 1;
  const places = from < 0 ? [] : wholePlaces(passage, searched, { from, to: range.to });
  const others = to > tokens.length ? [] : wholePlaces(passage, searched, { from: range.from, to });
  if (places.length === 0) return others;
  if (others.length === 0) return places;
  const known = new Set(places.map((place) => place.from));
  return [...places, ...others.filter((place) => !known.has(place.from))].sort((a, b) => a.from - b.from);
}

/** Where else the quote stands and more of the words around it go on than from the given place, before it or behind it. */
export function placesAhead(passage: Passage, searched: SearchedText, given: PlaceIn): TokenRange[] {
  const before = sameBefore(passage, given.text, given.place);
  const after = sameAfter(passage, given.text, given.place);
  return placesBeyond(passage, searched, before, after);
}

/** Where the passage was copied to: it came there from nowhere in the old text. */
export function copiedPlaces(
  passage: Passage,
  { toOld }: TextAlignment,
  searched: SearchedText,
): TokenRange[] {
  const { tokens, range } = passage;
  const around = {
    from: Math.max(0, range.from - copiedContext),
    to: Math.min(tokens.length, range.to + copiedContext),
  };
  return wholePlaces(passage, searched, around).filter(({ from }) => toOld[from] === unaligned);
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
  weights: WordWeights,
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
      weight += weights[tokens.words[at(distance)] ?? unaligned] ?? 1;
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
  const isAlone = near.tokens.length === near.range.to - near.range.from;
  const whole = isAlone ? wholePlaces(near, searched) : placesBeyond(near, searched, 0, 0);
  const others = whole.filter((other) => !overlap(other, image));
  if (others.length === 0) return [];
  const unbrokenContext = createUnbrokenContext(near, searched.weights);
  return others
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
  weights: WordWeights,
): (unbroken: Unbroken) => number {
  const weightAt = (index: number) =>
    contextWeight(weights[tokens.words[index] ?? unaligned] ?? 1, index, range);
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
 * @param least weight of the unbroken run, the quote among it
 */
export function unbrokenPlaces(passage: Passage, searched: SearchedText, least: number): TokenRange[] {
  const near = cutOut(passage, contextTokens);
  const { tokens, range } = near;
  const weight = (from: number, to: number): number => {
    let sum = 0;
    for (let at = from; at < to; at++) sum += searched.weights[tokens.words[at] ?? unaligned] ?? 1;
    return sum;
  };
  const isHeavy = weight(range.from, range.to) >= least;
  if (isHeavy) return wholePlaces(near, searched);
  return placesBeyond(near, searched, 0, 0).filter((place) => {
    const { from, to } = unbrokenAt(near, searched, place);
    // No word weighs more than 1.
    return to - from >= least && weight(from, to) >= least;
  });
}

/** How a place of the whole quote fits by that and what goes on from it unbroken alone. */
export function unbrokenFit(passage: Passage, searched: SearchedText, place: TokenRange): Fit {
  const { tokens, range } = passage;
  const { from, to, shift } = unbrokenAt(passage, searched, place);
  const aligned = new Int32Array(tokens.length).fill(unaligned);
  for (let at = from; at < to; at++) aligned[at] = at + shift;
  return fitOf(tokens, range, aligned, searched.weights);
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
