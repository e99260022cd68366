// Reproducible randomness: mulberry32 (Tommy Ettinger, public domain).
// @ts-check

/** @typedef {{ next(): number, below(limit: number): number, chance(p: number): boolean, pick<T>(list: readonly T[]): T, shuffle<T>(list: T[]): T[] }} Random */

/**
 * Random numbers that are the same for the same seed.
 * @param {number} seed
 * @returns {Random}
 */
export function randomFrom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  /** @param {number} limit */
  const below = (limit) => Math.floor(next() * limit);
  return {
    next,
    below,
    chance: (p) => next() < p,
    pick(list) {
      const one = list[below(list.length)];
      if (one === undefined) throw new RangeError('nothing to pick from');
      return one;
    },
    shuffle(list) {
      for (let last = list.length - 1; last > 0; last--) {
        const other = below(last + 1);
        const [a, b] = [list[last], list[other]];
        if (a !== undefined && b !== undefined) [list[last], list[other]] = [b, a];
      }
      return list;
    },
  };
}
