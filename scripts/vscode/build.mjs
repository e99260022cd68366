// @ts-check
import { join } from 'node:path';
import { projectFolder } from './cache.mjs';
import { Failure } from './failures.mjs';
import { collectOutput, exitOf, spawnGroup } from './processes.mjs';

/** Builds the extension into dist/. */
export async function buildExtension() {
  const child = spawnGroup(process.execPath, [join(projectFolder, 'scripts', 'build.mjs')], {
    cwd: projectFolder,
  });
  const output = collectOutput(child);
  if ((await exitOf(child)) !== 0) {
    throw new Failure(
      'build',
      'The extension could not be built.',
      'What the build says stands above.',
      output(),
    );
  }
}
