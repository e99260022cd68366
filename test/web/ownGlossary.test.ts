import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EditorPage } from '../support/page.js';

const text = 'Norway lifts the export ban.\n\nThe export ban is history, says Norway.\n';
const green = { light: '#0b6e4f', dark: '#5fd3a8' };
const red = { light: '#a01040', dark: '#ff8fb0' };

function glossary(colors: { readonly light: string; readonly dark: string }, underline: string): string {
  return JSON.stringify({
    types: [{ id: 'measure', labels: { en: 'measure' }, colors, underline }],
    entries: [{ id: 'export-ban', type: 'measure', labels: { en: 'export ban', de: 'Ausfuhrverbot' } }],
  });
}

/** A hexadecimal colour as the browser writes it. */
function inBrowser(color: string): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return `rgb(${parts.join(', ')})`;
}

async function untilUnderlined(page: EditorPage, color: string, style: string): Promise<void> {
  await page.eventually(async () => {
    const { decorationColor, decorationStyle } = await page.decorationStyles('export ban');
    return decorationColor === inBrowser(color) && decorationStyle === style ? true : undefined;
  }, `“export ban” is not underlined in ${color}, ${style}`);
}

describe('types of one’s own in the real VS Code', () => {
  let folder = '';
  let editor: EditorPage | undefined;

  const writeFolder = async (name: string, content: string): Promise<void> => {
    await mkdir(join(folder, name, '.policy'), { recursive: true });
    await writeFile(join(folder, name, '.policy', 'glossary.jsonc'), content);
    await writeFile(join(folder, name, `${name}.md`), text);
  };
  const open = async (name: string): Promise<EditorPage> => {
    editor = await EditorPage.open({ folder: join(folder, name), size: { width: 1280, height: 700 } });
    return editor;
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'policy-annotator-glossary-'));
  });
  afterEach(async () => {
    await editor?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('have their own colours and lines in every theme, and change with the file', async () => {
    await writeFolder('ministry', glossary(green, 'dashed'));
    const page = await open('ministry');
    await page.openFile('ministry.md');
    await untilUnderlined(page, green.dark, 'dashed');
    assert.match((await page.statusBarTexts()).join(' '), /2\s+0\s+0\s+2/);
    assert.match(await page.hoverText('export ban'), /^■ export ban · Ausfuhrverbot — measure/);
    await page.leaveText();

    for (const [theme, colour] of [
      ['light', green.light],
      ['hc-dark', green.dark],
      ['hc-light', green.light],
    ] as const) {
      await page.setTheme(theme);
      await untilUnderlined(page, colour, 'dashed');
      await page.screenshot(`own-type-${theme}`);
    }

    await writeFolder('ministry', glossary(red, 'wavy'));
    await untilUnderlined(page, red.light, 'wavy');
  });

  it('are those of the folder that the article is in, and cards know all folders', async () => {
    await writeFolder('ministry', glossary(green, 'dashed'));
    await writeFolder('newsroom', glossary(red, 'wavy'));
    await writeFile(join(folder, 'newsroom', 'another.md'), text);
    const folders = ['ministry', 'newsroom'].map((path) => ({ path }));
    await writeFile(join(folder, 'both.code-workspace'), JSON.stringify({ folders }));
    const page = await open('both.code-workspace');
    await page.openFile('newsroom.md');
    await untilUnderlined(page, red.dark, 'wavy');
    await page.eventually(async () => {
      const card = await page.hoverText('Norway');
      await page.leaveText();
      return card.includes('In 2 other articles: ministry.md (2)') ? true : undefined;
    }, 'the card does not know both folders');
    await page.openFile('ministry.md');
    await untilUnderlined(page, green.dark, 'dashed');

    await writeFolder('ministry', glossary(green, 'dotted'));
    await untilUnderlined(page, green.dark, 'dotted');
    await page.openFile('another.md');
    await untilUnderlined(page, red.dark, 'wavy');
  });
});
