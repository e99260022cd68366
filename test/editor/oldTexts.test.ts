import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { textId } from '../../src/core/anchoring/textId.js';
import {
  annotateSelection,
  eventually,
  hoverOn,
  readFile,
  select,
  setAnalyst,
  showArticle,
  untilHover,
  workspaceFolder,
  writeFile,
} from '../support/inEditor.js';
import { formerText } from '../support/questionedArticle.js';
import { board, rebuilt } from '../support/repetitive.js';

const analyst = 'Reader of Old Texts';

describe('the text that an annotation was made in', () => {
  before(() => setAnalyst(analyst));

  /** Where the annotation is shown, counting from 1 where its words stand. */
  async function shownAt(editor: vscode.TextEditor): Promise<number[]> {
    const places: number[] = [];
    for (let nth = 1; nth <= 5; nth++) {
      const card = await hoverOn(editor, 'A state', nth);
      if (card.includes(analyst) && !/Does the annotation of/.test(card)) places.push(nth);
    }
    return places;
  }

  it('is kept, and tells like passages apart when the article has changed outside', async () => {
    const editor = await showArticle('board.md', board);
    select(editor, 'A state', 3);
    await annotateSelection();
    const ending = 'reader-of-old-texts.annotations.json';
    const sidecar = await eventually(() => readFile(`board.md.${ending}`));
    // An article that was never open: no edit tells what became of its passages.
    await writeFile(`board later.md.${ending}`, sidecar);
    const again = await showArticle('board later.md', rebuilt);
    await eventually(async () => ((await shownAt(again)).length > 0 ? true : undefined));
    assert.deepEqual(await shownAt(again), [3]);
  });

  it('is kept in the workspace where the settings say so', async () => {
    const settings = vscode.workspace.getConfiguration('policyAnnotator');
    const keepIn = (location?: string) =>
      settings.update('snapshots.location', location, vscode.ConfigurationTarget.Global);
    await keepIn('workspace');
    try {
      const text = `${board}\nKept for the team.\n`;
      select(await showArticle('team board.md', text), 'A state', 3);
      await annotateSelection();
      const snapshot = await eventually(() => readFile(`.policy/snapshots/${textId(text)}.txt.gz`));
      assert.ok(snapshot.length < text.length);
    } finally {
      await keepIn();
    }
  });

  it('is the text before where an open article is replaced as a whole', async () => {
    const editor = await showArticle('open board.md', board);
    select(editor, 'A state', 3);
    await annotateSelection();
    await writeFile('open board.md', rebuilt);
    await eventually(() => (editor.document.getText() === rebuilt ? true : undefined));
    await eventually(async () => ((await shownAt(editor)).length > 0 ? true : undefined));
    assert.deepEqual(await shownAt(editor), [3]);
  });

  it('gives way to the one that was saved last, under a new name and in a copy too: what was typed over is no question', async () => {
    const stem = crypto.randomUUID().slice(0, 8);
    const editor = await showArticle(`typed over ${stem}.md`, formerText);
    select(editor, 'the quota');
    await annotateSelection();
    select(editor, 'quota');
    await editor.edit((edit) => {
      edit.replace(editor.selection, 'limits');
    });
    await editor.document.save();
    const isCertain = async (shown: vscode.TextEditor): Promise<void> => {
      const card = await untilHover(shown, 'the limits', analyst);
      assert.doesNotMatch(card, /Does the annotation of/);
    };
    // For extensions, this closes and opens it.
    await vscode.languages.setTextDocumentLanguage(editor.document, 'plaintext');
    await isCertain(editor);

    const inExplorer = new vscode.WorkspaceEdit();
    const [renamed, copied] = ['renamed', 'copied'].map((how) =>
      vscode.Uri.joinPath(workspaceFolder(), `${how} ${stem}.md`),
    );
    assert.ok(renamed && copied);
    inExplorer.renameFile(editor.document.uri, renamed);
    await vscode.workspace.applyEdit(inExplorer);
    await isCertain(await vscode.window.showTextDocument(renamed));

    const contents = await vscode.workspace.fs.readFile(renamed);
    const copying = new vscode.WorkspaceEdit();
    copying.createFile(copied, { contents });
    await vscode.workspace.applyEdit(copying);
    await isCertain(await vscode.window.showTextDocument(copied));
  });
});
