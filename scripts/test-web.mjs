#!/usr/bin/env node
// @ts-check
/**
 * Runs test/web: end-to-end tests that drive a real VS Code from the npm registry with keys and mouse and take
 * pictures into out/pictures/.
 *
 *   node scripts/test-web.mjs [--no-build] [FILES]
 */
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { findBrowser } from './vscode/browser.mjs';
import { buildExtension } from './vscode/build.mjs';
import { projectFolder } from './vscode/cache.mjs';
import { fetchEditor } from './vscode/editor.mjs';
import { exitCodes, Failure } from './vscode/failures.mjs';
import { exitOf, runMain, spawnGroup } from './vscode/processes.mjs';
import { describeCounts, parseReport, reportLine } from './vscode/report.mjs';

/** Milliseconds for one test: the first one of a file waits for VS Code to start. */
const testTimeout = 90_000;

const { values: options, positionals: files } = parseArgs({
  options: { 'no-build': { type: 'boolean', default: false } },
  allowPositionals: true,
});

await runMain(async () => {
  if (!options['no-build']) await buildExtension();
  // Fetched here, so that no test's time limit covers a download.
  await fetchEditor('newest');
  await findBrowser();
  const child = spawnGroup(
    process.execPath,
    [
      // Mocha reads no configuration, so that it needs no process of its own for Node.js' options.
      ...['--import', 'tsx'],
      join(projectFolder, 'node_modules', 'mocha', 'bin', 'mocha.js'),
      '--no-config',
      ...['--reporter', join(projectFolder, 'scripts', 'counts-reporter.mjs')],
      ...['--timeout', String(testTimeout)],
      ...(files.length === 0 ? ['test/web/**/*.test.ts'] : files),
    ],
    { cwd: projectFolder },
  );
  /** @type {string | undefined} */
  let closing;
  createInterface(child.stdout).on('line', (line) => {
    closing = reportLine(line) ?? closing;
    if (closing === undefined) console.log(line);
  });
  child.stderr.pipe(process.stderr);
  const code = await exitOf(child);
  const counts = closing === undefined ? undefined : parseReport(closing);
  if (counts === undefined) {
    const advice = 'Its messages stand above.';
    throw new Failure('crash', 'The end-to-end tests ended before they could tell their counts.', advice);
  }
  console.log(describeCounts(counts));
  return counts.failed > 0 ? exitCodes.testsFailed : (code ?? exitCodes.crash);
});
