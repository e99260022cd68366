// A program that starts with a corpus that was kept: says, in milliseconds since the process began, when it could say
// where an entity stands, and when it knew which files have changed.
//   node bench/warmStart.mjs FOLDER KEPT MADE TYPE ID
// @ts-check
import { readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { atOnce, parseCorpus } from '../dist/core.mjs';

const [folder = '', kept = '', made = '', type = '', id = ''] = process.argv.slice(2);
const corpus = atOnce(parseCorpus(readFileSync(kept), made));
if (corpus === undefined) throw new Error('what was kept cannot be read');
const places = corpus
  .mentionsOf(type, id)
  .slice(0, 10)
  .flatMap((hits) => hits.spans());
if (places.length === 0) throw new Error('nothing was found');
const answer = performance.now();
await Promise.all(
  [...corpus.paths()].map(async (path) => {
    const { size } = await stat(join(folder, path));
    return corpus.stampOf(path)?.size === size;
  }),
);
console.log(JSON.stringify({ answer, compared: performance.now() }));
