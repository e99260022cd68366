#!/usr/bin/env node
// @ts-check
/**
 * Builds the extension and opens a VS Code with it, on the samples or on a folder or file of yours, until
 * Ctrl+C.
 *
 *   npm start [-- [FOLDER] [--port NUMBER] [--browser] [--profile FOLDER] [--no-build]]
 *
 * That is the VS Code named by VSCODE_PATH, else the program `code` in the path. Where there is none, and with
 * --browser always, it is a VS Code from the npm registry, served to your own browser on 127.0.0.1 (elsewhere
 * than on Linux: a downloaded desktop VS Code). The profile lives in the cache folder of this project, or where
 * --profile says.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { pageAddress } from './vscode/address.mjs';
import { buildExtension } from './vscode/build.mjs';
import { cacheFolder, projectFolder } from './vscode/cache.mjs';
import { fetchEditor } from './vscode/editor.mjs';
import { Failure } from './vscode/failures.mjs';
import { exitOf, runMain, spawnGroup } from './vscode/processes.mjs';
import { prepareProfile, profileIn } from './vscode/profile.mjs';
import { programsInPath } from './vscode/programs.mjs';
import { startServer } from './vscode/server.mjs';

/** The port where nobody asked for one and it is free. */
const usualPort = 7410;

/** @typedef {{ folder: string, file: string | undefined }} Target what is opened; absolute paths */

const { values: options, positionals } = parseArgs({
  options: {
    port: { type: 'string' },
    browser: { type: 'boolean', default: false },
    profile: { type: 'string', default: join(cacheFolder(), 'profiles') },
    'no-build': { type: 'boolean', default: false },
  },
  allowPositionals: true,
});

await runMain(async () => {
  const target = chooseTarget(positionals[0]);
  if (!options['no-build']) await buildExtension();
  const desktop = options.browser ? undefined : await findDesktop();
  return desktop === undefined ? serve(target) : openDesktop(desktop, target);
}, 0);

/**
 * @param {string | undefined} path given by the person, relative to where npm was called
 * @returns {Target}
 */
function chooseTarget(path) {
  const given = resolve(process.env['INIT_CWD'] ?? '.', path ?? join(projectFolder, 'samples'));
  if (!existsSync(given)) {
    throw new Failure('usage', `There is no ${given}.`, 'Name a folder or an article: npm start FOLDER');
  }
  if (!statSync(given).isDirectory()) return { folder: dirname(given), file: given };
  const first = readdirSync(given)
    .sort()
    .find((name) => /\.(md|markdown|txt)$/.test(name) && !/^readme/i.test(name));
  return { folder: given, file: first === undefined ? undefined : join(given, first) };
}

/** @returns {Promise<string | undefined>} program of a desktop VS Code */
async function findDesktop() {
  const installed = process.env['VSCODE_PATH'] ?? programsInPath(['code'])[0];
  if (installed !== undefined || process.platform === 'linux') return installed;
  return downloadAndUnzipVSCode({ cachePath: join(cacheFolder(), 'desktop') });
}

/**
 * Opens the folder in a desktop VS Code and waits until its window is closed.
 * @param {string} program
 * @param {Target} target
 * @returns {Promise<number>} exit code
 */
async function openDesktop(program, { folder, file }) {
  const profile = profileIn(resolve(options.profile, 'desktop'));
  await prepareProfile(profile);
  console.log(`Opening ${program}; this ends with its window.`);
  const child = spawnGroup(program, [
    ...['--new-window', '--wait', '--skip-welcome', '--disable-updates'],
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    `--user-data-dir=${profile.dataFolder}`,
    `--extensions-dir=${profile.extensionsFolder}`,
    `--extensionDevelopmentPath=${projectFolder}`,
    ...(file === undefined ? [folder] : [folder, file]),
  ]);
  child.stderr.pipe(process.stderr);
  return (await exitOf(child)) ?? 1;
}

/**
 * Serves VS Code to the person's browser until the server ends.
 * @param {Target} target
 * @returns {Promise<number>} exit code
 */
async function serve({ folder, file }) {
  const editor = await fetchEditor('newest');
  const place = resolve(options.profile, 'browser');
  const profile = profileIn(place);
  await prepareProfile(profile);
  const token = await keptToken(place);
  const server = await startOnPort({ editor, profile, token });
  const { authority } = server;
  const article = file === undefined ? {} : { file };
  const address = pageAddress({ authority, token, folder, extension: projectFolder, ...article });
  console.log(`VS Code ${editor.version} with Policy Annotator runs on this machine at\n\n  ${address}\n`);
  console.log('Open the address in your browser. Ctrl+C ends it.');
  openInBrowser(address);
  const code = await server.ended;
  throw new Failure('server', `VS Code's server ended (exit code ${code ?? 'unknown'}).`, 'Start it again.');
}

/**
 * Starts the server on the port that was asked for, else on the usual one, else on a free one.
 * @param {import('./vscode/server.mjs').ServerOptions} server
 * @returns {Promise<import('./vscode/server.mjs').Server>}
 */
async function startOnPort(server) {
  if (options.port !== undefined) {
    if (/^\d{1,5}$/.test(options.port)) return startServer({ ...server, port: Number(options.port) });
    throw new Failure(
      'usage',
      `--port is "${options.port}".`,
      'Give a number from 0 (any free port) to 65535.',
    );
  }
  try {
    return await startServer({ ...server, port: usualPort });
  } catch (error) {
    if (error instanceof Failure && error.kind === 'port') return startServer(server);
    throw error;
  }
}

/**
 * The secret that keeps others on this machine out of the served folder. It stays the same, so that a page
 * left open finds its server again.
 * @param {string} place folder of the profile
 * @returns {Promise<string>}
 */
async function keptToken(place) {
  const file = join(place, 'token');
  if (!existsSync(file)) {
    await mkdir(place, { recursive: true });
    await writeFile(file, randomBytes(16).toString('hex'), { mode: 0o600 });
  }
  return readFile(file, 'utf8');
}

/**
 * Opens an address where the person sits in front of a display; elsewhere the printed one has to do.
 * @param {string} address
 */
function openInBrowser(address) {
  if ((process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']) === undefined) return;
  const [opener] = programsInPath(['xdg-open']);
  if (opener !== undefined) spawn(opener, [address], { stdio: 'ignore', detached: true }).unref();
}
