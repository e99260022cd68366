import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { analystName, isOwn } from '../../src/editor/analysts/analyst.js';
import {
  annotateSelection,
  eventually,
  readFile,
  select,
  setAnalyst,
  showArticle,
  until,
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

  it('is asked for once where nobody knows it, and again only where the question was left', async () => {
    await setAnalyst('');
    // No folder whose git could be asked.
    const article = vscode.Uri.parse('untitled:nobody.md');
    const answers: ((name: string | undefined) => void)[] = [];
    const ask = () => new Promise<string | undefined>((resolve) => answers.push(resolve));
    const answer = (name: string | undefined) => {
      answers.shift()?.(name);
    };
    const left = [analystName(article, ask), analystName(article, ask)];
    await until(() => answers.length > 0);
    answer(undefined);
    assert.deepEqual(await Promise.all(left), [undefined, undefined]);

    const quick = [analystName(article, ask), analystName(article, ask)];
    await until(() => answers.length > 0);
    assert.equal(answers.length, 1);
    answer('Ola Nordmann');
    const names = await Promise.all([...quick, analystName(article, ask)]);
    assert.deepEqual(names, ['Ola Nordmann', 'Ola Nordmann', 'Ola Nordmann']);
    assert.equal(await analystName(article, ask), 'Ola Nordmann');
    assert.equal(answers.length, 0);
  });

  it('holds for the window where the settings cannot be written, and is not asked for again', async () => {
    await setAnalyst('');
    const article = vscode.Uri.parse('untitled:locked.md');
    const refuse = () => Promise.reject(new Error('The settings have unsaved changes.'));
    assert.equal(await analystName(article, () => Promise.resolve('Siri Nordmann'), refuse), 'Siri Nordmann');
    assert.ok(isOwn('Siri Nordmann'));
    assert.equal(await analystName(article, () => assert.fail('asked again')), 'Siri Nordmann');
    await setAnalyst('Named In Settings');
    assert.ok(isOwn('Named In Settings'));
  });
});
