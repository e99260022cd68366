import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { putCursorOn, showArticle, until } from '../support/inEditor.js';

describe('the commands', () => {
  it('are all registered', async () => {
    await showArticle('commands.md', 'Egypt buys wheat.\n');
    const extension = vscode.extensions.getExtension('policy-annotator.policy-annotator');
    await extension?.activate();
    const manifest: unknown = extension?.packageJSON;
    const declared = Array.from(
      JSON.stringify(manifest).matchAll(/"command":"(policyAnnotator\.\w+)"/g),
      ([, command = '']) => command,
    );
    assert.ok(declared.length > 5);
    const registered = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(
      declared.filter((command) => !registered.has(command)),
      [],
    );
  });

  it('go to the next and the previous mention, and stop at the ends', async () => {
    const editor = await showArticle('steps.md', 'Egypt is here.\n\nThere is Egypt.\n\nAnd Egypt again.\n');
    const line = (): number => editor.selection.active.line;
    putCursorOn(editor, 'Egypt');
    await vscode.commands.executeCommand('policyAnnotator.nextMention');
    assert.equal(line(), 2);
    await vscode.commands.executeCommand('policyAnnotator.nextMention');
    assert.equal(line(), 4);
    await vscode.commands.executeCommand('policyAnnotator.nextMention');
    assert.equal(line(), 4);
    await vscode.commands.executeCommand('policyAnnotator.previousMention');
    assert.equal(line(), 2);
    assert.equal(editor.document.getText(editor.selection), 'Egypt');
  });

  it('never change the article', async () => {
    const text = 'Egypt is here.\n\nThere is Egypt.\n';
    const editor = await showArticle('untouched.md', text);
    putCursorOn(editor, 'Egypt');
    await vscode.commands.executeCommand('policyAnnotator.nextMention');
    await vscode.commands.executeCommand('policyAnnotator.toggleHighlights');
    await vscode.commands.executeCommand('policyAnnotator.toggleHighlights');
    assert.equal(editor.document.getText(), text);
    assert.equal(editor.document.isDirty, false);
  });

  it('switch a folder off and on', async () => {
    const editor = await showArticle('switch.md', 'Egypt is here.\n');
    const enabled = (): boolean | undefined =>
      vscode.workspace.getConfiguration('policyAnnotator', editor.document.uri).get<boolean>('enabled');
    await vscode.commands.executeCommand('policyAnnotator.toggleFolder');
    await until(() => enabled() === false);
    await vscode.commands.executeCommand('policyAnnotator.toggleFolder');
    await until(() => enabled() === true);
  });
});
