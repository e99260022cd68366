import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readGitVersions } from '../../src/platform/node/gitVersions.js';
import { temporaryFolder } from '../support/temporary.js';

const limit = 10_000;

describe('readGitVersions', () => {
  const folder = temporaryFolder();

  function git(...args: string[]): void {
    const identity = [
      '-c',
      'user.name=Kari',
      '-c',
      'user.email=kari@example.org',
      '-c',
      'core.autocrlf=false',
    ];
    execFileSync('git', [...identity, ...args], { cwd: folder(), stdio: 'ignore' });
  }

  async function commit(name: string, contents: string): Promise<void> {
    await writeFile(join(folder(), name), contents);
    git('add', '--all');
    git('commit', '-m', 'Letter');
  }

  async function versions(name: string, most = limit): Promise<string[]> {
    const read = await readGitVersions('git', join(folder(), name), most);
    return read.map((bytes) => Buffer.from(bytes).toString('utf8'));
  }

  it('has what was committed byte for byte, the newest first and each once', async () => {
    git('init');
    const texts = ['\ufeffVardø\r\n\r\nwrites.\r\n', 'Ålesund\rwrites.\r', '', 'Tromsø writes.'];
    for (const text of texts) await commit('letter.md', text);
    await commit('letter.md', 'Ålesund\rwrites.\r');
    await commit('other.md', 'Nobody writes.');
    assert.deepEqual(await versions('letter.md'), [texts[1], texts[3], texts[2], texts[0]]);
  });

  it('has what the file was under its former name, and a name is no pattern', async () => {
    git('init');
    await mkdir(join(folder(), 'letters'));
    const long = 'The harbour master of Vardø writes to Ålesund once more.\r\n'.repeat(4);
    await commit('letters/first.md', long);
    await rename(join(folder(), 'letters/first.md'), join(folder(), 'letters/[s].md'));
    await commit('letters/[s].md', `${long}Soon.\r\n`);
    await commit('letters/s.md', 'No letter.');
    assert.deepEqual(await versions('letters/[s].md'), [`${long}Soon.\r\n`, long]);
  });

  it('has nothing of a file that git does not know, of too large ones, and without a repository', async () => {
    assert.deepEqual(await versions('letter.md'), []);
    git('init');
    await commit('letter.md', 'Vardø writes.\r\n');
    assert.deepEqual(await versions('other.md'), []);
    assert.deepEqual(await versions('letter.md', 10), []);
    assert.deepEqual(await readGitVersions('no-such-program', join(folder(), 'letter.md'), limit), []);
  });
});
