import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { writeFailure } from '../../src/editor/sidecars/fileFailure.js';
import {
  annotateSelection,
  eventually,
  hoverOn,
  readFile,
  select,
  setAnalyst,
  showArticle,
  writeFile,
} from '../support/inEditor.js';
import { MemoryFiles } from '../support/memoryFiles.js';

const text = 'Egypt buys wheat from Ukraine.\n\nThe silos of Damietta are full.\n';
const analyst = 'Sidecar Tester';

async function annotate(editor: vscode.TextEditor, words: string): Promise<void> {
  select(editor, words);
  await annotateSelection();
}

/** An article with one annotation, and the text of its sidecar. */
async function annotated(
  name: string,
): Promise<{ editor: vscode.TextEditor; sidecar: string; json: string }> {
  const editor = await showArticle(name, text);
  await annotate(editor, 'silos');
  const sidecar = `${name}.sidecar-tester.annotations.json`;
  return { editor, sidecar, json: await eventually(() => readFile(sidecar)) };
}

function isShown(editor: vscode.TextEditor, words: string): Promise<true> {
  return eventually(async () => ((await hoverOn(editor, words)).includes(analyst) ? true : undefined));
}

/** What a person is told where a sidecar in the folder could not be written. */
async function whyRefused(files: MemoryFiles): Promise<string> {
  try {
    await vscode.workspace.fs.writeFile(files.at('sidecar.json'), new Uint8Array());
    return '';
  } catch (error) {
    return writeFailure(error);
  }
}

describe('sidecars', () => {
  before(() => setAnalyst(analyst));
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeQuickOpen'));

  it('offer to merge the conflict that git left, and show both sides until then', async () => {
    const { editor, sidecar, json } = await annotated('conflicted.md');
    const line = /^ *"created": .*\n/m.exec(json)?.[0] ?? '';
    const conflict = json.replace(line, `<<<<<<< HEAD\n${line}=======\n${line}>>>>>>> branch\n`);
    const uri = await writeFile(sidecar, conflict);
    const [problem] = await eventually(() => {
      const found = vscode.languages.getDiagnostics(uri);
      return found.length > 0 ? found : undefined;
    });
    assert.equal(problem?.code, 'sidecar.conflict');
    await isShown(editor, 'silos');

    await vscode.workspace.openTextDocument(uri);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      problem.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const [action] = actions.filter(({ edit }) => edit !== undefined);
    assert.ok(action?.edit);
    await vscode.workspace.applyEdit(action.edit);
    assert.equal((await vscode.workspace.openTextDocument(uri)).getText(), json);
    await vscode.workspace.saveAll(false);
    await eventually(() => (vscode.languages.getDiagnostics(uri).length === 0 ? true : undefined));
  });

  it('show what is whole of a broken file, keep what comes meanwhile and write it after the repair', async () => {
    const { editor, sidecar, json } = await annotated('damaged.md');
    const broken = json.replace('"items": [', '"items": [ {"id": "urn:uuid:1", ');
    const uri = await writeFile(sidecar, broken);
    await eventually(() => (vscode.languages.getDiagnostics(uri).length > 0 ? true : undefined));
    await isShown(editor, 'silos');
    await annotate(editor, 'Damietta');
    await isShown(editor, 'Damietta');
    assert.equal(await readFile(sidecar), broken);

    await writeFile(sidecar, json);
    const written = await eventually(async () => {
      const now = await readFile(sidecar);
      return now?.includes('"Damietta"') === true ? now : undefined;
    });
    assert.match(written, /"exact": "silos"/);
  });

  it('keep a deletion that cannot be written, until it can', async () => {
    const { editor, sidecar, json } = await annotated('deleted-later.md');
    await writeFile(sidecar, `${json}}`);
    await isShown(editor, 'silos');
    select(editor, 'silos');
    await vscode.commands.executeCommand('policyAnnotator.deleteAnnotation');
    await eventually(async () => ((await hoverOn(editor, 'silos')).includes(analyst) ? undefined : true));
    await writeFile(sidecar, json);
    await eventually(async () =>
      (await readFile(sidecar))?.includes('"deleted": "') === true ? true : undefined,
    );
  });

  it('keep what a place refuses to take, say why, and write it with the article', async () => {
    const files = new MemoryFiles(vscode.Uri.from({ scheme: 'refusing', path: '/texts' }), { 'a.md': text });
    const registration = vscode.workspace.registerFileSystemProvider('refusing', files);
    try {
      const editor = await vscode.window.showTextDocument(
        await vscode.workspace.openTextDocument(files.at('a.md')),
      );
      files.refusal = new Error('QuotaExceededError: the quota is used up');
      await annotate(editor, 'silos');
      await isShown(editor, 'silos');
      assert.match(await whyRefused(files), /^the disk is full$/);
      files.refusal = vscode.FileSystemError.NoPermissions(files.folder);
      assert.match(await whyRefused(files), /^the folder may not be written to$/);
      files.refusal = vscode.FileSystemError.Unavailable(files.folder);
      assert.match(await whyRefused(files), /^the place cannot be reached$/);
      files.refusal = undefined;
      files.hasFolder = false;
      await annotate(editor, 'Damietta');
      await isShown(editor, 'Damietta');
      assert.equal(files.hasFolder, false);
      files.hasFolder = true;
      await editor.edit((edit) => {
        edit.insert(new vscode.Position(0, 0), 'Again: ');
      });
      await editor.document.save();
      const written = await eventually(() => files.textOf('a.md.sidecar-tester.annotations.json'));
      assert.match(written, /"exact": "Damietta"[^]*"exact": "silos"|"silos"[^]*"Damietta"/);
    } finally {
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      registration.dispose();
    }
  });

  it('are whole again after a write that stopped in the middle', async () => {
    const files = new MemoryFiles(vscode.Uri.from({ scheme: 'tearing', path: '/texts' }), { 'a.md': text });
    const registration = vscode.workspace.registerFileSystemProvider('tearing', files);
    const sidecar = 'a.md.sidecar-tester.annotations.json';
    try {
      const editor = await vscode.window.showTextDocument(
        await vscode.workspace.openTextDocument(files.at('a.md')),
      );
      files.fault = 'half';
      await annotate(editor, 'silos');
      const torn = await eventually(() => files.textOf(sidecar));
      assert.throws(() => void JSON.parse(torn), SyntaxError);
      await isShown(editor, 'silos');
      files.fault = undefined;
      await editor.edit((edit) => {
        edit.insert(new vscode.Position(0, 0), 'Again: ');
      });
      await editor.document.save();
      const whole = await eventually(() => {
        const written = files.textOf(sidecar);
        return written === torn ? undefined : written;
      });
      assert.ok(whole.startsWith(torn) && whole.endsWith('}\n'), whole);
      await isShown(editor, 'silos');
    } finally {
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      registration.dispose();
    }
  });

  it('leave the file of another analyst with the same spelling, who only replied', async () => {
    const theirs = 'spelled.md.sidecar-tester.annotations.json';
    const reply = {
      id: `urn:uuid:${crypto.randomUUID()}`,
      type: 'Annotation',
      creator: { type: 'Person', name: 'Sidecar-Tester' },
      created: '2026-01-01T00:00:00Z',
      modified: '2026-01-01T00:00:00Z',
      body: [{ type: 'TextualBody', purpose: 'commenting', value: 'Why?' }],
      target: 'urn:uuid:elsewhere',
    };
    const before = JSON.stringify({ type: 'AnnotationPage', formatVersion: 1, items: [reply] });
    await writeFile(theirs, before);
    await annotate(await showArticle('spelled.md', text), 'silos');
    const own = await eventually(() => readFile('spelled.md.sidecar-tester-2.annotations.json'));
    assert.match(own, /"exact": "silos"/);
    assert.equal(await readFile(theirs), before);
  });

  it('merge what another program wrote into the same file', async () => {
    const { editor, sidecar, json } = await annotated('merged.md');
    const tag = '{ "type": "TextualBody", "purpose": "tagging", "value": "harbour" },';
    await writeFile(sidecar, json.replace('"body": [', `"body": [ ${tag}`));
    await annotate(editor, 'Damietta');
    const written = await eventually(async () => {
      const now = await readFile(sidecar);
      return now?.includes('"Damietta"') === true ? now : undefined;
    });
    assert.match(written, /"value": "harbour"/);
  });

  it('are shown together where a colleague began with a copy of one, and each keeps to their own', async () => {
    const { editor, sidecar, json } = await annotated('copied.md');
    const colleagues = 'copied.md.began-with-a-copy.annotations.json';
    const copy = json.replaceAll(analyst, 'Began With A Copy');
    await writeFile(colleagues, copy);
    await eventually(async () => {
      const card = await hoverOn(editor, 'silos');
      return card.includes(analyst) && card.includes('Began With A Copy') ? true : undefined;
    });
    select(editor, 'silos');
    await vscode.commands.executeCommand('policyAnnotator.deleteAnnotation');
    await eventually(async () =>
      (await readFile(sidecar))?.includes('"deleted": "') === true ? true : undefined,
    );
    await eventually(async () => ((await hoverOn(editor, 'silos')).includes(analyst) ? undefined : true));
    assert.match(await hoverOn(editor, 'silos'), /Began With A Copy/);
    assert.equal(await readFile(colleagues), copy);
  });

  it('are completed and checked by the editor where somebody writes them by hand', async () => {
    const name = `by hand ${crypto.randomUUID().slice(0, 8)}.md.sidecar-tester.annotations.json`;
    const content = '{ "type": "AnnotationPage", "formatVersion": "one",\n  "items": [{  }] }\n';
    const uri = await writeFile(name, content);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    const inItem = new vscode.Position(1, '  "items": [{ '.length);
    const labels = await eventually(async () => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        uri,
        inItem,
      );
      const found = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
      return found.includes('created') ? found : undefined;
    });
    for (const field of ['id', 'creator', 'body', 'target']) assert.ok(labels.includes(field), field);
    const formatVersion = content.indexOf('"one"');
    const warning = await eventually(() =>
      vscode.languages
        .getDiagnostics(uri)
        .find(
          ({ source, range }) => source !== 'Policy Annotator' && range.start.character === formatVersion,
        ),
    );
    assert.match(warning.message, /Incorrect type/);
  });
});
