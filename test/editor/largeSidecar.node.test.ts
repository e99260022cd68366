import assert from 'node:assert/strict';
import { truncate } from 'node:fs/promises';
import * as vscode from 'vscode';
import { eventually, hoverOn, showArticle, writeFile } from '../support/inEditor.js';

const size = 65 * 1024 * 1024;

describe('a sidecar that is larger than what is read', () => {
  it('is reported and left alone', async () => {
    const uri = await writeFile('large.md.someone.annotations.json', '{}');
    await truncate(uri.fsPath, size);
    try {
      const editor = await showArticle('large.md', 'Egypt buys wheat.\n');
      await hoverOn(editor, 'Egypt');
      const [problem] = await eventually(() => {
        const found = vscode.languages.getDiagnostics(uri);
        return found.length > 0 ? found : undefined;
      });
      assert.equal(problem?.code, 'sidecar.tooLarge');
      assert.equal((await vscode.workspace.fs.stat(uri)).size, size);
    } finally {
      await vscode.workspace.fs.delete(uri);
    }
  });
});
