import assert from 'node:assert/strict';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EditorPage } from '../support/page.js';

const sample = 'antarctic-treaty.md';
const note = 'Look up which claims the treaty froze.';

describe('annotating with keys and mouse', () => {
  let folder = '';
  let editor: EditorPage | undefined;

  const open = async (): Promise<EditorPage> => {
    await editor?.close();
    editor = await EditorPage.open({
      folder,
      size: { width: 1280, height: 1000 },
      theme: 'light',
      settings: { 'policyAnnotator.analyst': 'Test Analyst' },
    });
    await editor.openFile(sample);
    await editor.decorationStyles('Argentina');
    return editor;
  };

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'policy-annotator-articles-'));
    await cp(join('samples', sample), join(folder, sample));
  });

  after(async () => {
    await editor?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('keeps a note beside the article, over a restart', async () => {
    const before = await readFile(join(folder, sample), 'utf8');
    const page = await open();
    await page.annotate('Argentina', note);
    const sidecar = await page.eventually(
      async () => (await readdir(folder)).find((name) => name.endsWith('.annotations.json')),
      'no sidecar was written',
    );
    assert.equal(sidecar, `${sample}.test-analyst.annotations.json`);

    const again = await open();
    assert.match(await again.hoverText('Argentina'), /Test Analyst/);
    assert.ok((await again.hoverText('Argentina')).includes(note));
    await again.screenshot('annotation-light');
    assert.equal(await readFile(join(folder, sample), 'utf8'), before);
  });

  it('offers what is known of a name before another one of that name, and closes a card that was acted on', async () => {
    const page = editor;
    assert.ok(page);
    await page.leaveText();
    await page.selectText('every quarrel');
    await page.press('Control+F8');
    await page.quickInputTitle('Annotate “');
    await page.type('Japan');
    await page.eventually(async () => {
      const [first = ''] = await page.quickPickRows();
      return /Japan\s*actor/.test(first) && !/\bnew\b/.test(first) ? true : undefined;
    }, 'Japan is not offered first');
    await page.press('Escape');
    assert.match(await page.hoverText('Antarctica'), /actor/);
    await page.clickInHover('Accept');
    await page.page.locator('.monaco-editor .monaco-hover:not(.hidden):visible').waitFor({ state: 'hidden' });
  });

  it('tells an outer mention from the one in it, and reaches each with one key', async () => {
    const page = editor;
    assert.ok(page);
    const selection = page.page.locator('[id="status.editor.selection"]');
    await page.leaveText();
    await page.annotate('claims of Argentina, Chile', 'Three claims in one place.');
    await page.clickText('Argentina', 2);
    await page.eventually(
      async () => ((await selection.innerText()).includes('selected') ? undefined : true),
      'the words that were annotated stay selected',
    );
    for (const words of ['Argentina', 'claims of Argentina, Chile', 'Argentina']) {
      await page.press('Control+Shift+F11');
      await page.eventually(async () => {
        const place = await selection.innerText();
        return place.includes(`(${words.length} selected)`) ? true : undefined;
      }, `“${words}” is not selected`);
    }
    assert.equal((await page.decorationStyles('Argentina', 2)).decorationLine, 'underline');
    assert.equal((await page.shownText('claims of')).style.decorationLine, 'none');
  });
});
