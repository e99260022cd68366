// @ts-check
/** The project's own scripts that make what a VS Code is started with. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from './cache.mjs';
import { Failure } from './failures.mjs';
import { collectOutput, exitOf, spawnGroup } from './processes.mjs';

/** Builds the extension into dist/. */
export async function buildExtension() {
  await runScript('build.mjs');
}

/** Builds the extension and packs it. */
export async function packExtension() {
  await runScript('package.mjs');
}

/** @returns {Promise<string>} absolute path of the packed extension, whether it is there or not */
export async function packagePath() {
  /** @type {{ name: string, version: string }} */
  const { name, version } = JSON.parse(await readFile(join(projectFolder, 'package.json'), 'utf8'));
  return join(projectFolder, `${name}-${version}.vsix`);
}

/** @param {string} name of a file in scripts/ */
async function runScript(name) {
  const child = spawnGroup(process.execPath, [join(projectFolder, 'scripts', name)], { cwd: projectFolder });
  const output = collectOutput(child);
  if ((await exitOf(child)) === 0) return;
  throw new Failure('build', `The extension could not be built (scripts/${name}).`, 'See above.', output());
}
