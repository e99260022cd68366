import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { draftFolder, projectFolder } from '../../scripts/vscode/cache.mjs';
import { findShownText, type ShownText } from '../../scripts/vscode/dom.mjs';
import { type Settings, themes, type ThemeKind } from '../../scripts/vscode/profile.mjs';
import { openSession, type Session, type SessionOptions } from '../../scripts/vscode/session.mjs';

/** How long a change may take to be seen, in milliseconds, where nothing else is said. */
const usualPatience = 15_000;

/** The class that VS Code's workbench has under each kind of theme. */
const themeClasses: Record<ThemeKind, string> = {
  dark: 'vs-dark',
  light: 'vs',
  'hc-dark': 'hc-black',
  'hc-light': 'hc-light',
};

/** Where pictures go, absolute; the folder is not part of the repository. */
export const pictureFolder = join(projectFolder, 'out', 'pictures');

/** Besides these the options of `openSession` hold. */
export interface EditorPageOptions extends Partial<SessionOptions> {
  /** The kind of theme at the start. */
  readonly theme?: ThemeKind;
  /** How long a change may take to be seen, in milliseconds. */
  readonly patience?: number;
}

/** What a workbench command, a key or the mouse can do in a real VS Code, and what can be seen there. */
export class EditorPage {
  private constructor(
    private readonly session: Session,
    private settings: Settings,
    /** The opened folder, absolute. */
    readonly folder: string,
    private readonly draft: string,
    private readonly patience: number,
  ) {}

  /**
   * Opens VS Code on a copy of the samples (or on the given folder) with the extension under development (or
   * the one given, or a `.vsix`). Ends with `close()`.
   */
  static async open({
    theme = 'dark',
    patience = usualPatience,
    ...options
  }: EditorPageOptions = {}): Promise<EditorPage> {
    const draft = await draftFolder('workspace');
    const folder = options.folder ?? join(draft, 'samples');
    if (options.folder === undefined) await cp(join(projectFolder, 'samples'), folder, { recursive: true });
    // VS Code in the browser takes no high contrast theme from the settings that it starts with, only from a change.
    const isTakenLater = theme === 'hc-dark' || theme === 'hc-light';
    const settings = {
      ...(isTakenLater ? {} : { 'workbench.colorTheme': themes[theme] }),
      ...options.settings,
    };
    const extension = options.vsix === undefined ? { extension: projectFolder } : {};
    const session = await openSession({ ...extension, ...options, settings, folder });
    const page = new EditorPage(session, {}, folder, draft, patience);
    await page.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
    if (isTakenLater) await page.setUserTheme(theme);
    return page;
  }

  /** Playwright's page, for everything that has no word of its own here. */
  get page(): Page {
    return this.session.page;
  }

  /** What VS Code and the extensions have logged so far. */
  get log(): readonly string[] {
    return this.session.log;
  }

  /** Ends VS Code and the browser. */
  async close(): Promise<void> {
    await this.session.close();
    await rm(this.draft, { recursive: true, force: true });
  }

  /** Ends VS Code and starts it again, on the same folder with the same profile. */
  restart(): Promise<void> {
    return this.session.restart();
  }

  /** Opens a file of the folder by Quick Open, and waits until its text is shown. */
  async openFile(name: string): Promise<void> {
    await this.openQuickInput('Control+P', name);
    await this.quickInput.locator('.monaco-list-row', { hasText: name }).first().waitFor();
    await this.page.keyboard.press('Enter');
    await this.page.locator('.editor-group-container.active .tab.active', { hasText: name }).waitFor();
    await this.page.locator('.editor-group-container.active .view-line').first().waitFor();
  }

  /** Runs a command by its title in the command palette ("Policy: Next Mention of This Entity"). */
  async runCommand(title: string): Promise<void> {
    await this.openQuickInput('F1', `>${title}`);
    await this.quickInput.locator('.monaco-list-row', { hasText: title }).first().waitFor();
    await this.page.keyboard.press('Enter');
    const input = this.quickInput.locator('input.input');
    await this.eventually(
      async () =>
        !(await input.isVisible()) || !(await input.inputValue()).startsWith('>') ? true : undefined,
      `“${title}” does not run`,
    );
  }

  /** Presses keys one after the other ("Control+Home", "ArrowDown"). */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Types text where the cursor is. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Chooses a row of the open quick pick. */
  async choose(label: string): Promise<void> {
    await this.quickInput.locator('.monaco-list-row', { hasText: label }).first().click();
  }

  /** Fills the open input and confirms it. */
  async confirmInput(text: string): Promise<void> {
    await this.quickInput.locator('input.input').fill(text);
    await this.page.keyboard.press('Enter');
  }

  /** Waits until the open quick input has the words in its title. */
  async quickInputTitle(words: string): Promise<void> {
    await this.quickInput
      .locator('.quick-input-title', { hasText: words })
      .waitFor({ timeout: this.patience });
  }

  /** The rows of the open quick pick. */
  quickPickRows(): Promise<string[]> {
    return this.quickInput.locator('.monaco-list-row').allInnerTexts();
  }

  /** Takes a picture of the window into out/pictures/NAME.png and gives its path. */
  async screenshot(name: string): Promise<string> {
    await mkdir(pictureFolder, { recursive: true });
    const path = join(pictureFolder, `${name}.png`);
    await this.page.screenshot({ path });
    return path;
  }

  /** Changes the theme by the folder's settings, and waits until it is on. */
  async setTheme(theme: ThemeKind): Promise<void> {
    await this.setSettings({ 'workbench.colorTheme': themes[theme] });
    await this.themeIsOn(theme);
  }

  /** Adds to the settings of the opened folder (its `.vscode/settings.json`), which VS Code watches. */
  async setSettings(settings: Settings): Promise<void> {
    this.settings = { ...this.settings, ...settings };
    await mkdir(join(this.folder, '.vscode'), { recursive: true });
    await writeFile(join(this.folder, '.vscode', 'settings.json'), JSON.stringify(this.settings, null, 2));
  }

  /**
   * Where words of the active editor stand on screen and how they look.
   * @param nth counts from 1, down the visible part of the text
   * @throws where they are not to be seen within some seconds
   */
  async shownText(words: string, nth = 1): Promise<ShownText> {
    return this.eventually(
      () => this.page.evaluate(findShownText, { words, nth }),
      `“${words}” is not shown (${nth})`,
    );
  }

  /** Where words stand on screen, in CSS pixels. */
  async textRect(words: string, nth = 1): Promise<ShownText['rect']> {
    return (await this.shownText(words, nth)).rect;
  }

  /** The computed style of words once they carry a decoration of an extension. */
  async decorationStyles(words: string, nth = 1): Promise<ShownText['style']> {
    return this.eventually(async () => {
      const shown = await this.shownText(words, nth);
      return shown.classes.includes('TextEditorDecorationType') ? shown.style : undefined;
    }, `“${words}” carries no decoration (${nth})`);
  }

  /** Puts the mouse on words and gives the text of the hover card that opens. */
  async hoverText(words: string, nth = 1): Promise<string> {
    const { x, y, width, height } = await this.reachableRect(words, nth);
    return this.eventually(async () => {
      await this.page.mouse.move(x + width / 2, y + height * 3, { steps: 2 });
      await this.page.mouse.move(x + width / 2, y + height / 2, { steps: 4 });
      const card = this.hoverCard.first();
      await card.waitFor({ timeout: 3000 }).catch(() => undefined);
      const text = (await card.isVisible()) ? await card.innerText() : '';
      // What VS Code shows while providers are at work is no card yet.
      return text === '' || text.startsWith('Loading...') ? undefined : text;
    }, `no hover card opens on “${words}”`);
  }

  /** Closes the hover card and takes the mouse off the text. */
  async leaveText(): Promise<void> {
    await this.page.mouse.move(2, 2);
    await this.page.keyboard.press('Escape');
    await this.hoverCard.first().waitFor({ state: 'hidden' });
  }

  /** Clicks a link of the open hover card by its text, or by a part of it. */
  async clickInHover(text: string | RegExp): Promise<void> {
    await this.hoverCard.locator('a', { hasText: text }).first().click();
  }

  /** Selects words with the mouse. */
  async selectText(words: string, nth = 1): Promise<void> {
    const { x, y, width, height } = await this.reachableRect(words, nth);
    await this.page.mouse.move(x + 1, y + height / 2);
    await this.page.mouse.down();
    await this.page.mouse.move(x + width - 1, y + height / 2, { steps: 5 });
    await this.page.mouse.up();
  }

  /** Annotates words with the keyboard: as proposed, with a note. */
  async annotate(words: string, note: string): Promise<void> {
    await this.selectText(words);
    await this.press('Control+F8');
    await this.quickInputTitle('Annotate “');
    await this.press('Alt+N');
    await this.quickInputTitle('with a note');
    await this.press('Enter');
    await this.quickInputTitle('Note on');
    await this.type(note);
    await this.press('Enter');
    await this.quickInput.waitFor({ state: 'hidden' });
  }

  /** Clicks into words. */
  async clickText(words: string, nth = 1): Promise<void> {
    const { x, y, width, height } = await this.reachableRect(words, nth);
    await this.page.mouse.click(x + width / 2, y + height / 2);
  }

  /** The line and column of the cursor as the status bar tells them, from 1; waits for what is expected. */
  async cursor(expected?: (place: { line: number; column: number }) => boolean): Promise<{
    line: number;
    column: number;
  }> {
    return this.eventually(async () => {
      const text = await this.page.locator('[id="status.editor.selection"]').innerText();
      const [, line, column] = /Ln (\d+), Col (\d+)/.exec(text) ?? [];
      const place = { line: Number(line), column: Number(column) };
      return Number.isNaN(place.line) || expected?.(place) === false ? undefined : place;
    }, 'the cursor is not where it is expected');
  }

  /** The part of the side bar that a view has, by its name. */
  view(name: string): Locator {
    return this.page.locator('.pane', { has: this.page.locator('.pane-header h3', { hasText: name }) });
  }

  /** The rows of a view that are shown. */
  viewRows(name: string): Locator {
    return this.view(name).locator('.monaco-list-row');
  }

  /** Opens the activity bar's container of that name, whether a badge lies over its icon or not. */
  async openContainer(name: string): Promise<void> {
    const icon = this.page.locator(`a[aria-label^="${name}"]`);
    await this.page.locator('.activitybar .action-item', { has: icon }).first().click();
  }

  /** The texts of the notifications that are shown. */
  notifications(): Promise<string[]> {
    return this.page.locator('.notification-list-item-message').allInnerTexts();
  }

  /** The texts of the items in the status bar. */
  statusBarTexts(): Promise<string[]> {
    return this.page.locator('.part.statusbar .statusbar-item:visible').allInnerTexts();
  }

  /**
   * Asks again and again until there is an answer.
   * @throws with the problem where there is none within some seconds
   */
  async eventually<T>(ask: () => Promise<T | undefined>, problem: string): Promise<T> {
    const deadline = Date.now() + this.patience;
    for (;;) {
      const answer = await ask();
      if (answer !== undefined) return answer;
      if (Date.now() > deadline) throw new Error(problem);
      await this.page.waitForTimeout(100);
    }
  }

  /** Changes the theme by the user's settings, and waits until it is on. */
  private async setUserTheme(theme: ThemeKind): Promise<void> {
    const file = join(this.session.profile.dataFolder, 'User', 'settings.json');
    const settings: unknown = JSON.parse(await readFile(file, 'utf8'));
    await writeFile(
      file,
      JSON.stringify(Object.assign({}, settings, { 'workbench.colorTheme': themes[theme] }), null, 2),
    );
    await this.themeIsOn(theme);
  }

  private themeIsOn(theme: ThemeKind): Promise<void> {
    return this.page.locator(`.monaco-workbench.${themeClasses[theme]}`).waitFor({ timeout: this.patience });
  }

  /** Where words stand, for the mouse: the editor scrolls, and what it does not show cannot be reached. */
  private async reachableRect(words: string, nth: number): Promise<ShownText['rect']> {
    const rect = await this.textRect(words, nth);
    const view = await this.page
      .locator('.editor-group-container.active .editor-scrollable')
      .first()
      .boundingBox();
    if (
      view === null ||
      rect.y < view.y ||
      rect.x + rect.width > view.x + view.width ||
      rect.y + rect.height > view.y + view.height
    ) {
      throw new Error(`“${words}” is scrolled out of view (${nth})`);
    }
    return rect;
  }

  private get quickInput() {
    return this.page.locator('.quick-input-widget');
  }

  private get hoverCard() {
    return this.page.locator('.monaco-editor .monaco-hover:not(.hidden):visible');
  }

  /** Opens a quick input by a key; a workbench that has just started may not listen yet. */
  private async openQuickInput(key: string, text: string): Promise<void> {
    const input = this.quickInput.locator('input.input');
    await this.eventually(async () => {
      await this.page.keyboard.press(key);
      await input.waitFor({ timeout: 1000 }).catch(() => undefined);
      return (await input.isVisible()) ? true : undefined;
    }, `no quick input opens on ${key}`);
    await input.fill(text);
  }
}
