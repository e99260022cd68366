import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, workspaceFolder, writeFile } from '../support/inEditor.js';

// Two states that no sample and no other test names.
const entities = [
  { type: 'actor', id: 'tuv' },
  { type: 'actor', id: 'nru' },
];

/** Has the meetings listed in an editor, and waits until its text is as expected. */
async function listed(reach: string, expected: string): Promise<vscode.TextDocument> {
  await vscode.commands.executeCommand('policyAnnotator.findMeetings', { entities, reach });
  await vscode.commands.executeCommand('policyAnnotator.openMeetings');
  return eventually(() => {
    const document = vscode.window.activeTextEditor?.document;
    return document?.getText().trim() === expected.trim() ? document : undefined;
  });
}

/** What links and definitions lead to, as file names with the words there. */
async function targetsIn(document: vscode.TextDocument): Promise<string[]> {
  const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
    'vscode.executeLinkProvider',
    document.uri,
  );
  return Promise.all(
    links.map(async ({ range, target }) => {
      const found = await vscode.commands.executeCommand<vscode.LocationLink[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        range.end.translate(0, 1),
      );
      const [{ targetUri, targetRange } = {}] = found;
      assert.ok(targetUri !== undefined && targetRange !== undefined);
      assert.equal(target?.with({ fragment: '' }).toString(), targetUri.toString());
      const words = (await vscode.workspace.openTextDocument(targetUri)).getText(targetRange);
      return `${targetUri.path.slice(targetUri.path.lastIndexOf('/') + 1)}: ${words}`;
    }),
  );
}

describe('where entities meet', () => {
  before(async () => {
    await writeFile('meetings/a.md', '# Islands\n\nTuvalu spoke. Then Nauru spoke.\n\nNobody from Nauru.\n');
    await writeFile('meetings/b #1.md', 'Copra.\r\n\r\nIn Nauru,\r\nTuvalu buys copra.\r\n');
    await writeFile('meetings/c.md', 'Tuvalu alone.\n');
  });
  after(async () => {
    await vscode.commands.executeCommand('policyAnnotator.clearMeetings');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(workspaceFolder(), 'meetings'), { recursive: true });
  });

  it('is listed like the results of a search, with links to the places', async () => {
    const document = await listed(
      'sentence',
      `# Tuvalu + Nauru in one sentence
# one place in one article

meetings/b #1.md:
     3: In Nauru, Tuvalu buys copra.`,
    );
    assert.equal(document.languageId, 'policy-meetings');
    assert.deepEqual(await targetsIn(document), ['b #1.md: ', 'b #1.md: Nauru,\r\nTuvalu']);
  });

  it('is asked by paragraph and by article too, and follows the articles', async () => {
    await listed(
      'paragraph',
      `# Tuvalu + Nauru in one paragraph
# 2 places in 2 articles

meetings/a.md:
     3: Tuvalu spoke. Then Nauru spoke.

meetings/b #1.md:
     3: In Nauru, Tuvalu buys copra.`,
    );
    const expected = `# Tuvalu + Nauru in one article
# 3 places in one article

meetings/a.md:
     3: Tuvalu spoke. Then Nauru spoke.
     3: Tuvalu spoke. Then Nauru spoke.
     5: Nobody from Nauru.`;
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(workspaceFolder(), 'meetings', 'b #1.md'));
    await listed('article', expected);
  });
});
