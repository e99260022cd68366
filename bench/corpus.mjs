#!/usr/bin/env node
// The corpus index over generated mentions (fixed seed): memory, size on disk, warm start, look-up, and the time that
// one changed article takes. What reading the articles takes is measured by main.mjs.
//   npm run bench:corpus -- [MENTIONS] [--json]
// @ts-check
import { performance } from 'node:perf_hooks';
import { atOnce, CorpusIndex, parseCorpus, serializeCorpus } from '../dist/core.mjs';
import { machine, megabytesInUse, quantile, times } from './figures.mjs';
import { generator } from './random.mjs';

const wanted = Number(process.argv.slice(2).find((argument) => /^\d+$/.test(argument)) ?? 1_000_000);
const inArticle = 100;
const entityCount = 3000;
const random = generator(20240229);

/** @type {import('../dist/core.mjs').CorpusEntity[]} */
const entities = Array.from({ length: entityCount }, (_, number) => ({
  id: `entity-${number}`,
  type: ['actor', 'resource', 'agreement'][number % 3] ?? 'actor',
  labels: { en: `Entity ${number}`, de: `Entität ${number}` },
  known: number % 2 === 0,
  mentions: 0,
  articles: 0,
}));

const before = megabytesInUse();
const built = performance.now();
const corpus = new CorpusIndex();
const paths = Array.from(
  { length: Math.ceil(wanted / inArticle) },
  (_, number) => `folder-${number % 50}/article-${number}.md`,
);
for (const path of paths) corpus.replace(path, stamp(path), article());
const milliseconds = { build: performance.now() - built, ...measureFile() };
const figures = {
  mentions: corpus.size,
  articles: corpus.articles,
  memoryMegabytes: megabytesInUse() - before,
  bytesOnDisk: atOnce(serializeCorpus(corpus, 'bench')).length,
  milliseconds,
  lookUp: spread(2000, () => {
    const { type, id } = anyEntity();
    for (const hits of corpus.mentionsOf(type, id).slice(0, 10)) hits.spans();
  }),
  lookUpBehindNewArticle: spread(200, () => {
    const path = `new/article-${random()}.md`;
    corpus.replace(path, stamp(path), article());
    const { type, id } = anyEntity();
    for (const hits of corpus.mentionsOf(type, id).slice(0, 10)) hits.spans();
    corpus.remove(path);
  }),
  reindexOfOneArticle: spread(2000, () => {
    const path = paths[Math.floor(random() * paths.length)] ?? '';
    corpus.replace(path, stamp(path), article());
  }),
};

if (process.argv.includes('--json')) console.log(JSON.stringify(figures));
else {
  console.log(`${figures.mentions} mentions in ${figures.articles} articles, ${machine()}`);
  console.log(
    `memory ${figures.memoryMegabytes.toFixed(0)} MB, on disk ${(figures.bytesOnDisk / 1e6).toFixed(1)} MB`,
  );
  console.log(
    `built in ${milliseconds.build.toFixed(0)} ms, written in ${milliseconds.write.toFixed(0)} ms, read in ${milliseconds.read.toFixed(0)} ms`,
  );
  console.log(`look-up with ten articles' places: ${inWords(figures.lookUp)}`);
  console.log(`the same right behind a new article: ${inWords(figures.lookUpBehindNewArticle)}`);
  console.log(`one article replaced: ${inWords(figures.reindexOfOneArticle)}`);
}

function measureFile() {
  const begun = performance.now();
  const bytes = atOnce(serializeCorpus(corpus, 'bench'));
  const written = performance.now();
  const read = atOnce(parseCorpus(bytes, 'bench'));
  if (read?.size !== corpus.size) throw new Error('what was read is not what was written');
  return { write: written - begun, read: performance.now() - written };
}

function article() {
  const used = [...new Set(Array.from({ length: 40 }, anyEntity))];
  let start = 0;
  const rows = Array.from({ length: inArticle }, (_, number) => {
    start += 20 + Math.floor(random() * 100);
    const entity = Math.floor(random() * used.length);
    return [start, start + 8, entity, number >> 3, number >> 1, number >> 3, start % 500];
  });
  return { entities: used, mentions: Uint32Array.from(rows.flat()) };
}

/** A few are named everywhere, most hardly ever, as in the news. */
function anyEntity() {
  const number = Math.floor(entityCount ** random()) - 1;
  const entity = entities[number] ?? entities[0];
  if (entity === undefined) throw new Error('no entities');
  return entity;
}

/** @param {string} path */
function stamp(path) {
  return { size: path.length, modified: 1_700_000_000_000, hash: path.padEnd(40, '0').slice(0, 40) };
}

/** @param {number} rounds @param {() => void} run */
function spread(rounds, run) {
  const taken = times(rounds, run);
  return { median: quantile(taken, 0.5), p99: quantile(taken, 0.99) };
}

/** @param {{ median: number, p99: number }} figure */
function inWords({ median, p99 }) {
  return `median ${median.toFixed(3)} ms, p99 ${p99.toFixed(3)} ms`;
}
