// @ts-check
/** The command line with which `@vscode/test-electron` starts a VS Code. */
import { Failure } from './failures.mjs';
import { isEditorAge } from './versions.mjs';

/**
 * @typedef {object} LauncherFlags
 * @property {string} extension folder of the extension under development, absolute
 * @property {string} tests module with the suite's `run()`, absolute
 * @property {string} [folder] the first argument that is no flag: what is opened
 * @property {import('./profile.mjs').Profile} [profile] a fresh one by default
 * @property {string} [report] file that gets the suite's closing line
 * @property {import('./versions.mjs').EditorAge} vscode
 * @property {number} port 0 for any free one
 * @property {number} timeout milliseconds that the whole suite may take
 */

/**
 * Reads what concerns us; every other flag of VS Code is left alone. Values stand behind `=`, as
 * test-electron writes them.
 * @param {readonly string[]} args
 * @returns {LauncherFlags}
 */
export function parseLauncherFlags(args) {
  /** @type {Map<string, string>} */
  const values = new Map();
  for (const arg of args) {
    const [, name, value] = /^--([\w-]+)=(.*)$/s.exec(arg) ?? [];
    if (name !== undefined && value !== undefined) values.set(name, value);
  }
  const vscode = values.get('vscode') ?? 'newest';
  if (!isEditorAge(vscode)) throw usage(`--vscode is "${vscode}", but can only be "oldest" or "newest".`);
  const report = values.get('report');
  const dataFolder = values.get('user-data-dir');
  const extensionsFolder = values.get('extensions-dir');
  const folder = args.find((arg) => !arg.startsWith('-'));
  return {
    extension: required(values, 'extensionDevelopmentPath'),
    tests: required(values, 'extensionTestsPath'),
    vscode,
    port: wholeNumber(values, 'port', 0),
    timeout: wholeNumber(values, 'timeout', 300) * 1000,
    ...(folder === undefined ? {} : { folder }),
    ...(report === undefined ? {} : { report }),
    ...(dataFolder === undefined || extensionsFolder === undefined
      ? {}
      : { profile: { dataFolder, extensionsFolder } }),
  };
}

/**
 * @param {ReadonlyMap<string, string>} values
 * @param {string} name
 * @returns {string}
 */
function required(values, name) {
  const value = values.get(name);
  if (value === undefined) throw usage(`The flag --${name}=… is missing.`);
  return value;
}

/**
 * @param {ReadonlyMap<string, string>} values
 * @param {string} name
 * @param {number} fallback
 * @returns {number}
 */
function wholeNumber(values, name, fallback) {
  const value = values.get(name) ?? String(fallback);
  if (!/^\d+$/.test(value)) throw usage(`--${name} is "${value}", but has to be a whole number.`);
  return Number(value);
}

/**
 * @param {string} happened
 * @returns {Failure}
 */
function usage(happened) {
  return new Failure(
    'usage',
    happened,
    'This program stands in for VS Code under @vscode/test-electron; scripts/test-editor.mjs shows how.',
  );
}
