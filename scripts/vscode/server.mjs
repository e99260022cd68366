// @ts-check
/**
 * VS Code's server on 127.0.0.1. It runs with the smoke-test driver on: without that, a built VS Code ignores
 * extensions under development named in the page's address.
 */
import { Failure } from './failures.mjs';
import { readableMessage } from './noise.mjs';
import { collectOutput, exitOf, spawnGroup, stopGroup } from './processes.mjs';

/** Milliseconds within which the server has to listen. */
const startLimit = 60_000;

/** Lines of the server's output that are shown where it fails. */
const shownLines = 20;

/**
 * @typedef {object} ServerOptions
 * @property {import('./editor.mjs').Editor} editor
 * @property {import('./profile.mjs').Profile} profile
 * @property {number} [port] a free one by default
 * @property {string} [token] asked of everybody who connects
 */

/**
 * @typedef {object} Server
 * @property {string} authority host and port, as they stand in an address
 * @property {Promise<number | undefined>} ended exit code, once it has ended
 * @property {() => Promise<void>} stop ends the server and everything that it started
 */

/**
 * Starts the server and waits until it listens.
 * @param {ServerOptions} options
 * @returns {Promise<Server>}
 */
export async function startServer({ editor, profile, port = 0, token }) {
  const child = spawnGroup(
    editor.node,
    [
      editor.serverMain,
      ...['--host', '127.0.0.1', '--port', String(port)],
      ...(token === undefined ? ['--without-connection-token'] : ['--connection-token', token]),
      ...['--accept-server-license-terms', '--telemetry-level', 'off', '--enable-smoke-test-driver'],
      ...['--user-data-dir', profile.dataFolder, '--extensions-dir', profile.extensionsFolder],
    ],
    { env: serverEnvironment() },
  );
  const output = collectOutput(child);
  const ended = exitOf(child);
  const listening = new Promise((/** @type {(port: number) => void} */ resolve, reject) => {
    const look = () => {
      const found = /Extension host agent listening on (\d+)/.exec(output())?.[1];
      if (found !== undefined) resolve(Number(found));
      else if (output().includes('EADDRINUSE')) reject(portTaken(port));
    };
    child.stdout.on('data', look);
    child.stderr.on('data', look);
    void ended.then((code) => {
      reject(serverFailed(`VS Code's server ended with exit code ${code ?? 'unknown'}.`, output()));
    });
    setTimeout(() => {
      reject(serverFailed(`VS Code's server did not listen within ${startLimit / 1000} s.`, output()));
    }, startLimit).unref();
  });
  try {
    return { authority: `127.0.0.1:${await listening}`, ended, stop: () => stopGroup(child) };
  } catch (error) {
    await stopGroup(child);
    throw error;
  }
}

/**
 * The environment without what a VS Code or a Node.js around us has put there for its own children, and with
 * no gallery of extensions: nothing is asked of the network.
 * @returns {NodeJS.ProcessEnv}
 */
function serverEnvironment() {
  const foreign = /^(VSCODE_|ELECTRON_|NODE_OPTIONS$|NODE_ENV$|MOCHA_)/;
  const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
  return { ...own, EXTENSIONS_GALLERY: '{}' };
}

/**
 * @param {number} port
 * @returns {Failure}
 */
function portTaken(port) {
  return new Failure(
    'port',
    `Port ${port} of 127.0.0.1 is taken by another program.`,
    'End that program, or choose another port with --port (0 takes any free one).',
  );
}

/**
 * @param {string} happened
 * @param {string} output
 * @returns {Failure}
 */
function serverFailed(happened, output) {
  const lines = output
    .split('\n')
    .filter((line) => line.trim() !== '' && readableMessage(line) !== undefined);
  return new Failure(
    'server',
    happened,
    'Its last lines stand above. Deleting the cache folder fetches it again.',
    lines.slice(-shownLines).join('\n'),
  );
}
