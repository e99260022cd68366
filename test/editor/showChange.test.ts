import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, writeFile } from '../support/inEditor.js';
import {
  annotated,
  asks,
  changeOutside,
  formerText,
  replaced,
  beTheTester,
} from '../support/questionedArticle.js';

describe('what changed since an annotation', () => {
  before(beTheTester);

  const shownDiff = (): Promise<vscode.TabInputTextDiff> =>
    eventually(() => {
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return input instanceof vscode.TabInputTextDiff ? input : undefined;
    });
  const textOf = async (uri: vscode.Uri): Promise<string> =>
    (await vscode.workspace.openTextDocument(uri)).getText();

  it('is shown as the old text beside the article, at the passage', async () => {
    const article = await annotated('changed');
    const { editor, id } = article;
    await changeOutside(article, replaced);
    await asks(editor, 'catch limits');
    await vscode.commands.executeCommand('policyAnnotator.showChange', editor.document.uri.toString(), id);
    const { original, modified } = await shownDiff();
    assert.equal(await textOf(original), formerText);
    assert.equal(modified.toString(), editor.document.uri.toString());
    const selected = vscode.window.visibleTextEditors
      .filter(({ document }) =>
        [original, modified].some((uri) => uri.toString() === document.uri.toString()),
      )
      .map(({ document, selection }) => document.getText(selection));
    assert.deepEqual(selected.sort(), ['the catch limits', 'the quota']);
  });

  it('is shown from what the sidecar keeps where the old text is not at hand', async () => {
    const article = await annotated('forgotten');
    const { editor, sidecar, json, id } = article;
    await changeOutside(article, replaced);
    await writeFile(
      sidecar,
      json.replace(
        /"textId": "[0-9a-f]{40}"/,
        `"textId": "${'0'.repeat(40)}", "attached": "2019-05-04T10:00:00.000Z"`,
      ),
    );
    await asks(editor, 'catch limits');
    const labelNow = (): string => vscode.window.tabGroups.activeTabGroup.activeTab?.label ?? '';
    const { original, modified } = await eventually(async () => {
      await vscode.commands.executeCommand('policyAnnotator.showChange', editor.document.uri.toString(), id);
      const shown = await shownDiff();
      const isOfArticle =
        shown.original.toString().includes(article.name) && shown.modified.scheme !== 'file';
      // It was put there later than it was made: told once what was written beside the article is read.
      if (isOfArticle && labelNow().includes('2019')) return shown;
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      return undefined;
    }, labelNow);
    assert.match(await textOf(original), /review the quota in autumn/);
    assert.match(await textOf(modified), /review the catch limits in autumn/);
  });
});
