import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ServiceHost } from '../../core/index.js';
import { writeFileAtomically } from './atomicWrite.js';

/** Reads the program's data files from the folder that the build wrote them to. */
export function dataReader(folder: string): ServiceHost['readData'] {
  return (name) => readFile(join(folder, name));
}

/** Writes a file whole or not at all; undefined on hosts without files of their own. */
export const writeAtomically: ((path: string, bytes: Uint8Array) => Promise<void>) | undefined =
  writeFileAtomically;
