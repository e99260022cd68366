import assert from 'node:assert/strict';
import { chmod, mkdir, rm, symlink, truncate, writeFile as write } from 'node:fs/promises';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { eventually, showArticle, workspaceFolder } from '../support/inEditor.js';

// A state that no sample and no other test names.
const state = 'Kiribati';
const huge = 2 * 1024 ** 3;

describe('a folder with files that are none to be read', () => {
  const folder = join(workspaceFolder().fsPath, 'faults');
  before(async () => {
    await mkdir(join(folder, 'deep'), { recursive: true });
    await write(join(folder, 'good.md'), `In ${state} it rains.\n`);
    await write(join(folder, 'huge.md'), `${state}\n`);
    await truncate(join(folder, 'huge.md'), huge);
    await write(join(folder, 'binary.md'), Uint8Array.of(0, 1, 2, 255, 0, 0x4b));
    await write(join(folder, 'closed.md'), 'Nothing.\n');
    await chmod(join(folder, 'closed.md'), 0);
    await symlink(join(folder, 'nowhere.md'), join(folder, 'broken.md'));
    await symlink(folder, join(folder, 'deep', 'circle'));
    await symlink(join(folder, 'good.md'), join(folder, 'deep', 'link.md'));
  });
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await rm(folder, { recursive: true });
  });

  it('is indexed all the same: each article once, a link to a file as one, and no circle', async () => {
    const editor = await showArticle('faults/shown.md', `${state} sells copra.\n`);
    const places = (): Promise<string[]> => referencesOf(editor);
    const expected = ['deep/link.md', 'good.md', 'shown.md'];
    await eventually(async () =>
      JSON.stringify(await places()) === JSON.stringify(expected) ? true : undefined,
    );
    await vscode.commands.executeCommand('policyAnnotator.resumeIndexing');
    assert.deepEqual(await places(), expected);
  });
});

async function referencesOf({ document }: vscode.TextEditor): Promise<string[]> {
  const found = await vscode.commands.executeCommand<vscode.Location[]>(
    'vscode.executeReferenceProvider',
    document.uri,
    new vscode.Position(0, 1),
  );
  return found.map(({ uri }) => uri.path.slice(uri.path.indexOf('/faults/') + '/faults/'.length)).sort();
}
