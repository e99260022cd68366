// @ts-check
/** A profile of its own for a VS Code that we start: nothing of the user's VS Code is read or written. */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * @typedef {object} Profile
 * @property {string} dataFolder absolute path; settings lie in `User/settings.json` below it
 * @property {string} extensionsFolder absolute path; installed extensions
 */

/** @typedef {Readonly<Record<string, unknown>>} Settings names of VS Code's settings with values */

/**
 * Without these a fresh profile asks questions, shows welcome pages, looks for updates, and opens folders
 * in Restricted Mode.
 * @type {Settings}
 */
export const quietSettings = {
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'workbench.enableExperiments': false,
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'chat.disableAIFeatures': true,
};

/** The name that VS Code gives a theme in its settings, for each kind of theme. */
export const themes = /** @type {const} */ ({
  dark: 'Default Dark Modern',
  light: 'Default Light Modern',
  'hc-dark': 'Default High Contrast',
  'hc-light': 'Default High Contrast Light',
});

/** @typedef {keyof typeof themes} ThemeKind */

/**
 * @param {string} folder absolute path
 * @returns {Profile} the profile that lives in a folder
 */
export function profileIn(folder) {
  return { dataFolder: join(folder, 'user-data'), extensionsFolder: join(folder, 'extensions') };
}

/**
 * Makes a profile's folders and settings; settings that stand there already stay as they are.
 * @param {Profile} profile
 * @param {Settings} [settings] besides the quiet ones
 */
export async function prepareProfile(profile, settings = {}) {
  await mkdir(profile.extensionsFolder, { recursive: true });
  await mkdir(join(profile.dataFolder, 'User'), { recursive: true });
  const file = join(profile.dataFolder, 'User', 'settings.json');
  if (existsSync(file)) return;
  await writeFile(file, `${JSON.stringify({ ...quietSettings, ...settings }, null, 2)}\n`);
}
