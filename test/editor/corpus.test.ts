import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, showArticle, until, workspaceFolder, writeFile } from '../support/inEditor.js';

/** The places that the editor's References know for the words, as file names with lines; sorted. */
async function placesOf(editor: vscode.TextEditor, words: string): Promise<string[]> {
  const { document } = editor;
  const position = document.positionAt(document.getText().indexOf(words)).translate(0, 1);
  const found = await vscode.commands.executeCommand<vscode.Location[]>(
    'vscode.executeReferenceProvider',
    document.uri,
    position,
  );
  return found
    .map(({ uri, range }) => `${uri.path.slice(uri.path.lastIndexOf('/') + 1)}:${range.start.line + 1}`)
    .sort();
}

/** Waits until the references are as expected. */
async function untilPlaces(
  editor: vscode.TextEditor,
  words: string,
  expected: readonly string[],
): Promise<void> {
  let places: string[] = [];
  await eventually(
    async () => {
      places = await placesOf(editor, words);
      return JSON.stringify(places) === JSON.stringify(expected) ? true : undefined;
    },
    () => `${places.join(', ')} for ${expected.join(', ')}`,
  );
}

/** Writes a file, and waits until the editor has told of it: what is undone before is told by nobody. */
async function writeAndHear(name: string, text: string): Promise<vscode.Uri> {
  const watcher = vscode.workspace.createFileSystemWatcher(
    new vscode.RelativePattern(workspaceFolder(), name),
  );
  let isHeard = false;
  const hear = (): void => {
    isHeard = true;
  };
  watcher.onDidCreate(hear);
  watcher.onDidChange(hear);
  try {
    const uri = await writeFile(name, text);
    await until(() => isHeard);
    return uri;
  } finally {
    watcher.dispose();
  }
}

async function symbolsFor(query: string): Promise<vscode.SymbolInformation[]> {
  return vscode.commands.executeCommand<vscode.SymbolInformation[]>(
    'vscode.executeWorkspaceSymbolProvider',
    query,
  );
}

// A state that no sample and no other test names.
const state = 'Vanuatu';

describe('the corpus', () => {
  let first: vscode.TextEditor;
  // In a browser VS Code saves by itself what is typed.
  const setAutoSave = (value: 'off' | undefined): Thenable<void> =>
    vscode.workspace
      .getConfiguration('files')
      .update('autoSave', value, vscode.ConfigurationTarget.Workspace);
  const writeDeep = (): Promise<vscode.Uri> =>
    writeFile('corpus/deep/c.txt', `Copra is sold.\r\n\r\nThen ${state} pays.\r\n`);
  before(async () => {
    await setAutoSave('off');
    await writeFile('corpus/b.md', `# Islands\n\nNobody asked ${state}.\n\nBut ${state} spoke.\n`);
    await writeDeep();
    first = await showArticle('corpus/a.md', `Today ${state} sells copra.\n`);
  });
  after(async () => {
    await setAutoSave(undefined);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(workspaceFolder(), 'corpus'), { recursive: true });
  });

  it('gives references in all articles of the folder, read or not', async () => {
    await untilPlaces(first, state, ['a.md:1', 'b.md:3', 'b.md:5', 'c.txt:3']);
  });

  it('follows files that are written, changed, left out and deleted', async () => {
    // Where the test is tried once more the folder is gone.
    await writeDeep();
    const uri = await writeFile('corpus/d.md', `In ${state} it rains.\n`);
    await untilPlaces(first, state, ['a.md:1', 'b.md:3', 'b.md:5', 'c.txt:3', 'd.md:1']);
    await writeFile('corpus/d.md', `\n\nIn ${state} it rains. So ${state} is wet.\n`);
    await untilPlaces(first, state, ['a.md:1', 'b.md:3', 'b.md:5', 'c.txt:3', 'd.md:3', 'd.md:3']);
    const ignore = await writeAndHear('corpus/.gitignore', 'd.md\n/deep\n');
    await untilPlaces(first, state, ['a.md:1', 'b.md:3', 'b.md:5']);
    await vscode.workspace.fs.delete(ignore);
    await untilPlaces(first, state, ['a.md:1', 'b.md:3', 'b.md:5', 'c.txt:3', 'd.md:3', 'd.md:3']);
    await vscode.workspace.fs.delete(uri);
    await untilPlaces(first, state, ['a.md:1', 'b.md:3', 'b.md:5', 'c.txt:3']);
    const deep = vscode.Uri.joinPath(workspaceFolder(), 'corpus', 'deep');
    await vscode.workspace.fs.rename(deep, deep.with({ path: `${deep.path}er` }));
    await untilPlaces(first, state, ['a.md:1', 'b.md:3', 'b.md:5', 'c.txt:3']);
    await vscode.workspace.fs.delete(deep.with({ path: `${deep.path}er` }), { recursive: true });
    await untilPlaces(first, state, ['a.md:1', 'b.md:3', 'b.md:5']);
  });

  it('knows an open article as it is in the editor, saved or not', async () => {
    const other = await showArticle('corpus/e.txt', 'It rains.\n');
    await other.edit((edit) => {
      edit.insert(new vscode.Position(0, 0), `${state}!\n`);
    });
    await untilPlaces(first, state, ['a.md:1', 'b.md:3', 'b.md:5', 'e.txt:1']);
    await vscode.commands.executeCommand('policyAnnotator.rebuildIndex');
    await untilPlaces(first, state, ['a.md:1', 'b.md:3', 'b.md:5', 'e.txt:1']);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await untilPlaces(first, state, ['a.md:1', 'b.md:3', 'b.md:5']);
  });

  it('has no references for words that are no mention', async () => {
    const places = await placesOf(first, 'Today');
    assert.ok(!places.some((place) => place.startsWith('b.md')));
  });

  it('finds entities as symbols of the workspace, by letters of their name', async () => {
    const found = await eventually(async () => {
      const symbols = await symbolsFor('vnut');
      return symbols.some(({ name }) => name === state) ? symbols : undefined;
    });
    const symbol = found.find(({ name }) => name === state);
    assert.match(symbol?.containerName ?? '', /state, 3 mentions/);
    assert.deepEqual(
      (await symbolsFor('vnutq')).filter(({ name }) => name === state),
      [],
    );
  });

  it('highlights the other mentions in the article', async () => {
    const editor = await showArticle('corpus/f.md', `${state} is here. And ${state} is there.\n`);
    const highlights = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      editor.document.uri,
      new vscode.Position(0, 2),
    );
    assert.deepEqual(
      highlights.map(({ range }) => range.start.character),
      [0, 21],
    );
  });

  it('goes to the mentions of an entity by command', async () => {
    await vscode.commands.executeCommand('policyAnnotator.findMentions', { type: 'actor', id: 'vut' });
    const { document, selection } = await eventually(() => vscode.window.activeTextEditor);
    assert.equal(document.getText(document.getWordRangeAtPosition(selection.active)), state);
    await vscode.commands.executeCommand('closeReferenceSearch');
  });

  it('leaves alone what the settings leave out', async () => {
    await writeFile('corpus/node_modules/x/g.md', `${state}\n`);
    await writeFile('corpus/README.md', `${state}\n`);
    await writeFile('corpus/h.md', `${state}\n`);
    await untilPlaces(first, state, ['a.md:1', 'b.md:3', 'b.md:5', 'f.md:1', 'f.md:1', 'h.md:1']);
  });
});
