import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cached, draftFolder } from '../../scripts/vscode/cache.mjs';
import { environmentVariable, temporaryFolder } from '../support/temporary.js';

async function fill(draft: string): Promise<string> {
  const folder = join(draft, 'whole');
  await mkdir(folder);
  await writeFile(join(folder, 'program'), draft);
  return folder;
}

describe('the cache', () => {
  const folder = temporaryFolder();
  environmentVariable('POLICY_ANNOTATOR_CACHE', folder);

  it('fills a folder once', async () => {
    const place = await cached('tool-1', fill);
    assert.equal(place, join(folder(), 'tool-1'));
    const again = await cached('tool-1', () => Promise.reject(new Error('filled twice')));
    assert.equal(again, place);
    assert.deepEqual(await readdir(join(folder(), 'drafts')), []);
  });

  it('keeps nothing of a filling that failed half-way', async () => {
    const broken = cached('tool-1', async (draft) => {
      await fill(draft);
      throw new Error('the line went dead');
    });
    await assert.rejects(broken, /the line went dead/);
    assert.deepEqual(await readdir(folder()), ['drafts']);
    assert.deepEqual(await readdir(join(folder(), 'drafts')), []);
  });

  it('lets two fill at once, and both get a whole folder', async () => {
    const places = await Promise.all([cached('tool-1', fill), cached('tool-1', fill)]);
    assert.equal(places[0], places[1]);
    assert.match(await readFile(join(places[0], 'program'), 'utf8'), /tool-1/);
    assert.deepEqual(await readdir(join(folder(), 'drafts')), []);
  });

  it('removes the drafts of ended processes and no others', async () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    await mkdir(join(folder(), 'drafts', `${pid}-tool-1-abc`), { recursive: true });
    const first = await draftFolder('tool-1');
    const second = await draftFolder('tool-2');
    const names = await readdir(join(folder(), 'drafts'));
    assert.deepEqual(names.map((name) => join(folder(), 'drafts', name)).sort(), [first, second].sort());
  });
});
