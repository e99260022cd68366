import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure, type FailureKind } from '../../scripts/vscode/failures.mjs';
import { profileIn } from '../../scripts/vscode/profile.mjs';
import { startServer } from '../../scripts/vscode/server.mjs';
import { temporaryFolder } from '../support/temporary.js';

describe('starting the server', () => {
  // A VS Code from npm is there on Linux only.
  before(function () {
    if (process.platform !== 'linux') this.skip();
  });

  const folder = temporaryFolder();

  /** Starts a program in the place of VS Code's server. */
  async function start(program: string) {
    const serverMain = join(folder(), 'server-main.mjs');
    await writeFile(serverMain, program);
    const editor = { node: process.execPath, serverMain, version: '1.0.0' };
    return startServer({ editor, profile: profileIn(folder()), port: 7000 });
  }

  function failure(kind: FailureKind, words: RegExp): (error: unknown) => boolean {
    return (error) => error instanceof Failure && error.kind === kind && words.test(error.message);
  }

  it('tells where it listens, and ends it with what it started', async () => {
    // The id of a process that it starts stands in the place of the port.
    const server = await start(`
      import { spawn } from 'node:child_process';
      const child = spawn(process.execPath, ['--eval', 'setInterval(() => {}, 1000)']);
      console.log('Extension host agent listening on ' + child.pid);
      setInterval(() => {}, 1000);`);
    const pid = /^127\.0\.0\.1:(\d+)$/.exec(server.authority)?.[1] ?? '';
    assert.equal(await isRunning(pid), true);
    await server.stop();
    assert.equal(await isRunning(pid), false);
    assert.equal(await server.ended, undefined);
  });

  it('tells that the port is taken', async () => {
    const taken = start(
      "console.error('Error: listen EADDRINUSE: address already in use'); setInterval(() => {}, 1000);",
    );
    await assert.rejects(taken, failure('port', /^Port 7000 of 127\.0\.0\.1 is taken/));
  });

  it('tells that it ended instead of listening', async () => {
    await assert.rejects(start('process.exit(3);'), failure('server', /ended with exit code 3/));
  });
});

/** Whether a process runs; one that has ended and waits to be asked how does not. */
async function isRunning(pid: string): Promise<boolean> {
  const state = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return state !== '' && !/\) Z /.test(state);
}
