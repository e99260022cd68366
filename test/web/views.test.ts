import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { EditorPage } from '../support/page.js';

/** What has the keyboard's focus: the name of a list, or nothing. */
const focusedList = `document.activeElement?.closest('.monaco-list')?.getAttribute('aria-label')`;

const hostile =
  'Egypt [x](command:workbench.action.quit) <img src=x onerror=alert(1)> <a href="command:workbench.action.quit">y</a> ' +
  '$(bug) https://example.org www.example.org a@example.org \u202e\u2066 Egypt **b** `c` | d |\n\n' +
  `- Egypt # x ${'z'.repeat(3000)} Egypt\n`;

describe('the views', () => {
  let editor: EditorPage;

  const rowsOf = (view: string): Promise<string[]> => editor.viewRows(view).allInnerTexts();
  const eventuallyRows = async (view: string, is: (rows: readonly string[]) => boolean): Promise<string[]> =>
    editor.eventually(async () => {
      const rows = await rowsOf(view);
      return is(rows) ? rows : undefined;
    }, `the rows of “${view}” are not as expected`);
  const click = (view: string, text: string): Promise<void> =>
    editor.viewRows(view).filter({ hasText: text }).first().click();

  before(async () => {
    editor = await EditorPage.open({
      settings: { 'policyAnnotator.analyst': 'Test Analyst', 'workbench.tree.expandMode': 'singleClick' },
    });
    await writeFile(join(editor.folder, 'hostile.txt'), hostile);
    await editor.openFile('hostile.txt');
    await editor.decorationStyles('Egypt');
    await editor.runCommand('Policy: Focus on Entities View');
  });

  after(() => editor.close());

  it('take the keys as soon as they are opened', async () => {
    await editor.eventually(
      async () => ((await editor.page.evaluate(focusedList)) === 'Entities' ? true : undefined),
      'the list does not have the focus',
    );
  });

  it('stand beside cards that link to commands of ours alone, whatever an article holds', async () => {
    await editor.hoverText('Egypt');
    const inCard = '.monaco-hover:not(.hidden)';
    const links = await editor.eventually(async () => {
      const found: unknown = await editor.page.evaluate(
        `Array.from(document.querySelectorAll('${inCard} a'), (link) => link.dataset.href ?? link.href)`,
      );
      const parsed = z.array(z.string()).parse(found);
      return parsed.length > 3 ? parsed : undefined;
    }, 'the card has no links');
    assert.deepEqual(
      links.filter((link) => !link.startsWith('command:policyAnnotator.')),
      [],
    );
    assert.equal(await editor.page.locator(`${inCard} img, ${inCard} .codicon-bug`).count(), 0);
    await editor.leaveText();
    await editor.openFile('montanunion.md');
    await editor.decorationStyles('Jean Monnet');
  });

  it('list the entities of the article by type, with counts', async () => {
    const rows = await eventuallyRows('Entities', (all) => all.some((row) => row.startsWith('Jean Monnet')));
    assert.match(rows[0] ?? '', /^Actors\s*\d+$/);
    assert.ok(
      rows.some((row) => /^Jean Monnet\s*4$/.test(row)),
      rows.join('|'),
    );
  });

  it('lead to a place, and leave the focus in the list', async () => {
    await click('Entities', 'Jean Monnet');
    await click('Entities', 'wollte Monnet');
    const { line } = await editor.cursor((place) => place.line === 18);
    assert.equal(line, 18);
    assert.equal(await editor.page.evaluate(focusedList), 'Entities');
  });

  it('follow the cursor to the row of the mention under it', async () => {
    await editor.clickText('Konrad Adenauer');
    const selected = editor.view('Entities').locator('.monaco-list-row.selected');
    await editor.eventually(
      async () =>
        (await selected.allInnerTexts()).some((row) => row.includes('Konrad Adenauer')) ? true : undefined,
      'the row is not selected',
    );
    assert.equal(await editor.page.evaluate(focusedList), undefined);
  });

  it('are filtered as the filter is typed, and Escape takes it back', async () => {
    await editor.runCommand('Policy: Filter Entities…');
    await editor.quickInputTitle('Filter the list');
    await editor.type('monnet');
    const isFiltered = (rows: readonly string[]): boolean =>
      rows.filter((row) => !row.includes('…')).every((row) => /Actors|Monnet/.test(row));
    await eventuallyRows('Entities', isFiltered);
    await editor.press('Escape');
    await eventuallyRows('Entities', (rows) => rows.some((row) => row.startsWith('Robert Schuman')));
  });

  it('are sorted as one chooses', async () => {
    await editor.runCommand('Policy: Sort Entities…');
    await editor.choose('The most frequent first');
    const counts = async (): Promise<number[]> =>
      (await rowsOf('Entities'))
        .filter((row) => !row.includes('…'))
        .slice(1)
        .map((row) => Number(/\d+$/.exec(row)?.[0]));
    await editor.eventually(async () => {
      const all = (await counts()).filter((count) => !Number.isNaN(count)).slice(0, 3);
      return all.length === 3 && all.every((count, at) => count >= (all[at + 1] ?? 0)) ? true : undefined;
    }, 'the entities are not sorted');
  });

  it('group the annotations, and list what is undecided', async () => {
    await editor.runCommand('Policy: Group Annotations…');
    await editor.choose('By analyst');
    const rows = await eventuallyRows('Annotations', (all) => (all[0] ?? '').startsWith('Sample Analyst'));
    assert.match(rows[1] ?? '', /montanunion\.md/);
    await editor.view('Review Queue').locator('.pane-header').click();
    const queue = await eventuallyRows('Review Queue', (all) => all.length > 1);
    assert.ok(
      queue.some((row) => /montanunion\.md\s*\d+ of \d+ decided/.test(row)),
      queue.join('|'),
    );
    await editor.screenshot('views-dark');
  });

  it('decide by key on all chosen rows, choose the next one, and take it back', async () => {
    const isDecided = async (count: number): Promise<boolean> =>
      (await editor.statusBarTexts()).some((text) => new RegExp(`\\b${count} of `).test(text));
    const decided = (count: number): Promise<true> =>
      editor.eventually(async () => ((await isDecided(count)) ? true : undefined), `not ${count} decided`);
    // The try before this one may have stopped half-way.
    if (!(await isDecided(0))) await editor.runCommand('Policy: Undo Last Annotation Change');
    await decided(0);
    const queue = editor.viewRows('Review Queue');
    await editor.clickText('Adenauer');
    await editor.cursor(({ line }) => line === 20);
    await editor.press('Control+Home');
    await editor.cursor(({ line }) => line === 1);
    await editor.runCommand('Policy: Next Suggestion');
    await editor.cursor(({ line }) => line === 8);
    await editor.runCommand('Policy: Next Suggestion');
    // Until the list shows what the cursor stands on, it would choose that row alone.
    const chosen = editor.view('Review Queue').locator('.monaco-list-row.selected');
    await chosen.filter({ hasText: /^Rohstoffe/ }).waitFor();
    const first = queue.filter({ hasText: /^Montanunion/ }).first();
    await first.click();
    await editor.press('Shift+ArrowDown');
    // The lists follow the cursor to the place of the clicked row; both rows stay chosen.
    await editor.cursor(({ line, column }) => line === 8 && column === 18);
    await editor.eventually(
      async () => ((await chosen.count()) === 2 ? true : undefined),
      'not two rows chosen',
    );
    await editor.press('Control+F6', 'a');
    await decided(2);
    await editor.eventually(
      async () => ((await editor.page.evaluate(focusedList)) === 'Review Queue' ? true : undefined),
      'the list has lost the focus',
    );
    await editor.view('Review Queue').locator('.monaco-list-row.selected.focused').waitFor();
    await editor.press('Control+F6', 'u');
    await decided(0);
  });
});
