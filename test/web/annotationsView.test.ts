import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createAnnotation,
  createSidecar,
  describeSpan,
  emptyAnnotationSet,
  serializeSidecar,
  updateSidecar,
  withAnnotation,
} from '../../src/core/index.js';
import { EditorPage } from '../support/page.js';

const sample = 'antarctic-treaty.md';
const annotated = ['23 June 1961', 'twelve governments', 'Lawyers have admired the sentence ever since.'];

/** The sidecar of an analyst who annotated these words of the sample. */
function sidecarFor(text: string): string {
  const set = annotated.reduce((before, words, index) => {
    const start = text.indexOf(words);
    const selectors = describeSpan(text, { start, end: start + words.length });
    const draft = { creator: 'Test Analyst', verdict: 'added', type: 'actor', selectors } as const;
    const host = { uuid: () => `00000000-0000-4000-8000-00000000000${index}`, now: () => new Date(0) };
    return withAnnotation(before, createAnnotation(draft, host));
  }, emptyAnnotationSet);
  return serializeSidecar(updateSidecar(createSidecar(), set, sample));
}

describe('the annotations of an article that changed outside', () => {
  let folder = '';
  let editor: EditorPage;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'policy-annotator-view-'));
    await cp(join('samples', sample), join(folder, sample));
    const text = await readFile(join(folder, sample), 'utf8');
    await writeFile(join(folder, `${sample}.test-analyst.annotations.json`), sidecarFor(text));
    const changed = text
      .replace('twelve governments', 'lanterns')
      .replace('Lawyers have admired the sentence ever since. ', '');
    await writeFile(join(folder, sample), changed);
    editor = await EditorPage.open({ folder, settings: { 'policyAnnotator.analyst': 'Test Analyst' } });
    await editor.openFile(sample);
    await editor.decorationStyles('Argentina');
  });

  after(async () => {
    await editor.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('are told of once, with a button that opens their view', async () => {
    await editor.runCommand('Notifications: Show Notifications');
    await editor.eventually(async () => {
      const told = (await editor.notifications()).some((text) =>
        text.endsWith('1 annotation moved, 1 is uncertain, 1 lost its passage.'),
      );
      return told ? true : undefined;
    }, 'nothing is said of the change');
    await editor.page
      .locator('.notifications-center .monaco-button', { hasText: 'Show Annotations' })
      .click();
    await editor.press('Escape');
  });

  it('are listed with those first that wait for the analyst', async () => {
    const rows = editor.viewRows('Annotations');
    await editor.eventually(async () => ((await rows.count()) === 4 ? true : undefined), 'no rows');
    const [article, ...others] = await rows.allInnerTexts();
    assert.match(article ?? '', /1 uncertain, 1 without a passage/);
    assert.deepEqual(
      others.map((row) => annotated.findIndex((words) => row.startsWith(words.slice(0, 20)))),
      [1, 2, 0],
    );
    // Whatever the time zone, the date of what waits: in a zone west of Greenwich it is the day before.
    for (const row of others.slice(0, 2)) assert.match(row, /12\/31\/1969|1\/1\/1970/);
  });

  it('are framed where they are not certain, and say why', async () => {
    const card = await editor.hoverText('lanterns');
    assert.match(card, /Does the annotation of “twelve governments” belong here\?/);
    await editor.leaveText();
    await editor.screenshot('annotations-view-dark');
    const frames: unknown = await editor.page.evaluate(
      `Array.from(document.querySelectorAll('.view-overlays .cdr')).filter(
        (element) => getComputedStyle(element).outlineStyle === 'dashed').length`,
    );
    assert.equal(frames, 1);
  });

  it('get tags together, as many rows as are chosen', async () => {
    const row = (words: string) => editor.viewRows('Annotations').filter({ hasText: words }).first();
    await row('23 June').click();
    await row('twelve').click({ modifiers: ['Control'] });
    await row('twelve').click({ button: 'right' });
    // The menu takes a click that comes at once for the end of the one that opened it.
    await editor.page.locator('.context-view .action-item', { hasText: 'Set Tags…' }).waitFor();
    await editor.press('ArrowDown', 'Enter');
    await editor.quickInputTitle('Tags of 2 annotations');
    await editor.type('treaty law');
    await editor.press('Enter', 'Enter');
    for (const words of ['23 June', 'twelve']) await row(words).filter({ hasText: '#treaty law' }).waitFor();
    await editor.runCommand('Policy: Undo Last Annotation Change');
    for (const words of ['23 June', 'twelve'])
      await row(words).filter({ hasNotText: '#treaty law' }).waitFor();
  });
});
