import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hoverOn, showArticle, until } from '../support/inEditor.js';

const text = 'Egypt buys wheat from Ukraine.\n';

async function isRead(editor: vscode.TextEditor): Promise<boolean> {
  return (await hoverOn(editor, 'Egypt')) !== '';
}

describe('articles', () => {
  it('are Markdown and plain text files', async () => {
    assert.ok(await isRead(await showArticle('article.md', text)));
    assert.ok(await isRead(await showArticle('article.txt', text)));
    assert.ok(await isRead(await showArticle('talks.article.txt', text)));
  });

  it('are not the files that stand in every project', async () => {
    for (const name of ['README.md', 'LICENSE.txt', 'CHANGELOG.md', 'requirements.txt', 'server.log.txt'])
      assert.equal(await isRead(await showArticle(name, text)), false, name);
  });

  it('are untitled documents too', async () => {
    for (const language of ['markdown', 'plaintext']) {
      const document = await vscode.workspace.openTextDocument({ language, content: text });
      assert.ok(await isRead(await vscode.window.showTextDocument(document)), language);
    }
    const code = await vscode.workspace.openTextDocument({ language: 'javascript', content: `// ${text}` });
    assert.equal(await isRead(await vscode.window.showTextDocument(code)), false);
  });

  it('are left alone where they are longer than the setting says', async () => {
    const editor = await showArticle('long.txt', text + 'and so on\n'.repeat(200));
    const settings = vscode.workspace.getConfiguration('policyAnnotator', editor.document.uri);
    assert.ok(await isRead(editor));
    await settings.update('maximumLength', 1000, vscode.ConfigurationTarget.Workspace);
    await until(async () => !(await isRead(editor)));
    await settings.update('maximumLength', undefined, vscode.ConfigurationTarget.Workspace);
    await until(() => isRead(editor));
  });

  it('are read again when they change', async () => {
    const editor = await showArticle('changing.md', text);
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(1, 0), 'And Egypt pays.\n');
    });
    assert.match(await hoverOn(editor, 'Egypt', 2), /2 mentions in this article/);
  });

  it('are plain text in a language of their own by name', async () => {
    const editor = await showArticle('press.article.txt', text);
    assert.equal(editor.document.languageId, 'policy-article');
  });

  it('are found by the default patterns where a setting has a wrong type', async () => {
    const settings = vscode.workspace.getConfiguration('policyAnnotator');
    await settings.update('include', 'not a list', vscode.ConfigurationTarget.Workspace);
    try {
      assert.ok(await isRead(await showArticle('wrong-setting.md', text)));
    } finally {
      await settings.update('include', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});
