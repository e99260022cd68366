// @ts-check
/**
 * The headless browser that shows VS Code's page: BROWSER_PATH, or one found in the path, or on Linux x64 one
 * from the npm registry, which needs no system package.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { cached } from './cache.mjs';
import { Failure } from './failures.mjs';
import { fetchPackages } from './npm.mjs';
import { programsInPath } from './programs.mjs';
import { collectOutput, exitOf, spawnGroup } from './processes.mjs';
import { browserVersion } from './versions.mjs';

/**
 * @typedef {object} BrowserProgram
 * @property {string} path absolute path of the program
 * @property {Readonly<Record<string, string>>} env what has to be added to the environment
 */

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];

const launchArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Replaces the package's own one, which expects the fonts at a fixed place. */
const fontConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/**
 * Starts a browser. It ends with `close()`, and with this process.
 * @returns {Promise<import('playwright-core').Browser>}
 */
export async function openBrowser() {
  const { path, env } = await findBrowser();
  try {
    return await chromium.launch({
      executablePath: path,
      args: launchArgs,
      env: { ...process.env, ...env },
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
  } catch (error) {
    throw browserFailed(`The browser ${path} does not start.`, String(error));
  }
}

/**
 * Finds a browser that starts, fetching one where the system has none.
 * @returns {Promise<BrowserProgram>}
 */
export async function findBrowser() {
  const given = process.env['BROWSER_PATH'];
  if (given !== undefined && given !== '') {
    const problem = await whyNotStarting({ path: given, env: {} });
    if (problem === undefined) return { path: given, env: {} };
    throw browserFailed(`The browser named by BROWSER_PATH, ${given}, does not start.`, problem);
  }
  for (const path of programsInPath(names)) {
    const program = { path, env: {} };
    if ((await whyNotStarting(program)) === undefined) return program;
  }
  return fetchBrowser();
}

/** @returns {Promise<BrowserProgram>} */
async function fetchBrowser() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw browserFailed('No Chromium or Chrome was found, and the one from npm runs on Linux x64 only.', '');
  }
  const folder = await cached(`chromium-${browserVersion}`, async (draft) => {
    console.error(`Fetching Chromium ${browserVersion} from the npm registry (once) …`);
    await fetchPackages(draft, [`@sparticuz/chromium@${browserVersion}`]);
    return unpack(draft);
  });
  const program = { path: join(folder, 'chromium'), env: await fontEnvironment(folder) };
  const problem = await whyNotStarting(program);
  if (problem === undefined) return program;
  const withLibraries = {
    path: program.path,
    env: { ...program.env, LD_LIBRARY_PATH: libraryPath(join(folder, 'al2023', 'lib')) },
  };
  const remaining = await whyNotStarting(withLibraries);
  if (remaining === undefined) return withLibraries;
  throw browserFailed('The browser from npm does not start here.', remaining);
}

/**
 * Lets the fetched package unpack itself. It unpacks into the folder for temporary files, and brings its own
 * libraries (libnss3 and what belongs to it) only where it believes to be on a certain cloud service.
 * @param {string} draft folder in which the package is installed
 * @returns {Promise<string>} the folder with the unpacked browser
 */
async function unpack(draft) {
  const folder = join(draft, 'unpacked');
  await mkdir(folder);
  const script =
    "const { default: chromium } = await import('@sparticuz/chromium'); await chromium.executablePath();";
  const child = spawnGroup(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: draft,
    env: { PATH: process.env['PATH'], TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: '22.x' },
  });
  const output = collectOutput(child);
  if ((await exitOf(child)) === 0 && existsSync(join(folder, 'chromium'))) {
    await writeFile(join(folder, 'fonts', 'fonts.conf'), fontConfiguration);
    return folder;
  }
  throw browserFailed('The browser from npm could not be unpacked.', output());
}

/**
 * On a machine without any font all text would have no width: there, the fonts of the package are used.
 * @param {string} folder of the fetched browser
 * @returns {Promise<Record<string, string>>}
 */
async function fontEnvironment(folder) {
  for (const place of ['/usr/share/fonts', '/usr/local/share/fonts', join(homedir(), '.fonts')]) {
    const names = await readdir(place, { recursive: true }).catch(() => []);
    if (names.some((name) => /\.(ttf|otf|ttc|woff2?)$/i.test(name))) return {};
  }
  return { FONTCONFIG_PATH: join(folder, 'fonts') };
}

/**
 * @param {string} folder
 * @returns {string} the library path with the folder in front
 */
function libraryPath(folder) {
  const before = process.env['LD_LIBRARY_PATH'];
  return before === undefined || before === '' ? folder : `${folder}${delimiter}${before}`;
}

/**
 * Asks a browser for its version: the system's loader refuses that where a library is missing.
 * @param {BrowserProgram} program
 * @returns {Promise<string | undefined>} what it printed where it failed
 */
function whyNotStarting({ path, env }) {
  return new Promise((resolve) => {
    execFile(
      path,
      ['--version'],
      { env: { ...process.env, ...env }, timeout: 20_000 },
      (error, _out, problem) => {
        resolve(error === null ? undefined : problem.trim() === '' ? error.message : problem);
      },
    );
  });
}

/**
 * @param {string} happened
 * @param {string} output what the browser printed
 * @returns {Failure}
 */
function browserFailed(happened, output) {
  const library = /error while loading shared libraries: ([^:\s]+)/.exec(output)?.[1];
  return new Failure(
    'browser',
    library === undefined ? happened : `${happened} It misses the library ${library}.`,
    'Install Chromium or Chrome (on Debian: apt install chromium), or name its program in BROWSER_PATH.',
    output,
  );
}
