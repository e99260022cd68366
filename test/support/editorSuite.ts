/** The suite inside VS Code, for both extension hosts: it ends with a line that tells its counts. */
import { describeFailure } from '../../scripts/vscode/report.mjs';

/** A test that takes longer than this many milliseconds has failed; a first start of the host is slow. */
const testTimeout = 90_000;

/**
 * A real editor on a busy machine now and then lets a quick pick or a file event pass by: a test may be tried
 * once more, and the log says which and why.
 */
const retries = 1;

/** What a suite tells the program that started it. */
interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/**
 * Runs all of test/editor and prints the closing line.
 * @param MochaClass mocha as the host has it
 * @param report gets the closing line besides the console
 * @throws (as a rejection) where a test failed or there was none, as VS Code's test runner expects
 */
export async function runEditorTests(
  MochaClass: typeof Mocha,
  report: (line: string) => void = () => undefined,
): Promise<void> {
  const mocha = new MochaClass({ ui: 'bdd', reporter: 'spec', timeout: testTimeout, retries, color: false });
  mocha.suite.emit('pre-require', globalThis, 'editor-tests', mocha);
  await import('editor-tests');
  const failures: string[] = [];
  const { passed, failed, skipped } = await new Promise<Counts>((resolve) => {
    const runner = mocha.run(() => {
      const { passes, failures, pending } = runner.stats ?? { passes: 0, failures: 0, pending: 0 };
      resolve({ passed: passes, failed: failures, skipped: pending });
    });
    runner.on('fail', (test: Mocha.Runnable, error: unknown) => {
      failures.push(describeFailure(test.fullTitle(), error));
    });
    runner.on('retry', (test: Mocha.Test, error: unknown) => {
      // eslint-disable-next-line no-console -- the console is the only way out of an extension host
      console.log(describeFailure(test.fullTitle(), error, 'tried once more'));
    });
  });
  for (const told of failures) {
    // eslint-disable-next-line no-console -- the console is the only way out of an extension host
    console.log(told);
  }
  const line = `@@mocha ${JSON.stringify({ passed, failed, skipped })}`;
  report(line);
  // eslint-disable-next-line no-console -- the console is the only way out of an extension host
  console.log(line);
  if (failed > 0) throw new Error(`${failed} failed`);
  if (passed + skipped === 0) throw new Error('The suite has no tests.');
}
