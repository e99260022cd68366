#!/usr/bin/env node
// @ts-check
/**
 * Runs test/web: end-to-end tests that drive a real VS Code from the npm registry with keys and mouse and take
 * pictures into out/pictures/.
 *
 *   node scripts/test-web.mjs [--no-build] [FILES]
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser } from './vscode/browser.mjs';
import { packExtension } from './vscode/build.mjs';
import { projectFolder } from './vscode/cache.mjs';
import { fetchEditor } from './vscode/editor.mjs';
import { exitCodes } from './vscode/failures.mjs';
import { exitOf, runMain, spawnGroup } from './vscode/processes.mjs';

/** Milliseconds for one test: the first one of a file waits for VS Code to start. */
const testTimeout = 90_000;

/** Test files that run at the same time, each with a VS Code of its own. */
const filesAtOnce = 2;

const { values: options, positionals: files } = parseArgs({
  options: { 'no-build': { type: 'boolean', default: false } },
  allowPositionals: true,
});

await runMain(async () => {
  if (!options['no-build']) await packExtension();
  // Fetched here, so that no test's time limit covers a download.
  await fetchEditor('newest');
  await findBrowser();
  const child = spawnGroup(
    process.execPath,
    [
      // Mocha reads no configuration, so that it needs no process of its own for Node.js' options.
      ...['--import', 'tsx', join(projectFolder, 'node_modules', 'mocha', 'bin', 'mocha.js'), '--no-config'],
      ...[
        '--reporter',
        join(projectFolder, 'scripts', 'counts-reporter.mjs'),
        '--reporter-option',
        'suite=web',
      ],
      // As inside VS Code: a busy machine may let a quick pick pass by once.
      ...['--timeout', String(testTimeout), '--retries', '1'],
      // They wait more than they work: for windows to open, for pauses in typing.
      ...['--parallel', '--jobs', String(filesAtOnce)],
      ...(files.length === 0 ? ['test/web/**/*.test.ts'] : files),
    ],
    { cwd: projectFolder },
  );
  child.stdout.pipe(process.stdout);
  child.stderr.pipe(process.stderr);
  return (await exitOf(child)) === 0 ? 0 : exitCodes.testsFailed;
});
