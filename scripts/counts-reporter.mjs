// @ts-check
/**
 * Mocha's spec reporter with a closing line "NAME: N passed, N failed".
 *
 *   mocha --reporter scripts/counts-reporter.mjs --reporter-option suite=NAME
 */
import Mocha from 'mocha';
import { describeCounts } from './vscode/report.mjs';

export default class CountsReporter extends Mocha.reporters.Spec {
  /**
   * @param {Mocha.Runner} runner
   * @param {Mocha.MochaOptions} options
   */
  constructor(runner, options) {
    super(runner, options);
    /** @type {unknown} */
    const suite = options.reporterOptions?.suite;
    runner.once('end', () => {
      const { passes, failures, pending } = this.stats;
      const counts = { passed: passes, failed: failures, skipped: pending };
      console.log(`${typeof suite === 'string' ? suite : 'tests'}: ${describeCounts(counts)}`);
    });
  }
}
