// @ts-check
/** A VS Code from npm with a page of a headless browser in front of it, for end-to-end tests and pictures. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pageAddress } from './address.mjs';
import { openBrowser } from './browser.mjs';
import { draftFolder } from './cache.mjs';
import { fetchEditor } from './editor.mjs';
import { installExtension } from './install.mjs';
import { endWhenAsked } from './processes.mjs';
import { prepareProfile, profileIn } from './profile.mjs';
import { startServer } from './server.mjs';

/**
 * All paths are absolute.
 * @typedef {object} SessionOptions
 * @property {import('./versions.mjs').EditorAge} [vscode] the newest by default
 * @property {string} [extension] folder of an extension under development
 * @property {string} [vsix] an extension to install instead
 * @property {string} folder opened as the workspace; or a `.code-workspace` file
 * @property {import('./profile.mjs').Settings} [settings]
 * @property {string} [profileFolder] where a profile outlives the session; a fresh one by default
 * @property {{ width: number, height: number }} [size] of the window, in CSS pixels
 * @property {number} [zoom] how many pixels of a picture a CSS pixel has on each side, 1 by default
 */

/**
 * @typedef {object} Session
 * @property {import('playwright-core').Page} page
 * @property {import('./profile.mjs').Profile} profile
 * @property {readonly string[]} log what VS Code and the extensions have logged so far
 * @property {() => Promise<void>} restart ends the server, starts it again at the same address, and loads the page anew
 * @property {() => Promise<void>} close ends browser and server, and removes a fresh profile
 */

/**
 * @param {SessionOptions} options
 * @returns {Promise<Session>} with the page loaded and the workbench shown
 */
export async function openSession({
  vscode = 'newest',
  extension,
  vsix,
  folder,
  settings,
  profileFolder,
  size,
  zoom = 1,
}) {
  endWhenAsked();
  const editor = await fetchEditor(vscode);
  const draft = await draftFolder('session');
  const profile = profileIn(profileFolder ?? join(draft, 'profile'));
  await prepareProfile(profile, settings);
  if (vsix !== undefined) await installExtension(editor, profile, vsix);
  let server = await startServer({ editor, profile });
  const browser = await openBrowser();
  const close = async () => {
    await browser.close();
    await server.stop();
    await rm(draft, { recursive: true, force: true });
  };
  try {
    const viewport = size ?? { width: 1280, height: 900 };
    const page = await browser.newPage({ viewport, deviceScaleFactor: zoom });
    /** @type {string[]} */
    const log = [];
    await page.exposeFunction(
      'codeAutomationLog',
      (/** @type {string} */ type, /** @type {unknown[]} */ args) => {
        log.push(`${type}: ${args.map(String).join(' ')}`);
      },
    );
    const shown = extension === undefined ? {} : { extension };
    const { authority } = server;
    const load = async () => {
      await page.goto(pageAddress({ authority, folder, ...shown }), { waitUntil: 'commit' });
      await page.waitForSelector('.monaco-workbench .part.statusbar', { timeout: 60_000 });
    };
    const restart = async () => {
      await server.stop();
      // What the browser keeps of the workspace belongs to the address.
      server = await startServer({ editor, profile, port: Number(new URL(`http://${authority}`).port) });
      await load();
    };
    await load();
    return { page, profile, log, restart, close };
  } catch (error) {
    await close();
    throw error;
  }
}
