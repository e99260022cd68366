import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { EditorPage } from '../support/page.js';

/** A step of the story: what the analyst does, and the name of the picture that is taken then. */
export interface Step {
  readonly name: string;
  readonly does: (page: EditorPage) => Promise<unknown>;
}

const article = 'antarctic-treaty.md';
const annotated = 'montanunion.md';

/** Puts the samples of the story into an empty folder: few, so that the review soon goes on to the next article. */
export async function layOut(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of [article, annotated, `${annotated}.sample-analyst.annotations.json`])
    await cp(join('samples', name), join(folder, name));
}

const listed = (page: EditorPage) =>
  page.page.locator('.quick-input-widget .monaco-list-row').first().waitFor();
const decided = (page: EditorPage, count: number) =>
  page.eventually(async () => {
    const texts = await page.statusBarTexts();
    return texts.some((text) => text.includes(`Review: ${count} of `)) ? true : undefined;
  }, `not ${count} are decided`);
/** Waits as a hand does behind a list: a faster key goes to no command. */
const afterList = (page: EditorPage) => page.page.waitForTimeout(500);
/** Waits until the box of a note has the focus. */
const writes = (page: EditorPage) =>
  page.page.locator('.review-widget :focus').first().waitFor({ state: 'attached' });

/** An analyst reads an article, reviews it, goes on to the next one, and looks into the lists: one picture a step. */
export const story: readonly Step[] = [
  {
    name: 'open',
    does: async (page) => {
      await page.openFile(article);
      await page.page.locator('.statusbar-item', { hasText: ' decided' }).waitFor();
      await page.decorationStyles('Washington');
    },
  },
  { name: 'card', does: (page) => page.hoverText('Washington') },
  {
    name: 'start',
    does: async (page) => {
      await page.leaveText();
      await page.clickText('set aside');
      await page.press('Control+Home', 'Control+F6', 'Enter');
      await decided(page, 0);
    },
  },
  {
    name: 'accept-reject',
    does: async (page) => {
      await page.press('a', 'x', 'a');
      await decided(page, 3);
    },
  },
  {
    name: 'type',
    does: async (page) => {
      await page.press('2');
      await decided(page, 4);
    },
  },
  {
    name: 'entity',
    does: async (page) => {
      await page.press('Tab', 'e');
      await listed(page);
      await page.type('protocol');
      await page.page
        .locator('.quick-input-widget .monaco-list-row', { hasText: /Protocol.*in the glossary/ })
        .first()
        .waitFor();
    },
  },
  {
    name: 'edges',
    does: async (page) => {
      await page.press('Escape');
      await page.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
      await page.press('Tab', 'Tab', 'Control+ArrowRight', 'ArrowLeft');
      await decided(page, 5);
    },
  },
  {
    name: 'split',
    does: async (page) => {
      await page.press('s');
      await listed(page);
    },
  },
  {
    name: 'note',
    does: async (page) => {
      await page.press('Escape');
      await page.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
      await afterList(page);
      await page.press('u', 'n');
      await writes(page);
      await page.type('Ask for the *minutes* of this meeting.');
    },
  },
  {
    name: 'note-saved',
    does: async (page) => {
      await page.press('Control+Enter');
      await page.page.locator('.review-widget .comment-body em').first().waitFor();
    },
  },
  {
    name: 'keys',
    does: async (page) => {
      await page.press('Escape', 'h');
      await listed(page);
    },
  },
  {
    name: 'next-article',
    does: async (page) => {
      await page.press('Escape');
      await page.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
      await afterList(page);
      await page.press('Control+End', 'Tab');
      await page.page.locator('.tab.active', { hasText: annotated }).waitFor();
      await page.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    },
  },
  {
    name: 'end',
    does: async (page) => {
      await page.press('Escape');
      await page.page.locator('.tab.active .codicon-lock').waitFor({ state: 'hidden' });
    },
  },
  {
    name: 'colleague',
    does: async (page) => {
      await page.clickText('kritische Rohstoffe');
      await page.press('Control+Shift+F8');
      await writes(page);
    },
  },
  {
    name: 'agree',
    does: async (page) => {
      await page.type('In three points.');
      await page.press('Control+Enter');
      await page.page.locator('.review-widget .comment-body', { hasText: 'In three points.' }).waitFor();
      await page.page.locator('.review-widget [aria-label="Agree"]').first().click();
      await page.page.locator('.review-widget .comment-body').nth(2).waitFor();
    },
  },
  {
    name: 'annotate',
    does: async (page) => {
      await page.press('Escape');
      await page.page.locator('.review-widget').first().waitFor({ state: 'hidden' });
      await page.selectText('Robert Schuman');
      await page.press('Control+F8');
      await listed(page);
    },
  },
  {
    name: 'glossary-menu',
    does: async (page) => {
      await page.press('Escape');
      await page.clickText('Robert Schuman');
      await page.press('Control+.');
      await page.page.locator('.action-widget .monaco-list-row').first().waitFor();
    },
  },
  {
    name: 'search',
    does: async (page) => {
      await page.press('Escape');
      await page.runCommand('Policy: Search Notes and Tags…');
      await listed(page);
    },
  },
  {
    name: 'views',
    does: async (page) => {
      await page.press('Escape');
      await page.openContainer('Policy');
      await page.view('Review Queue').locator('.pane-header').click();
      await page.viewRows('Entities').first().waitFor();
      await page.viewRows('Annotations').first().waitFor();
      await page.clickText('Robert Schuman');
      await page.view('Entities').locator('.monaco-list-row.selected').first().waitFor();
    },
  },
  {
    name: 'walkthrough',
    does: async (page) => {
      await page.press('F1');
      await page.page.locator('.quick-input-widget input.input').fill('>Welcome: Open Walkthrough');
      await page.press('Enter');
      await page.choose('Read a policy article');
      await page.page.locator('.getting-started-step').first().waitFor();
    },
  },
];
