import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EditorPage } from '../support/page.js';

const first = 'antarctic-treaty.md';
const second = 'helsinki-schlussakte.md';
/** How many keys are pressed before it is looked whether all were followed. */
const portion = 20;

describe('reviewing', () => {
  let editor: EditorPage | undefined;
  let folder = '';

  const open = async (): Promise<EditorPage> => {
    folder = await mkdtemp(join(tmpdir(), 'policy-annotator-articles-'));
    for (const name of [first, second]) await cp(join('samples', name), join(folder, name));
    editor = await EditorPage.open({ folder, settings: { 'policyAnnotator.analyst': 'Test Analyst' } });
    await editor.openFile(first);
    await progress(editor);
    return editor;
  };
  afterEach(async () => {
    await editor?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const sidecar = (name = first) =>
    readFile(join(folder, `${name}.test-analyst.annotations.json`), 'utf8').catch(() => '');
  const isUnchanged = async (name: string): Promise<boolean> =>
    (await readFile(join(folder, name), 'utf8')) === (await readFile(join('samples', name), 'utf8'));

  /** How far the review is by the status bar, once it is as expected. */
  function progress(
    page: EditorPage,
    expected: (progress: { decided: number; total: number; isReview: boolean }) => boolean = () => true,
  ): Promise<{ decided: number; total: number; isReview: boolean }> {
    return page.eventually(async () => {
      const text = (await page.statusBarTexts()).find((one) => /\d+ of \d+ decided/.test(one)) ?? '';
      const [, decided, total] = /(\d+) of (\d+) decided/.exec(text) ?? [];
      const now = { decided: Number(decided), total: Number(total), isReview: text.includes('Review') };
      return total !== undefined && expected(now) ? now : undefined;
    }, 'the progress is not as expected');
  }
  const begin = async (page: EditorPage): Promise<void> => {
    await page.press('Control+F6', 'Enter');
    await progress(page, ({ isReview }) => isReview);
    // Until the article has the focus, keys do nothing.
    await page.page.locator('.editor-instance .monaco-editor.focused').waitFor();
  };

  it('takes one key for each mention that is right, and every mention is decided', async () => {
    const page = await open();
    const { total } = await progress(page);
    const begun = ['Control+F6', 'Enter'];
    await begin(page);
    const accepted = Array.from({ length: total }, () => 'a');
    for (let done = 0; done < total; done += portion) {
      const keysNow = accepted.slice(done, done + portion);
      await page.press(...keysNow);
      // The keys come faster than a busy machine shows what they do.
      await progress(page, ({ decided }) => decided >= done + keysNow.length);
    }
    const { decided } = await progress(page);
    const keys = (begun.length + accepted.length) / decided;
    assert.ok(keys <= 1.2, `${keys.toFixed(2)} keys for each decided mention`);
    const written = await page.eventually(async () => {
      const { length } = (await sidecar()).match(/"value": "accepted"/g) ?? [];
      return length === total ? length : undefined;
    }, 'the sidecar has not all decisions');
    assert.equal(written, total);
    assert.ok(await isUnchanged(first));
  });

  it('lets no letter into an article, however fast the keys come, and on to the next one', async () => {
    const page = await open();
    await begin(page);
    const keys = [
      'a',
      'q',
      'z',
      'Backspace',
      'y',
      'Delete',
      'Tab',
      'Enter',
      'm',
      '.',
      'Control+v',
      'Control+x',
      'o',
    ];
    const fast = Array.from({ length: 200 }, (_, index) => keys[index % keys.length] ?? 'a');
    await page.press(...fast);
    // The second article comes in the middle of the keys.
    await page.press('Shift+A', ...Array.from({ length: 90 }, () => 'Tab'), ...fast);
    await page.eventually(
      async () =>
        (await page.page.locator('.tab.active', { hasText: second }).count()) > 0 ? true : undefined,
      'the review does not go on to the next article',
    );
    await page.press(...fast);
    await page.page.waitForTimeout(1000);
    await page.screenshot('review-fast-keys');
    assert.deepEqual(await page.page.locator('.tab.dirty').allInnerTexts(), []);
    assert.ok(await isUnchanged(first));
    assert.ok(await isUnchanged(second));
  });

  it('moves edges by a character, joins, and writes a note whose letters decide nothing', async () => {
    const page = await open();
    await begin(page);
    const says = (words: string) =>
      page.eventually(
        async () => ((await sidecar()).includes(words) ? true : undefined),
        `the sidecar does not say ${words}`,
      );
    await page.press('Tab');
    await page.cursor(({ line }) => line === 10);
    await page.press('Shift+Tab');
    await page.cursor(({ line }) => line === 8);
    for (const [key, words] of [
      ['ArrowLeft', 'Antarctic Treat'],
      ['ArrowRight', 'Antarctic Treaty'],
      ['Shift+ArrowRight', 'ntarctic Treaty'],
      ['Shift+ArrowLeft', 'Antarctic Treaty'],
      ['Control+Shift+ArrowLeft', 'the Antarctic Treaty'],
      ['Control+Shift+ArrowRight', 'Antarctic Treaty'],
      ['s', 'Treaty'],
      ['j', 'Antarctic Treaty'],
    ] as const) {
      await page.press(key);
      await says(`"exact": "${words}"`);
    }
    await progress(page, ({ decided }) => decided === 1);

    await page.press('ArrowLeft');
    await says('"exact": "Antarctic Treat"');
    // The note is for what the key before it left; what is typed before its box is there decides nothing.
    await page.press('u', 'n');
    await page.type('Xas');
    await page.page.locator('.review-widget :focus').first().waitFor({ state: 'attached' });
    await page.press('Control+A');
    await page.type('Ask about it.');
    await page.press('Control+Enter');
    await says('"value": "Ask about it."');
    assert.deepEqual(
      Array.from((await sidecar()).matchAll(/"exact": "(.*)"/g), ([, words]) => words),
      ['Antarctic Treaty'],
    );
    await page.press('Escape');
    await progress(page, ({ decided, isReview }) => decided === 1 && isReview);
    assert.ok(await isUnchanged(first));
  });

  it('keeps its keys where the mouse decides, in a card or in a list', async () => {
    const page = await open();
    await page.openContainer('Policy');
    await page.press('Control+1');
    await begin(page);
    const decided = (count: number) => progress(page, (now) => now.decided === count);
    await page.hoverText('Washington');
    await page.clickInHover('Reject');
    await decided(1);
    // What is being decided on has stayed the heading's; the next one is behind what was rejected.
    await page.press('a');
    await decided(2);
    await page.cursor(({ line, column }) => line === 10 && column > 200);

    await page.viewRows('Annotations').filter({ hasText: 'Washington' }).first().click();
    await page.cursor(({ line, column }) => line === 10 && column < 200);
    await page.press('a');
    await page.eventually(
      async () => ((await sidecar()).includes('rejected') ? undefined : true),
      'the key does not decide on what was clicked',
    );
    assert.match(await sidecar(), /"exact": "Washington"/);
    assert.ok(await isUnchanged(first));
  });

  it('accepts, rejects, corrects, splits and undoes, and the article can be typed into afterwards', async () => {
    const page = await open();
    await begin(page);
    const decided = (count: number) => progress(page, (now) => now.decided === count);
    const says = (pattern: RegExp) =>
      page.eventually(
        async () => (pattern.test(await sidecar()) ? true : undefined),
        `no ${String(pattern)}`,
      );

    await page.press('a');
    await decided(1);
    await says(/"value": "accepted"/);
    await page.press('x');
    await decided(2);
    await says(/"value": "rejected"/);
    await page.press('u');
    await decided(1);
    await page.press('t');
    await page.page.locator('.quick-input-widget .monaco-list-row', { hasText: 'resource' }).waitFor();
    await page.press('Escape', 'a');
    await decided(2);
    await page.press('u');
    await decided(1);
    await page.press('2');
    await decided(2);
    await says(/"value": "resource"/);
    await page.press('Control+ArrowRight');
    await says(/"exact": "Washington. It"/);
    await page.press('Control+ArrowLeft');
    await says(/"exact": "Washington"/);
    await page.press('e');
    await page.quickInputTitle('Which one is');
    await page.type('European Space Agency');
    await page.eventually(
      async () =>
        (await page.quickPickRows())[0]?.includes('European Space Agency') === true ? true : undefined,
      'the glossary is not searched',
    );
    await page.press('Enter');
    await says(/"value": "esa"/);
    await page.press('Tab');
    await page.cursor(({ line }) => line === 10);
    await page.press('s');
    await says(/"exact": "Treaty"/);
    await page.press('u', 'Shift+A');
    await progress(page, (now) => now.decided > 3);

    await page.press('Escape');
    await progress(page, ({ isReview }) => !isReview);
    assert.ok(await isUnchanged(first));
    await page.press('Control+Home');
    await page.type('Typed again. ');
    await page.shownText('Typed again.');
  });
});
