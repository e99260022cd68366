import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { textId } from '../../src/core/index.js';
import { readGitBlob } from '../../src/platform/node/gitBlob.js';
import { temporaryFolder } from '../support/temporary.js';

const text = 'Ålesund writes to Vardø.\n';
const limit = 1000;

describe('readGitBlob', () => {
  const folder = temporaryFolder();

  function git(...args: string[]): void {
    const identity = ['-c', 'user.name=Kari', '-c', 'user.email=kari@example.org'];
    execFileSync('git', [...identity, ...args], { cwd: folder(), stdio: 'ignore' });
  }

  async function commit(contents: string): Promise<void> {
    await writeFile(join(folder(), 'letter.md'), contents);
    git('add', 'letter.md');
    git('commit', '-m', 'Letter');
  }

  it('reads a text by its id that a later commit has changed, from a folder of the repository too', async () => {
    git('init');
    await commit(text);
    await commit('Vardø does not answer.\n');
    await mkdir(join(folder(), 'annex'));
    for (const from of [folder(), join(folder(), 'annex')]) {
      const bytes = await readGitBlob('git', from, textId(text), limit);
      assert.equal(bytes?.toString(), text);
    }
  });

  it('gives nothing for an id that the repository does not have, or that is none', async () => {
    git('init');
    await commit(text);
    assert.equal(await readGitBlob('git', folder(), textId('another text'), limit), undefined);
    assert.equal(await readGitBlob('git', folder(), 'HEAD:letter.md', limit), undefined);
    assert.equal(await readGitBlob('git', folder(), textId(text), text.length - 1), undefined);
  });

  it('gives nothing without a repository, a folder or git', async () => {
    const id = textId(text);
    assert.equal(await readGitBlob('git', folder(), id, limit), undefined);
    assert.equal(await readGitBlob('git', join(folder(), 'nowhere'), id, limit), undefined);
    assert.equal(await readGitBlob('no-such-program', folder(), id, limit), undefined);
  });

  it('fetches nothing from where a partial clone came from', async () => {
    git('init', '--bare', 'origin.git');
    git('init');
    await commit(text);
    git('push', join(folder(), 'origin.git'), 'HEAD:refs/heads/main');
    git('-C', 'origin.git', 'config', 'uploadpack.allowFilter', 'true');
    const origin = `file://${join(folder(), 'origin.git')}`;
    git('clone', '--no-checkout', '--filter=blob:none', '-b', 'main', origin, 'partial');
    assert.equal(await readGitBlob('git', join(folder(), 'partial'), textId(text), limit), undefined);
    git('-C', 'partial', 'checkout', 'main');
    const fetched = await readGitBlob('git', join(folder(), 'partial'), textId(text), limit);
    assert.equal(fetched?.toString(), text);
  });
});
