import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { projectFolder } from '../../scripts/vscode/cache.mjs';
import { exitCodes } from '../../scripts/vscode/failures.mjs';
import { temporaryFolder } from '../support/temporary.js';

const manifest = { name: 'tiny', publisher: 'test', version: '1.0.0', engines: { vscode: '^1.100.0' } };
const closing = `console.log('@@mocha {"passed":1,"failed":0,"skipped":0}');`;

interface Outcome {
  readonly code: number | null;
  readonly output: string;
}

describe('the launcher', () => {
  const folder = temporaryFolder();

  /**
   * Runs a suite with a tiny extension.
   * @param suite source of the module with `run()`
   * @param env added to the environment
   * @param interruptAt output at which the launcher is interrupted
   */
  async function launch(
    suite: string,
    {
      args = [],
      env = {},
      interruptAt,
    }: { args?: string[]; env?: NodeJS.ProcessEnv; interruptAt?: string } = {},
  ): Promise<Outcome> {
    await mkdir(join(folder(), 'extension'));
    await writeFile(
      join(folder(), 'extension', 'package.json'),
      JSON.stringify({ ...manifest, main: './main.js' }),
    );
    await writeFile(join(folder(), 'extension', 'main.js'), 'exports.activate = () => undefined;');
    await writeFile(join(folder(), 'extension', 'suite.cjs'), suite);
    const program = join(projectFolder, 'scripts', 'vscode', 'launcher.mjs');
    const child = spawn(
      process.execPath,
      [
        program,
        `--extensionDevelopmentPath=${join(folder(), 'extension')}`,
        `--extensionTestsPath=${join(folder(), 'extension', 'suite.cjs')}`,
        ...args,
      ],
      { env: { ...process.env, ...env } },
    );
    let output = '';
    const read = (chunk: unknown): void => {
      output += String(chunk);
      if (interruptAt !== undefined && !child.killed && output.includes(interruptAt)) child.kill('SIGINT');
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
    return { code, output };
  }

  it('runs a suite in the real VS Code and shows what it prints, without noise', async () => {
    const suite = `exports.run = async () => { console.log('%s is %d', 'six', 6); ${closing} };`;
    assert.deepEqual(await launch(suite), { code: 0, output: 'six is 6\n' });
  });

  it('ends with the code of a suite that failed', async () => {
    const { code } = await launch(`exports.run = async () => { ${closing} throw new Error('1 failed'); };`);
    assert.equal(code, exitCodes.testsFailed);
  });

  it('tells that a suite could not be loaded', async () => {
    const { code, output } = await launch("throw new Error('no such module');");
    assert.equal(code, exitCodes.crash);
    assert.match(output, /no such module/);
    assert.match(output, /before it could tell its counts/);
  });

  it('tells that the extension host died', async () => {
    const { code, output } = await launch('exports.run = () => process.exit(0);');
    assert.equal(code, exitCodes.crash);
    assert.match(output, /before it could tell its counts/);
  });

  it('tells that a suite does not end', async () => {
    const { code, output } = await launch('exports.run = () => new Promise(() => undefined);', {
      args: ['--timeout=10'],
    });
    assert.equal(code, exitCodes.timeout);
    assert.match(output, /did not end within 10 s/);
  });

  it('tells that the port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const { code, output } = await launch('', { args: [`--port=${port}`] });
    other.close();
    assert.equal(code, exitCodes.port);
    assert.match(output, new RegExp(`Port ${port} of 127\\.0\\.0\\.1 is taken`));
  });

  it('tells that the registry cannot be reached, and keeps nothing half', async () => {
    const cache = join(folder(), 'cache');
    const { code, output } = await launch('', {
      env: {
        POLICY_ANNOTATOR_CACHE: cache,
        npm_config_registry: 'http://127.0.0.1:9',
        npm_config_cache: join(folder(), 'npm'),
      },
    });
    assert.equal(code, exitCodes.download);
    assert.match(output, /the npm registry cannot be reached \(ECONNREFUSED\)/);
    assert.deepEqual(await readdir(cache, { recursive: true }), ['drafts']);
  });

  it('ends everything when it is interrupted', async () => {
    const suite = `exports.run = () => { console.log('begun ' + process.pid); return new Promise(() => undefined); };`;
    const { code, output } = await launch(suite, { interruptAt: 'begun' });
    assert.equal(code, exitCodes.interrupted);
    const pid = /begun (\d+)/.exec(output)?.[1] ?? '';
    assert.deepEqual(await readdir(`/proc/${pid}`).catch(() => []), []);
  });
});
