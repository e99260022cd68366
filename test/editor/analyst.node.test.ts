import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import {
  annotateSelection,
  eventually,
  readFile,
  select,
  setAnalyst,
  showArticle,
  workspaceFolder,
  writeFile,
} from '../support/inEditor.js';

const text = 'Egypt buys wheat from Ukraine.\n';

describe('the analyst’s name', () => {
  before(async () => {
    const kept = await writeFile('named/here.txt', '');
    const git = (...args: string[]) =>
      execFileSync('git', args, { cwd: vscode.Uri.joinPath(kept, '..').fsPath, stdio: 'ignore' });
    git('init');
    git('config', 'user.name', 'Kari Nordmann');
  });
  after(() =>
    vscode.workspace.fs.delete(vscode.Uri.joinPath(workspaceFolder(), 'named'), { recursive: true }),
  );

  async function annotate(name: string): Promise<void> {
    select(await showArticle(`named/${name}`, text), 'wheat');
    await annotateSelection();
  }

  it('is the setting’s, whatever git says', async () => {
    await setAnalyst('Named In Settings');
    await annotate('set.md');
    await eventually(() => readFile('named/set.md.named-in-settings.annotations.json'));
  });

  it('is git’s where there is no setting, which then has it', async () => {
    await setAnalyst('');
    await annotate('unset.md');
    await eventually(() => readFile('named/unset.md.kari-nordmann.annotations.json'));
    const { globalValue } = vscode.workspace.getConfiguration('policyAnnotator').inspect('analyst') ?? {};
    assert.equal(globalValue, 'Kari Nordmann');
  });
});
