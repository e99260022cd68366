// @ts-check
/** Mocha's spec reporter with a closing line that tells the counts to the program that started mocha. */
import Mocha from 'mocha';

export default class CountsReporter extends Mocha.reporters.Spec {
  /**
   * @param {Mocha.Runner} runner
   * @param {Mocha.MochaOptions} options
   */
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      const { passes, failures, pending } = this.stats;
      console.log(`@@mocha ${JSON.stringify({ passed: passes, failed: failures, skipped: pending })}`);
    });
  }
}
