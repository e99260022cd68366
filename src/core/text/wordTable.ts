import { unitAt } from './unitAt.js';

/** What a hash begins with. */
export const noHash = 0x811c9dc5 | 0;

/** The hash of what the hash is of, with one code unit more: FNV-1a. */
export function hashOn(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** A hash of text.slice(start, end): FNV-1a over its code units. */
export function hashWord(text: string, start = 0, end = text.length): number {
  let hash = noHash;
  for (let at = start; at < end; at++) hash = hashOn(hash, unitAt(text, at));
  return hash;
}

/** Code units that words have on average, at most: that much room is made for them at first. */
const unitsPerWord = 8;

/** What a slot has, side by side: its word's hash, where the word begins among the units, its length (0 in an empty slot). */
const slotBits = 2;
const slotSize = 1 << slotBits;
const startInSlot = 1;
const lengthInSlot = 2;
const numberInSlot = 3;

/**
 * What hangs on words, found by where a word stands in a text, so that no piece of the text is cut out to look it up: a
 * hash table with open addressing over the words' code units, which lie in one array.
 */
export class WordTable<Value extends object> {
  readonly #most: number;
  readonly #slots: Int32Array;
  #units: Uint16Array;
  #unitsUsed = 0;
  /** By the numbers in the slots. */
  #values: Value[] = [];

  /** @param most so many words at most, a power of two */
  constructor(most: number) {
    this.#most = most;
    this.#slots = new Int32Array(2 * most * slotSize);
    this.#units = new Uint16Array(unitsPerWord * most);
  }

  get isFull(): boolean {
    return this.#values.length === this.#most;
  }

  clear(): void {
    this.#slots.fill(0);
    this.#values = [];
    this.#unitsUsed = 0;
  }

  /** What hangs on the word text.slice(start, end), whose hashWord is given; on an empty one nothing does. */
  find(text: string, start: number, end: number, hash = hashWord(text, start, end)): Value | undefined {
    const slot = this.#slotOf(text, start, end, hash);
    return this.#slots[slot + lengthInSlot] === 0
      ? undefined
      : this.#values[this.#slots[slot + numberInSlot] ?? 0];
  }

  /** Hangs the value on a word of one letter or more. */
  set(word: string, value: Value): void {
    const hash = hashWord(word);
    const slot = this.#slotOf(word, 0, word.length, hash);
    if (this.#slots[slot + lengthInSlot] === 0) {
      this.#slots.set([hash, this.#unitsUsed, word.length, this.#values.length], slot);
      this.#write(word);
    }
    this.#values[this.#slots[slot + numberInSlot] ?? 0] = value;
  }

  #write(word: string): void {
    if (this.#unitsUsed + word.length > this.#units.length) {
      const more = new Uint16Array(2 * (this.#unitsUsed + word.length));
      more.set(this.#units);
      this.#units = more;
    }
    for (let at = 0; at < word.length; at++) this.#units[this.#unitsUsed + at] = unitAt(word, at);
    this.#unitsUsed += word.length;
  }

  /** Where the slot begins that the word is in, or would be. */
  #slotOf(text: string, start: number, end: number, hash: number): number {
    const slots = this.#slots;
    const last = slots.length - slotSize;
    let slot = ((hash ^ (hash >>> 15)) << slotBits) & last;
    while (slots[slot + lengthInSlot] !== 0) {
      if (slots[slot] === hash && slots[slot + lengthInSlot] === end - start && this.#isIn(slot, text, start))
        break;
      slot = (slot + slotSize) & last;
    }
    return slot;
  }

  /** Whether the slot's word stands in the text from `start` on. */
  #isIn(slot: number, text: string, start: number): boolean {
    const units = this.#units;
    const from = this.#slots[slot + startInSlot] ?? 0;
    const length = this.#slots[slot + lengthInSlot] ?? 0;
    for (let at = 0; at < length; at++) if (units[from + at] !== unitAt(text, start + at)) return false;
    return true;
  }
}
