import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { WriteError } from '../../src/platform/node/atomicWrite.js';
import { updateFile } from '../../src/platform/node/updateFile.js';
import { temporaryFolder } from '../support/temporary.js';
import { countSteps } from './steps.js';

/** What the system says, and what a person is told of it. */
const errors = {
  ENOSPC: 'noSpace',
  EDQUOT: 'noSpace',
  EACCES: 'noPermission',
  EROFS: 'noPermission',
  EIO: 'other',
};

/** Saves while one step of it is refused; what came of it, and which call it was. */
async function saveRefusedAt(
  path: string,
  step: number,
  code: string,
): Promise<{ call?: string; failure?: string }> {
  let call: string | undefined;
  const stop = await countSteps((now, name) => {
    if (now !== step) return;
    call = name;
    throw Object.assign(new Error(`${code}: ${name}`), { code });
  });
  try {
    await updateFile(path, () => 'new');
    return call === undefined ? {} : { call };
  } catch (error) {
    assert.ok(error instanceof WriteError, `${call ?? ''}: ${String(error)}`);
    return { ...(call !== undefined && { call }), failure: error.failure };
  } finally {
    stop();
  }
}

describe('a save that the system refuses', () => {
  const folder = temporaryFolder();

  for (const [code, expected] of Object.entries(errors))
    it(`tells ${expected} of ${code} at every step, and leaves the file as it was or written`, async () => {
      const refusals = new Set<string>();
      for (let step = 1; ; step += 2) {
        const path = join(folder(), `${step}.json`);
        await writeFile(path, 'old');
        const { call, failure } = await saveRefusedAt(path, step, code);
        assert.equal(await readFile(path, 'utf8'), failure === undefined ? 'new' : 'old', call);
        if (call === undefined) break;
        // Where it cannot be known whether the lock still holds, it counts as lost.
        if (failure !== undefined) assert.equal(failure, failure === 'busy' ? 'busy' : expected, call);
        if (failure === expected) refusals.add(call);
        await updateFile(path, () => 'after');
        assert.equal(await readFile(path, 'utf8'), 'after');
      }
      for (const call of ['open', 'writeFile', 'sync', 'rename']) assert.ok(refusals.has(call), call);
      const left = await readdir(folder());
      assert.deepEqual(left.filter((name) => name.endsWith('.tmp')).length, 0);
    });
});
