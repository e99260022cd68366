import { execFile, spawn } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';

/** Builds a writing process in a folder of its own, as a snapshot that starts quickly; the path of the snapshot. */
export async function buildWriter(entryPoint = 'test/faults/writer.ts'): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'policy-annotator-writer-'));
  const [outfile, snapshot] = [join(folder, 'writer.cjs'), join(folder, 'writer.blob')];
  await build({
    entryPoints: [entryPoint],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  });
  // Node.js warns of what it has not yet tried in snapshots.
  const args = ['--no-warnings', '--snapshot-blob', snapshot, '--build-snapshot', outfile];
  await promisify(execFile)(process.execPath, args);
  return snapshot;
}

/** What became of a process. */
export interface Ended {
  /** The annotations that were acknowledged. */
  readonly saved: readonly string[];
  readonly signal: NodeJS.Signals | null;
  readonly code: number | null;
  readonly errors: string;
}

/**
 * Runs a writing process to its end.
 *
 * @param killAfter when it is ended by SIGKILL, in milliseconds after it is ready; never, where it is left out
 */
export function runWriter(snapshot: string, args: readonly string[], killAfter?: number): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--snapshot-blob', snapshot, 'writer', ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let errors = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (output === '' && killAfter !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfter);
      output += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      resolve({ saved: output.split('\n').filter((line) => line.startsWith('urn:')), signal, code, errors });
    });
  });
}
