import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { MemoryFiles } from '../support/memoryFiles.js';
import {
  annotateSelection,
  eventually,
  hoverOn,
  putCursorOn,
  readFile,
  select,
  setAnalyst,
  showArticle,
  workspaceFolder,
  writeFile,
} from '../support/inEditor.js';

const file = '.policy/glossary.jsonc';
const text = 'Egypt buys quillwort. It lifts the export ban, and the export ban is history.\n';
const quillwort =
  '{ "id": "quillwort", "type": "resource", "labels": { "en": "quillwort", "de": "Brachsenkraut" } }';
const ban =
  '{ "id": "export-ban", "type": "measure", "labels": { "en": "export ban", "de": "Ausfuhrverbot" } }';
const measure =
  '{ "id": "measure", "labels": { "en": "measure", "de": "Maßnahme" }, "colors": { "light": "#0b6e4f", "dark": "#5fd3a8" } }';

/** Far more than the second that a person should wait at most: a test machine may be busy with other things. */
const generousMilliseconds = 3000;

/** Waits until the hover card on the words is as expected, and tells how many milliseconds that took. */
async function untilHover(
  editor: vscode.TextEditor,
  words: string,
  isExpected: (card: string) => boolean,
): Promise<number> {
  const start = performance.now();
  await eventually(async () => (isExpected(await hoverOn(editor, words)) ? true : undefined));
  return performance.now() - start;
}

const knows = (card: string): boolean => card.includes('in your own glossary');
const nothing = (card: string): boolean => card === '';

async function deleteGlossary(): Promise<void> {
  const folder = vscode.Uri.joinPath(workspaceFolder(), '.policy');
  await vscode.workspace.fs.delete(folder, { recursive: true }).then(undefined, () => undefined);
}

async function problems(uri: vscode.Uri): Promise<vscode.Diagnostic[]> {
  return eventually(() => {
    const found = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Policy Annotator');
    return found.length > 0 ? found : undefined;
  });
}

describe('the analyst’s own glossary', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await deleteGlossary();
    const probe = await showArticle('glossary-probe.md', 'No quillwort here.\n');
    await untilHover(probe, 'quillwort', nothing);
  });

  it('is in force in every open article soon after it is written, changed and deleted', async () => {
    const first = await showArticle('glossary-first.md', text);
    await untilHover(first, 'Egypt', (card) => card !== '');
    assert.ok(nothing(await hoverOn(first, 'quillwort')));
    const second = await vscode.window.showTextDocument(
      await vscode.workspace.openTextDocument(await writeFile('glossary-second.md', text)),
      vscode.ViewColumn.Beside,
    );
    for (const [content, words, isExpected] of [
      [`{ "entries": [${quillwort}] }`, 'quillwort', knows],
      [`{ "types": [${measure}], "entries": [${quillwort}, ${ban}] }`, 'export ban', knows],
      [`{ "never": ["Egypt"] }`, 'Egypt', nothing],
    ] as const) {
      await writeFile(file, content);
      for (const editor of [first, second]) {
        const milliseconds = await untilHover(editor, words, isExpected);
        assert.ok(milliseconds < generousMilliseconds, `${words}: ${milliseconds} ms`);
      }
    }
    await deleteGlossary();
    for (const editor of [first, second])
      assert.ok((await untilHover(editor, 'Egypt', (card) => card !== '')) < generousMilliseconds);
    await vscode.window.showTextDocument(second.document, second.viewColumn);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('adds types that work like the others', async () => {
    await setAnalyst('Test Analyst');
    await writeFile(file, `{ "types": [${measure}], "entries": [${ban}] }`);
    const editor = await showArticle('glossary-types.md', text);
    await untilHover(editor, 'export ban', knows);
    const card = await hoverOn(editor, 'export ban');
    assert.match(card, /\*\*export ban\*\* · Ausfuhrverbot — measure/);
    assert.match(card, /2 mentions in this article/);

    putCursorOn(editor, 'export ban');
    await vscode.commands.executeCommand('policyAnnotator.nextMention');
    assert.equal(editor.selection.start.character, text.lastIndexOf('export ban'));

    select(editor, 'export ban');
    await annotateSelection();
    const sidecar = await eventually(() => readFile('glossary-types.md.test-analyst.annotations.json'));
    assert.match(sidecar, /measure/);
    assert.match(await hoverOn(editor, 'export ban'), /Test Analyst/);
  });

  it('stays as it was while the file is broken, which is reported at its place', async () => {
    await writeFile(file, `{ "entries": [${quillwort}] }`);
    const editor = await showArticle('glossary-broken.md', text);
    await untilHover(editor, 'quillwort', knows);

    const broken = await writeFile(
      file,
      `{\n  "entries": [${ban}],\n  "types": [{ "id": "measure", "colors": { "light": "green", "dark": "#0f0" } }]\n}\n`,
    );
    const [problem] = await problems(broken);
    assert.equal(problem?.severity, vscode.DiagnosticSeverity.Error);
    assert.match(problem.message, /no colour/);
    const line = '  "types": [{ "id": "measure", "colors": { "light": "green"';
    assert.deepEqual(problem.range, new vscode.Range(2, line.length - '"green"'.length, 2, line.length));
    assert.ok(knows(await hoverOn(editor, 'quillwort')));
    assert.ok(nothing(await hoverOn(editor, 'export ban')));

    await writeFile(file, `{ "types": [${measure}], "entries": [${ban}] }`);
    await untilHover(editor, 'export ban', knows);
    assert.ok(nothing(await hoverOn(editor, 'quillwort')));
    assert.deepEqual(vscode.languages.getDiagnostics(broken), []);
  });

  it('may hold any words where it names types and subtypes', async () => {
    const hostile = JSON.stringify({
      entries: [
        {
          id: 'quillwort',
          type: '<b>[x](command:workbench.action.quit)',
          subtype: 'valueOf',
          labels: { en: 'quillwort' },
        },
      ],
    });
    await writeFile(file, hostile);
    const editor = await showArticle('glossary-hostile.md', text);
    await untilHover(editor, 'quillwort', knows);
    const card = await hoverOn(editor, 'quillwort');
    assert.match(card, /, valueOf/);
    assert.doesNotMatch(card, /<b>|\]\(command:workbench/);
  });

  it('is the built-in one alone where the file is broken from the first', async () => {
    const broken = await writeFile(file, '{ "never": ["Egypt"],\n<<<<<<< HEAD\n');
    const [problem] = await problems(broken);
    assert.equal(problem?.range.start.line, 1);
    const editor = await showArticle('glossary-broken-first.md', text);
    assert.match(await hoverOn(editor, 'Egypt'), /actor, state/);
  });

  it('is made with an example by a command, which never overwrites one', async () => {
    await showArticle('glossary-command.md', text);
    await vscode.commands.executeCommand('policyAnnotator.openGlossary');
    const example = vscode.window.activeTextEditor;
    assert.equal(example?.document.uri.toString(), vscode.Uri.joinPath(workspaceFolder(), file).toString());
    assert.equal(example.document.languageId, 'jsonc');
    const content = await readFile(file);
    assert.equal(content, example.document.getText());

    // What the example shows in comments is a glossary too.
    await writeFile(file, content.replace(/^( *)\/\/ (?=[{"])/gm, '$1'));
    const editor = await showArticle('glossary-example.md', 'Since the Blue Lake Pact, March is cold.\n');
    await untilHover(editor, 'Blue Lake Pact', knows);
    assert.deepEqual(vscode.languages.getDiagnostics(example.document.uri), []);

    await writeFile(file, '{} // mine');
    await vscode.commands.executeCommand('policyAnnotator.openGlossary');
    assert.equal(await readFile(file), '{} // mine');
  });

  it('is completed, checked and explained by the editor', async () => {
    const content =
      '{ "types": [{ "id": "measure", "underline": "wavy", "colours": {} }],\n  "entries": [{  }], }\n';
    const uri = await writeFile(file, content);
    const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    await eventually(() => (editor.document.getText() === content ? true : undefined));
    await untilHover(editor, '"underline"', (card) => card.includes('without colour'));
    const inEntry = new vscode.Position(1, '  "entries": [{ '.length);
    const labels = await eventually(async () => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        uri,
        inEntry,
      );
      const found = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
      return found.includes('labels') ? found : undefined;
    });
    for (const field of ['id', 'type', 'aliases', 'links']) assert.ok(labels.includes(field), field);
    const [warning] = await eventually(() => {
      const others = vscode.languages
        .getDiagnostics(uri)
        .filter(({ source }) => source !== 'Policy Annotator');
      return others.length > 0 ? others : undefined;
    });
    assert.match(warning?.message ?? '', /colours/);
  });

  it('of the only folder holds for untitled articles', async () => {
    await writeFile(file, `{ "entries": [${quillwort}] }`);
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: text });
    await untilHover(await vscode.window.showTextDocument(document), 'quillwort', knows);
  });

  it('lies in the extension’s storage for articles that are in no folder', async () => {
    const files = new MemoryFiles(vscode.Uri.from({ scheme: 'elsewhere', path: '/texts' }), {
      'elsewhere.md': text,
    });
    const registration = vscode.workspace.registerFileSystemProvider('elsewhere', files, {
      isReadonly: true,
    });
    try {
      const article = await vscode.workspace.openTextDocument(files.at('elsewhere.md'));
      await vscode.window.showTextDocument(article);
      await vscode.commands.executeCommand('policyAnnotator.openGlossary');
      const glossary = vscode.window.activeTextEditor;
      assert.ok(glossary);
      assert.match(glossary.document.uri.path, /policy-annotator.*\/\.policy\/glossary\.jsonc$/i);
      const whole = new vscode.Range(0, 0, glossary.document.lineCount, 0);
      await glossary.edit((edit) => {
        edit.replace(whole, `{ "entries": [${quillwort}] }`);
      });
      await glossary.document.save();
      const editor = await vscode.window.showTextDocument(article);
      await untilHover(editor, 'quillwort', knows);
      const inFolder = await showArticle('glossary-in-folder.md', text);
      assert.ok(nothing(await hoverOn(inFolder, 'quillwort')));
      await vscode.workspace.fs.delete(glossary.document.uri);
    } finally {
      registration.dispose();
    }
  });
});
