// @ts-check
/**
 * The ways in which a run can fail, each with an exit code of its own, what happened and what to do.
 * Exit code 1 stays with tests that ran and failed, 2 with wrong command lines.
 */
export const exitCodes = /** @type {const} */ ({
  testsFailed: 1,
  usage: 2,
  download: 10,
  port: 11,
  browser: 12,
  server: 13,
  crash: 14,
  timeout: 15,
  platform: 16,
  build: 17,
  interrupted: 130,
});

/** @typedef {Exclude<keyof typeof exitCodes, 'testsFailed'>} FailureKind */

/** A failure of the run itself, told to a person without a stack. */
export class Failure extends Error {
  /**
   * @param {FailureKind} kind decides the exit code
   * @param {string} happened what happened, one sentence
   * @param {string} advice what the person can do about it
   * @param {string} [details] output of the program that failed
   */
  constructor(kind, happened, advice, details = '') {
    super(happened);
    this.name = 'Failure';
    this.kind = kind;
    this.advice = advice;
    this.details = details;
  }

  /** The exit code that belongs to the kind of failure. */
  get exitCode() {
    return exitCodes[this.kind];
  }
}

/**
 * Prints what a failure says (for any other error its stack) to standard error.
 * @param {unknown} error
 * @returns {number} the exit code that the process should end with
 */
export function reportFailure(error) {
  if (!(error instanceof Failure)) {
    console.error(error);
    return exitCodes.testsFailed;
  }
  if (error.details !== '') console.error(error.details.trimEnd());
  console.error(`\n${error.message}\n${error.advice}`);
  return error.exitCode;
}

/**
 * @param {number} code an exit code
 * @returns {string} the name of what it means, for a summary line
 */
export function nameOfExitCode(code) {
  return Object.entries(exitCodes).find(([, value]) => value === code)?.[0] ?? `exit code ${code}`;
}
