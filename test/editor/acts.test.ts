import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  annotateSelection,
  eventually,
  hoverOn,
  readFile,
  select,
  setAnalyst,
  showArticle,
  untilHover,
} from '../support/inEditor.js';

const text = 'Chile sells copper to Norway.\n\nThe silos of Damietta are full.\n';

/** Not the word in the page's context. */
const tombstone = /"deleted": "/;

describe('undoing annotation changes', () => {
  before(() => setAnalyst('Test Analyst'));

  const undoLast = () => vscode.commands.executeCommand('policyAnnotator.undoLastChange');
  const sidecarOf = (name: string, probe: (json: string) => boolean) =>
    eventually(async () => {
      const json = await readFile(`${name}.test-analyst.annotations.json`);
      return json !== undefined && probe(json) ? json : undefined;
    });

  it('brings back the same annotation that was deleted, then takes away what was made', async () => {
    const name = `undo-${crypto.randomUUID().slice(0, 8)}.md`;
    const editor = await showArticle(name, text);
    select(editor, 'silos');
    await annotateSelection();
    const before = await sidecarOf(name, (json) => json.includes('"exact": "silos"'));
    const [id = ''] = /urn:uuid:[0-9a-f-]+/.exec(before) ?? [];
    await vscode.commands.executeCommand('policyAnnotator.deleteAnnotation');
    await sidecarOf(name, (json) => tombstone.test(json) && !json.includes('silos'));

    await undoLast();
    const back = await sidecarOf(name, (json) => json.includes('"exact": "silos"'));
    assert.ok(back.includes(id));
    assert.doesNotMatch(back, tombstone);
    await untilHover(editor, 'silos', 'Test Analyst');

    await undoLast();
    await sidecarOf(name, (json) => tombstone.test(json) && json.includes(id));
    assert.equal(await hoverOn(editor, 'silos'), '');
    assert.equal(editor.document.getText(), text);
    assert.equal(editor.document.isDirty, false);
  });

  it('finds the place of what comes back in the text as it is then', async () => {
    const name = `undo-${crypto.randomUUID().slice(0, 8)}.md`;
    const editor = await showArticle(name, text);
    select(editor, 'silos');
    await annotateSelection();
    await vscode.commands.executeCommand('policyAnnotator.deleteAnnotation');
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(0, 0), 'Silos, silos, silos.\n\n');
    });
    await undoLast();
    await untilHover(editor, 'silos of', 'Test Analyst');
    assert.doesNotMatch(await hoverOn(editor, 'silos,'), /Test Analyst/);
  });
});
