import assert from 'node:assert/strict';
import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { failureOf, WriteError, writeFileAtomically } from '../../src/platform/node/atomicWrite.js';

describe('writeFileAtomically', () => {
  let folder = '';

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'atomic-write-'));
  });

  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  async function failureAt(path: string): Promise<string | undefined> {
    try {
      await writeFileAtomically(path, 'new');
      return undefined;
    } catch (error) {
      assert.ok(error instanceof WriteError);
      assert.equal(error.path, path);
      return error.failure;
    }
  }

  it('makes a file, then replaces it, and leaves nothing else', async () => {
    const path = join(folder, 'file.json');
    await writeFileAtomically(path, 'one – 1');
    assert.equal(await readFile(path, 'utf8'), 'one – 1');
    await writeFileAtomically(path, new Uint8Array([0x32, 0x0a]));
    assert.equal(await readFile(path, 'utf8'), '2\n');
    assert.deepEqual(await readdir(folder), ['file.json']);
  });

  it('replaces the file instead of writing into it', async () => {
    const path = join(folder, 'file.json');
    await writeFile(path, 'old');
    const { ino } = await stat(path);
    await writeFileAtomically(path, 'new');
    assert.notEqual((await stat(path)).ino, ino);
  });

  it('keeps the mode', async function () {
    if (process.platform === 'win32') this.skip();
    const path = join(folder, 'file.json');
    await writeFile(path, 'old');
    await chmod(path, 0o666);
    await writeFileAtomically(path, 'new');
    assert.equal((await stat(path)).mode & 0o777, 0o666);
  });

  it('writes what a symbolic link leads to, and keeps the link', async function () {
    if (process.platform === 'win32') this.skip();
    const link = join(folder, 'link.json');
    await mkdir(join(folder, 'elsewhere'));
    await writeFile(join(folder, 'elsewhere', 'file.json'), 'old');
    await symlink('elsewhere/file.json', link);
    await writeFileAtomically(link, 'new');
    assert.equal(await readlink(link), 'elsewhere/file.json');
    assert.equal(await readFile(join(folder, 'elsewhere', 'file.json'), 'utf8'), 'new');
  });

  it('writes a file whose name is as long as the system allows', async () => {
    const name = `${'n'.repeat(250)}.json`;
    await writeFileAtomically(join(folder, name), 'new');
    assert.deepEqual(await readdir(folder), [name]);
  });

  it('tells that the folder is not there', async () => {
    assert.equal(await failureAt(join(folder, 'none', 'file.json')), 'noFolder');
    await writeFile(join(folder, 'plain'), '');
    assert.equal(await failureAt(join(folder, 'plain', 'file.json')), 'noFolder');
  });

  it('tells that a folder stands in the place of the file, and removes what it began', async () => {
    await mkdir(join(folder, 'file.json'));
    await writeFile(join(folder, 'file.json', 'inside'), '');
    const expected = process.platform === 'win32' ? 'noPermission' : 'notAFile';
    assert.equal(await failureAt(join(folder, 'file.json')), expected);
    assert.deepEqual(await readdir(folder), ['file.json']);
  });
});

describe('failureOf', () => {
  it('knows what the system means', () => {
    const failures = ['ENOSPC', 'EROFS', 'EACCES', 'ENOENT', 'EISDIR', 'EBUSY', 'EIO'].map((code) =>
      failureOf(Object.assign(new Error(code), { code })),
    );
    assert.deepEqual(failures, [
      'noSpace',
      'noPermission',
      'noPermission',
      'noFolder',
      'notAFile',
      'busy',
      'other',
    ]);
    assert.equal(failureOf('ENOSPC'), 'other');
  });
});
