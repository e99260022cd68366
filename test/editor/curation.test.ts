import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  acceptProposalsOf,
  eventually,
  hoverOn,
  putCursorOn,
  readFile,
  select,
  showArticle,
  until,
  untilHover,
  workspaceFolder,
  writeFile,
} from '../support/inEditor.js';

const file = '.policy/glossary.jsonc';
const text = 'Rivona Holdings AG met Egypt. In Cairo, Rivona Holdings AG paid Egypt for quillwort.\n';
const commented = `{
  // What we know.
  "entries": [
    { "id": "quillwort", "type": "resource", "labels": { "en": "quillwort" } }, // a water plant
  ],
}
`;

function run(command: string, ...args: unknown[]): Thenable<unknown> {
  return vscode.commands.executeCommand(`policyAnnotator.${command}`, ...args);
}

/** Writes the glossary; what the editor keeps of another test's it has read anew then. */
async function writeGlossary(content: string): Promise<void> {
  const uri = await writeFile(file, content);
  const kept = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (kept !== undefined) await until(() => kept.isClosed || kept.getText() === content);
}

async function untilFile(isExpected: (content: string | undefined) => boolean): Promise<string> {
  return eventually(async () => {
    const content = await readFile(file);
    return isExpected(content) ? (content ?? '') : undefined;
  });
}

async function definitionOf(editor: vscode.TextEditor): Promise<vscode.LocationLink[]> {
  const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
    'vscode.executeDefinitionProvider',
    editor.document.uri,
    editor.selection.active,
  );
  return found.filter((one) => 'targetUri' in one);
}

describe('the glossary loop', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const folder = vscode.Uri.joinPath(workspaceFolder(), '.policy');
    await vscode.workspace.fs.delete(folder, { recursive: true }).then(undefined, () => undefined);
    const probe = await showArticle('curation-probe.md', 'No quillwort here.\n');
    await untilHover(probe, 'quillwort', /^$/);
  });

  it('adds a mention’s entity with one command, which is seen at once, and undone', async () => {
    const editor = await showArticle('curation-add.md', text);
    await untilHover(editor, 'Rivona', /Rivona Holdings AG/);
    putCursorOn(editor, 'Rivona');
    await run('addToGlossary');
    const content = await untilFile((written) => written?.includes('rivona-holdings-ag') === true);
    assert.match(content, /^\/\/ /);
    assert.match(content, /\/\/ \{ "id": "blue-lake-pact"/);
    await untilHover(editor, 'Rivona', /in your own glossary/);
    assert.equal(editor.document.getText(), text);
    assert.equal(editor.document.isDirty, false);

    await run('addToGlossary');
    assert.equal(await readFile(file), content);

    await run('undoLastChange');
    await untilFile((written) => written === undefined);
    await eventually(async () => (/own glossary/.test(await hoverOn(editor, 'Rivona')) ? undefined : true));
  });

  it('changes the text that is open and not saved, and keeps what it says', async () => {
    await writeGlossary(commented);
    const glossary = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(workspaceFolder(), file));
    const shown = await vscode.window.showTextDocument(glossary, vscode.ViewColumn.Beside);
    await shown.edit((edit) => {
      edit.insert(new vscode.Position(0, 0), '// mine\n');
    });
    const editor = await showArticle('curation-open.md', text);
    await untilHover(editor, 'quillwort', /own glossary/);
    putCursorOn(editor, 'Rivona');
    await run('addToGlossary');
    await until(() => !glossary.isDirty);
    const line =
      '{ "id": "rivona-holdings-ag", "type": "actor", "subtype": "company", "labels": { "en": "Rivona Holdings AG" } },';
    assert.equal(await readFile(file), `// mine\n${commented.replace('plant\n', `plant\n    ${line}\n`)}`);
    await run('undoLastChange');
    assert.equal(await readFile(file), `// mine\n${commented}`);
  });

  it('leaves a broken glossary as it is', async () => {
    const broken = '{ "entries": [\n';
    await writeGlossary(broken);
    const editor = await showArticle('curation-broken.md', text);
    await untilHover(editor, 'Rivona', /Rivona/);
    putCursorOn(editor, 'Rivona');
    await run('addToGlossary');
    assert.equal(await readFile(file), broken);
    await run('undoLastChange');
    assert.equal(await readFile(file), broken);
  });

  it('takes a name for an alias of the entity that is proposed first', async () => {
    await writeGlossary(commented);
    const editor = await showArticle('curation-alias.md', 'They buy wheat and quillwort, or thatch.\n');
    await untilHover(editor, 'quillwort', /own glossary/);
    putCursorOn(editor, 'wheat');
    await acceptProposalsOf(run('addAlias'));
    const alias = '"en": "quillwort" }, "aliases": { "en": ["wheat"] } }, // a water';
    await untilFile((written) => written?.includes(alias) === true);
    await untilHover(editor, 'wheat', /\*\*quillwort\*\*/);
    // Nothing marks the word: an abbreviation of one’s own is seldom highlighted before it is known.
    putCursorOn(editor, 'thatch');
    await acceptProposalsOf(run('addAlias'));
    await untilHover(editor, 'thatch', /\*\*quillwort\*\*/);
  });

  it('merges entities and splits them again', async () => {
    const editor = await showArticle('curation-merge.md', text);
    await untilHover(editor, 'Rivona', /Rivona/);
    putCursorOn(editor, 'Rivona');
    await acceptProposalsOf(run('mergeEntities'));
    await untilHover(editor, 'Rivona', /\*\*Egypt\*\*/);
    await untilHover(editor, 'Rivona', /[4-9] mentions in this article/);
    putCursorOn(editor, 'Rivona');
    await acceptProposalsOf(run('splitMention'));
    await untilHover(editor, 'Rivona', /\*\*Rivona Holdings AG\*\*/);
    await run('undoLastChange');
    await untilHover(editor, 'Rivona', /\*\*Egypt\*\*/);
  });

  it('splits a name off to an entity of its own', async () => {
    const editor = await showArticle('curation-split.md', text);
    await untilHover(editor, 'Cairo', /Egypt/);
    putCursorOn(editor, 'Cairo');
    await acceptProposalsOf(run('splitMention'));
    const card = await untilHover(editor, 'Cairo', /own glossary/);
    assert.match(card, /\*\*Cairo\*\*/);
    await untilHover(editor, 'Egypt', /\*\*Egypt\*\*/);
  });

  it('never highlights words again, or an entity whatever it is called', async () => {
    const editor = await showArticle('curation-never.md', text);
    await untilHover(editor, 'Rivona', /Rivona/);
    putCursorOn(editor, 'Rivona');
    await acceptProposalsOf(run('never'));
    await untilHover(editor, 'Rivona', /^$/);
    assert.match((await readFile(file)) ?? '', /"never": \[[^\]]*\n {4}"Rivona Holdings AG",\n {2}\]/);
    await run('undoLastChange');
    await untilHover(editor, 'Rivona', /Rivona/);
  });

  it('works on the mention that a link or a row tells', async () => {
    const editor = await showArticle('curation-told.md', text);
    await untilHover(editor, 'Rivona', /Rivona/);
    putCursorOn(editor, 'Egypt');
    await run('addToGlossary', editor.document.uri.toString(), 0, 'Rivona Holdings AG'.length);
    await untilFile((written) => written?.includes('rivona-holdings-ag') === true);
  });

  it('leads from a mention to its entry, in one’s own file or built in', async () => {
    await writeGlossary(commented);
    const editor = await showArticle('curation-definition.md', text);
    await untilHover(editor, 'quillwort', /own glossary/);
    putCursorOn(editor, 'quillwort');
    const [own] = await definitionOf(editor);
    assert.equal(own?.targetUri.toString(), vscode.Uri.joinPath(workspaceFolder(), file).toString());
    assert.equal(own.targetRange.start.line, 3);

    putCursorOn(editor, 'Egypt');
    const [builtIn] = await definitionOf(editor);
    assert.ok(builtIn);
    const entry = await vscode.workspace.openTextDocument(builtIn.targetUri);
    assert.equal(entry.languageId, 'jsonc');
    assert.match(entry.getText(), /^\/\/ Built in[^\n]*\n\{\n {2}"id": "egy",\n {2}"type": "actor",/);

    putCursorOn(editor, 'met');
    assert.deepEqual(await definitionOf(editor), []);
  });

  it('is offered in the lightbulb of a mention alone', async () => {
    const editor = await showArticle('curation-bulb.md', text);
    await untilHover(editor, 'Rivona', /Rivona/);
    const titlesAt = async (): Promise<string[]> => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        editor.document.uri,
        editor.selection,
      );
      return actions.map(({ title }) => title);
    };
    putCursorOn(editor, 'Rivona');
    const titles = await titlesAt();
    assert.ok(titles.includes('Add “Rivona Holdings AG” to the Glossary'), titles.join());
    assert.ok(titles.includes('Rename “Rivona Holdings AG”…'));
    select(editor, 'met');
    assert.ok(!(await titlesAt()).some((title) => title.includes('Glossary')));
  });
});
