/** A hash of text.slice(start, end): FNV-1a over its code units. */
export function hashWord(text: string, start = 0, end = text.length): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

/**
 * What hangs on words, found by where a word stands in a text, so that no piece of the text is cut out to look it up: a
 * hash table with open addressing over the words' code units.
 */
export class WordTable<Value extends object> {
  readonly #most: number;
  readonly #hashes: Int32Array;
  #words: (string | undefined)[] = [];
  #values: (Value | undefined)[] = [];
  #count = 0;

  /** @param most so many words at most, a power of two */
  constructor(most: number) {
    this.#most = most;
    this.#hashes = new Int32Array(2 * most);
    this.clear();
  }

  get isFull(): boolean {
    return this.#count === this.#most;
  }

  clear(): void {
    this.#words = new Array<string | undefined>(2 * this.#most).fill(undefined);
    this.#values = new Array<Value | undefined>(2 * this.#most).fill(undefined);
    this.#count = 0;
  }

  /** What hangs on the word text.slice(start, end), whose hashWord is given. */
  find(text: string, start: number, end: number, hash = hashWord(text, start, end)): Value | undefined {
    return this.#values[this.#slotOf(text, start, end, hash)];
  }

  /** Hangs the value on a word. */
  set(word: string, value: Value): void {
    const hash = hashWord(word);
    const slot = this.#slotOf(word, 0, word.length, hash);
    if (this.#words[slot] === undefined) this.#count++;
    this.#hashes[slot] = hash;
    this.#words[slot] = word;
    this.#values[slot] = value;
  }

  /** Where the word is, or would be. */
  #slotOf(text: string, start: number, end: number, hash: number): number {
    const last = 2 * this.#most - 1;
    let slot = (hash ^ (hash >>> 15)) & last;
    for (let word = this.#words[slot]; word !== undefined; word = this.#words[slot]) {
      if (this.#hashes[slot] === hash && isWritten(word, text, start, end)) break;
      slot = (slot + 1) & last;
    }
    return slot;
  }
}

function isWritten(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at++)
    if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}
