import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ServiceHost } from '../../core/index.js';

/** Reads the program's data files from the folder that the build wrote them to. */
export function dataReader(folder: string): ServiceHost['readData'] {
  return (name) => readFile(join(folder, name));
}
