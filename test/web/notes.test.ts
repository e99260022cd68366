import assert from 'node:assert/strict';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EditorPage } from '../support/page.js';

const article = 'montanunion.md';
const sidecar = `${article}.test-analyst.annotations.json`;

describe('notes with keys', () => {
  let folder = '';
  let editor: EditorPage | undefined;

  const open = async (): Promise<EditorPage> => {
    await editor?.close();
    editor = await EditorPage.open({
      folder,
      size: { width: 1280, height: 1000 },
      theme: 'light',
      settings: { 'policyAnnotator.analyst': 'Test Analyst', 'comments.openView': 'never' },
    });
    await editor.openFile(article);
    await editor.decorationStyles('Frankreichs');
    return editor;
  };
  const written = async (): Promise<string> =>
    (await readdir(folder)).includes(sidecar) ? readFile(join(folder, sidecar), 'utf8') : '';
  /** Waits until the analyst's file says so. */
  const says = (page: EditorPage, text: RegExp): Promise<string> =>
    page.eventually(
      async () => {
        const json = await written();
        return text.test(json) ? json : undefined;
      },
      `the sidecar does not say ${String(text)}`,
    );
  /**
   * Opens the box of a note, and waits until it has the focus: what is typed must not go into the article. Where the focus
   * came back to the article just now, the editor's keys take a moment to know.
   */
  const openBox = (page: EditorPage): Promise<true> =>
    page.eventually(async () => {
      await page.press('Control+Shift+F8');
      const box = page.page.locator('.review-widget :focus').first();
      await box.waitFor({ state: 'attached', timeout: 3000 }).catch(() => undefined);
      return (await box.count()) > 0 ? true : undefined;
    }, 'no box opens to write in');
  /** Waits until the focus is in the article, and not in a box. */
  const articleHasFocus = async (page: EditorPage): Promise<void> => {
    await page.page.waitForFunction(
      `document.activeElement.closest('.monaco-editor') && !document.activeElement.closest('.review-widget')`,
    );
  };
  const thread = (page: EditorPage) => page.page.locator('.review-widget');

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'policy-annotator-notes-'));
    for (const name of [article, `${article}.sample-analyst.annotations.json`])
      await cp(join('samples', name), join(folder, name));
  });

  after(async () => {
    await editor?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('writes a note on a highlight, leaves it and comes back to it, and takes it back', async () => {
    const before = await readFile(join(folder, article), 'utf8');
    const page = await open();
    await page.clickText('Robert Schuman');
    await openBox(page);
    await page.press('Escape');
    await articleHasFocus(page);
    await thread(page).first().waitFor({ state: 'hidden' });
    await openBox(page);
    await page.type('Who wrote');
    await page.press('Escape');
    await articleHasFocus(page);
    await openBox(page);
    await page.type(' the *declaration*?');
    await page.press('Control+Enter');
    await says(page, /Who wrote the \*declaration\*\?/);
    await thread(page).locator('em', { hasText: 'declaration' }).first().waitFor();
    await page.press('Escape');
    await page.runCommand('Policy: Undo Last Annotation Change');
    await page.eventually(
      async () => (/declaration/.test(await written()) ? undefined : true),
      'the note is not taken back',
    );
    await thread(page).locator('em', { hasText: 'declaration' }).first().waitFor({ state: 'detached' });
    assert.equal(await readFile(join(folder, article), 'utf8'), before);
  });

  it('finds a note again the next day, and changes it', async () => {
    const page = await open();
    await page.clickText('Frankreichs');
    await openBox(page);
    await page.type('Ask about the Saar.');
    await page.press('Control+Enter');
    await says(page, /Ask about the Saar/);

    const again = await open();
    await again.press('Control+End');
    await again.runCommand('Policy: Search Notes and Tags…');
    await again.quickInputTitle('Search Notes and Tags');
    await again.type('saar');
    await again.page
      .locator('.quick-input-widget .monaco-list-row', { hasText: 'Ask about the Saar.' })
      .waitFor();
    await again.press('Enter');
    await again.cursor(({ line }) => line === 10);
    await thread(again).locator('.comment-body', { hasText: 'Ask about the Saar.' }).waitFor();
    await again.screenshot('note-light');

    await again.clickText('Frankreichs');
    await openBox(again);
    await again.press('Control+End');
    await again.type(' Soon.');
    await again.press('Control+Enter');
    await says(again, /Ask about the Saar\. Soon\./);
    await thread(again).locator('.comment-body', { hasText: 'Soon.' }).waitFor();

    // The thread stands below: it moves with every letter, and must not take the focus.
    await again.clickText('eine Behörde', 2);
    await again.press('End');
    await again.page.keyboard.type(' (Fassung von heute)', { delay: 50 });
    await again.shownText('eine Behörde (Fassung von heute)');
  });

  it('answers another analyst, agrees and not, in a file of its own, changes what was said, and settles the thread', async () => {
    const page = await open();
    const colleague = await readFile(join(folder, `${article}.sample-analyst.annotations.json`), 'utf8');
    await page.clickText('kritische Rohstoffe');
    await openBox(page);
    await page.type('In three points.');
    await page.press('Control+Enter');
    const [, target = ''] = /"target": "(urn:uuid:[^"]*)"/.exec(await says(page, /In three points/)) ?? [];
    assert.ok(colleague.includes(`"id": "${target}"`));
    for (const [button, verdict] of [
      ['Agree', 'accepted'],
      ['Disagree', 'rejected'],
    ] as const) {
      await thread(page).locator(`[aria-label="${button}"]`).first().click();
      await says(page, new RegExp(`"value": "${verdict}"`));
    }
    const reply = thread(page).locator('.review-comment', { hasText: 'In three points.' });
    await reply.hover();
    await reply.locator('[aria-label="Edit"]').click();
    await reply.locator('.monaco-editor.focused').waitFor();
    await page.press('Control+End');
    await page.type(' Or four.');
    await page.press('Control+Enter');
    await says(page, /In three points\. Or four\./);
    await reply.hover();
    await reply.locator('[aria-label="Delete"]').click();
    await says(page, /"deleted"/);
    await page.page.locator('.review-widget .codicon-pass').first().click();
    await says(page, /"resolved"/);
    assert.equal(
      await readFile(join(folder, `${article}.sample-analyst.annotations.json`), 'utf8'),
      colleague,
    );
  });

  it('gives a highlight tags and certainty', async () => {
    const page = await open();
    await page.clickText('Robert Schuman');
    await page.runCommand('Policy: Set Tags…');
    await page.quickInputTitle('Tags of “Robert Schuman”');
    for (const tag of ['people', 'France']) {
      // Enter is faster than the row that offers the tag.
      await page.type(tag);
      await page.press('Enter');
      await page.page
        .locator('.quick-input-widget .monaco-list-row.focused', { hasText: `#${tag}` })
        .waitFor();
    }
    await page.press('Enter');
    await says(page, /"people"[^]*"France"/);
    await page.runCommand('Policy: Set Certainty…');
    await page.quickInputTitle('How sure are you');
    await page.choose('probable');
    await says(page, /"certainty": "probable"/);
  });
});
