// @ts-check
/**
 * Mocha's spec reporter with one line for each failed test and each that needed another try, and a closing line "NAME: N passed, N failed".
 *
 *   mocha --reporter scripts/counts-reporter.mjs --reporter-option suite=NAME
 */
import Mocha from 'mocha';
import { describeCounts, describeFailure } from './vscode/report.mjs';

export default class CountsReporter extends Mocha.reporters.Spec {
  /**
   * @param {Mocha.Runner} runner
   * @param {Mocha.MochaOptions} options
   */
  constructor(runner, options) {
    super(runner, options);
    /** @type {unknown} */
    const suite = options.reporterOptions?.suite;
    /** @type {string[]} */
    const told = [];
    runner.on('retry', (test, error) => {
      console.log(describeFailure(test.fullTitle(), error, 'tried once more'));
    });
    runner.on('fail', (test, error) => told.push(describeFailure(test.fullTitle(), error)));
    runner.once('end', () => {
      for (const failure of told) console.log(failure);
      const { passes, failures, pending } = this.stats;
      const counts = { passed: passes, failed: failures, skipped: pending };
      console.log(`${typeof suite === 'string' ? suite : 'tests'}: ${describeCounts(counts)}`);
    });
  }
}
