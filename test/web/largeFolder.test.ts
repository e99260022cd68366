import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFolder } from '../../bench/articles.mjs';
import { draftFolder } from '../../scripts/vscode/cache.mjs';
import { EditorPage } from '../support/page.js';

const count = 2000;
const words = 'Ukraine sells copper to France, Egypt buys copra from Vanuatu. ';

/** How far the status bar says that the folder is read; nothing where it says nothing. */
async function progressIn(editor: EditorPage): Promise<{ done: number; all: number } | undefined> {
  const [, done, all] = /Policy: ([\d,]+) of ([\d,]+)/.exec((await editor.statusBarTexts()).join('\n')) ?? [];
  const number = (text: string): number => Number(text.replaceAll(',', ''));
  return done === undefined || all === undefined ? undefined : { done: number(done), all: number(all) };
}

describe('a folder of thousands of articles', () => {
  let editor: EditorPage;
  let folder: string;

  before(async () => {
    folder = await draftFolder('large');
    writeFolder(folder, count);
    await writeFile(join(folder, 'other.md'), 'Vanuatu sells copra.\n');
    await writeFile(join(folder, 'typed.md'), 'Egypt buys wheat.\n');
    editor = await EditorPage.open({ folder, patience: 60_000 });
  });

  after(async () => {
    await editor.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('is read while one types and hovers, and then known to its end', async () => {
    await editor.openFile('typed.md');
    await editor.decorationStyles('Egypt');
    await editor.runCommand('Policy: Read All Articles of the Folder Again');
    const begun = await editor.eventually(() => progressIn(editor), 'nothing is said to be read');
    assert.ok(begun.done < begun.all);
    await editor.clickText('Egypt');
    await editor.press('Control+A');
    for (const letter of words) await editor.type(letter);
    const place = await editor.cursor(({ column }) => column > words.length);
    assert.deepEqual(place, { line: 1, column: words.length + 1 });
    assert.match(await editor.hoverText('Egypt'), /state/);
    await editor.leaveText();
    const then = await progressIn(editor);
    assert.ok(then !== undefined && then.done < then.all, 'it was read before the last key came');

    await editor.eventually(
      async () => ((await progressIn(editor)) === undefined ? true : undefined),
      'it is not read to its end',
    );
    const card = await editor.hoverText('Vanuatu');
    assert.match(card, /other\.md/);
    await editor.leaveText();
    assert.equal((await editor.cursor()).column, words.length + 1);
  });
});
