import assert from 'node:assert/strict';
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findBrowser } from '../../scripts/vscode/browser.mjs';
import { Failure } from '../../scripts/vscode/failures.mjs';
import { environmentVariable, temporaryFolder } from '../support/temporary.js';

describe('finding the browser', () => {
  // The browsers of these tests are shell scripts.
  before(function () {
    if (process.platform === 'win32') this.skip();
  });
  const folder = temporaryFolder();
  environmentVariable('BROWSER_PATH', () => join(folder(), 'browser'));

  async function writeBrowser(script: string): Promise<void> {
    await writeFile(join(folder(), 'browser'), `#!/bin/sh\n${script}\n`);
    await chmod(join(folder(), 'browser'), 0o755);
  }

  it('takes the one that is named and starts', async () => {
    await writeBrowser('echo Chromium 147');
    assert.deepEqual(await findBrowser(), { path: join(folder(), 'browser'), env: {} });
  });

  it('names the library that it misses', async () => {
    await writeBrowser(
      'echo "browser: error while loading shared libraries: libnss3.so: cannot open" >&2; exit 127',
    );
    await assert.rejects(
      findBrowser(),
      (error) => error instanceof Failure && error.kind === 'browser' && /libnss3\.so/.test(error.message),
    );
  });

  it('tells that the named one is not there', async () => {
    await assert.rejects(
      findBrowser(),
      (error) => error instanceof Failure && error.kind === 'browser' && /BROWSER_PATH/.test(error.message),
    );
  });
});
