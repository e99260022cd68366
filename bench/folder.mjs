#!/usr/bin/env node
// The corpus of a folder of generated articles (10,000, 50 MB; --quick: 500): reading all of it in one thread and in
// two, one article that changed, memory, size on disk, and the first answer of a program that starts with what was kept.
//   npm run bench:folder -- [--quick] [--json]
// @ts-check
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { atOnce, parseCorpus, serializeCorpus } from '../dist/core.mjs';
import { folderArticles, writeFolder } from './articles.mjs';
import { megabytesInUse, print, quantile } from './figures.mjs';
import { newPool, newQueue, readAll } from './readFolder.mjs';

const quick = process.argv.includes('--quick');
const count = quick ? 500 : 10_000;
const made = 'bench';

const folder = mkdtempSync(join(tmpdir(), 'policy-annotator-bench-'));
try {
  const megabytes = writeFolder(folder, count) / 1e6;
  const paths = [...folderArticles(count)].map(({ path }) => path);
  const oneCore = readOnOneCore();
  const one = await readAll(folder, paths, 1);
  const two = await readAll(folder, paths, 2);
  const { corpus } = two;
  const changed = await indexAgain(corpus, paths);

  const kept = join(folder, 'kept');
  const bytes = atOnce(serializeCorpus(corpus, made));
  writeFileSync(kept, bytes);
  const before = megabytesInUse();
  const again = atOnce(parseCorpus(bytes, made));
  const memory = megabytesInUse() - before;
  const [entity] = [...corpus.entities()].sort((a, b) => b.mentions - a.mentions);
  const start = JSON.parse(
    execFileSync(
      process.execPath,
      ['bench/warmStart.mjs', folder, kept, made, entity?.type ?? '', entity?.id ?? ''],
      {
        encoding: 'utf8',
      },
    ),
  );

  print([
    { name: 'articles', value: paths.length, unit: '' },
    { name: 'size of the articles', value: megabytes, unit: 'MB' },
    { name: 'mentions', value: corpus.size, unit: '' },
    { name: 'entities', value: corpus.entities().length, unit: '' },
    { name: 'mentions in 1,000 code units', value: (corpus.size / (megabytes * 1e6)) * 1000, unit: '' },
    { name: 'cold index, one thread', value: megabytes / one.seconds, unit: 'MB/s' },
    { name: 'cold index, two threads', value: megabytes / two.seconds, unit: 'MB/s', least: 3 },
    { name: 'cold index, two threads to one', value: one.seconds / two.seconds, unit: 'times' },
    ...(oneCore === undefined
      ? []
      : [
          { name: 'cold index on one core', value: megabytes / oneCore, unit: 'MB/s' },
          { name: 'cold index, two cores to one', value: oneCore / two.seconds, unit: 'times', least: 1.6 },
        ]),
    {
      name: 'one article changed: read, analysed, put in; median',
      value: quantile(changed, 0.5),
      unit: 'ms',
    },
    { name: 'one article changed, p99', value: quantile(changed, 0.99), unit: 'ms', most: 50 },
    { name: 'memory of the index', value: memory, unit: 'MB' },
    {
      name: 'memory per million mentions',
      value: (memory / (again?.size ?? NaN)) * 1e6,
      unit: 'MB',
      most: 150,
    },
    { name: 'size on disk', value: bytes.length / 1e6, unit: 'MB' },
    { name: 'size on disk per mention', value: bytes.length / corpus.size, unit: 'bytes' },
    {
      name: 'warm start, from its beginning to the first answer',
      value: start.answer,
      unit: 'ms',
      most: 1000,
    },
    { name: 'warm start, until all files are compared', value: start.compared, unit: 'ms' },
  ]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit();

/** Milliseconds for each of some articles in which a word changes. @param {import('../dist/core.mjs').CorpusIndex} corpus @param {string[]} paths */
async function indexAgain(corpus, paths) {
  const pool = newPool(1);
  const queue = newQueue(folder, corpus, pool, 1);
  /** @type {number[]} */
  const taken = [];
  const rounds = quick ? 60 : 300;
  for (let round = 0; round < rounds; round++) {
    const path = paths[Math.floor((round * paths.length) / rounds)] ?? '';
    const text = readFileSync(join(folder, path), 'utf8');
    writeFileSync(join(folder, path), text.replace('. ', ` anew ${round}. `));
    const begun = performance.now();
    queue.add(path, true);
    await queue.settled();
    // The first ones wait for the thread to start, which happens once.
    if (round >= 10) taken.push(performance.now() - begun);
  }
  pool.stop();
  return taken;
}

/**
 * Seconds that reading takes where the program has one core: with one thread it has part of a second one, for what the
 * machine compiles and cleans up beside it. Nothing where no program can bind another to a core.
 */
function readOnOneCore() {
  const reading = [process.execPath, 'bench/readOnce.mjs', folder, String(count)];
  try {
    return Number(execFileSync('taskset', ['--cpu-list', '0', ...reading], { encoding: 'utf8' }));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
