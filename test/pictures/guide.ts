/**
 * Takes the pictures of the README anew, in a real VS Code with keys and mouse.
 *
 *   npm run pictures:guide [-- NAME…]      into docs/pictures/
 */
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { draftFolder, projectFolder } from '../../scripts/vscode/cache.mjs';
import { runMain } from '../../scripts/vscode/processes.mjs';
import type { ThemeKind } from '../../scripts/vscode/profile.mjs';
import {
  createAnnotation,
  createSidecar,
  describeSpan,
  emptyAnnotationSet,
  serializeSidecar,
  updateSidecar,
  withAnnotation,
} from '../../src/core/index.js';
import { EditorPage } from '../support/page.js';

interface GuidePicture {
  readonly name: string;
  readonly theme: ThemeKind;
  /** Changes the folder, which has the samples, before it is opened. */
  readonly prepare?: (folder: string) => Promise<void>;
  readonly show: (page: EditorPage) => Promise<unknown>;
}

const size = { width: 1280, height: 800 };
const article = 'antarctic-treaty.md';
const analyst = 'Reader';
const patience = 120_000;

const pictures: readonly GuidePicture[] = [
  {
    name: 'hover-dark',
    theme: 'dark',
    show: async (page) => {
      await page.openFile('rambouillet-summit.txt');
      await page.openContainer('Policy');
      await page.viewRows('Entities').first().waitFor();
      await page.clickText('United States');
      await showCard(page, 'United States');
    },
  },
  {
    name: 'review-dark',
    theme: 'dark',
    show: async (page) => {
      await page.openFile(article);
      await page.decorationStyles('Washington');
      await page.press('Control+Home', 'Control+F6', 'Enter');
      await untilDecided(page, 0);
      await page.press('a', 'a', 'x', 'a', 'a', 'a', '2');
      await untilDecided(page, 7);
    },
  },
  {
    name: 'own-glossary-dark',
    theme: 'dark',
    prepare: async (folder) => {
      await mkdir(join(folder, '.policy'));
      await writeFile(join(folder, '.policy', 'glossary.jsonc'), glossary);
    },
    show: async (page) => {
      await page.openFile(article);
      await page.press('Control+B');
      await page.runCommand('View: Split Editor Right');
      await page.openFile('glossary.jsonc');
      await page.press('Control+1');
      await page.decorationStyles('inspection');
      await showCard(page, 'inspection');
    },
  },
  {
    name: 'annotation-light',
    theme: 'light',
    show: async (page) => {
      await page.openFile('montanunion.md');
      await page.decorationStyles('Ruhrstatut');
      await showCard(page, 'Ruhrstatut');
    },
  },
  {
    name: 'note-light',
    theme: 'light',
    show: async (page) => {
      await page.openFile('montanunion.md');
      await page.decorationStyles('Frankreichs');
      await page.clickText('Frankreichs');
      await page.press('Control+Shift+F8');
      await page.page.locator('.review-widget :focus').first().waitFor({ state: 'attached' });
      await page.type('Ask about the *Saar*.');
      await page.press('Control+Enter');
      await page.page.locator('.review-widget .comment-body em').first().waitFor();
    },
  },
  {
    name: 'questions-light',
    theme: 'light',
    prepare: changedElsewhere,
    show: async (page) => {
      await page.openFile(article);
      await page.openContainer('Policy');
      await page.view('Entities').locator('.pane-header').click();
      await page.viewRows('Annotations').nth(4).waitFor();
      await page.runCommand('Notifications: Clear All Notifications');
      await showCard(page, 'a dozen states');
    },
  },
];

const glossary = `// Beside actors, resources and agreements
{
  "types": [
    {
      "id": "measure",
      "labels": { "en": "measure", "de": "Maßnahme" },
      "colors": { "light": "#0b6e4f", "dark": "#5fd3a8" }
    },
    {
      "id": "event",
      "labels": { "en": "event", "de": "Ereignis" },
      "colors": { "light": "#a01040", "dark": "#ff8fb0" },
      "underline": "wavy"
    }
  ],
  "entries": [
    {
      "id": "inspection",
      "type": "measure",
      "labels": { "en": "inspection", "de": "Inspektion" },
      "aliases": { "en": ["inspect"] }
    },
    {
      "id": "geophysical-year",
      "type": "event",
      "labels": { "en": "International Geophysical Year" }
    }
  ],
  "never": [
    { "type": "actor", "id": "ata" } // Antarctica
  ]
}
`;

/** Passages that were annotated before other words took the place of some of them. */
const passages: readonly (readonly [words: string, note: string, now?: string])[] = [
  ['twelve governments', 'Which ones? List them.', 'a dozen states'],
  ['weather reports', 'Compare with the reports of the stations.', 'forecasts'],
  ['23 June 1961', 'In force.'],
  ['Lawyers have admired the sentence ever since. ', 'Who, for example?', ''],
];

async function changedElsewhere(folder: string): Promise<void> {
  const text = await readFile(join(folder, article), 'utf8');
  const host = { uuid: () => crypto.randomUUID(), now: () => new Date() };
  const annotations = passages.reduce((set, [words, note]) => {
    const start = text.indexOf(words);
    const selectors = describeSpan(text, { start, end: start + words.trimEnd().length });
    const draft = { creator: analyst, verdict: 'added', type: 'agreement', note, selectors } as const;
    return withAnnotation(set, createAnnotation(draft, host));
  }, emptyAnnotationSet);
  const sidecar = serializeSidecar(updateSidecar(createSidecar(), annotations, article));
  await writeFile(join(folder, `${article}.reader.annotations.json`), sidecar);
  const changed = passages.reduce((before, [words, , now = words]) => before.replace(words, now), text);
  await writeFile(join(folder, article), changed);
}

function untilDecided(page: EditorPage, count: number): Promise<true> {
  return page.eventually(async () => {
    const texts = await page.statusBarTexts();
    return texts.some((text) => text.includes(`Review: ${count} of `)) ? true : undefined;
  }, `not ${count} are decided`);
}

/** Opens the card of words, with all it has to tell. */
function showCard(page: EditorPage, words: string): Promise<true> {
  return page.eventually(
    async () => ((await page.hoverText(words)).includes('Loading') ? undefined : true),
    `the card of “${words}” is not filled`,
  );
}

/** Waits until the folder is read and nothing is under way any more. */
async function settle(page: EditorPage): Promise<void> {
  await page.eventually(async () => {
    const isReading = (await page.statusBarTexts()).some((text) => /Policy: \d|Activating/.test(text));
    return isReading || (await page.page.locator('.monaco-progress-container.active').count()) > 0
      ? undefined
      : true;
  }, 'the folder is not read');
}

async function take({ name, theme, prepare, show }: GuidePicture): Promise<void> {
  const folder = join(await draftFolder('guide'), 'articles');
  await cp(join(projectFolder, 'samples'), folder, { recursive: true });
  await prepare?.(folder);
  const settings = {
    'policyAnnotator.analyst': analyst,
    'editor.minimap.enabled': false,
    'workbench.reduceMotion': 'on',
  };
  const page = await EditorPage.open({ theme, size, folder, patience, settings });
  page.page.setDefaultTimeout(patience);
  try {
    await page.setTheme(theme);
    await page.openFile(article);
    await page.decorationStyles('Washington');
    await settle(page);
    await show(page);
    await settle(page);
    await page.page.screenshot({ path: join(projectFolder, 'docs', 'pictures', `${name}.png`) });
    process.stdout.write(`${name}\n`);
  } finally {
    await page.close();
  }
}

void runMain(async () => {
  const wanted = process.argv.slice(2);
  for (const picture of pictures)
    if (wanted.length === 0 || wanted.includes(picture.name)) await take(picture);
  return 0;
});
