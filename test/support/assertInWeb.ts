/**
 * Stands in for `node:assert/strict` in the web worker host, where there are no Node built-ins: the functions
 * that the tests inside VS Code use, with the same meaning.
 */

/** What a failed assertion throws; mocha shows both values. */
class AssertionError extends Error {
  constructor(
    message: string,
    readonly actual?: unknown,
    readonly expected?: unknown,
  ) {
    super(message);
    this.name = 'AssertionError';
  }
}

type Expected = RegExp | ((error: unknown) => boolean);

function show(value: unknown): string {
  return value === undefined ? 'undefined' : JSON.stringify(value);
}

function check(condition: boolean, message: string | undefined, text: string, values: unknown[]): void {
  if (!condition) throw new AssertionError(message ?? text, ...values);
}

function sameContent(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  if (a instanceof Map || a instanceof Set) {
    return (b instanceof Map || b instanceof Set) && sameContent([...a], [...b]);
  }
  if (a instanceof Date) return b instanceof Date && a.getTime() === b.getTime();
  const entriesOfA = Object.entries(a);
  const ofB = new Map<string, unknown>(Object.entries(b));
  return (
    entriesOfA.length === ofB.size &&
    entriesOfA.every(([key, value]) => ofB.has(key) && sameContent(value, ofB.get(key)))
  );
}

function checkThrown(error: unknown, expected: Expected | undefined): void {
  if (expected === undefined) return;
  const fits = typeof expected === 'function' ? expected(error) : expected.test(String(error));
  check(fits, undefined, `The error is another one: ${String(error)}`, []);
}

function ok(value: unknown, message?: string): asserts value {
  check(Boolean(value), message, `${show(value)} is not true`, [value, true]);
}

function equal<T>(actual: unknown, expected: T, message?: string): asserts actual is T {
  check(Object.is(actual, expected), message, `${show(actual)} is not ${show(expected)}`, [actual, expected]);
}

function notEqual(actual: unknown, expected: unknown, message?: string): void {
  check(!Object.is(actual, expected), message, `${show(actual)} is not expected`, []);
}

function deepEqual<T>(actual: unknown, expected: T, message?: string): asserts actual is T {
  const text = `${show(actual)} is not ${show(expected)}`;
  check(sameContent(actual, expected), message, text, [actual, expected]);
}

function notDeepEqual(actual: unknown, expected: unknown, message?: string): void {
  check(!sameContent(actual, expected), message, `${show(actual)} is not expected`, []);
}

function match(text: string, pattern: RegExp, message?: string): void {
  check(pattern.test(text), message, `${show(text)} does not match ${String(pattern)}`, []);
}

function doesNotMatch(text: string, pattern: RegExp, message?: string): void {
  check(!pattern.test(text), message, `${show(text)} matches ${String(pattern)}`, []);
}

function fail(message = 'Failed'): never {
  throw new AssertionError(message);
}

function throws(run: () => unknown, expected?: Expected): void {
  try {
    run();
  } catch (error) {
    checkThrown(error, expected);
    return;
  }
  fail('Nothing was thrown');
}

async function rejects(
  promise: Promise<unknown> | (() => Promise<unknown>),
  expected?: Expected,
): Promise<void> {
  try {
    await (typeof promise === 'function' ? promise() : promise);
  } catch (error) {
    checkThrown(error, expected);
    return;
  }
  fail('The promise was fulfilled');
}

const functions = {
  ok,
  equal,
  strictEqual: equal,
  notEqual,
  notStrictEqual: notEqual,
  deepEqual,
  deepStrictEqual: deepEqual,
  notDeepEqual,
  match,
  doesNotMatch,
  fail,
  throws,
  rejects,
};

export {
  ok,
  equal,
  equal as strictEqual,
  notEqual,
  notEqual as notStrictEqual,
  deepEqual,
  deepEqual as deepStrictEqual,
  notDeepEqual,
  match,
  doesNotMatch,
  fail,
  throws,
  rejects,
};
export default Object.assign((value: unknown, message?: string) => {
  ok(value, message);
}, functions);
