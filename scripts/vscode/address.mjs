// @ts-check
/** The address under which the server's page opens a folder with an extension under development. */
import { pathToFileURL } from 'node:url';

/**
 * All paths are absolute.
 * @typedef {object} AddressOptions
 * @property {string} authority host and port of the server
 * @property {string} [token] the server's connection token
 * @property {string} [folder] opened as the workspace; or a `.code-workspace` file, which names several
 * @property {string} [file] opened in an editor
 * @property {string} [extension] folder of the extension under development
 * @property {string} [tests] module with the suite's `run()`; the page ends when it has run
 */

/**
 * @param {AddressOptions} options
 * @returns {string}
 */
export function pageAddress({ authority, token, folder, file, extension, tests }) {
  const remote = (/** @type {string} */ path) =>
    `vscode-remote://${authority}${pathToFileURL(path).pathname}`;
  /** @type {[string, string][]} */
  const payload = [['skipWelcome', 'true']];
  if (file !== undefined) payload.push(['openFile', remote(file)]);
  if (extension !== undefined) payload.push(['extensionDevelopmentPath', remote(extension)]);
  if (tests !== undefined) payload.push(['extensionTestsPath', remote(tests)]);
  const query = new URLSearchParams();
  if (token !== undefined) query.set('tkn', token);
  if (folder === undefined) query.set('ew', 'true');
  else query.set(folder.endsWith('.code-workspace') ? 'workspace' : 'folder', folder);
  query.set('payload', JSON.stringify(payload));
  return `http://${authority}/?${query}`;
}
