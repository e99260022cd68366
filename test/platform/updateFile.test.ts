import assert from 'node:assert/strict';
import { readdirSync, rmSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { WriteError } from '../../src/platform/node/atomicWrite.js';
import { takeLock } from '../../src/platform/node/lockFile.js';
import { updateFile } from '../../src/platform/node/updateFile.js';
import { temporaryFolder } from '../support/temporary.js';

const decode = (bytes: Uint8Array | undefined) =>
  bytes === undefined ? undefined : Buffer.from(bytes).toString();

describe('updateFile', () => {
  const folder = temporaryFolder();
  const file = () => join(folder(), 'a.json');

  it('gives the change what stands in the file, writes what it returns and leaves nothing else', async () => {
    const seen: (string | undefined)[] = [];
    for (const next of ['one', 'two', undefined])
      await updateFile(file(), (bytes) => {
        seen.push(decode(bytes));
        return next;
      });
    assert.deepEqual(seen, [undefined, 'one', 'two']);
    assert.equal(await readFile(file(), 'utf8'), 'two');
    assert.deepEqual(await readdir(folder()), ['a.json']);
  });

  it('lets no two changes come between each other', async () => {
    const add = () => updateFile(file(), (bytes) => `${decode(bytes) ?? ''}x`);
    await Promise.all(Array.from({ length: 10 }, add));
    assert.equal(await readFile(file(), 'utf8'), 'xxxxxxxxxx');
  });

  it('passes on what the change throws, and writes nothing', async () => {
    await writeFile(file(), 'old');
    const refused = updateFile(file(), () => {
      throw new RangeError('no');
    });
    await assert.rejects(refused, RangeError);
    assert.equal(await readFile(file(), 'utf8'), 'old');
    assert.deepEqual(await readdir(folder()), ['a.json']);
  });

  it('says that the folder is gone', async () => {
    await rm(folder(), { recursive: true });
    await assert.rejects(
      updateFile(file(), () => 'new'),
      (error) => error instanceof WriteError && error.failure === 'noFolder',
    );
  });

  it('removes what a process left behind that was ended while it wrote, and only that', async () => {
    const old = new Date(Date.now() - 2 * 60 * 60 * 1000);
    for (const name of ['.policy-annotator-1.tmp', '.policy-annotator-2.tmp', 'other.tmp'])
      await writeFile(join(folder(), name), '');
    await utimes(join(folder(), '.policy-annotator-1.tmp'), old, old);
    await utimes(join(folder(), 'other.tmp'), old, old);
    await updateFile(file(), () => 'new');
    assert.deepEqual((await readdir(folder())).sort(), ['.policy-annotator-2.tmp', 'a.json', 'other.tmp']);
  });

  it('does not replace the file once its lock was taken for left behind', async () => {
    await writeFile(file(), 'old');
    const late = updateFile(file(), () => {
      // As another process does that finds this one asleep.
      for (const name of readdirSync(folder())) if (name.endsWith('.lock')) rmSync(join(folder(), name));
      return 'new';
    });
    await assert.rejects(late, (error) => error instanceof WriteError && error.failure === 'busy');
    assert.equal(await readFile(file(), 'utf8'), 'old');
    assert.deepEqual(await readdir(folder()), ['a.json']);
  });
});

describe('takeLock', () => {
  const folder = temporaryFolder();
  const file = () => join(folder(), 'a.json');
  const locks = async () => (await readdir(folder())).filter((name) => name.endsWith('.lock'));

  it('waits for whoever holds the lock', async () => {
    const first = await takeLock(file());
    let isTaken = false;
    const second = takeLock(file()).then((lock) => {
      isTaken = true;
      return lock;
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    assert.equal(isTaken, false);
    assert.equal(await first.isHeld(), true);
    await first.release();
    await (await second).release();
    assert.deepEqual(await locks(), []);
  });

  it('is of one file, not of its neighbours', async () => {
    const first = await takeLock(file());
    const other = await takeLock(join(folder(), 'b.json'));
    assert.equal((await locks()).length, 2);
    await Promise.all([first.release(), other.release()]);
  });

  it('takes over at once from a process that has ended', async () => {
    const lock = await takeLock(file());
    const [claim = ''] = await locks();
    await lock.release();
    const ended = claim.replace(`-${process.pid}-`, '-4194999-');
    assert.notEqual(ended, claim);
    await writeFile(join(folder(), ended), '');
    const start = Date.now();
    await (await takeLock(file())).release();
    assert.ok(Date.now() - start < 2000);
    assert.deepEqual(await locks(), []);
  });

  it('takes over from another machine, and from a process that sleeps, after ten seconds', async () => {
    const sleeping = await takeLock(file());
    const [claim = ''] = await locks();
    const elsewhere = claim.replace(/-[0-9a-f]{12}-(?=\d)/, '-0123456789ab-');
    assert.notEqual(elsewhere, claim);
    await writeFile(join(folder(), elsewhere), '');
    const old = new Date(Date.now() - 11_000);
    for (const name of [claim, elsewhere]) await utimes(join(folder(), name), old, old);
    const lock = await takeLock(file());
    assert.equal(await sleeping.isHeld(), false);
    assert.equal(await lock.isHeld(), true);
    await lock.release();
  });

  it('does not wait for what this process itself left behind', async () => {
    const lock = await takeLock(file());
    const [claim = ''] = await locks();
    await lock.release();
    await writeFile(join(folder(), claim), '');
    const start = Date.now();
    await (await takeLock(file())).release();
    assert.ok(Date.now() - start < 2000);
  });

  it('works for a name as long as the system allows', async () => {
    await mkdir(join(folder(), 'x'));
    const lock = await takeLock(join(folder(), 'x', 'n'.repeat(255)));
    await lock.release();
  });
});
