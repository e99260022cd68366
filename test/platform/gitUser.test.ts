import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readGitUser } from '../../src/platform/node/gitUser.js';
import { temporaryFolder } from '../support/temporary.js';

describe('readGitUser', () => {
  const folder = temporaryFolder();

  it('reads the name that a repository gives its user', async () => {
    execFileSync('git', ['init'], { cwd: folder(), stdio: 'ignore' });
    execFileSync('git', ['config', 'user.name', 'Kari Nordmann'], { cwd: folder() });
    assert.equal(await readGitUser('git', folder()), 'Kari Nordmann');
  });

  it('gives nothing where git is not there, or has an empty name', async () => {
    assert.equal(await readGitUser('no-such-git', folder()), undefined);
    execFileSync('git', ['init'], { cwd: folder(), stdio: 'ignore' });
    execFileSync('git', ['config', 'user.name', ''], { cwd: folder() });
    assert.equal(await readGitUser('git', folder()), undefined);
  });
});
