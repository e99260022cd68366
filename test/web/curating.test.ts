import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EditorPage } from '../support/page.js';

const article = 'curating.md';
const text = 'Rivona Holdings AG met Egypt.\n\nThe Lake Talks began. The Lake Talks ended in Rivona.\n';
const glossary = '{\n  // Ours.\n  "entries": [\n  ],\n}\n';

describe('the glossary loop with keys', () => {
  let folder = '';
  let editor: EditorPage | undefined;
  const sidecar = (): string => join(folder, `${article}.test-analyst.annotations.json`);
  const file = (): string => join(folder, '.policy', 'glossary.jsonc');

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'policy-annotator-curating-'));
    await mkdir(join(folder, '.policy'));
    await writeFile(file(), glossary);
    await writeFile(join(folder, article), text);
  });

  after(async () => {
    await editor?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('renames with F2, annotates everywhere and into the glossary in one pick, and undoes', async () => {
    const page = await EditorPage.open({
      folder,
      size: { width: 1100, height: 700 },
      settings: { 'policyAnnotator.analyst': 'Test Analyst' },
    });
    editor = page;
    const untilFile = (isExpected: (content: string) => boolean): Promise<string> =>
      page.eventually(async () => {
        const content = await readFile(file(), 'utf8');
        return isExpected(content) ? content : undefined;
      }, 'the glossary is not as expected');
    await page.openFile(article);
    await page.decorationStyles('Rivona');

    await page.clickText('Rivona');
    await page.press('F2');
    await page.quickInputTitle('Rename “Rivona Holdings AG”');
    await page.screenshot('curating-rename');
    await page.press('Control+A');
    await page.type('Rivona Trading');
    await page.press('Enter');
    const renamed = await untilFile((content) => content.includes('Rivona Trading'));
    assert.match(
      renamed,
      /\/\/ Ours\.\n {2}"entries": \[\n {4}\{ "id": "rivona-holdings-ag".*"Rivona".*\},\n {2}\],\n/,
    );
    await page.eventually(
      async () => ((await page.hoverText('Holdings')).includes('Rivona Trading') ? true : undefined),
      'the new label is not shown',
    );
    await page.leaveText();

    await page.selectText('Lake Talk');
    await page.press('Control+F8');
    await page.quickInputTitle('Annotate “Lake Talks”');
    await page.press('Alt+E', 'Alt+G');
    await page.quickInputTitle('everywhere · into the glossary');
    await page.screenshot('curating-pick-dark');
    for (const theme of ['light', 'hc-dark'] as const) {
      await page.setTheme(theme);
      await page.screenshot(`curating-pick-${theme}`);
    }
    await page.type('Lake Talks');
    await page.press('Enter');
    const added = await untilFile((content) => content.includes('Lake Talks'));
    const annotations = await readFile(sidecar(), 'utf8');
    assert.equal(annotations.split('"exact": "Lake Talks"').length, 3);

    await page.press('Escape');
    await page.runCommand('Policy: Undo Last Annotation Change');
    assert.equal(await untilFile((content) => content !== added), renamed);
    assert.equal(await readFile(join(folder, article), 'utf8'), text);
  });
});
