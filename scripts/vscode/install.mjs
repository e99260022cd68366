// @ts-check
import { Failure } from './failures.mjs';
import { collectOutput, exitOf, spawnGroup } from './processes.mjs';

/**
 * Installs a packaged extension into a profile.
 * @param {import('./editor.mjs').Editor} editor
 * @param {import('./profile.mjs').Profile} profile
 * @param {string} vsix absolute path of the package
 */
export async function installExtension(editor, profile, vsix) {
  const profileArgs = ['--user-data-dir', profile.dataFolder, '--extensions-dir', profile.extensionsFolder];
  const args = [editor.serverMain, '--install-extension', vsix, '--force', ...profileArgs];
  const child = spawnGroup(editor.node, args);
  const output = collectOutput(child);
  const code = await exitOf(child);
  if (code !== 0 || !output().includes('was successfully installed')) {
    throw new Failure(
      'server',
      `${vsix} could not be installed.`,
      'What VS Code says stands above.',
      output(),
    );
  }
}
