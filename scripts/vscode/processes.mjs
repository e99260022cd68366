// @ts-check
/** Child processes, and the one way in which our programs begin and end: nothing they started outlives them. */
import { spawn } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { exitCodes, Failure, reportFailure } from './failures.mjs';

/** Milliseconds that a process has between being asked to end and being ended. */
const patience = 3000;

/** Milliseconds between two looks at whether the process that started us still lives. */
const parentInterval = 500;

/** @typedef {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, import('node:stream').Readable>} Child */

/** @type {Set<Child>} */
const running = new Set();

let endsWhenAsked = false;

process.once('exit', () => {
  for (const child of running) signalGroup(child, 'SIGKILL');
});

/**
 * Starts a program as the leader of its own process group, so that `stopGroup` reaches everything that it
 * starts in turn, and Ctrl+C in the terminal reaches only us.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string }} [options]
 * @returns {Child}
 */
export function spawnGroup(program, args, options = {}) {
  const onWindows = process.platform === 'win32';
  const child = spawn(program, args, {
    ...options,
    detached: !onWindows,
    shell: onWindows,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  void exitOf(child).then(() => running.delete(child));
  return child;
}

/**
 * Resolves with the exit code, or with `undefined` where the process could not be started or was ended by a
 * signal.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number | undefined>}
 */
export function exitOf(child) {
  return new Promise((resolve) => {
    child.once('error', () => {
      resolve(undefined);
    });
    child.once('close', (code) => {
      resolve(code ?? undefined);
    });
  });
}

/**
 * Collects what a process prints, both streams together.
 * @param {Child} child
 * @returns {() => string} the text so far
 */
export function collectOutput(child) {
  let output = '';
  const add = (/** @type {unknown} */ chunk) => {
    output += String(chunk);
  };
  child.stdout.on('data', add);
  child.stderr.on('data', add);
  return () => output;
}

/**
 * Ends a process group: first by asking, after three seconds by force. Resolves when all of it is gone.
 * @param {Child} child
 */
export async function stopGroup(child) {
  const deadline = Date.now() + patience;
  let lives = signalGroup(child, 'SIGTERM');
  while (lives && Date.now() < deadline) {
    await delay(25);
    lives = signalGroup(child, 0);
  }
  if (lives) signalGroup(child, 'SIGKILL');
}

/**
 * @param {Child} child leader of the group
 * @param {NodeJS.Signals | 0} signal 0 only asks
 * @returns {boolean} false where no process of the group is left
 */
function signalGroup({ pid }, signal) {
  if (pid === undefined) return false;
  try {
    return process.kill(process.platform === 'win32' ? pid : -pid, signal);
  } catch {
    return false;
  }
}

/**
 * Runs a program of ours to its end and leaves with its exit code. However it ends (an error, Ctrl+C, the
 * death of the process that started it), everything started with `spawnGroup` ends first.
 * @param {() => Promise<number>} main resolves with the exit code
 * @param {number} [interruptedCode] exit code after Ctrl+C, where that is not a failure
 */
export async function runMain(main, interruptedCode) {
  /** @type {Promise<never>} */
  const interruption = new Promise((_resolve, reject) => {
    onEndWanted(() => {
      reject(new Failure('interrupted', 'Interrupted.', 'Everything that was started has been ended.'));
    });
  });
  let code;
  try {
    code = await Promise.race([main(), interruption]);
  } catch (error) {
    const expected =
      error instanceof Failure && error.kind === 'interrupted' && interruptedCode !== undefined;
    code = expected ? interruptedCode : reportFailure(error);
  }
  await Promise.all([...running].map(stopGroup));
  await new Promise((resolve) => process.stdout.write('', resolve));
  process.exit(code);
}

/**
 * For programs that are not ours (mocha): ends this process, and with it what it started, when it is asked to
 * end or the process that started it is gone.
 */
export function endWhenAsked() {
  if (endsWhenAsked) return;
  endsWhenAsked = true;
  onEndWanted(() => process.exit(exitCodes.interrupted));
}

/**
 * Calls back once when somebody wants us to end: by a signal, or by having ended itself.
 * @param {() => void} stop
 */
function onEndWanted(stop) {
  const parent = process.ppid;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, () => {
      stop();
      // Whoever asks again does not want to wait.
      process.once(signal, () => process.exit(exitCodes.interrupted));
    });
  }
  setInterval(() => {
    if (process.ppid !== parent) stop();
  }, parentInterval).unref();
}
