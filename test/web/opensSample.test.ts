import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EditorPage } from '../support/page.js';

const sample = 'antarctic-treaty.md';
const oneOfEachType = { actor: 'Argentina', resource: 'krill', agreement: 'Conservation of Antarctic Seals' };

describe('a sample in the real VS Code', () => {
  let editor: EditorPage;

  before(async () => {
    editor = await EditorPage.open({ size: { width: 1280, height: 1400 } });
    await editor.openFile(sample);
  });

  after(() => editor.close());

  it('shows the three types, each with a line of its own kind and colour', async () => {
    const styles = await Promise.all(
      Object.values(oneOfEachType).map((words) => editor.decorationStyles(words)),
    );
    for (const style of styles) assert.equal(style.decorationLine, 'underline');
    assert.equal(new Set(styles.map((style) => style.decorationStyle)).size, 3);
    assert.equal(new Set(styles.map((style) => style.decorationColor)).size, 3);
    await editor.screenshot('sample-dark');
  });

  it('leaves other words as they are', async () => {
    const { style, classes } = await editor.shownText('in full swing');
    assert.equal(style.decorationLine, 'none');
    assert.doesNotMatch(classes, /TextEditorDecorationType/);
  });

  it('opens a hover card under the mouse, whose link leads to another mention', async () => {
    const card = await editor.hoverText('Argentina');
    assert.match(card, /^■ Argentina/);
    assert.match(card, /\d mentions in this article/);
    await editor.screenshot('hover-card-dark');

    const second = await secondPlaceOf('Argentina');
    await editor.clickInHover(`Line ${second.line}`);
    const { line } = await editor.cursor((place) => place.line === second.line);
    assert.equal(line, second.line);
    const { column } = await editor.cursor();
    await editor.leaveText();
    assert.ok(column >= second.column && column <= second.column + 'Argentina'.length, `column ${column}`);
  });

  for (const theme of ['light', 'hc-dark', 'hc-light'] as const) {
    it(`tells the types apart under the theme ${theme}`, async () => {
      await editor.setTheme(theme);
      const colours = await editor.eventually(async () => {
        const styles = await Promise.all(
          Object.values(oneOfEachType).map((words) => editor.decorationStyles(words)),
        );
        const different = new Set(styles.map((style) => style.decorationColor));
        return different.size === 3 ? different : undefined;
      }, 'the colours do not differ');
      assert.equal(colours.size, 3);
      await editor.screenshot(`sample-${theme}`);
    });
  }

  it('shows and hides the highlights by a command', async () => {
    await editor.runCommand('Policy: Toggle Highlights');
    await editor.eventually(async () => {
      const { classes } = await editor.shownText('Argentina');
      return classes.includes('TextEditorDecorationType') ? undefined : true;
    }, 'the highlights are still on');
    await editor.runCommand('Policy: Toggle Highlights');
    const { decorationLine } = await editor.decorationStyles('Argentina');
    assert.equal(decorationLine, 'underline');
  });
});

/** The second place of words in the sample, as the status bar counts lines and columns. */
async function secondPlaceOf(words: string): Promise<{ line: number; column: number }> {
  const text = await readFile(join('samples', sample), 'utf8');
  const before = text.slice(0, text.indexOf(words, text.indexOf(words) + 1)).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
