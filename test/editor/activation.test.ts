import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const id = 'policy-annotator.policy-annotator';

describe('activation', () => {
  it('finds the extension under its id', () => {
    assert.ok(vscode.extensions.getExtension(id), `${id} is not installed`);
  });

  it('activates when a Markdown file is opened', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'markdown',
      content: '# Coal and steel\n\nFrance and the Federal Republic of Germany signed the treaty in Paris.\n',
    });
    await vscode.window.showTextDocument(document);
    const extension = vscode.extensions.getExtension(id);
    assert.ok(extension, `${id} is not installed`);
    await until(() => extension.isActive);
  });
});

/** Resolves when the condition holds; a test's own time limit ends the waiting. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 20));
}
