// @ts-check
/**
 * The one place that says which programs are fetched from the npm registry. The oldest VS Code is the one
 * that `engines.vscode` in package.json promises; a test holds the two together.
 */

/**
 * @typedef {object} EditorVersion
 * @property {string} vscode version of VS Code
 * @property {string} codeServer version of the npm package `code-server` that carries it
 * @property {string} node version of Node.js that runs it
 * @property {string} [ripgrep] version of `@vscode/ripgrep-universal`, where VS Code's own search program
 *   would come by an install script (`workspace.findFiles` needs it)
 */

/** @type {Readonly<Record<'oldest' | 'newest', EditorVersion>>} */
export const editorVersions = {
  oldest: { vscode: '1.100.3', codeServer: '4.100.3', node: '20.20.2', ripgrep: '1.18.0' },
  newest: { vscode: '1.139.1', codeServer: '4.139.1', node: '24.21.0' },
};

/** @typedef {keyof typeof editorVersions} EditorAge */

/** Version of the npm package `@sparticuz/chromium`, used where the system has no browser. */
export const browserVersion = '147.0.0';

/**
 * @param {string | undefined} text
 * @returns {text is EditorAge} true for a name under which a version is pinned
 */
export function isEditorAge(text) {
  return text !== undefined && Object.hasOwn(editorVersions, text);
}
