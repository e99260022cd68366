/**
 * Plays the story of an analyst's work in a real VS Code with keys and mouse, and takes a picture of each step, in
 * every kind of theme and at 200 % zoom.
 *
 *   npm run pictures [-- LOOK…]      into out/pictures/story/LOOK/
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { draftFolder } from '../../scripts/vscode/cache.mjs';
import { runMain } from '../../scripts/vscode/processes.mjs';
import type { ThemeKind } from '../../scripts/vscode/profile.mjs';
import { EditorPage, pictureFolder } from '../support/page.js';
import { layOut, story } from './story.js';

interface Look {
  readonly theme: ThemeKind;
  readonly size: { readonly width: number; readonly height: number };
  readonly zoom?: number;
}

const window = { width: 1280, height: 800 };
const looks = new Map<string, Look>([
  ['dark', { theme: 'dark', size: window }],
  ['light', { theme: 'light', size: window }],
  ['hc-dark', { theme: 'hc-dark', size: window }],
  ['hc-light', { theme: 'hc-light', size: window }],
  // The window of a screen with 1600 × 1000 pixels; whoever needs this has no room for the side bar.
  ['zoom', { theme: 'light', size: { width: 800, height: 500 }, zoom: 2 }],
]);

/** A picture may be taken on a busy machine. */
const patience = 120_000;

async function record(name: string, look: Look): Promise<void> {
  const pictures = join(pictureFolder, 'story', name);
  await mkdir(pictures, { recursive: true });
  const folder = join(await draftFolder('story'), 'articles');
  await layOut(folder);
  const page = await EditorPage.open({
    ...look,
    folder,
    patience,
    settings: { 'policyAnnotator.analyst': 'Reader', 'workbench.reduceMotion': 'on' },
  });
  page.page.setDefaultTimeout(patience);
  try {
    if (look.zoom !== undefined) await page.press('Control+B');
    for (const [at, step] of story.entries()) {
      await step.does(page);
      const number = String(at + 1).padStart(2, '0');
      await page.page.screenshot({ path: join(pictures, `${number}-${step.name}.png`) });
      process.stdout.write(`${name} ${number} ${step.name}\n`);
    }
  } finally {
    await page.close();
  }
}

void runMain(async () => {
  const wanted = process.argv.slice(2);
  for (const [name, look] of looks) {
    if (wanted.length === 0 || wanted.includes(name)) await record(name, look);
  }
  return 0;
});
