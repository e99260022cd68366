import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EditorPage } from '../support/page.js';

const note = 'Read in a folder that nobody trusts yet.';

describe('a folder in Restricted Mode', () => {
  let editor: EditorPage;

  before(async () => {
    editor = await EditorPage.open({
      settings: {
        'security.workspace.trust.enabled': true,
        'security.workspace.trust.startupPrompt': 'never',
        'policyAnnotator.analyst': 'Test Analyst',
      },
    });
  });

  after(() => editor.close());

  it('is highlighted, looked up and annotated like any other', async () => {
    await editor.openFile('montanunion.md');
    await editor.eventually(
      async () => ((await editor.statusBarTexts()).join(' ').includes('Restricted Mode') ? true : undefined),
      'the folder is trusted',
    );
    await editor.decorationStyles('Frankreich');
    await editor.eventually(async () => {
      const card = await editor.hoverText('Frankreich');
      await editor.leaveText();
      return /In (?:one other article|\d+ other articles)/.test(card) ? true : undefined;
    }, 'the card does not know the folder');
    await editor.annotate('Frankreich', note);
    await editor.eventually(async () => {
      const names = await readdir(editor.folder);
      const own = names.find((name) => name.endsWith('.test-analyst.annotations.json'));
      return own !== undefined && (await readFile(join(editor.folder, own), 'utf8')).includes(note)
        ? true
        : undefined;
    }, 'the annotation is not written');
  });
});
