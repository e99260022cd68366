#!/usr/bin/env node
// @ts-check
/**
 * Stands in for the program of a desktop VS Code under `@vscode/test-electron`: takes the same flags, runs the
 * suite in a VS Code from the npm registry shown by a headless browser, and ends with the suite's exit code.
 */
import { rm, writeFile } from 'node:fs/promises';
import { pageAddress } from './address.mjs';
import { openBrowser } from './browser.mjs';
import { draftFolder } from './cache.mjs';
import { fetchEditor } from './editor.mjs';
import { parseLauncherFlags } from './flags.mjs';
import { readableMessage } from './noise.mjs';
import { runMain } from './processes.mjs';
import { prepareProfile, profileIn } from './profile.mjs';
import { reportLine } from './report.mjs';
import { startServer } from './server.mjs';
import { runSuite, suiteCrashed } from './suite.mjs';

await runMain(async () => {
  const flags = parseLauncherFlags(process.argv.slice(2));
  const editor = await fetchEditor(flags.vscode);
  const draft = await draftFolder('profile');
  const profile = flags.profile ?? profileIn(draft);
  await prepareProfile(profile);
  const server = await startServer({ editor, profile, port: flags.port });
  const browser = await openBrowser();
  try {
    /** @type {string | undefined} */
    let closing;
    const code = await runSuite({
      browser,
      address: pageAddress({ ...flags, authority: server.authority }),
      timeout: flags.timeout,
      onMessage: (message) => {
        closing = reportLine(message) ?? closing;
        const readable = readableMessage(message);
        if (readable !== undefined && closing === undefined) console.log(readable);
      },
    });
    if (closing === undefined) throw suiteCrashed(code);
    if (flags.report !== undefined) await writeFile(flags.report, closing);
    return code;
  } finally {
    await browser.close();
    await server.stop();
    await rm(draft, { recursive: true, force: true });
  }
});
