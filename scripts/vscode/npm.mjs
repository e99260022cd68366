// @ts-check
/** Fetching packages with the npm that is running, or else the one in the path. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from './failures.mjs';
import { collectOutput, exitOf, spawnGroup } from './processes.mjs';

/** What npm prints where the registry cannot be reached. */
const unreachable = /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH)\b/;

/**
 * Installs packages into a folder, without running their install scripts.
 * @param {string} folder becomes a package root of its own
 * @param {readonly string[]} packages `name@version`
 */
export async function fetchPackages(folder, packages) {
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
  await npmInstall(folder, packages.join(', '), ['--no-save', '--omit=dev', ...packages]);
}

/**
 * Installs the run-time dependencies of the package in a folder, as its lock file has them.
 * @param {string} folder
 * @param {string} name what a person should read
 */
export async function fetchDependencies(folder, name) {
  await npmInstall(folder, name, ['--omit=dev']);
}

/**
 * @param {string} folder
 * @param {string} name
 * @param {readonly string[]} args
 */
async function npmInstall(folder, name, args) {
  const [program, ...npmArgs] = npmCommand();
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-progress', '--loglevel=error'];
  const retries = ['--fetch-retries=2', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000'];
  const child = spawnGroup(program, [...npmArgs, 'install', ...options, ...retries, ...args], {
    cwd: folder,
  });
  const output = collectOutput(child);
  if ((await exitOf(child)) === 0) return;
  const reason = unreachable.exec(output())?.[1];
  throw new Failure(
    'download',
    reason === undefined
      ? `npm could not install ${name}.`
      : `${name} could not be fetched: the npm registry cannot be reached (${reason}).`,
    'Check the network, the proxy and `npm config get registry`, then run the same command again: ' +
      'what is complete in the cache stays there.',
    output(),
  );
}

/** @returns {[string, ...string[]]} program and first arguments that start npm */
function npmCommand() {
  const running = process.env['npm_execpath'];
  return running?.endsWith('npm-cli.js') === true ? [process.execPath, running] : ['npm'];
}
