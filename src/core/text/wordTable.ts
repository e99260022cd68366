/** What a hash begins with. */
export const noHash = 0x811c9dc5 | 0;

/** The hash of what the hash is of, with one code unit more: FNV-1a. */
export function hashOn(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** A hash of text.slice(start, end): FNV-1a over its code units. */
export function hashWord(text: string, start = 0, end = text.length): number {
  let hash = noHash;
  for (let at = start; at < end; at++) hash = hashOn(hash, text.charCodeAt(at));
  return hash;
}

/** Code units that words have on average, at most: that much room is made for them at first. */
const unitsPerWord = 8;

/**
 * What hangs on words, found by where a word stands in a text, so that no piece of the text is cut out to look it up: a
 * hash table with open addressing over the words' code units, which lie in one array.
 */
export class WordTable<Value extends object> {
  readonly #most: number;
  readonly #hashes: Int32Array;
  /** In each slot where its word begins among the units, and its length; 0 in an empty one. */
  readonly #starts: Int32Array;
  readonly #lengths: Int32Array;
  #units: Uint16Array;
  #unitsUsed = 0;
  #values: (Value | undefined)[] = [];
  #count = 0;

  /** @param most so many words at most, a power of two */
  constructor(most: number) {
    this.#most = most;
    this.#hashes = new Int32Array(2 * most);
    this.#starts = new Int32Array(2 * most);
    this.#lengths = new Int32Array(2 * most);
    this.#units = new Uint16Array(unitsPerWord * most);
    this.clear();
  }

  get isFull(): boolean {
    return this.#count === this.#most;
  }

  clear(): void {
    this.#lengths.fill(0);
    this.#values = new Array<Value | undefined>(2 * this.#most).fill(undefined);
    this.#unitsUsed = 0;
    this.#count = 0;
  }

  /** What hangs on the word text.slice(start, end), whose hashWord is given; on an empty one nothing does. */
  find(text: string, start: number, end: number, hash = hashWord(text, start, end)): Value | undefined {
    return this.#values[this.#slotOf(text, start, end, hash)];
  }

  /** Hangs the value on a word of one letter or more. */
  set(word: string, value: Value): void {
    const hash = hashWord(word);
    const slot = this.#slotOf(word, 0, word.length, hash);
    if (this.#lengths[slot] === 0) {
      this.#count++;
      this.#hashes[slot] = hash;
      this.#starts[slot] = this.#unitsUsed;
      this.#lengths[slot] = word.length;
      this.#write(word);
    }
    this.#values[slot] = value;
  }

  #write(word: string): void {
    if (this.#unitsUsed + word.length > this.#units.length) {
      const more = new Uint16Array(2 * (this.#unitsUsed + word.length));
      more.set(this.#units);
      this.#units = more;
    }
    for (let at = 0; at < word.length; at++) this.#units[this.#unitsUsed + at] = word.charCodeAt(at);
    this.#unitsUsed += word.length;
  }

  /** Where the word is, or would be. */
  #slotOf(text: string, start: number, end: number, hash: number): number {
    const hashes = this.#hashes;
    const lengths = this.#lengths;
    const last = 2 * this.#most - 1;
    let slot = (hash ^ (hash >>> 15)) & last;
    while (lengths[slot] !== 0) {
      if (hashes[slot] === hash && lengths[slot] === end - start && this.#isIn(slot, text, start)) break;
      slot = (slot + 1) & last;
    }
    return slot;
  }

  /** Whether the slot's word stands in the text from `start` on. */
  #isIn(slot: number, text: string, start: number): boolean {
    const units = this.#units;
    const from = this.#starts[slot] ?? 0;
    const length = this.#lengths[slot] ?? 0;
    for (let at = 0; at < length; at++)
      if (units[from + at] !== text.charCodeAt(start + at)) return false;
    return true;
  }
}
