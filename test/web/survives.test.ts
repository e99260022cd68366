import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';
import { highlightedStretches } from '../../scripts/vscode/dom.mjs';
import {
  createAnnotation,
  createSidecar,
  describeSpan,
  emptyAnnotationSet,
  parseSidecarFile,
  serializeSidecar,
  sidecarName,
  updateSidecar,
  withAnnotation,
} from '../../src/core/index.js';
import { EditorPage } from '../support/page.js';

const article = 'harbour.md';
const ownSidecar = sidecarName(article, 'test-analyst');
const colleaguesSidecar = sidecarName(article, 'second-reader');

const heading = '# The old harbour';
const lanterns =
  'Every autumn the wardens hang dockside lanterns along the mole before the storms. ' +
  'They begin at the chapel, climb down the slippery ladder and work towards the beacon until their hands are numb. ' +
  'Afterwards everybody eats soup in the net loft, and the oldest of them reads aloud who was on duty last winter.';
const warehouses = 'Nobody has ever counted the empty warehouses that stand behind the ropewalk.';
const opinion =
  'People in the upper town say that nothing at all has changed down here since their childhood, ' +
  'while the younger shopkeepers complain that everything did.';
const ferry = 'The ferry still leaves at seven, as the board at the ticket booth announces.';
const boats = 'The smallest boats lie at the wooden steps, where the water is calm.';
const original = paragraphs(heading, lanterns, warehouses, opinion, ferry, boats);

const typedBefore = 'This text was read twice.';
const typedLanterns = lanterns.replace('dockside lanterns', 'dockside round lanterns');
const edited = paragraphs(heading, typedBefore, typedLanterns, warehouses, opinion, ferry, boats);

const reworded = 'A census is overdue; the mayor promised one for next May.';
const rewritten = paragraphs(heading, typedBefore, opinion, typedLanterns, reworded, ferry, boats);

const colleaguesBoats = 'In summer the smallest boats lie at the stone steps, where the water is calm.';
const colleaguesText = paragraphs(heading, lanterns, warehouses, opinion, ferry, colleaguesBoats);
const merged = paragraphs(heading, typedBefore, opinion, typedLanterns, reworded, ferry, colleaguesBoats);

const lanternsNote = 'Ask who pays for the oil.';
const warehousesNote = 'Count them on foot.';
const townNote = 'Interview two of them.';
const boatsNote = 'Compare with the fishing register.';

function paragraphs(...lines: readonly string[]): string {
  return `${lines.join('\n\n')}\n`;
}

/** The sidecar of a second analyst, who annotated the smallest boats in their own version of the article. */
function colleaguesAnnotations(): string {
  const start = colleaguesText.indexOf('smallest boats');
  const annotation = createAnnotation(
    {
      creator: 'Second Reader',
      verdict: 'added',
      type: 'resource',
      note: boatsNote,
      selectors: describeSpan(colleaguesText, { start, end: start + 'smallest boats'.length }),
    },
    { uuid: () => crypto.randomUUID(), now: () => new Date() },
  );
  return serializeSidecar(
    updateSidecar(createSidecar(), withAnnotation(emptyAnnotationSet, annotation), article),
  );
}

function hasGit(): boolean {
  try {
    execFileSync('git', ['--version']);
    return true;
  } catch {
    return false;
  }
}

describe('annotations of a real article', function () {
  let folder = '';
  /** What the analyst's and the colleague's repositories pull from and push to. */
  let shared = '';
  let editor: EditorPage | undefined;

  const git = (...args: readonly string[]): string => gitIn(folder, ...args);
  const gitIn = (cwd: string, ...args: readonly string[]): string =>
    execFileSync('git', ['-c', 'user.name=Kari', '-c', 'user.email=kari@example.org', ...args], {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      // No settings of the machine's, such as line ends or hooks.
      env: { ...process.env, GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_NOSYSTEM: '1' },
    });
  const read = (name: string): Promise<string> => readFile(join(folder, name), 'utf8');
  const commit = (message: string): void => {
    git('add', '--all');
    git('commit', '--quiet', '--message', message);
  };

  /** A colleague annotates a version of the article of their own, and shares both. */
  const colleaguePushes = async (): Promise<void> => {
    const clone = join(folder, '.git', 'colleague');
    gitIn(shared, 'clone', '--quiet', shared, clone);
    await writeFile(join(clone, article), colleaguesText);
    await writeFile(join(clone, colleaguesSidecar), colleaguesAnnotations());
    gitIn(clone, 'add', '--all');
    gitIn(clone, 'commit', '--quiet', '--message', 'Second reading');
    gitIn(clone, 'push', '--quiet');
  };

  const untilOnDisk = (page: EditorPage, name: string, has: (text: string) => boolean): Promise<true> =>
    page.eventually(async () => {
      const isThere = (await readdir(folder)).includes(name);
      return isThere && has(await read(name)) ? true : undefined;
    }, `${name} does not become what it should`);
  const untilHighlighted = (page: EditorPage, words: readonly string[]): Promise<true> =>
    page.eventually(
      async () => {
        const stretches = await page.page.evaluate(highlightedStretches);
        return words.every((one) => stretches.includes(one)) ? true : undefined;
      },
      `not highlighted: ${words.join(', ')}`,
    );
  const annotate = async (page: EditorPage, words: string, note: string): Promise<void> => {
    await page.annotate(words, note);
    await untilOnDisk(page, ownSidecar, (text) => text.includes(note));
  };
  /** The text of the row of the Annotations view that has the words. */
  const rowOf = (page: EditorPage, words: string): Promise<string> =>
    page.page
      .locator('.part.sidebar .monaco-list-row', { hasText: words })
      .first()
      .innerText({ timeout: 15_000 });

  before(function () {
    if (hasGit()) return;
    process.stderr.write('git is not installed: no branch can be merged, and this test is left out.\n');
    this.skip();
  });

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'policy-annotator-survives-'));
    shared = await mkdtemp(join(tmpdir(), 'policy-annotator-shared-'));
    gitIn(shared, 'init', '--quiet', '--bare', '--initial-branch', 'main');
    git('init', '--quiet', '--initial-branch', 'main');
    await writeFile(join(folder, article), original);
    commit('The article');
    git('remote', 'add', 'origin', shared);
    git('push', '--quiet', '--set-upstream', 'origin', 'main');
    editor = await EditorPage.open({
      folder,
      size: { width: 1400, height: 800 },
      theme: 'light',
      settings: { 'policyAnnotator.analyst': 'Test Analyst' },
    });
    await editor.openFile(article);
    await editor.decorationStyles('harbour');
  });

  afterEach(async () => {
    await editor?.close();
    for (const path of [folder, shared]) await rm(path, { recursive: true, force: true });
  });

  it('survive typing, a rewrite from outside, a pull and a restart', async () => {
    assert.ok(editor);
    const page = editor;
    await annotate(page, 'dockside lanterns', lanternsNote);
    await annotate(page, 'empty warehouses', warehousesNote);
    await annotate(page, 'upper town', townNote);
    await untilHighlighted(page, ['dockside lanterns', 'empty warehouses', 'upper town']);
    assert.equal(await read(article), original);
    await page.screenshot('survives-1-annotated');

    await page.clickText('old harbour');
    await page.press('End', 'Enter', 'Enter');
    await page.type(typedBefore);
    await page.clickText('lanterns along');
    await page.press('Home', ...Array<string>(6).fill('Control+ArrowRight'));
    await page.type(' round');
    await page.press('Control+S');
    await untilOnDisk(page, article, (text) => text === edited);
    await untilHighlighted(page, ['dockside round lanterns', 'empty warehouses', 'upper town']);
    await page.screenshot('survives-2-edited');
    commit('First reading');

    await writeFile(join(folder, article), rewritten);
    await page.shownText(reworded);
    await untilHighlighted(page, ['dockside round lanterns', 'upper town']);
    const policyViews = page.page.locator('a[aria-label^="Policy"]');
    await page.page.locator('.part.activitybar .action-item').filter({ has: policyViews }).click();
    assert.match(await rowOf(page, 'empty warehouses'), /Count them on foot/);
    await page.screenshot('survives-3-rewritten');
    commit('Rewritten');

    await colleaguePushes();
    git('pull', '--quiet', '--no-rebase', '--no-edit');
    await page.shownText(colleaguesBoats);
    await untilHighlighted(page, ['dockside round lanterns', 'upper town', 'smallest boats']);
    await page.screenshot('survives-4-pulled');

    await page.restart();
    await page.openFile(article);
    await untilHighlighted(page, ['dockside round lanterns', 'upper town', 'smallest boats']);
    const own = await page.hoverText('dockside');
    assert.ok(own.includes('Test Analyst') && own.includes(lanternsNote), own);
    await page.screenshot('survives-5-restarted');
    await page.leaveText();
    const colleagues = await page.hoverText('smallest boats');
    assert.ok(colleagues.includes('Second Reader') && colleagues.includes(boatsNote), colleagues);
    await page.screenshot('survives-6-colleague');
    await page.leaveText();
    assert.match(await rowOf(page, 'empty warehouses'), /Count them on foot/);
    await page.eventually(
      async () => ((await rowOf(page, article)).includes('1 without a passage') ? true : undefined),
      'the article’s row does not tell of the lost passage',
    );

    assert.equal(await read(article), merged);
    // Nobody wrote anything since the pull.
    assert.equal(git('status', '--porcelain'), '');
    for (const [name, notes] of [
      [ownSidecar, [lanternsNote, warehousesNote, townNote]],
      [colleaguesSidecar, [boatsNote]],
    ] as const) {
      const { sidecar, problems } = parseSidecarFile(await readFile(join(folder, name)));
      assert.deepEqual(problems, []);
      const found = [...(sidecar?.annotations.annotations.values() ?? [])].map(({ note }) => note);
      assert.deepEqual(found.sort(), [...notes].sort());
    }
  });

  it('are kept where their folder is gone, over a restart too, and written when it is there again', async () => {
    assert.ok(editor);
    const page = editor;
    const [away, name] = [join(folder, 'away'), 'away/inlet.md'];
    const sidecar = sidecarName('inlet.md', 'test-analyst');
    await mkdir(away);
    await writeFile(join(folder, name), lanterns);
    // A page that opens anew knows the new file.
    await page.restart();
    await page.openFile('inlet.md');
    await page.shownText('dockside lanterns');
    await rm(away, { recursive: true });
    await page.annotate('dockside lanterns', lanternsNote);
    // A toast may have gone by; the list keeps it.
    await page.runCommand('Notifications: Show Notifications');
    await page.eventually(
      async () =>
        (await page.notifications()).some((text) => text.includes('its folder is gone')) ? true : undefined,
      'nothing is said of the folder',
    );
    await page.screenshot('survives-7-folder-gone');
    await page.restart();
    await mkdir(away);
    await writeFile(join(folder, name), lanterns);
    await page.openFile('inlet.md');
    await untilHighlighted(page, ['dockside lanterns']);
    await page.eventually(async () => {
      const isThere = (await readdir(away)).includes(sidecar);
      return isThere && (await read(`away/${sidecar}`)).includes(lanternsNote) ? true : undefined;
    }, 'the annotation is not written');
  });
});
