import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, hoverOn, putCursorOn, readFile, select, until, writeFile } from '../support/inEditor.js';
import {
  analyst,
  annotated,
  asks,
  changeOutside,
  formerText,
  replaced,
  beTheTester,
} from '../support/questionedArticle.js';

async function fixesOn(editor: vscode.TextEditor): Promise<vscode.CodeAction[]> {
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    editor.document.uri,
    editor.selection,
    vscode.CodeActionKind.QuickFix.value,
  );
  return actions.filter(({ command }) => command?.command.startsWith('policyAnnotator.') === true);
}

async function run({ command }: vscode.CodeAction): Promise<void> {
  assert.ok(command);
  const args: unknown[] = command.arguments ?? [];
  await vscode.commands.executeCommand(command.command, ...args);
}

function asksNoMore(editor: vscode.TextEditor): Promise<true> {
  return eventually(async () =>
    (await hoverOn(editor, 'catch limits')).includes('Does the annotation of') ? undefined : true,
  );
}

describe('an annotation whose place is not certain', () => {
  before(beTheTester);
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeQuickOpen'));

  it('asks, says why, and is written at its place only when the analyst says so', async () => {
    const article = await annotated('confirmed');
    const { editor, sidecar, json } = article;
    await changeOutside(article, replaced);
    const card = await asks(editor, 'catch limits');
    assert.match(card, /other words stand in its place/);
    assert.match(card, /\d+ \\% like/);
    assert.equal(await readFile(sidecar), json);

    putCursorOn(editor, 'catch limits');
    const fixes = await fixesOn(editor);
    assert.deepEqual(
      fixes.map(({ command }) => command?.command),
      ['policyAnnotator.confirmPlace', 'policyAnnotator.passageGone'],
    );
    const [confirm] = fixes;
    assert.ok(confirm);
    await run(confirm);
    const written = await eventually(async () => {
      const now = await readFile(sidecar);
      return now === json ? undefined : now;
    });
    assert.match(written, /"exact": "the catch limits"/);
    assert.match(written, /"attached": "\d{4}-/);
    assert.doesNotMatch(await hoverOn(editor, 'catch limits'), /Does the annotation of/);
    assert.match(await hoverOn(editor, 'catch limits'), /Question Tester/);
    assert.equal(editor.document.getText(), replaced);
  });

  it('is an orphan once its passage is said to be gone, and can be attached elsewhere', async () => {
    const article = await annotated('gone');
    const { editor, sidecar, json, id } = article;
    await changeOutside(article, replaced);
    await asks(editor, 'catch limits');
    putCursorOn(editor, 'catch limits');
    await vscode.commands.executeCommand('policyAnnotator.passageGone');
    await asksNoMore(editor);
    const gone = json.replace(/^( *)("textId": "[0-9a-f]{40}",)$/m, '$1$2\n$1"orphaned": "gone",');
    const withoutTime = (file = ''): string => file.replace(/"modified": .*/, '');
    await eventually(async () =>
      withoutTime(await readFile(sidecar)) === withoutTime(gone) ? true : undefined,
    );
    await vscode.commands.executeCommand('policyAnnotator.undoLastChange');
    await asks(editor, 'catch limits');
    await eventually(async () =>
      (await readFile(sidecar))?.includes('"orphaned": "gone"') === true ? undefined : true,
    );
    putCursorOn(editor, 'catch limits');
    await vscode.commands.executeCommand('policyAnnotator.passageGone');
    await asksNoMore(editor);

    select(editor, 'The harbour');
    await vscode.commands.executeCommand(
      'policyAnnotator.attachToSelection',
      editor.document.uri.toString(),
      id,
    );
    await eventually(async () =>
      (await readFile(sidecar))?.includes('"exact": "The harbour"') === true ? true : undefined,
    );
    assert.match(await hoverOn(editor, 'The harbour'), /Question Tester/);
    assert.doesNotMatch((await readFile(sidecar)) ?? '', /"orphaned": "gone"/);
  });

  it('is kept without a place, or deleted, when its passage is gone', async () => {
    const article = await annotated('orphan');
    const { editor, sidecar, id } = article;
    await changeOutside(
      article,
      formerText.replace('The ministers will review the quota in autumn.\n\n', ''),
    );
    const about = [editor.document.uri.toString(), id];
    await vscode.commands.executeCommand('policyAnnotator.keepAnnotation', ...about);
    await until(async () => (await readFile(sidecar))?.includes('"orphaned": "kept"') === true);
    await vscode.commands.executeCommand('policyAnnotator.deleteAnnotation', ...about);
    await until(async () => /"deleted": "/.test((await readFile(sidecar)) ?? ''));
    assert.doesNotMatch((await readFile(sidecar)) ?? '', /the quota/);
  });

  it('is shown at the next candidate, and stays uncertain', async () => {
    const article = await annotated('candidates');
    const { editor, sidecar, json } = article;
    const paragraph =
      'Nobody in Bergen had asked for it. The ministers will review the quota in autumn. The boats came home late.';
    const twice = `The harbour stays open.\n\n${paragraph}\n\nIt rained.\n\n${paragraph}\n\nIt rained. The council of Tromsø met.\n`;
    await changeOutside(article, twice);
    const first = await eventually(async () => {
      for (const nth of [1, 2])
        if ((await hoverOn(editor, 'the quota', nth)).includes('Does the annotation of')) return nth;
      return undefined;
    });
    select(editor, 'the quota', first);
    assert.deepEqual(
      (await fixesOn(editor)).map(({ command }) => command?.command.split('.').at(-1)),
      ['confirmPlace', 'nextCandidate', 'passageGone'],
    );
    const other = first === 1 ? 2 : 1;
    await vscode.commands.executeCommand('policyAnnotator.nextCandidate');
    await asks(editor, 'the quota', other);
    assert.doesNotMatch(await hoverOn(editor, 'the quota', first), /Does the annotation of/);
    assert.equal(await readFile(sidecar), json);
  });

  it('belongs to a colleague: nobody else places it', async () => {
    const article = await annotated('colleague');
    const { editor, sidecar, json, id } = article;
    await writeFile(
      `${article.name}.ada.annotations.json`,
      json.replaceAll(analyst, 'Ada').replace(id, `${id.slice(0, -4)}0000`),
    );
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(editor.document.uri, '..', sidecar));
    await changeOutside(article, replaced);
    await eventually(async () => ((await asks(editor, 'catch limits')).includes('Ada') ? true : undefined));
    putCursorOn(editor, 'catch limits');
    assert.deepEqual(await fixesOn(editor), []);
  });

  it('asks nobody where the colleague who made it said that its passage is gone', async () => {
    const article = await annotated('settled');
    const { editor, name, json } = article;
    const settled = json
      .replaceAll(analyst, 'Ada')
      .replace('"selector": [', '"orphaned": "kept", "selector": [');
    await writeFile(`${name}.ada.annotations.json`, settled);
    await eventually(async () => ((await hoverOn(editor, 'the quota')).includes('Ada') ? true : undefined));
    await changeOutside(article, replaced);
    const card = await asks(editor, 'catch limits');
    assert.ok(card.includes(analyst) && !card.includes('Ada'), card);
  });
});
