#!/usr/bin/env node
// Measures the models in data/tagger/ on what they were not trained on: how right, how fast, how soon.
//   node scripts/train/evaluate.mjs DATA_FOLDER [--models FOLDER]
// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { buildData } from '../build-data.mjs';
import { languageData } from './languages.mjs';
import { measure, tableOf } from './measure.mjs';
import { loadTools } from './tools.mjs';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { models: { type: 'string', default: 'data/tagger' } },
});
const [folder] = positionals;
if (folder === undefined) {
  console.error('usage: node scripts/train/evaluate.mjs DATA_FOLDER [--models FOLDER]');
  process.exit(2);
}

await buildData();
const tools = await loadTools('dist/data');
const { core, glossary, read, vocabulary } = tools;
const lexicon = core.createLexicon(vocabulary, readFileSync(join(values.models, 'names.bin')));

for (const { language, devName, dev } of languageData(folder)) {
  const bytes = readFileSync(join(values.models, `${language}.bin`));
  console.log(`\n${devName}: ${bytes.length} bytes, ${gzipSync(bytes).length} gzipped`);
  console.log(tableOf(measure(tools, core.createTagger(bytes, lexicon), dev).counts));

  const readings = dev.map(({ text }) => read(text, language));
  const known = readings.map((reading) => core.findKnown(reading, glossary));
  const megabytes = dev.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6;
  const loading = medianOf(() =>
    core.createTagger(readFileSync(join(values.models, `${language}.bin`)), lexicon),
  );
  const fresh = medianOf(() => tagAll(core.createTagger(bytes, lexicon)));
  const warm = core.createTagger(bytes, lexicon);
  const tagging = medianOf(() => tagAll(warm));
  console.log(
    `loading ${loading.toFixed(1)} ms; ${(megabytes / (fresh / 1000)).toFixed(2)} MB/s with every spelling new, ` +
      `${(megabytes / (tagging / 1000)).toFixed(2)} MB/s with spellings remembered`,
  );

  /** @param {{ tag(reading: unknown, known: unknown): unknown }} tagger */
  function tagAll(tagger) {
    readings.forEach((reading, at) => tagger.tag(reading, known[at]));
  }
}

/** In milliseconds, of nine runs after two. @param {() => void} run */
function medianOf(run) {
  const times = Array.from({ length: 11 }, () => {
    const started = performance.now();
    run();
    return performance.now() - started;
  });
  return times.slice(2).sort((a, b) => a - b)[4] ?? 0;
}
