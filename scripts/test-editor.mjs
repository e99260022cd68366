#!/usr/bin/env node
// @ts-check
/**
 * Runs test/editor inside VS Code, by `@vscode/test-electron`: inside the oldest in the Node host, inside the newest in
 * the web worker host, and there in the Node host what no other has, unless an option says which.
 *
 *   node scripts/test-editor.mjs [--vscode oldest|newest|both] [--host node|web|both] [--desktop]
 *                                [--timeout SECONDS] [--only PART-OF-A-FILE-NAME] [--no-build] [--bench]
 *
 * With --bench the files named `*.bench.ts` are run instead: they measure, and write out/bench-editor.json.
 *
 * On Linux the VS Code is one from the npm registry; with VSCODE_PATH in the environment it is that desktop
 * VS Code, with --desktop (the default elsewhere) one downloaded by test-electron.
 */
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runTests, TestRunFailedError } from '@vscode/test-electron';
import { articleMaker } from '../bench/articles.mjs';
import { bundleTests, suiteFiles } from './bundle-tests.mjs';
import { buildExtension } from './vscode/build.mjs';
import { cacheFolder, draftFolder, projectFolder } from './vscode/cache.mjs';
import { exitCodes, Failure, nameOfExitCode } from './vscode/failures.mjs';
import { runMain } from './vscode/processes.mjs';
import { prepareProfile, profileIn } from './vscode/profile.mjs';
import { describeCounts, parseReport, sumCounts } from './vscode/report.mjs';
import { editorVersions, isEditorAge } from './vscode/versions.mjs';
import { makeWebCopy } from './vscode/webCopy.mjs';

/** @typedef {import('./vscode/versions.mjs').EditorAge} EditorAge */
/** @typedef {import('./bundle-tests.mjs').HostKind} HostKind */
/** @typedef {import('./vscode/report.mjs').Counts} Counts */
/** @typedef {{ code: number, counts: Counts, title: string, seconds: number }} Outcome */

const { values: options } = parseArgs({
  options: {
    vscode: { type: 'string', default: 'both' },
    host: { type: 'string', default: 'both' },
    desktop: { type: 'boolean', default: process.platform !== 'linux' },
    timeout: { type: 'string', default: '600' },
    only: { type: 'string', default: '' },
    'no-build': { type: 'boolean', default: false },
    bench: { type: 'boolean', default: false },
  },
});
const launcher = fileURLToPath(new URL('vscode/launcher.mjs', import.meta.url));
const installed = process.env['VSCODE_PATH'];
const onDesktop = options.desktop || installed !== undefined;

await runMain(async () => {
  const ages = chosenAges();
  const hosts = chosenHosts();
  if (!options['no-build']) await buildExtension();
  // Each test once in each VS Code and once in each host: four whole runs would take half of the time that all have.
  const isShared = ages.length > 1 && hosts.length > 1 && options.only === '';
  /** @type {Outcome[]} */
  const outcomes = [];
  for (const age of ages)
    for (const host of hosts) {
      if (isShared && age === 'oldest' && host === 'web') continue;
      const part = isShared && age === 'newest' && host === 'node' ? '.node.' : options.only;
      await bundleTests(host, part, options.bench ? 'bench' : 'test');
      outcomes.push(await runIn(age, host));
    }
  console.log();
  for (const { title, code, counts, seconds } of outcomes) {
    const problem = code <= exitCodes.testsFailed ? '' : ` (${nameOfExitCode(code)})`;
    console.log(`${title}: ${describeCounts(counts)}${problem}, ${seconds.toFixed(1)} s`);
  }
  console.log(`inside VS Code: ${describeCounts(sumCounts(outcomes.map(({ counts }) => counts)))}`);
  return outcomes.find(({ code }) => code !== 0)?.code ?? 0;
});

/**
 * Runs the suite once. A run that ends without counts is one failed test.
 * @param {EditorAge} age
 * @param {HostKind} host
 * @returns {Promise<Outcome>}
 */
async function runIn(age, host) {
  const start = performance.now();
  const title = `${nameOfEditor(age)}, ${host === 'node' ? 'Node' : 'web worker'} extension host`;
  console.log(`\n=== ${title}`);
  const draft = await draftFolder('suite');
  try {
    const report = join(draft, 'report');
    const code = await runTests(await testOptions(age, host, draft, report)).catch(codeOfFailedRun);
    const counts = existsSync(report) ? parseReport(await readFile(report, 'utf8')) : undefined;
    const seconds = (performance.now() - start) / 1000;
    if (counts !== undefined) return { title, seconds, code, counts };
    const without = { passed: 0, failed: 1, skipped: 0 };
    return { title, seconds, code: code === 0 ? exitCodes.crash : code, counts: without };
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/**
 * @param {EditorAge} age
 * @param {HostKind} host
 * @param {string} draft folder of this run, absolute
 * @param {string} report file for the counts, absolute
 * @returns {Promise<import('@vscode/test-electron/out/runTest.js').TestOptions>}
 */
async function testOptions(age, host, draft, report) {
  const extension = host === 'node' ? projectFolder : join(draft, 'extension');
  if (host === 'web') await makeWebCopy(projectFolder, extension);
  const workspace = join(draft, 'workspace');
  await mkdir(workspace);
  // A folder that has annotations starts the extension by itself, before its start can be measured.
  const isWanted = (/** @type {string} */ file) => !options.bench || !file.endsWith('.annotations.json');
  await cp(join(projectFolder, 'samples'), workspace, { recursive: true, filter: isWanted });
  if (options.bench) await writeLongArticles(workspace);
  const profile = profileIn(join(draft, 'profile'));
  // The longest article to type in is just behind what is read without asking.
  await prepareProfile(profile, options.bench ? { 'policyAnnotator.maximumLength': 2_000_000 } : {});
  const profileArgs = [
    `--user-data-dir=${profile.dataFolder}`,
    `--extensions-dir=${profile.extensionsFolder}`,
  ];
  const common = {
    extensionDevelopmentPath: extension,
    extensionTestsPath: suiteFiles[host].replace(projectFolder, extension),
    extensionTestsEnv: { POLICY_ANNOTATOR_REPORT: report },
  };
  if (installed !== undefined) {
    return { ...common, vscodeExecutablePath: installed, launchArgs: [workspace, ...profileArgs] };
  }
  if (options.desktop) {
    const cachePath = join(cacheFolder(), 'desktop');
    const version = editorVersions[age].vscode;
    return { ...common, cachePath, version, launchArgs: [workspace, ...profileArgs] };
  }
  const ours = [`--vscode=${age}`, `--timeout=${options.timeout}`, `--report=${report}`];
  return { ...common, vscodeExecutablePath: launcher, launchArgs: [workspace, ...profileArgs, ...ours] };
}

/**
 * Articles to type in, of as many kilobytes as their names say. They are plain text: VS Code's own Markdown extension
 * shares the thread, and is busy with a megabyte for seconds at each key.
 * @param {string} folder
 */
async function writeLongArticles(folder) {
  for (const kilobytes of [100, 1000]) {
    const text = articleMaker()({ language: 'en', isMarkdown: false, length: kilobytes * 1000 });
    await writeFile(join(folder, `long-${kilobytes}.txt`), text);
  }
}

/**
 * @param {unknown} error of `runTests`
 * @returns {number} the exit code that VS Code ended with
 */
function codeOfFailedRun(error) {
  if (!(error instanceof TestRunFailedError)) {
    const advice = 'Check the network, or name an installed VS Code in VSCODE_PATH.';
    throw new Failure('download', `VS Code could not be downloaded: ${String(error)}`, advice);
  }
  return error.code ?? exitCodes.crash;
}

/** @returns {readonly EditorAge[]} */
function chosenAges() {
  if (installed !== undefined) return ['newest'];
  if (options.vscode === 'both') return ['oldest', 'newest'];
  if (isEditorAge(options.vscode)) return [options.vscode];
  throw usage('--vscode can be oldest, newest or both.');
}

/** @returns {readonly HostKind[]} */
function chosenHosts() {
  if (onDesktop && options.host === 'web')
    throw usage('A desktop VS Code runs the Node extension host only.');
  if (options.host === 'both') return onDesktop ? ['node'] : ['node', 'web'];
  if (options.host === 'node' || options.host === 'web') return [options.host];
  throw usage('--host can be node, web or both.');
}

/**
 * @param {EditorAge} age
 * @returns {string}
 */
function nameOfEditor(age) {
  if (installed !== undefined) return installed;
  return `VS Code ${editorVersions[age].vscode}${options.desktop ? ' (desktop)' : ''}`;
}

/**
 * @param {string} happened
 * @returns {Failure}
 */
function usage(happened) {
  return new Failure('usage', happened, 'The head of scripts/test-editor.mjs lists the options.');
}
