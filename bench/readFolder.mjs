// Reading a folder of articles into an index, as the extension does it, for the benches.
// @ts-check
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { CorpusIndex, formatOfName, IndexingPool, IndexingQueue } from '../dist/core.mjs';
import { startThread } from './threads.mjs';

const settings = /** @type {const} */ ({ eagerness: 'middle', glossary: '', maximumLength: 2_000_000 });

/**
 * Reads all articles into a new corpus; the seconds are those after the threads have their data.
 * @param {string} folder @param {string[]} paths @param {number} threads
 */
export async function readAll(folder, paths, threads) {
  const pool = newPool(threads);
  const corpus = new CorpusIndex();
  const queue = newQueue(folder, corpus, pool, threads);
  // The program's data is read with the first articles.
  for (const path of paths.slice(0, threads)) queue.add(path);
  await queue.settled();
  const begun = performance.now();
  for (const path of paths) queue.add(path);
  await queue.settled();
  const seconds = (performance.now() - begun) / 1000;
  pool.stop();
  const [trouble] = queue.troubles;
  if (trouble !== undefined) throw new Error(`not read: ${JSON.stringify(trouble)}`);
  return { corpus, seconds };
}

/** @param {number} threads */
export function newPool(threads) {
  return new IndexingPool(startThread, () => Promise.reject(new Error('no thread')), threads);
}

/** @param {string} folder @param {CorpusIndex} corpus @param {IndexingPool} pool @param {number} threads */
export function newQueue(folder, corpus, pool, threads) {
  return new IndexingQueue(
    corpus,
    {
      read: async (path) => {
        const file = join(folder, path);
        const { size, mtimeMs } = statSync(file);
        return { size, modified: mtimeMs, bytes: readFileSync(file) };
      },
      analyse: (path, bytes) => pool.run({ bytes, format: formatOfName(path), settings }),
      pause: () => Promise.resolve(),
      now: () => Date.now(),
    },
    threads,
  );
}
