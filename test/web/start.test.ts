import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openBrowser } from '../../scripts/vscode/browser.mjs';
import { projectFolder } from '../../scripts/vscode/cache.mjs';
import { temporaryFolder } from '../support/temporary.js';

const article = '# The Suez Canal\n\nEgypt nationalised the canal in 1956.\n';

describe('npm start', () => {
  const folder = temporaryFolder();

  function start(args: readonly string[], path: string): { child: ChildProcess; output: () => string } {
    const child = spawn(
      process.execPath,
      [
        join(projectFolder, 'scripts', 'start.mjs'),
        '--no-build',
        '--profile',
        join(folder(), 'profile'),
        ...args,
      ],
      { env: { ...process.env, INIT_CWD: folder(), PATH: path, DISPLAY: undefined, VSCODE_PATH: undefined } },
    );
    let output = '';
    child.stdout.on('data', (chunk) => (output += String(chunk)));
    child.stderr.on('data', (chunk) => (output += String(chunk)));
    return { child, output: () => output };
  }

  function exitCodeOf(child: ChildProcess): Promise<number | null> {
    return new Promise((resolve) => child.once('close', resolve));
  }

  it('serves VS Code with the extension to a browser, until Ctrl+C', async () => {
    await writeFile(join(folder(), 'suez.md'), article);
    const { child, output } = start(['--browser', '--port', '0', '.'], process.env['PATH'] ?? '');
    const ended = exitCodeOf(child);
    let address: string | undefined;
    while (address === undefined && child.exitCode === null) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      address = /http:\S+/.exec(output())?.[0];
    }
    assert.ok(address, output());
    const stranger = await fetch(new URL('/', address));
    assert.equal(stranger.status, 403);
    const browser = await openBrowser();
    try {
      const page = await browser.newPage();
      await page.goto(address);
      await page.locator('.view-line [class*=TextEditorDecorationType]', { hasText: 'Egypt' }).waitFor();
    } finally {
      await browser.close();
    }
    child.kill('SIGINT');
    assert.equal(await ended, 0);
  });

  it('uses an installed VS Code with a profile of its own', async () => {
    const bin = join(folder(), 'bin');
    await mkdir(bin);
    await writeFile(join(bin, 'code'), `#!/bin/sh\nprintf '%s\\n' "$@" > '${join(folder(), 'args')}'\n`);
    await chmod(join(bin, 'code'), 0o755);
    const { child } = start([], bin);
    assert.equal(await exitCodeOf(child), 0);
    const args = (await readFile(join(folder(), 'args'), 'utf8')).split('\n');
    assert.ok(args.includes(`--extensionDevelopmentPath=${projectFolder}`));
    assert.ok(args.includes(`--user-data-dir=${join(folder(), 'profile', 'desktop', 'user-data')}`));
    assert.ok(args.includes(join(projectFolder, 'samples')));
  });

  it('tells that a folder is not there', async () => {
    const { child, output } = start(['no-such-folder'], process.env['PATH'] ?? '');
    assert.equal(await exitCodeOf(child), 2);
    assert.match(output(), /There is no .*no-such-folder/);
  });
});
