import { isMainThread } from 'node:worker_threads';
import { runCli } from './cli.js';
import { serveReading } from './threads.js';

/** As a shell has it for a program that a broken pipe ends. */
const exitCodeOfBrokenPipe = 141;

if (isMainThread) {
  // Whoever reads the output may have had enough, as `head` has; nothing is wrong then.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(exitCodeOfBrokenPipe);
  });
  const { stdin, stdout, stderr } = process;
  void runCli(process.argv.slice(2), { stdin, stdout, stderr }).then((code) => {
    process.exitCode = code;
  });
} else serveReading();
