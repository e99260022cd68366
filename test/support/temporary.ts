import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Gives every test of the suite around it an empty folder (absolute path), removed after the test. */
export function temporaryFolder(): () => string {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(await realpath(tmpdir()), 'policy-annotator-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  return () => folder;
}

/** Sets a variable of the environment for every test of the suite around it. */
export function environmentVariable(name: string, value: () => string): void {
  const before = process.env[name];
  beforeEach(() => {
    process.env[name] = value();
  });
  afterEach(() => {
    if (before === undefined) Reflect.deleteProperty(process.env, name);
    else process.env[name] = before;
  });
}
