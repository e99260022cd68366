import { isFirst, mayFollow, outside, tagCount } from './tags.js';

/** No tag of a row of words may have a score as low as this. */
const impossible = -1e9;

/**
 * The best row of tags for a stretch of words by Viterbi's algorithm (1967), and how sure it is. One decoder
 * serves stretches of any length, one after another, and keeps its arrays.
 */
export class Decoder {
  /** The score of each tag for each word: word * tagCount + tag. To be filled before decoding. */
  emissions = new Float64Array(64 * tagCount);
  /** The best tags, word by word, after `decode`. */
  tags = new Uint8Array(64);
  readonly #transitions: Float64Array;
  #forward = new Float64Array(64 * tagCount);
  #backward = new Float64Array(64 * tagCount);
  #from = new Uint8Array(64 * tagCount);
  #length = 0;

  /** @param transitions the score of tag `next` behind tag `previous` at previous * tagCount + next */
  constructor(transitions: ArrayLike<number>) {
    this.#transitions = Float64Array.from(transitions);
    for (let previous = 0; previous < tagCount; previous++)
      for (let next = 0; next < tagCount; next++)
        if (!mayFollow(previous, next)) this.#transitions[previous * tagCount + next] = impossible;
  }

  /** Makes room for a stretch of that many words. */
  reserve(length: number): void {
    if (length <= this.tags.length) return;
    const room = 2 * length;
    this.emissions = new Float64Array(room * tagCount);
    this.tags = new Uint8Array(room);
    this.#forward = new Float64Array(room * tagCount);
    this.#backward = new Float64Array(room * tagCount);
    this.#from = new Uint8Array(room * tagCount);
  }

  /** Finds the best tags for the first `length` words and tells whether any of them belongs to a name. */
  decode(length: number): boolean {
    this.#length = length;
    const forward = this.#forward;
    const emissions = this.emissions;
    const transitions = this.#transitions;
    for (let tag = 0; tag < tagCount; tag++) forward[tag] = (transitions[tag] ?? 0) + (emissions[tag] ?? 0);
    for (let word = 1; word < length; word++) {
      const here = word * tagCount;
      const before = here - tagCount;
      for (let tag = 0; tag < tagCount; tag++) {
        // A further word of a name follows two tags only, the others all.
        const isFurther = tag !== outside && !isFirst(tag);
        const last = isFurther ? tag : tagCount - 1;
        let bestPrevious = isFurther ? tag - 1 : 0;
        let best = (forward[before + bestPrevious] ?? 0) + (transitions[bestPrevious * tagCount + tag] ?? 0);
        for (let previous = bestPrevious + 1; previous <= last; previous++) {
          const score = (forward[before + previous] ?? 0) + (transitions[previous * tagCount + tag] ?? 0);
          if (score > best) {
            best = score;
            bestPrevious = previous;
          }
        }
        forward[here + tag] = best + (emissions[here + tag] ?? 0);
        this.#from[here + tag] = bestPrevious;
      }
    }
    let tag = 0;
    for (let other = 1; other < tagCount; other++)
      if (this.#forwardAt(length - 1, other) > this.#forwardAt(length - 1, tag)) tag = other;
    let named = false;
    for (let word = length - 1; word >= 0; word--) {
      this.tags[word] = tag;
      if (tag !== outside) named = true;
      tag = this.#from[word * tagCount + tag] ?? 0;
    }
    return named;
  }

  /** Readies `margin` for the stretch that was decoded last. */
  lookBack(): void {
    const length = this.#length;
    const backward = this.#backward;
    backward.fill(0, (length - 1) * tagCount, length * tagCount);
    for (let word = length - 2; word >= 0; word--)
      for (let tag = 0; tag < tagCount; tag++) {
        let best = -Infinity;
        for (let next = 0; next < tagCount; next++) {
          const behind = (word + 1) * tagCount + next;
          const score =
            (this.#transitions[tag * tagCount + next] ?? 0) +
            (this.emissions[behind] ?? 0) +
            (backward[behind] ?? 0);
          if (score > best) best = score;
        }
        backward[word * tagCount + tag] = best;
      }
  }

  /**
   * By how much the best tags beat the best ones that have another name in place of the one from word `from` up
   * to `to`: another tag on one of its words, or its end further on.
   */
  margin(from: number, to: number): number {
    let least = Infinity;
    for (let word = from; word < to; word++)
      for (let tag = 0; tag < tagCount; tag++)
        if (tag !== this.tags[word]) least = Math.min(least, this.#loss(word, tag));
    const further = from + 1 === to ? (this.tags[from] ?? outside) + 1 : (this.tags[to - 1] ?? outside);
    return to < this.#length ? Math.min(least, this.#loss(to, further)) : least;
  }

  /** What the best tags lose where this word is given that tag. */
  #loss(word: number, tag: number): number {
    return this.#through(word, this.tags[word] ?? outside) - this.#through(word, tag);
  }

  #through(word: number, tag: number): number {
    return this.#forwardAt(word, tag) + (this.#backward[word * tagCount + tag] ?? 0);
  }

  #forwardAt(word: number, tag: number): number {
    return this.#forward[word * tagCount + tag] ?? 0;
  }
}
