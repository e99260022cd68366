import files from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

const calls = ['open', 'link', 'rename', 'rm', 'readFile', 'readdir', 'stat', 'realpath'];
const callsOfOpenFiles = ['writeFile', 'sync', 'chmod', 'stat', 'close'];

/** What happens at one step of a process's work on files, which are counted from 1 on. */
export type OnStep = (step: number, call: string) => void;

/**
 * Counts the steps of this process's work on files: each call that reads or changes one has two, before it begins (odd
 * numbers) and after it ended. What `onStep` throws is what the call throws.
 *
 * @returns what ends the counting
 */
export async function countSteps(onStep: OnStep): Promise<() => void> {
  let step = 0;
  const counted = (name: string, call: unknown) =>
    async function (this: unknown, ...args: unknown[]): Promise<unknown> {
      if (typeof call !== 'function') throw new TypeError(name);
      onStep(++step, name);
      const result: unknown = await Reflect.apply(call, this, args);
      onStep(++step, name);
      return result;
    };
  const file = await files.open(process.execPath);
  await file.close();
  const undo: (() => void)[] = [];
  for (const [owner, names] of [
    [files, calls],
    [Reflect.getPrototypeOf(file) ?? file, callsOfOpenFiles],
  ] as const)
    for (const name of names) {
      const call: unknown = Reflect.get(owner, name);
      Reflect.set(owner, name, counted(name, call));
      undo.push(() => Reflect.set(owner, name, call));
    }
  syncBuiltinESMExports();
  return () => {
    for (const one of undo) one();
    syncBuiltinESMExports();
  };
}

/** Ends this process by SIGKILL at a step of its work on files. */
export async function dieAtStep(step: number): Promise<void> {
  await countSteps((now) => {
    if (now === step) process.kill(process.pid, 'SIGKILL');
  });
}
