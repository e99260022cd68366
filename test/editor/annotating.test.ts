import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { MemoryFiles } from '../support/memoryFiles.js';
import {
  acceptProposalsOf,
  annotateSelection,
  eventually,
  hoverOn,
  putCursorOn,
  readFile,
  select,
  setAnalyst,
  showArticle,
  until,
  untilHover,
  writeFile,
} from '../support/inEditor.js';

const text = 'Egypt buys wheat from Ukraine.\n\nThe silos of Damietta are full.\n';

describe('annotating', () => {
  before(() => setAnalyst('Test Analyst'));
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeQuickOpen'));

  it('has the words back exactly when their deletion, whole or in part, is undone', async () => {
    const editor = await showArticle('undone.md', text);
    const isAnnotated = async (words: string): Promise<boolean> =>
      (await hoverOn(editor, words)).includes('Test Analyst');
    select(editor, 'silos of Damietta');
    await annotateSelection();
    await until(() => isAnnotated('Damietta'));
    for (const words of ['of Damietta', 'The silos of Damietta are full.']) {
      const start = editor.document.positionAt(text.indexOf(words));
      const end = editor.document.positionAt(text.indexOf(words) + words.length);
      assert.ok(
        await editor.edit((edit) => {
          edit.delete(new vscode.Range(start, end));
        }),
      );
      await vscode.commands.executeCommand('undo');
      assert.equal(editor.document.getText(), text);
      await until(() => isAnnotated('silos'));
      await until(() => isAnnotated('Damietta'));
      assert.equal(await isAnnotated('full'), false);
    }
  });

  it('stores the selection beside the article, and shows it in the hover card', async () => {
    const editor = await showArticle('annotated.md', text);
    select(editor, 'silos');
    await annotateSelection();
    const sidecar = await eventually(() => readFile('annotated.md.test-analyst.annotations.json'));
    assert.match(sidecar, /"exact": "silos"/);
    assert.match(sidecar, /Test Analyst/);
    assert.match(await hoverOn(editor, 'silos'), /Test Analyst/);
    assert.equal(editor.document.getText(), text);
  });

  it('follows the words when the article is edited', async () => {
    const editor = await showArticle('followed.md', text);
    select(editor, 'silos');
    await annotateSelection();
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(0, 0), 'Silos, silos, silos.\n\n');
    });
    await untilHover(editor, 'silos of', 'Test Analyst');
    assert.doesNotMatch(await hoverOn(editor, 'silos,'), /Test Analyst/);
  });

  it('finds a passage that was cut and pasted, after several edits at once and other line ends', async () => {
    const editor = await showArticle('pasted.md', text.replaceAll('\n', '\r\n'));
    const { document } = editor;
    const sentence = 'The silos of Damietta are full.';
    select(editor, 'silos');
    await annotateSelection();
    await untilHover(editor, 'silos', 'Test Analyst');
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(0, 0), 'First.\n');
      edit.insert(new vscode.Position(0, 0), 'Second.\n\n');
      edit.replace(new vscode.Range(0, 0, 0, 5), 'Algeria');
    });
    assert.ok(document.getText().startsWith('First.\r\nSecond.\r\n\r\nAlgeria buys'));
    await editor.edit((edit) => {
      edit.setEndOfLine(vscode.EndOfLine.LF);
    });
    const start = document.positionAt(document.getText().indexOf(sentence));
    await editor.edit((edit) => {
      edit.delete(new vscode.Range(start, start.translate(0, sentence.length)));
    });
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(1, 0), `${sentence} `);
    });
    await untilHover(editor, 'silos', 'Test Analyst');
    assert.doesNotMatch(await hoverOn(editor, 'Damietta'), /Test Analyst/);
  });

  it('says what the analyst says of the smallest highlight at the cursor, as its card does', async () => {
    const name = 'inner.md';
    const editor = await showArticle(name, text);
    select(editor, 'wheat from Ukraine');
    await annotateSelection();
    await until(async () => (await hoverOn(editor, 'from')).includes('Test Analyst'));
    putCursorOn(editor, 'Ukraine');
    await acceptProposalsOf(vscode.commands.executeCommand('policyAnnotator.setCertainty'));
    const sidecar = await eventually(async () => {
      const stored = await readFile(`${name}.test-analyst.annotations.json`);
      return stored?.includes('"certain"') === true ? stored : undefined;
    });
    assert.match(sidecar, /"exact": "Ukraine"/);
  });

  it('deletes an annotation and leaves its tombstone', async () => {
    const editor = await showArticle('deleted.md', text);
    select(editor, 'silos');
    await annotateSelection();
    await vscode.commands.executeCommand('policyAnnotator.deleteAnnotation');
    const sidecar = await eventually(async () => {
      const content = await readFile('deleted.md.test-analyst.annotations.json');
      return content?.includes('"deleted"') === true ? content : undefined;
    });
    assert.doesNotMatch(sidecar, /silos/);
    assert.equal(await hoverOn(editor, 'silos'), '');
  });

  it('leaves a broken sidecar as it is, reports its place, and keeps the annotation', async () => {
    const broken = '{ "type": "AnnotationPage",\n<<<<<<< HEAD\n';
    const name = 'broken.md.test-analyst.annotations.json';
    const sidecar = await writeFile(name, broken);
    const editor = await showArticle('broken.md', text);
    await hoverOn(editor, 'Egypt');
    const [problem] = await eventually(() => {
      const found = vscode.languages.getDiagnostics(sidecar);
      return found.length > 0 ? found : undefined;
    });
    assert.equal(problem?.range.start.line, 1);
    select(editor, 'silos');
    await annotateSelection();
    assert.match(await hoverOn(editor, 'silos'), /Test Analyst/);
    assert.equal(await readFile(name), broken);

    await writeFile(name, '');
    await vscode.workspace.fs.delete(sidecar);
    await until(() => vscode.languages.getDiagnostics(sidecar).length === 0);
    select(editor, 'Damietta');
    await annotateSelection();
    const repaired = await eventually(() => readFile(name));
    assert.match(repaired, /"exact": "silos"/);
    assert.match(repaired, /"exact": "Damietta"/);
  });

  it('takes up what another program wrote', async () => {
    const first = await showArticle('shared.md', text);
    select(first, 'silos');
    await annotateSelection();
    await copyToColleague('shared.md');
    await untilHover(first, 'silos', 'Colleague');
  });

  it('keeps the annotations of an untitled article until it is saved', async () => {
    const twin = await showArticle('twin.md', text);
    select(twin, 'Damietta');
    await annotateSelection();
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: text });
    const editor = await vscode.window.showTextDocument(document);
    select(editor, 'silos');
    await annotateSelection();
    assert.match(await hoverOn(editor, 'silos'), /Test Analyst/);
    await copyToColleague('twin.md');
    await untilHover(twin, 'Damietta', 'Colleague');
    assert.doesNotMatch(await hoverOn(twin, 'silos'), /Test Analyst/);
    const saved = await showArticle('was-untitled.md', text);
    await untilHover(saved, 'silos', 'Test Analyst');
    assert.match((await readFile('was-untitled.md.test-analyst.annotations.json')) ?? '', /"exact": "silos"/);
  });

  it('keeps the annotations of a read-only article in the extension’s storage', async () => {
    const files = new MemoryFiles(vscode.Uri.from({ scheme: 'locked', path: '/texts' }), {
      'locked.md': text,
    });
    const registration = vscode.workspace.registerFileSystemProvider('locked', files, { isReadonly: true });
    try {
      const document = await vscode.workspace.openTextDocument(files.at('locked.md'));
      const editor = await vscode.window.showTextDocument(document);
      select(editor, 'silos');
      await annotateSelection();
      await untilHover(editor, 'silos', 'Test Analyst');
    } finally {
      registration.dispose();
    }
  });
});

/** Writes the analyst's annotations of an article once more, as those of a colleague. */
async function copyToColleague(article: string): Promise<void> {
  const own = await eventually(() => readFile(`${article}.test-analyst.annotations.json`));
  const anotherId = (_id: string, scheme: string, digit: string): string =>
    scheme + (digit === '0' ? '1' : '0');
  await writeFile(
    `${article}.colleague.annotations.json`,
    own.replaceAll('Test Analyst', 'Colleague').replace(/(urn:uuid:)(.)/g, anotherId),
  );
}
