// @ts-check
/** The closing line of a suite, with which it tells its counts to the program that started it. */

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

const closing = /^@@mocha (\{.*\})$/m;

/**
 * @param {string} message
 * @returns {string | undefined} the closing line, where the message is or contains it
 */
export function reportLine(message) {
  return closing.exec(message)?.[0];
}

/**
 * @param {string} line
 * @returns {Counts | undefined} undefined where it is no closing line
 */
export function parseReport(line) {
  const json = closing.exec(line)?.[1];
  if (json === undefined) return undefined;
  /** @type {Partial<Record<keyof Counts, unknown>>} */
  const counts = JSON.parse(json);
  return { passed: count(counts.passed), failed: count(counts.failed), skipped: count(counts.skipped) };
}

/**
 * @param {unknown} value
 * @returns {number}
 */
function count(value) {
  return typeof value === 'number' && Number.isInteger(value) ? value : 0;
}

/**
 * @param {readonly Counts[]} parts
 * @returns {Counts}
 */
export function sumCounts(parts) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const part of parts) {
    sum.passed += part.passed;
    sum.failed += part.failed;
    sum.skipped += part.skipped;
  }
  return sum;
}

/**
 * @param {Counts} counts
 * @returns {string} "12 passed, 0 failed", with the skipped ones where there are any
 */
export function describeCounts({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * One line for a test that failed, which is found again at the end of a long log.
 * @param {string} title of the test with its suites
 * @param {unknown} error
 * @param {string} what became of it
 * @returns {string} "failed test: TITLE: what went wrong"
 */
export function describeFailure(title, error, what = 'failed test') {
  // Mocha's parallel runs tell of an error by a record.
  const message = typeof error === 'object' && error !== null && 'message' in error ? error.message : error;
  return `${what}: ${title}: ${String(message)}`.replace(/\s+/g, ' ').trim();
}
