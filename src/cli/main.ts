import { isMainThread } from 'node:worker_threads';
import { runCli } from './cli.js';
import { serveReading } from './threads.js';

/** As a shell has it for a program that a broken pipe ends. */
const exitCodeOfBrokenPipe = 141;

if (isMainThread) {
  const { stdin, stdout, stderr } = process;
  stdout.on('error', end);
  runCli(process.argv.slice(2), { stdin, stdout, stderr }).then((code) => {
    process.exitCode = code;
  }, end);
} else serveReading();

/** Ends the program at once: the output cannot be written any more, or something else nobody has thought of. */
function end(error: NodeJS.ErrnoException): void {
  // Whoever reads the output may have had enough, as `head` has; nothing is wrong then.
  if (error.code === 'EPIPE') process.exit(exitCodeOfBrokenPipe);
  const reason = error.syscall === 'write' ? `the output cannot be written: ${error.message}` : error.stack;
  process.stderr.write(`policy-annotator: ${reason ?? error.message}\n`);
  process.exit(2);
}
