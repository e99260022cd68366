#!/usr/bin/env node
// How fast the cards and lists of a long article are made, without the editor: the samples again and again to the
// length given, and a folder of ten thousand entities.
//   npm run bench:views -- [CHARACTERS]
// @ts-check
import { readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import {
  contextOf,
  createArticleService,
  entityRowsOf,
  folderEntityRowsOf,
  groupEntities,
  hoverCardAt,
  indexArticle,
  queueRowsOf,
} from '../dist/core.mjs';

const length = Number(process.argv[2] ?? 1_000_000);
const samples = readdirSync('samples')
  .filter((name) => /\.(?:md|txt)$/.test(name))
  .map((name) => readFileSync(join('samples', name), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''))
  .join('\n\n');
const text = `${samples}\n\n`.repeat(Math.ceil(length / samples.length)).slice(0, length);
const service = createArticleService({
  readData: async (name) => readFileSync(join('dist', 'data', name)),
  logger: { info: () => undefined },
});
const index = indexArticle(await service.analyze(text, { format: 'plain' }), []);
const rows = 10_000;
const entities = Array.from({ length: rows }, (_, number) => ({
  id: `entity-${number}`,
  type: ['actor', 'resource', 'agreement'][number % 3] ?? 'actor',
  labels: { en: `Entity of number ${(number * 7919) % rows}`, de: `Entität ${number}` },
  known: true,
  mentions: (number * 31) % 97,
  articles: (number * 17) % 23,
}));
const folder = { entities: () => entities, mentionsOf: () => [] };
const entityRows = folderEntityRowsOf(folder, 'en');

console.log(
  `${(text.length / 1e6).toFixed(2)} million characters, ${index.mentions.length} mentions, ${cpus()[0]?.model}, Node ${process.version}`,
);
const step = Math.max(1, Math.floor(index.mentions.length / 500));
const places = index.mentions.filter((_, at) => at % step === 0).map(({ span }) => span.start + 1);
measure('hover card of a mention', 500, (round) =>
  hoverCardAt(index, text, places[round % places.length] ?? 0, 'en', { mentions: 8 }),
);
measure("the article's entities", 20, () => groupEntities(entityRowsOf(index, 'en'), '', 'frequency'));
measure(`${rows} entities of a folder, by name`, 20, () => groupEntities(entityRows, '', 'name'));
measure(`${rows} entities of a folder, filtered`, 20, () => groupEntities(entityRows, 'number 12', 'name'));
measure('review queue, by frequency', 20, () =>
  queueRowsOf(index, { analyst: 'Bench', language: 'en', filter: '', order: 'frequency' }),
);
measure('contexts of 1,000 mentions', 20, () =>
  index.mentions.slice(0, 1000).map(({ span }) => contextOf(text, span)),
);

/** @param {string} name @param {number} rounds @param {(round: number) => unknown} run */
function measure(name, rounds, run) {
  for (let round = 0; round < Math.min(rounds, 20); round += 1) run(round);
  const taken = Array.from({ length: rounds }, (_, round) => {
    const begun = performance.now();
    run(round);
    return performance.now() - begun;
  }).sort((a, b) => a - b);
  /** @param {number} share */
  const at = (share) =>
    (taken[Math.min(taken.length - 1, Math.floor(share * taken.length))] ?? NaN).toFixed(2);
  console.log(`${name.padEnd(44)} median ${at(0.5).padStart(8)} ms   p99 ${at(0.99).padStart(8)} ms`);
}
