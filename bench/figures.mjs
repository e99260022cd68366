// What the benches share: rows of figures, each with what it is allowed to be, as a table and as JSON.
// @ts-check
import { availableParallelism, cpus } from 'node:os';
import { performance } from 'node:perf_hooks';

/**
 * @typedef {object} Row
 * @property {string} name
 * @property {number} value
 * @property {string} unit
 * @property {number} [most] that the budget allows
 * @property {number} [least] that the budget asks for
 */

/** @param {number[]} taken @param {number} share from 0 to 1 */
export function quantile(taken, share) {
  const sorted = [...taken].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

/** Milliseconds that each of many rounds takes. @param {number} rounds @param {(round: number) => unknown} run */
export function times(rounds, run) {
  return Array.from({ length: rounds }, (_, round) => {
    const begun = performance.now();
    run(round);
    return performance.now() - begun;
  });
}

/** Megabytes in use; exact only with --expose-gc. */
export function megabytesInUse() {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

export function machine() {
  return `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, Node ${process.version}`;
}

/** Prints rows: as one line of JSON where the command line says so, else as a table. @param {Row[]} rows */
export function print(rows) {
  if (process.argv.includes('--json')) {
    console.log(JSON.stringify(rows));
    return;
  }
  for (const row of rows) console.log(inWords(row));
}

/** @param {Row} row */
export function inWords({ name, value, unit, most, least }) {
  const digits = Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0;
  const budget = most !== undefined ? `at most ${most}` : least !== undefined ? `at least ${least}` : '';
  const isMet = !(value > (most ?? Infinity)) && !(value < (least ?? -Infinity));
  return `${name.padEnd(66)} ${value.toFixed(digits).padStart(9)} ${unit.padEnd(12)} ${budget}${isMet ? '' : '  MISSED'}`;
}
