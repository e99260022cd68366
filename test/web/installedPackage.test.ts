import assert from 'node:assert/strict';
import { packagePath } from '../../scripts/vscode/build.mjs';
import { EditorPage } from '../support/page.js';

describe('the installed package', () => {
  let editor: EditorPage;

  before(async () => {
    editor = await EditorPage.open({ vsix: await packagePath() });
    await editor.openFile('montreal-protocol.txt');
  });

  after(() => editor.close());

  it('highlights an article', async () => {
    const { decorationLine } = await editor.decorationStyles('Montreal Protocol');
    assert.equal(decorationLine, 'underline');
  });

  it('opens a hover card and counts the mentions in the status bar', async () => {
    assert.match(await editor.hoverText('Montreal Protocol'), /mentions in this article/);
    assert.ok((await editor.statusBarTexts()).some((text) => /\d+\D+\d+\D+\d+/.test(text)));
    await editor.screenshot('installed-package');
  });
});
